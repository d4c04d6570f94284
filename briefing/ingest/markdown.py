"""Cut Markdown into pieces: headings, lists, quotations, code and paragraphs.

A reading of the forms that articles use, after CommonMark; inline marks stay in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.ingest.layout import Line, Piece, lines
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r"=+|-+")
_MARKER = re.compile(r"(?:[-*+•]|[0-9]{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_FENCE = re.compile(r"`{3,}|~{3,}")
_PICTURE = re.compile(r"\[?!\[[^\[\]]{0,400}\]\([^()]{0,400}\)")
_DEFINITION = re.compile(r"\[[^\[\]]{1,200}\]:\s*\S")
_HEADLINE = 200
"""Characters of the longest text that a line of dashes makes a heading, and no rule."""
_CAPTION = 200
"""Characters of text after a picture that may still be its caption."""


def markdown_pieces(text: str, start: int = 0) -> list[Piece]:
    """Cut what follows `start` into pieces."""
    return _Reader(text).read(line for line in lines(text) if line.start >= start)


class _Reader:
    """Goes through the lines once; `open` is the piece that the next line may continue."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.open = False
        self.closer: str | None = None
        """What ends the code or comment that the reader is in."""

    def read(self, rows: Iterable[Line]) -> list[Piece]:
        stretch = -1
        for row in rows:
            if row.stretch != stretch and self.closer is None:
                self.open = False
            stretch = row.stretch
            self._line(row, self.text[row.start : row.end])
        return [self._judged(piece) for piece in self.pieces if piece.start < piece.end]

    def _line(self, row: Line, words: str) -> None:
        if self.closer is not None:
            self._extend(row)
            if self.closer in words:
                self.closer, self.open = None, False
        elif fence := _FENCE.match(words):
            self._begin(row, BlockKind.BOILERPLATE)
            self.closer = fence[0]
        elif words.startswith("<!--"):
            self._begin(row, BlockKind.BOILERPLATE)
            self.closer, self.open = (None, False) if "-->" in words else ("-->", True)
        elif heading := _HEADING.match(words):
            self._heading(row, words, heading)
        elif self._underlines(words):
            level = 1 if words[0] == "=" else 2
            self.pieces[-1] = self.pieces[-1]._replace(kind=BlockKind.HEADING, level=level)
            self.open = False
        elif _is_rule(words) or _DEFINITION.match(words):
            self._begin(row, BlockKind.BOILERPLATE)
            self.open = False
        elif quote := _QUOTE.match(words):
            self._quoted(row, quote.end())
        elif (marker := _MARKER.match(words)) and marker.end() < len(words):
            self._begin(row._replace(start=row.start + marker.end()), BlockKind.ITEM)
        elif self.open:
            self._extend(row)
        else:
            self._begin(row, None)

    def _begin(self, row: Line, kind: BlockKind | None, level: int = 0) -> None:
        self.pieces.append(Piece(row.start, row.end, row.stretch, kind, level))
        self.open = True

    def _extend(self, row: Line) -> None:
        self.pieces[-1] = self.pieces[-1]._replace(end=row.end)

    def _heading(self, row: Line, words: str, heading: re.Match[str]) -> None:
        closed = words.rstrip("#")
        end = len(closed.rstrip()) if closed.endswith((" ", "\t")) else len(words)
        row = row._replace(start=row.start + heading.end(), end=row.start + end)
        self._begin(row, BlockKind.HEADING, len(heading[1]))
        self.open = False

    def _underlines(self, words: str) -> bool:
        if not self.open or not _UNDERLINE.fullmatch(words):
            return False
        above = self.pieces[-1]
        return above.kind is None and above.end - above.start <= _HEADLINE

    def _quoted(self, row: Line, marks: int) -> None:
        """Take a line of a quotation; one with the mark alone parts two paragraphs of it."""
        if row.start + marks >= row.end:
            self.open = False
        elif self.open and self.pieces[-1].kind is BlockKind.QUOTE:
            self._extend(row)
        else:
            self._begin(row._replace(start=row.start + marks), BlockKind.QUOTE)

    def _judged(self, piece: Piece) -> Piece:
        """Mark a picture, with the few words after it, as the furniture it is."""
        picture = _PICTURE.match(self.text, piece.start, piece.end) if piece.kind is None else None
        if picture and piece.end - picture.end() <= _CAPTION:
            return piece._replace(kind=BlockKind.BOILERPLATE)
        return piece


def _is_rule(words: str) -> bool:
    marks = words.replace(" ", "").replace("\t", "")
    return len(marks) >= 3 and marks[0] in "-*_" and not marks.strip(marks[0])
