"""Parties are the same by their telling words."""

import pytest

from briefing.crossref.offices import offices
from briefing.crossref.parties import same_party, speaks_for
from tests.stories import story


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Russia", "Russian Foreign Ministry", True),
        ("Iran", "Iranian government", True),
        ("United States", "United States", True),
        ("Ann Lee", "Lee", True),
        ("Russia and China", "China", True),
        ("Iran", "Iraq", False),
        ("Austria", "Australia", False),
        ("Foreign Ministry", "Defence Ministry", False),
        ("government", "president", False),
        ("United States", "United Nations", False),
        ("US Embassy", "United States", True),
        ("British government", "United Kingdom", True),
        ("Queen", "Queen Elizabeth", True),
        ("Georgia", "Georgia (U.S.)", False),
    ],
)
def test_same_party(one: str, other: str, same: bool) -> None:
    """Demonyms and ministries count as their state; titles alone make nobody the same."""
    assert same_party(one, other) is same_party(other, one) is same


@pytest.mark.parametrize(
    ("name", "party", "speaks"),
    [
        ("Russian Foreign Ministry", "Russia", True),
        ("British Home Office", "United Kingdom", True),
        ("Russia", "Russian negotiators", True),
        ("Greek labor unions", "Greek government", False),
        ("Russia", "Ukraine", False),
    ],
)
def test_an_office_speaks_for_its_state(name: str, party: str, speaks: bool) -> None:
    """Others of its kind do not."""
    assert speaks_for(name, party) is speaks


def test_who_speaks_for_whom_is_read_from_titles() -> None:
    """Only titles may stand between; who merely stands next to a state does not speak for it."""
    text = (
        "Talks\nArland Prime Minister Lee met Belmark's deputy foreign minister Roy. "
        "Arland told Kim nothing. Belmark, Moe said, was late."
    )
    names = ["GPE Arland", "GPE Belmark", *(f"PERSON {name}" for name in ("Lee", "Roy", "Kim"))]
    assert offices(*story("a.txt", text, names=[*names, "PERSON Moe"])) == {
        "Lee": "Arland",
        "Roy": "Belmark",
    }
