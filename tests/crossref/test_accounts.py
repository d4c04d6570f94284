"""Two accounts in one article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.differences import Differing, differences
from briefing.model import Attribution, Party
from tests.stories import find, story


def versions(text: str, **said: str) -> list[list[str]]:
    """Return what is told differently in an article in which each source says so much."""
    made, analysis = story("a.txt", f"Row\n{text}\n", date(2024, 3, 4))
    claims = tuple(
        Attribution((find(made.text, words),), Party(name, None)) for name, words in said.items()
    )
    index = CrossIndex.of([(made, replace(analysis, attributions=claims))])
    found = differences(index)
    assert all(one.what == Differing.FIGURE for one in found)
    return [[one.text for one in it.versions] for it in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Up to 4,000 troops are there. Arland puts the figure at 1,800.",
            [["Up to 4,000 troops", "1,800"]],
        ),
        ("Up to 4,000 troops are there. Arland puts the figure at 4,000.", []),
        ("Up to 4,000 troops and 12 ships are there. Arland puts the figure at 1,800.", []),
        ("Up to 4,000 troops are there. Arland puts the blame on Belmark.", []),
        ("Up to 4,000 troops are there. It rains. Arland puts the figure at 1,800.", []),
    ],
)
def test_the_next_sentence_may_put_another_figure(text: str, expected: list[list[str]]) -> None:
    """Where the one before has one figure only."""
    assert versions(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("six of twelve boats left", "eight boats had gone", True),
        ("six people were wounded", "eight people were wounded", True),
        ("six people were wounded", "eight people were arrested", False),
        ("six people were wounded", "eight horses were wounded", False),
        ("it sent six boats", "it sent eight boats", False),
        ("six boats left", "six boats left", False),
        ("prices rose by 6%", "prices rose by 8%", False),
    ],
)
def test_two_sources_may_count_one_thing(one: str, other: str, *, differ: bool) -> None:
    """The same deed; but each counts its own for itself."""
    text = f"Arland said {one}. Belmark said {other}."
    assert bool(versions(text, Arland=one, Belmark=other)) is differ


def test_what_one_source_says_twice_is_one_account() -> None:
    """It goes on counting."""
    text = "Arland said six boats left. Its ministry said eight boats left."
    said = {"Arland": "six boats left", "Arland Foreign Ministry": "eight boats left"}
    assert versions(text, **said) == []
    said = {"Arland": "six boats left", "Belmark": "eight boats left"}
    assert versions(text, **said) != []
