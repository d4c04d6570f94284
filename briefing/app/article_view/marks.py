"""What is marked in an article, and finding it by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Span


class Layer(StrEnum):
    """What a mark is, from the lowest to the one drawn over all others."""

    QUOTE = "quote"
    """Not drawn: it has its quotation marks."""
    BOILERPLATE = "boilerplate"
    ENTITY = "entity"
    POSITION = "position"
    NOTE = "note"
    FOUND = "found"
    SELECTED = "selected"


POINTED = (Layer.ENTITY, Layer.POSITION, Layer.NOTE)
"""The layers that stand for something, so that a click can mean it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the text."""

    span: Span
    layer: Layer
    name: str = ""
    """Entity kind ("GPE"), position kind ("demand") or colour, which choose the style."""
    sure: str = "solid"
    """"checked" by a reader, "solid", "dashed" or "dotted", the less sure the more broken."""
    key: str = ""
    """What it stands for, handed back in messages."""
    sign: str = ""
    """Of a note: what stands in the margin where it begins; empty for the usual sign."""


class Marks:
    """The marks of one layer, found by bisection; they may nest and overlap."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._marks = sorted(marks, key=attrgetter("span"))
        self._starts = [mark.span.start for mark in self._marks]
        # The furthest end so far never falls, so it can be bisected although ends can.
        self._reach = list(accumulate((mark.span.end for mark in self._marks), max))

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def __getitem__(self, index: int) -> Mark:
        return self._marks[index]

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that share a character with `start` to `end`, in reading order."""
        first = self.ahead(start)
        for mark in self._marks[first : bisect_left(self._starts, end)]:
            if mark.span.end > start:
                yield mark

    def at(self, offset: int) -> Mark | None:
        """Return the innermost mark on a character."""
        return innermost(self.within(offset, offset + 1))

    def ahead(self, offset: int) -> int:
        """Return the index of the first mark that ends behind a character."""
        return bisect_right(self._reach, offset)

    def beyond(self, span: Span, way: int) -> Mark | None:
        """Return the mark next after (with -1: before) a span, if there is one."""
        spans = attrgetter("span")
        if way > 0:
            index = bisect_right(self._marks, span, key=spans)
        else:
            index = bisect_left(self._marks, span, key=spans) - 1
        return self._marks[index] if 0 <= index < len(self._marks) else None


def innermost(marks: Iterator[Mark]) -> Mark | None:
    """Return the shortest of the marks."""
    return min(marks, key=lambda mark: mark.span.end - mark.span.start, default=None)
