"""Parties are the same by their telling words."""

import pytest

from briefing.crossref.offices import offices
from briefing.crossref.parties import same_party
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
    ],
)
def test_same_party(one: str, other: str, same: bool) -> None:
    """Demonyms and ministries count as their state; titles alone make nobody the same."""
    assert same_party(one, other) is same_party(other, one) is same


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
