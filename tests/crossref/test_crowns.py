"""Who is named as a monarch or pope."""

from __future__ import annotations

import pytest

from briefing.crossref.crowns import crown


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Queen Elizabeth II", ("Elizabeth", "Queen", "II")),
        ("Pope John Paul", ("John Paul", "Pope", "")),
        ("Elizabeth II", ("Elizabeth", "", "II")),
        ("Elizabeth", None),
        ("Elizabeth Warren", None),
        ("Queen Elizabeth's guards", None),
        ("Kingston", None),
    ],
)
def test_title_or_number_tell_a_monarch(name: str, told: tuple[str, str, str] | None) -> None:
    """A bare name does not, nor does a title that only begins a word."""
    assert crown(name) == told
