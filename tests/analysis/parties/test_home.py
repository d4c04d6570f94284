"""Whose affairs an article reports, and whom the parties and campaigners of a country ask."""

import pytest

from briefing.analysis import pipeline
from briefing.analysis.countries import states
from briefing.analysis.parties.home import bodies, clues
from briefing.analysis.positions import ranking
from briefing.ingest.text import article_from_text


def _parties(nlp, text: str):
    doc = pipeline.article_doc(nlp, article_from_text(text, "article.txt"))
    return doc._.parties, doc._.positions


def test_every_body_and_clue_is_of_a_known_state() -> None:
    """A misspelt state would have no government."""
    assert {body.state for body in bodies().values()} | set(clues().values()) <= states()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Tories attacked Labour in the Commons. Whitehall was silent.", "United Kingdom"),
        ("Queensland police met the ACTU in Sydney. Labor was angry.", "Australia"),
        ("Tony Blair flew to France. France thanked him. France and Germany agreed.", None),
        ("The storm reached the coast on Monday.", None),
    ],
)
def test_home_is_told_by_its_own_bodies_and_places(nlp, text: str, state: str | None) -> None:
    """One foreign trip makes no home affair."""
    assert _parties(nlp, text)[0].home == state


HOME = "The bill goes to the Commons and the Lords next week, Whitehall sources said.\n\n"


@pytest.mark.parametrize(
    ("sentence", "holder", "asked"),
    [
        ("The Lib Dems called for lower fares.", "Liberal Democrats", ["British government"]),
        ("The Tories called for lower fares.", "Conservative Party", ["British government"]),
        ("The CBI called for lower taxes.", "Confederation of British Industry",
         ["British government"]),
        ("Shadow health secretary Ann Lane called for lower fares.", "Ann Lane",
         ["British government"]),
        ("Labour MP Ann Lane called for lower fares.", "Ann Lane", ["British government"]),
        ("MPs called for lower fares.", "MPs", ["British government"]),
        ("The government urged drivers to stay at home.", "British government", ["drivers"]),
        ("The union urged ministers to act.", "union", ["British government ministers"]),
        ("The union urged the next government to act.", "union", ["next government"]),
        # traps: another is asked, an organ of the state asks, or nobody is
        ("The Tories urged Tesco to cut its prices.", "Conservative Party", ["Tesco"]),
        ("The Home Office called for calm.", "Home Office", []),
        ("Pope Francis called for calm.", "Pope Francis", []),
        ("French MPs called for lower fares.", "French MPs", []),
        ("Iranian activist Sara Karimi called for lower fares.", "Sara Karimi", []),
        ("The International Olympic Committee called for calm.",
         "International Olympic Committee", []),
        ("UN Secretary-General Antonio Guterres called for calm.", "Antonio Guterres", []),
        ("Scottish MPs called for lower fares.", "Scottish MPs", ["British government"]),
    ],
)  # fmt: skip
def test_who_asks_at_home_asks_the_government(nlp, monkeypatch, sentence, holder, asked) -> None:
    """Readers know who is meant, say the rules, whatever was learned."""
    monkeypatch.setattr(ranking, "weights", lambda: {"inferred demand": 9.0, "nobody": 5.0})
    found = _parties(nlp, HOME + sentence)[1]
    assert [(p.holder.name, [a.name for a in p.addressees]) for p in found] == [(holder, asked)]
