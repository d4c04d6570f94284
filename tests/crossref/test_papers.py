"""What is no party, but a paper."""

from __future__ import annotations

import pytest

from briefing.crossref.papers import is_paper


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("treaties", True),
        ("summaries of the talks", True),
        ("new treaty", True),
        ("reports", True),
        ("parties", False),
        ("Treaties Office", False),
    ],
)
def test_papers_are_known_in_the_plural(name: str, paper: bool) -> None:
    """By the last word before what is added to it."""
    assert is_paper(name) is paper
