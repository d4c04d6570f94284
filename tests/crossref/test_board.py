"""The board: each demand once, at the sides it stands between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.board import Board, board
from tests.stories import Told, story

if TYPE_CHECKING:
    from tests.stories import Pair


def told(path: str, day: int, *lines: str, strength: int = 3) -> Pair:
    """Make an article that holds "Arland > Belmark | urged | reopen the bridge" and the like."""
    parts = [[part.strip() for part in line.split("|")] for line in lines]
    text = "".join(
        f"{parties.split('>')[0]} {trigger} {content} today.\n"
        for parties, trigger, content in parts
    )
    found = [Told(line, strength=strength) for line in lines]
    return story(path, f"Row {path}\n{text}", date(2024, 3, day), found)


MONDAY = told(
    "a.txt",
    4,
    "Arland > Belmark | urged | reopen the bridge",
    "Arland Foreign Ministry > Belmark | demanded | pay for the damage",
    "Coria > Belmark, Arland | begged | stop shooting at fishermen",
)
TUESDAY = told("b.txt", 5, "Arland > Belmark | ordered | reopen the bridge", strength=5)


def test_sides_with_most_demands_come_first_and_the_unnamed_last() -> None:
    """On both edges of the grid."""
    wishes = told("c.txt", 6, " > | wanted | quiet nights in the valley")
    made = board(CrossIndex.of([MONDAY, wishes]))
    assert made.holders == ("Arland", "Coria", None)
    assert made.addressees == ("Belmark", "Arland", None)


@pytest.mark.parametrize("paper", ["signed deal", "summary of the decision", "two motions", "47%"])
def test_a_paper_is_no_actor(paper: str) -> None:
    """It asks for whoever wrote it; a person or body is one, whatever the name."""
    made = board(
        CrossIndex.of([told("c.txt", 6, f"{paper} > Belmark | urged | reopen the bridge")])
    )
    assert made.holders == (None,)
    bill = told("c.txt", 6, "Buffalo Bill > Belmark | urged | reopen the bridge")
    assert board(CrossIndex.of([bill])).holders == ("Buffalo Bill",)


def test_a_demand_that_names_its_sides_once_stands_there_alone() -> None:
    """Its other places are not a demand of nobody, or on nobody, besides."""
    again = told(
        "b.txt",
        5,
        "Arland > | demanded | reopen the bridge",
        " > Belmark | ordered | reopen the bridge",
    )
    made = board(CrossIndex.of([MONDAY, again]))
    assert made.holders == ("Arland", "Coria")
    assert made.addressees == ("Belmark", "Arland")


def test_a_cell_counts_demands_and_not_how_often_they_are_made() -> None:
    """It has the strongest form, whoever of the side used it."""
    made = board(CrossIndex.of([MONDAY, TUESDAY]))
    cell = made.cell("Arland", "Belmark")
    assert cell is not None
    assert (cell.count, cell.strength, cell.statuses) == (2, 5, (("open", 2),))
    assert made.names == (("Arland", ("Arland", "Arland Foreign Ministry")),)


def test_where_nothing_is_demanded_there_is_no_cell() -> None:
    """Nor for what is said not to be demanded."""
    article, analysis = MONDAY
    first, *others = analysis.positions
    denied = replace(analysis, positions=(replace(first, negated=True), *others[1:]))
    made = board(CrossIndex.of([(article, denied)]))
    assert made.cell("Arland", "Belmark") is None
    assert board(CrossIndex()) == Board()


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_reading_changes_nothing(order: int) -> None:
    """The same articles give the same board."""
    pairs = [MONDAY, TUESDAY][::order]
    assert board(CrossIndex.of(pairs)) == board(CrossIndex.of([MONDAY, TUESDAY]))
