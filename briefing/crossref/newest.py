"""Which day counts as that of the newest article: none that must be a mistake."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page

FAR = 730
"""Days after all others from which the date of a single article is taken for a mistake."""
FEW = 3
"""Of fewer articles than this nobody can say which is dated wrongly."""


def newest_day(days: Iterable[date], today: date | None = None) -> date | None:
    """Return the last day that is no mistake; `None` if no article has a date.

    Days to come are mistakes, unless there are no others; but elsewhere it may be tomorrow.
    """
    told = sorted(days)
    now = today or date.today()  # noqa: DTZ011 - the reader's own day, and a day's grace for others
    past = [day for day in told if day <= now + timedelta(1)] or told
    if len(past) >= FEW:
        *_, (before, last) = pairwise(past)
        if (last - before).days > FAR:
            past.pop()
    return past[-1] if past else None


def misdated(index: CrossIndex) -> list[Page]:
    """Return the articles whose dates are taken for mistakes, in order of date."""
    dated = [(page, page.article.published) for page in index.pages()]
    newest = newest_day(day for _, day in dated if day)
    return [page for page, day in dated if day and newest and day > newest]
