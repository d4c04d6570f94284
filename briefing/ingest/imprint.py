"""Who published an article, when, and who wrote it, pieced together from its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.ingest.credits import authors, byline, is_credits
from briefing.ingest.datelines import find_dateline
from briefing.ingest.dates import complete, date_line_rest, find_dates
from briefing.ingest.headers import value_of
from briefing.ingest.sources import is_notice, source_named, source_within
from briefing.ingest.wording import one_line
from briefing.model import BlockKind, Dateline, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from briefing.ingest.dates import WrittenDate
    from briefing.model import Block

_SHORT = 600
"""Characters of the longest line that is looked through for dates and names."""
_HEAD = 3
"""Paragraphs among which the dateline stands."""
_PICTURE_AGENCY = re.compile(r"\b(?:REUTERS|AFP|AP)\b(?=/| Photo|[).]?$)")
_LATER_OR_OLDER = re.compile(r"\b(?:file|archive|amended|updated|corrected|retrieved)\b", re.I)
_CHANGED = re.compile(r"(?:last )?(?:updated|modified)", re.IGNORECASE)
_TITLE_DATE = re.compile(r"[:|(–—-]\s*$")
_TITLE_SOURCE = re.compile(r"\s[|–—-]\s+([^|–—]{2,40})$")


class Imprint:
    """What the parts of an article say about its publication."""

    def __init__(self, text: str, blocks: Sequence[Block], facts: Mapping[str, Span]) -> None:
        self.text = text
        self.blocks = blocks
        self.facts = facts
        self.dateline = self._dateline()

    def _of(self, *kinds: BlockKind) -> Iterator[Block]:
        """Yield the short blocks of some kinds."""
        for block in self.blocks:
            if block.kind in kinds and block.span.end - block.span.start <= _SHORT:
                yield block

    def _dateline(self) -> Dateline | None:
        """Find the dateline of the report, or a line above it that gives the date alone."""
        candidates = [b for b in self.blocks if b.kind is BlockKind.PARAGRAPH][:_HEAD]
        for block in (*candidates, *self._of(BlockKind.META)):
            if found := find_dateline(self.text, block.span.start, block.span.end):
                return found
        for block in self._of(BlockKind.META):
            for written in find_dates(self.text, block.span.start, block.span.end):
                return Dateline(block.span, date=written.span)
        return None

    def published(self) -> date | None:
        """Return the day the article came out, as far as the article itself says so."""
        for written in self._written_dates():
            if day := complete(written, self._evidence()):
                return day
        return None

    def _written_dates(self) -> Iterator[WrittenDate]:
        """Yield the dates that say when it came out, the surest first."""
        text = self.text
        if "date" in self.facts:
            yield from find_dates(text, self.facts["date"].start, self.facts["date"].end)
        head = [block.span for block in self._of(BlockKind.META)]
        head.sort(key=lambda span: bool(_CHANGED.match(text, span.start)))
        for span in head:
            yield from find_dates(text, span.start, span.end)
        if self.dateline and self.dateline.date:
            yield from find_dates(text, self.dateline.date.start, self.dateline.date.end)
        for block in self._of(BlockKind.TITLE):
            for written in find_dates(text, block.span.start, block.span.end):
                closes = written.end >= block.span.end - 1
                if closes and _TITLE_DATE.search(text[block.span.start : written.start]):
                    yield written

    def _evidence(self) -> Iterator[date]:
        """Yield the full dates in captions and sources; archive pictures prove nothing."""
        for block in self._of(BlockKind.BOILERPLATE):
            if not _LATER_OR_OLDER.search(block.span.of(self.text)):
                found = find_dates(self.text, block.span.start, block.span.end)
                yield from (written.value for written in found if written.value)

    def source(self) -> str | None:
        """Return the agency or paper, "Reuters".

        A picture's agency made the report as well only where credits at its foot show that
        an agency did: papers print Reuters pictures beside their own reports.
        """
        stated = one_line(value_of(self.text, self.facts, "source"))
        if stated:
            return source_named(stated) or stated
        if self.dateline and self.dateline.agency:
            return source_named(self.dateline.agency.of(self.text))
        return next(self._sources(), None)

    def _sources(self) -> Iterator[str]:
        for block in self._of(BlockKind.META):
            words = block.span.of(self.text)
            rest = date_line_rest(words)
            if found := source_named(rest or words) or source_within(words):
                yield found
        for block in self._of(BlockKind.TITLE):
            ending = _TITLE_SOURCE.search(block.span.of(self.text))
            if ending and (found := source_named(ending[1])):
                yield found
        furniture = [block.span.of(self.text) for block in self._of(BlockKind.BOILERPLATE)]
        for words in furniture:
            if is_notice(words) and (found := source_within(words)):
                yield found
        if any(is_credits(words) for words in furniture):
            pictures = filter(None, map(_PICTURE_AGENCY.search, furniture))
            yield from filter(None, (source_named(picture[0]) for picture in pictures))

    def byline(self) -> str | None:
        """Return the authors, as the head or else the foot of the article names them."""
        if stated := one_line(value_of(self.text, self.facts, "author")):
            return stated
        for block in self._of(BlockKind.META):
            if names := byline(block.span.of(self.text)):
                return one_line(names)
        for block in self._of(BlockKind.BOILERPLATE):
            words = block.span.of(self.text)
            if is_credits(words) and (names := one_line(authors(words))):
                return names
        return None
