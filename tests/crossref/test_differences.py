"""What is told differently: few findings, and telling ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.differences import Differing, differences
from briefing.model import DateMention, Entity, Mention
from tests.stories import Told, find, story

if TYPE_CHECKING:
    from tests.stories import Pair

NAMES = ("GPE Arland", "GPE Belmark", "GPE Coria")
FILLER = "".join(f"Paragraph {word} tells of other things.\n" for word in "abcdefghij")


def report(path: str, sentence: str, day: int | None = 4) -> Pair:
    """Make an article with one sentence that counts."""
    published = date(2024, 3, day) if day else None
    return story(path, f"Report {path}\n{sentence}\n{path} {FILLER}", published, (), NAMES)


def figures(*pairs: Pair) -> list[list[str]]:
    """Return the versions of all figures that differ."""
    found = differences(CrossIndex.of(pairs))
    return [[one.text for one in it.versions] for it in found if it.what == Differing.FIGURE]


ONE = "Belmark has moved more than 90,000 troops within reach of the border of Arland."
OTHER = "Belmark has massed up to 100,000 troops near the border with Arland, officials said."


def test_the_same_thing_counted_differently_is_found() -> None:
    """With both versions as they stand there."""
    assert figures(report("a.txt", ONE), report("b.txt", OTHER, 5)) == [
        ["more than 90,000 troops", "up to 100,000 troops"]
    ]


@pytest.mark.parametrize(("ministry", "found"), [("Belmark", True), ("Coria", False)])
def test_what_a_ministry_counts_its_state_does(ministry: str, *, found: bool) -> None:
    """One report names the ministry, the other the state."""
    text = "Belmark is far away. About 2,000 troops moved to the coast, the department said."
    made, analysis = story("a.txt", f"Row\n{text}\n", date(2024, 3, 4), (), NAMES)
    place = Mention(find(made.text, "the department"))
    said = Entity(f"{ministry} Defence Ministry", "ORG", (place,))
    one = (made, replace(analysis, entities=(*analysis.entities, said)))
    other = report("b.txt", "Belmark moved 3,500 troops to the coast.")
    versions = [["About 2,000 troops moved", "3,500 troops"]]
    assert figures(one, other) == (versions if found else [])


@pytest.mark.parametrize(
    "other",
    [
        "Belmark has massed some 90,500 troops near the border with Arland, officials said.",
        "Belmark has massed thousands of tanks near the border with Arland, officials said.",
        "Coria has hired 100,000 troops for its parade in summer.",
        "Belmark lost 100,000 troops, killed on the border with Arland.",
        "Belmark first had 90,000 troops and then 100,000 troops near the border of Arland.",
        "Belmark has massed 90 troops near the border with Arland, officials said.",
    ],
    ids=["rounded", "unit", "place", "deed", "both", "scale"],
)
def test_what_may_be_another_thing_is_left_out(other: str) -> None:
    """Precision comes first."""
    assert figures(report("a.txt", ONE), report("b.txt", other, 5)) == []


def test_later_counts_are_news_and_no_difference() -> None:
    """A month later there may be more."""
    assert figures(report("a.txt", ONE, 4), report("b.txt", OTHER, 28)) == []


def test_days_in_the_sentences_must_be_the_same() -> None:
    """Two attacks on two days are two attacks."""
    one = "An attack on Tuesday killed 25 people in Arland."
    other = "An attack on Monday killed 11 people in Arland."
    same = "An attack on Tuesday killed 31 people in Arland."
    assert figures(report("a.txt", one), report("b.txt", other)) == []
    assert figures(report("a.txt", one), report("b.txt", same)) == [["25 people", "31 people"]]


def test_copies_of_a_figure_count_once() -> None:
    """Three versions of one thing are one difference, however many articles have them."""
    third = "Belmark has massed 120,000 troops near the border with Arland, Coria said."
    pairs = [report(f"{number}.txt", told) for number, told in enumerate([ONE, OTHER, third] * 30)]
    assert figures(*pairs) == [
        ["more than 90,000 troops", "up to 100,000 troops", "120,000 troops"]
    ]


def test_paraphrases_of_both_versions_make_no_second_difference() -> None:
    """Four reports, two numbers."""
    more = "Belmark has moved over 90,000 troops close to the border of Arland."
    most = "Belmark has massed 100,000 troops near the border with Arland, Coria said."
    pairs = [report(f"{number}.txt", told) for number, told in enumerate([ONE, OTHER, more, most])]
    assert figures(*pairs) == [["more than 90,000 troops", "up to 100,000 troops"]]


def demand(path: str, verb: str, strength: int, day: int, asked: str = "reopen the bridge") -> Pair:
    """Make an article with one demand; each path is a paper."""
    article, analysis = story(
        path,
        f"Report {path}\nBelmark {verb} that Arland {asked}.\n",
        date(2024, 3, day),
        [Told(f"Belmark > Arland | {verb} | {asked}", strength=strength)],
    )
    return replace(article, source=path), analysis


def wordings(*pairs: Pair) -> list[list[str]]:
    """Return the triggers of demands that are told differently."""
    found = differences(CrossIndex.of(pairs))
    return [[one.text for one in it.versions] for it in found if it.what == Differing.WORDING]


def test_one_act_told_more_and_less_firmly_is_found() -> None:
    """Side by side."""
    asked, demanded = demand("a.txt", "asked", 1, 4), demand("b.txt", "demanded", 4, 5)
    assert wordings(asked, demanded) == [["asked", "demanded"]]


@pytest.mark.parametrize(
    "other",
    [
        demand("b.txt", "demanded", 4, 20),
        demand("a.txt", "demanded", 4, 5),
        demand("b.txt", "urged", 2, 5),
        demand("b.txt", "threatened unless", 5, 5),
        demand("b.txt", "demanded", 4, 5, "free two fishermen"),
    ],
    ids=["later", "the next day", "hardly firmer", "another act", "another demand"],
)
def test_another_act_is_no_difference(other: Pair) -> None:
    """A demand may harden, and others may be made."""
    assert wordings(demand("a.txt", "asked", 1, 4), other) == []


def test_deadlines_that_contradict_are_found() -> None:
    """The same demand, due on two days."""
    pairs = []
    for path, day in (("a.txt", 8), ("b.txt", 9)):
        article, analysis = demand(path, "asked", 1, 4, f"reopen the bridge by March {day}")
        span = find(article.text, f"March {day}")
        (position,) = analysis.positions
        due = DateMention(span, date(2024, 3, day), date(2024, 3, day), "day", stated=False)
        position = replace(position, deadline=span)
        pairs.append((article, replace(analysis, positions=(position,), dates=(due,))))
    (found,) = differences(CrossIndex.of(pairs))
    assert found.what == Differing.DATE
    assert [one.text for one in found.versions] == ["March 8", "March 9"]
    assert found.thread is not None


def test_nothing_differs_in_nothing() -> None:
    """Nor within one article."""
    assert differences(CrossIndex()) == ()
    assert differences(CrossIndex.of([report("a.txt", f"{ONE} {OTHER}")])) == ()
