"""An article set but not yet proofed: its pieces, and what is known of each so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ingest.datelines import find_dateline
from briefing.ingest.wording import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.ingest.layout import Piece
    from briefing.model import BlockKind

HEAD = 30
"""Pieces among which datelines, bylines and dates above the text are looked for."""
_PROSE = 200
"""A line of more characters is prose, whatever it ends in."""
_LONGEST = 1001
"""Characters of a piece that are looked at: no rule is about longer ones."""
_MARKS = "*_ "
"""Emphasis around a line, which says nothing about what the line is for."""


class Galley:
    """The pieces of an article; a kind of `None` is still open."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.kinds: list[BlockKind | None] = [piece.kind for piece in pieces]
        self.words = [text[p.start : min(p.end, p.start + _LONGEST)].strip(_MARKS) for p in pieces]
        self.ended = [ends_sentence(text[max(p.start, p.end - 40) : p.end]) for p in pieces]
        self._datelines = [find_dateline(text, p.start, p.end) for p in pieces[:HEAD]]
        self.title = -1
        """Where the title is, -1 without one."""
        self.body = 0
        """Where the running text starts."""

    def __len__(self) -> int:
        return len(self.pieces)

    def tied(self, i: int) -> bool:
        """Does the piece stand right below the one before, without a blank line?"""
        return i > 0 and self.pieces[i - 1].stretch == self.pieces[i].stretch

    def is_prose(self, i: int) -> bool:
        """Is the piece, as yet of no other kind, made of sentences?"""
        if self.kinds[i] is not None:
            return False
        return self.ended[i] or len(self.words[i]) > _PROSE or self.opens_with_dateline(i)

    def is_dateline(self, i: int) -> bool:
        """Is the piece a dateline and nothing else?"""
        dateline = self._datelines[i] if i < HEAD else None
        return dateline is not None and dateline.span.end == self.pieces[i].end

    def opens_with_dateline(self, i: int) -> bool:
        """Does the report start here?"""
        dateline = self._datelines[i] if i < HEAD else None
        return dateline is not None and dateline.span.end < self.pieces[i].end
