"""The timeline: what happened, was said, or is due on which day."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing.crossref.newest import newest_day
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page
    from briefing.model import Article, DateMention, Position, Span

    Place = tuple[str, Span]

DAYS = 62
"""The chart goes back so many days at the most from the last day of which something is told."""
YEAR = 360
"""Days."""
HEAD = 20
"""A date so many characters from the start of a sentence dates the whole of it."""
BESIDE = 20
"""So many characters may stand between a trigger and its date: "said in Berlin on Monday"."""

_BOUND = re.compile(r"\b(?:after|before|by|from|of|since|till|until)\s+(?:the\s+)?$", re.IGNORECASE)


class What(StrEnum):
    """Why something stands on its day."""

    HAPPENED = "happened"
    SAID = "said"
    """Somebody took a position."""
    DUE = "due"
    """A deadline, or what an article says is to come."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the timeline, with its sentence."""

    what: What = What.SAID
    first: date | None = None
    """First of the days it may be meant; `None` where no date is known."""
    last: date | None = None
    """The last of them, the same as `first` for a day."""
    granularity: str = ""
    """As in `DateMention`; empty where no date is known."""
    stated: bool = False
    """Does the text give the date in full? If not, it was worked out or is that of the article."""
    ahead: bool = False
    """Does it lie after the newest article?"""
    places: tuple[Place, ...] = ()
    """Article ids and sentences: more than one where several tell the same of this day."""
    when: Span | None = None
    """The date expression in the first place; `None` where the date is that of the article."""
    position: str | None = None
    """Id of the position that was taken, or falls due, in the first place."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """All entries: by first day, whole months and years before their days, the undated last."""

    entries: tuple[Entry, ...] = ()
    newest: date | None = None
    """Day of the newest article; `None` where none has a date."""

    def deadlines(self) -> tuple[Entry, ...]:
        """Return what is still due after the newest article."""
        return tuple(one for one in self.entries if one.ahead and one.what == What.DUE)

    def activity(self) -> tuple[tuple[date, int], ...]:
        """Return how much happened or was said on each day, for a chart without gaps."""
        counts = Counter(
            one.first
            for one in self.entries
            if one.first and one.first == one.last and one.what != What.DUE and not one.ahead
        )
        if not counts:
            return ()
        latest = max(counts)
        earliest = min(day for day in counts if (latest - day).days <= DAYS)
        days = (earliest + timedelta(on) for on in range((latest - earliest).days + 1))
        return tuple((day, counts[day]) for day in days)


def timeline(index: CrossIndex) -> Timeline:
    """Put what all articles tell in order of the days it is about."""
    pages = index.pages()
    newest = newest_day(one.article.published for one in pages if one.article.published)
    entries: dict[object, Entry] = {}
    places: dict[object, dict[Place, None]] = defaultdict(dict)
    for page in pages:
        for entry in _entries(page, newest):
            key = (entry.what, entry.first, entry.last, _told(index, entry))
            entries.setdefault(key, entry)
            places[key].update(dict.fromkeys(entry.places))
    found = [replace(entry, places=tuple(places[key])) for key, entry in entries.items()]
    return Timeline(tuple(sorted(found, key=_order)), newest)


def _told(index: CrossIndex, entry: Entry) -> str:
    """Return what makes two entries of one day the same: the thread, or the very words."""
    thread = index.thread_of(entry.position) if entry.position else None
    article_id, sentence = entry.places[0]
    return thread.id if thread else " ".join(sentence.of(index.article(article_id).text).split())


def _order(entry: Entry) -> tuple[bool, date, int]:
    """Sort by first day, longest first; equal ones stay in order of article and place."""
    if entry.first is None or entry.last is None:
        return (True, date.min, 0)
    return (False, entry.first, -(entry.last - entry.first).days)


def _entries(page: Page, newest: date | None) -> Iterator[Entry]:
    """Give what one article tells, in reading order."""
    by_sentence: dict[Span, list[Position]] = {}
    for position in page.analysis.positions:
        by_sentence.setdefault(position.sentence, []).append(position)
    dates = _dates_by_sentence(page)
    for sentence in page.analysis.sentences:
        mentions = dates.get(sentence, [])
        positions = by_sentence.get(sentence, [])
        taken = [one for position in positions for one in _taken(page, position, mentions, newest)]
        yield from taken
        used = {one.when for one in taken}
        for mention in mentions:
            if mention.span not in used and not _only_names(mention, positions):
                yield _happened(page, sentence, mention, newest)


def _only_names(mention: DateMention, positions: Sequence[Position]) -> bool:
    """Is it like the year in "rescind the 2008 commitment", which tells of no event of 2008?"""
    vague = mention.granularity != "day"
    return vague and any(position.content.overlaps(mention.span) for position in positions)


def _dates_by_sentence(page: Page) -> dict[Span, list[DateMention]]:
    """Return the dates in the running text: those of date lines date the article only."""
    found: dict[Span, list[DateMention]] = {}
    dateline = page.article.dateline
    for mention in page.analysis.dates:
        block = page.article.block_at(mention.span.start)
        number = page.sentence_at(mention.span.start)
        dates_article = (block and block.kind == BlockKind.META) or (
            dateline and dateline.span.overlaps(mention.span)
        )
        if number is not None and not dates_article:
            known = found.setdefault(page.analysis.sentences[number], [])
            if all((one.first, one.last) != (mention.first, mention.last) for one in known):
                known.append(mention)
    return {sentence: _telling(mentions) for sentence, mentions in found.items()}


def _telling(mentions: list[DateMention]) -> list[DateMention]:
    """Leave out whole years where a sentence has more exact dates: they are its background."""
    exact = [one for one in mentions if (one.last - one.first).days < YEAR]
    return exact or mentions


def _taken(
    page: Page, position: Position, mentions: Sequence[DateMention], newest: date | None
) -> Iterator[Entry]:
    """Give when a position was taken, and when it falls due."""
    blank = Entry(places=((page.article.id, position.sentence),), position=position.id)
    day = next((one for one in mentions if _dates(one, position, page.article)), None)
    yield _dated(blank, day, newest) if day else _published(blank, page.article.published)
    for mention in mentions:
        if _binds(mention, position, page.article):
            yield _dated(replace(blank, what=What.DUE), mention, newest)


def _dates(mention: DateMention, position: Position, article: Article) -> bool:
    """Does the date say when the position was taken?

    It does at the head of the sentence and right beside the trigger, as in "said on Monday",
    unless it bounds a time, as in "until Monday", or lies in the future.
    """
    published, (first, trigger) = article.published, (position.sentence.start, position.trigger)
    text, span = article.text, mention.span
    if mention.granularity != "day" or (published and mention.last > published):
        return False
    if position.content.overlaps(span) or _BOUND.search(text[first : span.start]):
        return False
    head = span.start - first <= HEAD and span.end <= trigger.start
    beside = 0 <= span.start - trigger.end <= BESIDE or 0 <= trigger.start - span.end <= BESIDE
    return head or beside


def _binds(mention: DateMention, position: Position, article: Article) -> bool:
    """Is it the deadline, or a day to come in what is promised, asked for or threatened with?"""
    if position.deadline and position.deadline.overlaps(mention.span):
        return True
    to_come = article.published and mention.first > article.published
    return bool(to_come) and position.content.overlaps(mention.span)


def _happened(page: Page, sentence: Span, mention: DateMention, newest: date | None) -> Entry:
    """Return what is told of a day; what lies after the article's own is still to come."""
    today = page.article.published or newest
    what = What.DUE if today and mention.first > today else What.HAPPENED
    return _dated(Entry(what, places=((page.article.id, sentence),)), mention, newest)


def _published(entry: Entry, day: date | None) -> Entry:
    return replace(entry, first=day, last=day, granularity="day" if day else "")


def _dated(entry: Entry, mention: DateMention, newest: date | None) -> Entry:
    decisive = mention.last if entry.what == What.DUE else mention.first
    return replace(
        entry,
        first=mention.first,
        last=mention.last,
        granularity=mention.granularity,
        stated=mention.stated,
        ahead=newest is not None and decisive > newest,
        when=mention.span,
    )
