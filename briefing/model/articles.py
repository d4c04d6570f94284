"""Texts as they were read: what each stretch is for, and who published them when."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.digest import digest


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text.

    Raises:
        ValueError: If the span is empty or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return what the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Does `other` lie wholly inside?"""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a stretch of lines is for."""

    TITLE = "title"
    HEADING = "heading"
    META = "meta"
    """Bylines and date lines that stand alone above the text."""
    SUMMARY = "summary"
    """One bullet of the summary that agencies put above the text."""
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """One item of a list in the running text."""
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"
    """Captions, credits, newsletter lines, terms, bylines at the foot: dimmed, never searched."""


@dataclass(frozen=True, slots=True)
class Block:
    """A title, paragraph, bullet ...: the span holds its text without markers and line ends."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """The "MOSCOW, Dec 15 (Reuters) -" at the head of a report; each part `None` if absent."""

    span: Span
    place: Span | None = None
    date: Span | None = None
    agency: Span | None = None


STANDARD_INPUT = "-"
"""The path of what comes by no path."""


@dataclass(frozen=True, slots=True)
class Article:
    r"""One document, with its text exactly as read (`\r\n` as `\n`, nothing else changed)."""

    id: str
    """First 16 hexadecimal digits of the SHA-256 of the text: see `text_id`."""
    path: str
    """Where it came from, as the user would name it, or `STANDARD_INPUT`."""
    text: str
    title: str
    """One line. The file's name where the text has no title."""
    blocks: tuple[Block, ...] = ()
    """In reading order, not overlapping."""
    boilerplate: tuple[Span, ...] = ()
    """Sorted, not overlapping: boilerplate blocks, and such tails as "read more" inside others."""
    dateline: Dateline | None = None
    source: str | None = None
    """Agency or newspaper, such as "Reuters"; `None` where the text names none."""
    published: date | None = None
    """Publication date; `None` where the text gives none or leaves the year open."""
    byline: str | None = None
    """The authors, as the text gives them."""

    @property
    def words(self) -> int:
        """How many words there are, boilerplate included."""
        return len(self.text.split())

    def is_boilerplate(self, span: Span) -> bool:
        """Does the span touch boilerplate?"""
        at = bisect_right(self.boilerplate, span.end, key=lambda part: part.start)
        return any(part.overlaps(span) for part in self.boilerplate[max(at - 2, 0) : at])

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the character, `None` between blocks."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        if at >= 0 and offset < self.blocks[at].span.end:
            return self.blocks[at]
        return None

    def paragraph_number(self, offset: int) -> int | None:
        """Return the number, from 1, of the paragraph (or item or quote) at the character.

        `None` for titles, summaries, boilerplate and the space between blocks.
        """
        number = 0
        for block in self.blocks:
            if block.span.start > offset:
                return None
            counted = block.kind in NUMBERED
            number += counted
            if offset < block.span.end:
                return number if counted else None
        return None


NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
"""The kinds of block that count as paragraphs."""


def text_id(text: str) -> str:
    """Return the id of an article with this text.

    >>> text_id("")
    'e3b0c44298fc1c14'
    """
    return digest(text)[:16]
