"""Which names stand for one side."""

from __future__ import annotations

import pytest

from briefing.crossref.sides import sides


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Russian Foreign Ministry", "Russia"),
        ("Government of Georgia", "Georgia"),
        ("Burmese government", "Burma"),
        ("protesters", "Protesters"),
        ("Queen Elizabeth", "Elizabeth II"),
        ("Pope John Paul II", "Pope John Paul"),
    ],
)
def test_a_state_and_its_government_are_one_side(name: str, side: str) -> None:
    """By the shortest name."""
    assert sides([name, side]) == {name: side, side: side}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ASEAN", "ASEAN Youth Network"),
        ("Iran", "Iraq"),
        ("Georgia", "Georgia Power Company"),
        ("Niger", "Nigeria"),
        ("Austria", "Australian government"),
        ("Russia", "Vladimir Putin"),
        ("Boris Johnson", "Lyndon Johnson"),
        ("Elizabeth I", "Elizabeth II"),
        ("Queen Elizabeth", "Elizabeth Warren"),
        ("King George", "Queen George"),
    ],
)
def test_who_only_sounds_alike_stays_apart(one: str, other: str) -> None:
    """A body from its members, a person from whom he speaks for, and a person from another."""
    assert len(set(sides([one, other]).values())) == 2


def test_thousands_of_names_are_not_all_compared() -> None:
    """Only those that begin alike; all with all would take hours."""
    assert len(set(sides(f"{number:x}party" for number in range(20_000)).values())) > 1000
