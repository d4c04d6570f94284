"""What stands below a whole-story table: what the signs mean, and how much was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import wording
from briefing.crossref.newest import misdated
from briefing.crossref.origins import origins
from briefing.crossref.silence import silence
from briefing.crossref.timeline import timeline
from briefing.export.cells import chart
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.crossref import CrossIndex


def thread_notes(index: CrossIndex) -> Iterator[str]:
    """Say how much was looked at, and what a number in brackets is."""
    carried = origins(index)
    articles = wording.count(len(index.pages()), "article")
    yield f"{wording.count(len(index.threads()), 'demand')} in {articles}"
    if carried.copied():
        yield "4 (2): in four articles, which carry two texts; see briefing origins"


def silence_notes(index: CrossIndex) -> Iterator[str]:
    """Say that more is not known, and what is no longer demanded."""
    articles = wording.count(len(index.pages()), "article")
    yield f"no answer found in {articles}; there may be one elsewhere"
    gists = {thread.id: thread.gist for thread in index.threads()}
    for dropped in silence(index).dropped:
        when = f" since {wording.day(dropped.last, year=True)}" if dropped.last else ""
        yield f"no longer repeated{when}: {gists[dropped.thread]}"
    yield from _odd_dates(index)


def _odd_dates(index: CrossIndex) -> Iterator[str]:
    """Name the articles that nothing is measured by."""
    for page in misdated(index):
        if day := page.article.published:
            path = one_line(page.article.path)
            yield f"date in doubt, not the newest: {path}, {wording.day(day, year=True)}"


def timeline_notes(index: CrossIndex) -> Iterator[str]:
    """Chart how much happened and was said on each day, and say what the signs mean."""
    made = timeline(index)
    activity = made.activity()
    if len(activity) > 1:
        first, last = (wording.day(day, year=True) for day, _ in (activity[0], activity[-1]))
        yield f"{first} {chart([count for _, count in activity])} {last}"
    if any(entry.when and not entry.stated for entry in made.entries):
        yield "~ worked out from the date of the article"
    if made.newest and made.deadlines():
        yield f"DUE: after the newest article, {wording.day(made.newest, year=True)}"
    yield from _odd_dates(index)


def origin_notes(index: CrossIndex) -> Iterator[str]:
    """Say how many texts the articles carry."""
    found = origins(index)
    articles = wording.count(len(index.pages()), "article")
    yield f"{articles}, {wording.count(len(found.all), 'origin')}"


def difference_notes(_index: CrossIndex) -> Iterator[str]:
    """Say what is not meant."""
    yield "differs: reported differently, which makes none of them false"
