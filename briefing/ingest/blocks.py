"""Decide what each piece of an article is for, where its form alone does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ingest.credits import byline
from briefing.ingest.datelines import find_dateline
from briefing.ingest.dates import date_line_rest
from briefing.ingest.furniture import is_bare_credit, is_caption, is_furniture, opens_section
from briefing.ingest.sources import source_named
from briefing.ingest.wording import ends_sentence, one_line, without_markdown
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.ingest.layout import Piece

_TITLE = 200
"""Characters of the longest title."""
_CAPTION = 120
"""Characters of the longest line that heads a picture."""
_HEADING = 90
_PROSE = 200
"""A line of more characters is prose, whatever it ends in."""
_AFTER_LINKS = 120
"""Characters of the shortest sentence that ends a section of links."""
_LONGEST = 1001
"""Characters of a piece that are looked at: no rule is about longer ones."""
_HEAD = 30
"""Pieces among which datelines, bylines and dates above the text are looked for."""
_MARKS = "*_ "
"""Emphasis around a line, which says nothing about what the line is for."""
_JUDGED = {None, BlockKind.ITEM, BlockKind.HEADING}
"""What the wording of a piece may show to be furniture."""


def kinds_of(text: str, pieces: Sequence[Piece], title: str | None = None) -> list[BlockKind]:
    """Return the kind of each piece; `title` is what the front matter calls the article."""
    sorter = _Sorter(text, pieces)
    sorter.mark_furniture()
    sorter.mark_title(title)
    sorter.mark_meta()
    sorter.mark_captions()
    sorter.mark_sections()
    sorter.mark_headings()
    sorter.mark_summary()
    return [kind or BlockKind.PARAGRAPH for kind in sorter.kinds]


class _Sorter:
    """Goes over the pieces a few times; a kind of `None` is still open."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.kinds = [piece.kind for piece in pieces]
        self.words = [text[p.start : min(p.end, p.start + _LONGEST)].strip(_MARKS) for p in pieces]
        self.ended = [ends_sentence(text[max(p.start, p.end - 40) : p.end]) for p in pieces]
        self.datelines = [find_dateline(text, p.start, p.end) for p in pieces[:_HEAD]]
        self.title = -1
        self.body = 0
        """The first paragraph of the running text."""

    def mark_furniture(self) -> None:
        """Mark captions, credits, newsletter lines and the like."""
        for i, words in enumerate(self.words):
            if self.kinds[i] in _JUDGED and is_furniture(words):
                self.kinds[i] = BlockKind.BOILERPLATE

    def mark_title(self, known: str | None) -> None:
        """Find the headline and the first paragraph below it."""
        self.body = self._find_body(0)
        if BlockKind.TITLE in self.kinds:
            self.title = self.kinds.index(BlockKind.TITLE)
        else:
            self.title = self._find_title(known)
        if self.title >= 0:
            self.kinds[self.title] = BlockKind.TITLE
            self.body = self._find_body(self.title + 1)

    def _find_title(self, known: str | None) -> int:
        for i in range(self.body):
            if self.kinds[i] is BlockKind.HEADING:
                heading = one_line(without_markdown(self.words[i]))
                return i if known is None or heading.casefold() == known.casefold() else -1
        for i, kind in enumerate(self.kinds[: self.body + 1]):
            if kind is None and not self._is_meta(i):
                return i if known is None and self._reads_like_title(i) else -1
        return -1

    def _reads_like_title(self, i: int) -> bool:
        """Is this a headline? It may ask or shout, but ends in no full stop."""
        words = self.words[i]
        return (
            i + 1 < len(self.pieces)
            and len(words) <= _TITLE
            and (not self.ended[i] or words[-1] in "?!")
            and words[-1] not in ",:;"
            and not self._opens_with_dateline(i)
        )

    def _find_body(self, start: int) -> int:
        """Return the first paragraph of prose, or the one with the dateline soon after it."""
        count = len(self.pieces)
        prose = (i for i in range(start, count) if self._is_prose(i) and not self._is_meta(i))
        first = next(prose, count)
        for i in range(first + 1, min(first + 4, count)):
            if len(self.words[i - 1]) > _TITLE:
                break
            if self._opens_with_dateline(i):
                return i
        return first

    def _is_prose(self, i: int) -> bool:
        if self.kinds[i] is not None:
            return False
        return self.ended[i] or len(self.words[i]) > _PROSE or self._opens_with_dateline(i)

    def _opens_with_dateline(self, i: int) -> bool:
        dateline = self.datelines[i] if i < _HEAD else None
        return dateline is not None and dateline.span.end < self.pieces[i].end

    def mark_meta(self) -> None:
        """Mark the bylines, date lines and names of agencies above the text."""
        for i in range(min(self.body, _HEAD)):
            if self.kinds[i] is None and self._is_meta(i):
                self.kinds[i] = BlockKind.META

    def _is_meta(self, i: int) -> bool:
        words = self.words[i]
        if len(words) > _TITLE:
            return False
        dateline = self.datelines[i] if i < _HEAD else None
        if byline(words) or source_named(words) or dateline:
            return not self._opens_with_dateline(i)
        rest = date_line_rest(words)
        if rest is None:
            return False
        if not rest or source_named(rest) or " | " in words:
            return True
        return 0 <= self.title < i and _is_name(rest)

    def mark_captions(self) -> None:
        """Mark the line that heads a picture, right above its caption or credit."""
        parted = bool(self.pieces) and self.pieces[0].stretch != self.pieces[-1].stretch
        for i in range(1, len(self.pieces)):
            tied = self.pieces[i - 1].stretch == self.pieces[i].stretch
            if (
                self.kinds[i] is not BlockKind.BOILERPLATE
                or self.kinds[i - 1] is not None
                or not tied
            ):
                continue
            heads = not self.ended[i - 1] and len(self.words[i - 1]) <= _CAPTION
            if is_caption(self.words[i]) and (heads or (parted and is_bare_credit(self.words[i]))):
                self.kinds[i - 1] = BlockKind.BOILERPLATE

    def mark_sections(self) -> None:
        """Mark lists of sources and links, up to the next heading or proper sentence."""
        inside = False
        for i in range(self.title + 1, len(self.pieces)):
            if self.kinds[i] in _JUDGED and opens_section(self.words[i]):
                inside = True
            elif self.kinds[i] is BlockKind.HEADING or (
                self._is_prose(i) and len(self.words[i]) > _AFTER_LINKS
            ):
                inside = False
            if inside:
                self.kinds[i] = BlockKind.BOILERPLATE

    def mark_headings(self) -> None:
        """Mark short lines that start with a capital, end in no full stop and head some prose."""
        for i in range(len(self.pieces) - 1):
            words = self.words[i]
            if self.kinds[i] is None and len(words) <= _HEADING and self._may_head(i + 1):
                asks = words.endswith("?") and len(words.split()) <= 10
                if (
                    (asks or not self.ended[i])
                    and words[-1:] not in ":,;-–—"
                    and _starts_big(words)
                ):
                    self.kinds[i] = BlockKind.HEADING

    def _may_head(self, i: int) -> bool:
        return self._is_prose(i) or self.kinds[i] in {BlockKind.ITEM, BlockKind.QUOTE}

    def mark_summary(self) -> None:
        """Mark the bullets above the text: they sum it up."""
        if self.body < len(self.pieces):
            for i in range(self.body):
                if self.kinds[i] is BlockKind.ITEM:
                    self.kinds[i] = BlockKind.SUMMARY


def _is_name(rest: str) -> bool:
    """Is what stands beside a date a place or paper: up to three words with capitals?"""
    words = rest.split()
    return len(words) <= 3 and all(word[0].isupper() for word in words)


def _starts_big(words: str) -> bool:
    return words[:1].isupper() or (words[:1].isdigit() and any(map(str.isalpha, words)))
