"""What is not known is said as what was looked at, never as more."""

from __future__ import annotations

import pytest

from briefing import wording
from briefing.model import Thread


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        (None, "no answer found"),
        (1, "no answer found in this article"),
        (1200, "no answer found in these 1,200 articles"),
    ],
)
def test_no_answer_is_no_answer_in_these_articles(articles: int | None, said: str) -> None:
    """There may be one elsewhere."""
    assert wording.status(Thread("t", ("p",), "pay"), articles) == said


def test_other_statuses_speak_for_themselves() -> None:
    """However many articles there are."""
    assert wording.status(Thread("t", ("p",), "pay", "partly met"), 12) == "partly met"
