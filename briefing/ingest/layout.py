"""Cut plain text into pieces: one paragraph, headline, caption or bullet each.

Paragraphs may be set apart by blank lines, stand on one long line each, or be wrapped by
hand at 60 to 80 columns; which of these holds is read off the text as a whole.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.ingest.wording import BLANKS, ends_sentence
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKER = re.compile(r"(?:(?P<sure>[•‣▪◦●■∙])|(?P<maybe>[-–—*+·]|\(?[0-9]{1,2}[.)]))[ \t\xa0]+")
_NARROWEST, _WIDEST = 40, 120
_ROOM = 12
"""Columns that even an uneven right margin does not leave free when the next word fits."""


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    indent: int
    """Columns before it."""
    stretch: int
    """Which run of lines without a blank line between it belongs to."""

    @property
    def width(self) -> int:
        """Columns from the margin to the end."""
        return self.indent + self.end - self.start


class Piece(NamedTuple):
    """A stretch of text that becomes one block."""

    start: int
    end: int
    stretch: int
    kind: BlockKind | None = None
    """What its form says it is; `None` where only the wording can tell."""
    level: int = 0
    """Of a heading, 1 the highest."""


def lines(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank."""
    start = stretch = 0
    for raw in text.split("\n"):
        left = raw.lstrip(BLANKS)
        if left:
            indent = len(raw) - len(left)
            end = start + indent + len(left.rstrip(BLANKS))
            yield Line(start + indent, end, indent, stretch)
        else:
            stretch += 1
        start += len(raw) + 1


def plain_pieces(text: str) -> list[Piece]:
    """Cut a plain text into pieces."""
    rows = list(lines(text))
    width = wrap_width(text, rows)
    pieces: list[Piece] = []
    above: Line | None = None
    for row in rows:
        if width and above and _continues(text, pieces[-1], above, row, width):
            pieces[-1] = pieces[-1]._replace(end=row.end)
        else:
            pieces.append(Piece(row.start, row.end, row.stretch))
        above = row
    return _items(text, pieces)


def wrap_width(text: str, rows: Sequence[Line]) -> int | None:
    """Return the columns at which the text was wrapped by hand, `None` if it was not.

    In wrapped text many lines that follow another start in the middle of a sentence.
    """
    pairs = [(a, b) for a, b in pairwise(rows) if a.stretch == b.stretch]
    flowing = sum(text[b.start].islower() and not ends_sentence(_end(text, a)) for a, b in pairs)
    if not flowing or flowing < 0.25 * len(pairs):
        return None
    widths = sorted(a.width for a, _ in pairs)
    width = widths[int(0.95 * (len(widths) - 1))]  # a long URL now and then sets no width
    return width if _NARROWEST <= width <= _WIDEST else None


def _end(text: str, row: Line) -> str:
    return text[max(row.start, row.end - 40) : row.end]


def _continues(text: str, piece: Piece, above: Line, row: Line, width: int) -> bool:
    """Does `row` go on with the piece whose last line so far is `above`?"""
    if above.stretch != row.stretch:
        return False
    ended = ends_sentence(_end(text, above))
    mark, listed = (_MARKER.match(text, part.start, part.end) for part in (row, piece))
    if mark and (
        mark["sure"] or ended or text[above.end - 1] == ":" or _sign(mark) == _sign(listed)
    ):
        return False
    if row.indent > above.indent + 1 and not listed:
        return False
    if text[row.start].islower() and not ended:
        return True
    space = text.find(" ", row.start, row.end)
    word = (row.end if space < 0 else space) - row.start
    room = width - (above.width + 1 + word)
    return room < 0 or (room < _ROOM and not ended)


def _items(text: str, pieces: list[Piece]) -> list[Piece]:
    """Turn pieces that start with a bullet or number into items without it.

    A dash, star or number alone makes no list: its neighbour must have the like.
    """
    marks = [_MARKER.match(text, piece.start, piece.end) for piece in pieces]
    signs = [_sign(mark) for mark in marks]
    found = []
    for i, (piece, mark) in enumerate(zip(pieces, marks, strict=True)):
        alike = signs[i] in (signs[i - 1 : i] + signs[i + 1 : i + 2])
        if mark and (mark["sure"] or alike) and mark.end() < piece.end:
            found.append(piece._replace(start=mark.end(), kind=BlockKind.ITEM))
        else:
            found.append(piece)
    return found


def _sign(mark: re.Match[str] | None) -> str | None:
    if mark is None:
        return None
    return re.sub("[0-9]+", "1", mark[0].strip())
