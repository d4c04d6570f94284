"""An article broken into rows for one width."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.article_view.flow import FILLER, flow
from briefing.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.article_view.flow import Flow

MEASURE = 76
"""Cells of text in a row, at most, if nothing else is said."""
NARROWEST = 4
"""Cells of text in a row, at the least: room for two wide characters."""

_LISTED = frozenset({BlockKind.SUMMARY, BlockKind.ITEM})
_CLOSE = _LISTED | {BlockKind.META, BlockKind.BOILERPLATE}
"""Kinds that stand close together where the source has them on neighbouring lines."""

_NUMBER = re.compile(r"(\w{1,3}[.)])\s*\Z")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block with its cells and how it hangs on the page."""

    kind: BlockKind
    flow: Flow
    marker: str = ""
    """A bullet or a number, drawn before the first row."""
    close: bool = False
    """Does it follow the one before without a blank row?"""

    @property
    def indent(self) -> int:
        """How many cells the rows stand in."""
        return len(self.marker) + 1 if self.marker else 2 * (self.kind is BlockKind.QUOTE)


class Row(NamedTuple):
    """One row of the page: cells `first` to `last` of a paragraph, `last` excluded."""

    paragraph: int
    """Index of the paragraph; -1 for a blank row."""
    first: int
    last: int
    """Spaces at the break included, though they are not drawn."""


class Page:
    """All rows of an article at one width, with the way from offsets to cells and back."""

    def __init__(self, paragraphs: Sequence[Paragraph], width: int) -> None:
        self.paragraphs = paragraphs
        self.width = max(width, NARROWEST)
        self.rows: list[Row] = []
        self._starts: list[int] = []
        for index in range(len(paragraphs)):
            self._add(index)

    def _add(self, index: int) -> None:
        paragraph = self.paragraphs[index]
        flow = paragraph.flow
        if index and not paragraph.close:
            self._starts.append(flow.start)
            self.rows.append(Row(-1, 0, 0))
        for first, last in broken(flow.cells, max(self.width - paragraph.indent, NARROWEST)):
            self._starts.append(flow.offset(first))
            self.rows.append(Row(index, first, last))

    def row_at(self, offset: int) -> int:
        """Return the row of a character; between paragraphs the first row of the next."""
        row = max(bisect_right(self._starts, offset) - 1, 0)
        if self.rows and offset >= self.paragraphs[self.rows[row].paragraph].flow.end:
            return self.beside(row + 1, 1)
        return row

    def is_blank(self, row: int) -> bool:
        """Is the row one of those between paragraphs?"""
        return self.rows[row].paragraph < 0

    def start(self, row: int) -> int:
        """Return the source offset at which a row starts; for a blank one, the row below."""
        return self._starts[row]

    def span(self, row: int) -> Span | None:
        """Return what a row shows of the source, `None` for a blank one."""
        index, first, last = self.rows[row]
        if index < 0:
            return None
        flow = self.paragraphs[index].flow
        return Span(flow.offset(first), flow.offset(last))

    def column(self, row: int, offset: int) -> int:
        """Return the cell, from the left of the text, of a character in a row."""
        index, first, _ = self.rows[row]
        if index < 0:
            return 0
        paragraph = self.paragraphs[index]
        return paragraph.indent + paragraph.flow.cell(offset) - first

    def offset(self, row: int, column: int) -> int:
        """Return the character nearest to a cell of a row."""
        index, first, last = self.rows[row]
        if index < 0:
            return self._starts[row]
        paragraph = self.paragraphs[index]
        cell = first + max(column - paragraph.indent, 0)
        return paragraph.flow.offset(min(cell, last - 1))

    def beside(self, row: int, step: int) -> int:
        """Return the nearest row with text at or after (with a negative step: before) a row."""
        row = min(max(row, 0), len(self.rows) - 1)
        while self.is_blank(row):  # never the first or the last
            row += 1 if step >= 0 else -1
        return row


def paragraphs_of(text: str, blocks: Sequence[Block]) -> list[Paragraph]:
    """Lay out the blocks; a text without any falls into those its blank lines make."""
    if not blocks:
        found = _PARAGRAPH.finditer(text)
        blocks = [Block(BlockKind.PARAGRAPH, Span(*match.span())) for match in found]
    made: list[Paragraph] = []
    before: Block | None = None
    for block in blocks:
        cells = flow(text, block.span.start, block.span.end)
        close = before is not None and _is_close(text, before, block)
        made.append(Paragraph(block.kind, cells, _marker(text, block), close))
        before = block
    return made


def _is_close(text: str, before: Block, block: Block) -> bool:
    if before.kind is not block.kind or block.kind not in _CLOSE:
        return False
    return text.count("\n", before.span.end, block.span.start) < 2


def _marker(text: str, block: Block) -> str:
    if block.kind not in _LISTED:
        return ""
    line = max(text.rfind("\n", 0, block.span.start) + 1, block.span.start - 8)
    number = _NUMBER.search(text[line : block.span.start])
    return number[1] if number else "•"


def broken(cells: str, width: int) -> list[tuple[int, int]]:
    """Break cells into rows of at most `width`, not counting spaces at the break.

    >>> broken("to share proposals", 9)
    [(0, 9), (9, 18)]
    """
    return [match.span() for match in _row_pattern(width).finditer(cells)]


@lru_cache(maxsize=8)
def _row_pattern(width: int) -> re.Pattern[str]:
    """Match one row: as much as fits, up to a space, a hyphen or beside a wide character."""
    room = f".{{1,{width}}}"
    opening, closing = "「『（【〔〈《", "、。，．！？：；」』）】〕〉》"
    breaks = [
        r"(?= )",
        r"\Z",
        r"(?<=\w[-–—/])(?=\w)",
        rf"(?<=[^{opening}]{FILLER})(?![{closing}{FILLER}])",
        rf"(?<![{opening}{FILLER}])(?=[^{closing}{FILLER}]{FILLER})",
    ]
    return re.compile(rf"{room}(?:{'|'.join(breaks)}) *|{room}(?!{FILLER}) *", re.DOTALL)
