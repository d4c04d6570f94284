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
        ("Pope Francis", "Francis"),
        ("Elizabeth II", "Elizabeth"),
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


@pytest.mark.parametrize(
    ("unclear", "others"),
    [
        ("Queen Elizabeth", {"Elizabeth I", "Elizabeth II"}),
        ("Queen Elizabeth", {"Queen Elizabeth I", "Queen Elizabeth II"}),
        ("Elizabeth", {"Queen Elizabeth I", "Elizabeth II"}),
        ("Francis", {"Pope Francis", "King Francis"}),
    ],
)
def test_who_may_be_one_of_two_is_neither(unclear: str, others: set[str]) -> None:
    """Nor does a shorter name, read first, make the two one."""
    found = sides([unclear, *others])
    assert found == {name: name for name in (unclear, *others)}


def test_a_doubtful_name_leaves_the_others_as_they_are() -> None:
    """The second Elizabeth is one however she is named; the queen is she or the first."""
    found = sides(["Queen Elizabeth", "Queen Elizabeth II", "Elizabeth II", "Elizabeth I"])
    assert found["Queen Elizabeth II"] == found["Elizabeth II"] == "Elizabeth II"
    assert (found["Queen Elizabeth"], found["Elizabeth I"]) == ("Queen Elizabeth", "Elizabeth I")


@pytest.mark.parametrize("other", ["Francis Drake", "Connie Francis", "St. Francis Hospital"])
@pytest.mark.parametrize("crowned", ["Pope Francis", "Francis II"])
def test_a_bare_name_is_the_monarchs_while_nobody_else_has_it(crowned: str, other: str) -> None:
    """Somebody else called Francis is about, so that "Francis" may be either."""
    assert len(set(sides(["Francis", crowned, other]).values())) == 3


def test_a_place_named_after_a_queen_keeps_its_government() -> None:
    """And is not the queen."""
    found = sides(["Victoria", "Queen Victoria", "Government of Victoria"])
    assert found["Government of Victoria"] == "Victoria" != found["Queen Victoria"]


def test_thousands_of_names_are_not_all_compared() -> None:
    """Only those that begin alike; all with all would take hours."""
    assert len(set(sides(f"{number:x}party" for number in range(20_000)).values())) > 1000
