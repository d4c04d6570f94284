"""The dates in an article, reckoned from the day it was published.

What stays open stays partial: "in March 2020" is a month, "the 1990s" a decade. Without a
publication date only full dates are read; nothing is guessed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from briefing.analysis.dates.tense import tense_at
from briefing.analysis.dates.wording import RELATIVE, STATED, Setting
from briefing.model import DateMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.dates.calendar import Days
    from briefing.model import Article

_BEFORE_YEARS = frozenset({"in", "since", "by", "until", "till", "during"})

Doc.set_extension("dates", default=(), force=True)


def find_dates(doc: Doc, published: date | None) -> tuple[DateMention, ...]:
    """Return the dates in reading order; of two that overlap, the more fully worded one."""
    taken = bytearray(doc[-1].idx + len(doc[-1]) if len(doc) else 0)
    found = []
    for start, end, days in _readings(doc, published):
        if any(taken[start:end]):
            continue
        taken[start:end] = b"\1" * (end - start)
        if days and days.first <= days.last:
            span = Span(start, end)
            found.append(DateMention(span, days.first, days.last, days.granularity, days.stated))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _readings(doc: Doc, published: date | None) -> Iterator[tuple[int, int, Days | None]]:
    """Yield every way to read a date, the best first; `None` for what is none, "31 June"."""
    text = doc.text  # put together anew at every call
    ways = STATED + (RELATIVE if published else [])
    for pattern, reckon in ways:
        for match in pattern.finditer(text):
            words = doc.char_span(*match.span(), alignment_mode="expand")
            if words is None or words[0]._.boiler or (match[0].isdigit() and not _is_year(words)):
                continue
            setting = Setting(published or date.min, tense_at(words))
            try:
                yield *match.span(), reckon(match, setting)
            except (ValueError, OverflowError):
                yield *match.span(), None


def _is_year(words: DocSpan) -> bool:
    """Is the bare number a year? "In 2014", "a 2008 commitment", but not "2014 people"."""
    before = words.doc[words.start - 1].lower_ if words.start else ""
    return words[0].ent_type_ == "DATE" or before in _BEFORE_YEARS


@Language.component("briefing_dates", requires=["doc.ents", "token.dep"], assigns=["doc._.dates"])
def mark_dates(doc: Doc) -> Doc:
    """Store the dates in `doc._.dates`."""
    article: Article | None = doc.user_data.get("briefing")
    doc._.dates = find_dates(doc, article.published if article else None)
    return doc
