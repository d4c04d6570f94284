"""What parties are told to have done: only what an article says plainly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing.crossref.deeds import deeds, heeded
from briefing.crossref.pages import page
from briefing.model import Attribution, Kind, Party
from tests.stories import Told, find, story

if TYPE_CHECKING:
    from tests.stories import Pair

NAMES = ["GPE Arland Arlish", "GPE Belmark", "PERSON Orlo"]


def told(text: str, *positions: Told) -> Pair:
    """Return an article with one paragraph."""
    return story("a.txt", f"Row\n{text}\n", None, positions, NAMES)


def found(pair: Pair) -> list[str]:
    """Return who did what, for all deeds."""
    prepared = page(*pair)
    text = prepared.article.text
    return [f"{one.holder and one.holder.name}: {one.content.of(text)}" for one in deeds(prepared)]


@pytest.mark.parametrize(
    "text",
    [
        "Arland freed the sailors.",
        "Arland has freed the sailors, hours after they were fined.",
        "On Friday, the Arlish government freed the sailors after a plea.",
        "Arland on Friday freed the sailors and their cook.",
    ],
)
def test_a_sentence_may_open_with_who_did_what(text: str) -> None:
    """The deed ends where something else is told."""
    assert found(told(text)) == ["Arland: freed the sailors"]


@pytest.mark.parametrize(
    "text",
    [
        "Arland frees the sailors.",
        "Arland has not freed the sailors.",
        "Arland will have freed the sailors.",
        "Arland freed the sailors if one believes it.",
        "Arland reportedly freed the sailors.",
        "Arland freed the sailors?",
        "If Arland freed the sailors.",
        "The sailors of Arland freed the bird.",
        "Arland was freed from fog.",
        "Arland promised to free the sailors.",
    ],
)
def test_what_is_not_plainly_done_is_no_deed(text: str) -> None:
    """It is denied, planned, doubted, asked, supposed or only said."""
    assert found(told(text)) == []


def test_a_headline_tells_no_deed() -> None:
    """The text does."""
    assert found(story("a.txt", "Arland freed the sailors\nIt rains.\n", None, (), NAMES)) == []


def test_what_is_a_position_already_is_not_told_twice() -> None:
    """The rules of the analysis know better what it is."""
    known = Told("Arland | freed | the sailors", Kind.COMMITMENT)
    assert found(told("Arland freed the sailors.", known)) == []


def test_a_deed_remembers_who_says_so() -> None:
    """And nobody where it is the article."""
    made, analysis = told("Arland freed the sailors, Orlo said.")
    claim = Attribution((find(made.text, "Arland freed the sailors"),), Party("Orlo", None))
    (plain,) = deeds(page(made, analysis))
    (claimed,) = deeds(page(made, replace(analysis, attributions=(claim,))))
    assert plain.said_by == ()
    assert [saying.name for saying in claimed.said_by] == ["Orlo"]


@pytest.mark.parametrize(
    ("tail", "by"),
    [
        (", meeting a request by Belmark", ["Belmark"]),
        (", a step that meets one of Belmark's demands", ["Belmark"]),
        (" in response to a call from Belmark", ["Belmark"]),
        (", as demanded by Belmark", ["Belmark"]),
        (" and met Belmark", []),
        (", Belmark said", []),
    ],
)
def test_a_text_may_say_whose_demand_is_met(tail: str, by: list[str]) -> None:
    """In the sentence that tells the deed."""
    prepared = page(*told(f"Arland freed the sailors{tail}."))
    (deed,) = deeds(prepared)
    assert list(heeded(prepared, deed)) == by
