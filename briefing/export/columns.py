"""Text in columns: measured in terminal cells, so that any script lines up.

Or the same text to be read aloud: no columns, no rules, and words for what others see.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells, set_cell_size

from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Give the lines of a text, made harmless and indented.

    Args:
        text: Any text; its own line ends count as blanks.
        width: In cells, the starts of the lines included.
        first: Before the first line.
        rest: Before the others; `None` for blanks as wide as `first`.
    """
    lead = first
    rest = " " * cell_len(first) if rest is None else rest
    line = ""
    for word in one_line(text).split(" "):
        room = max(width - cell_len(lead), 8)
        if line and cell_len(line) + 1 + cell_len(word) > room:
            yield (lead + line).rstrip()
            line, lead = "", rest
            room = max(width - cell_len(lead), 8)
        *full, last = chop_cells(word, room) or [""]
        for part in full:
            yield lead + (f"{line} {part}" if line else part)
            line, lead = "", rest
        line = f"{line} {last}" if line else last
    if line or lead == first:
        yield (lead + line).rstrip()


def padded(text: str, width: int) -> str:
    """Return a text cut, "…" at its end, or filled to a number of cells."""
    line = one_line(text)
    if cell_len(line) > width:
        line = set_cell_size(line, width - 1).rstrip() + "…"
    return set_cell_size(line, width)


_WORDS = {" → ": " to ", " · ": ", ", " – ": ", ", "¶": "paragraph ", "(?)": "(inferred)"}


def aloud(text: str) -> str:
    """Return a text with words for its signs.

    >>> aloud("Arland → Belmark (¶2) – no answer found")
    'Arland to Belmark (paragraph 2), no answer found'
    """
    for sign, word in _WORDS.items():
        text = text.replace(sign, word)
    return text


@dataclass(frozen=True, slots=True)
class Form:
    """How a report is set."""

    width: int
    """In terminal cells."""
    aloud: bool = False
    """Is it to be read aloud?"""

    def heading(self, title: str) -> Iterator[str]:
        """Give a title, below a rule."""
        if not self.aloud:
            yield "─" * self.width
        yield from self.text(title)

    def text(self, text: str, indent: str = "") -> Iterator[str]:
        """Give a text."""
        if self.aloud:
            yield from wrapped(aloud(text), self.width)
        else:
            yield from wrapped(text, self.width, indent)

    def row(self, head: str, room: int, text: str, indent: str = "  ") -> Iterator[str]:
        """Give two columns, the first with so much room."""
        if self.aloud:
            head = "no date" if head == "–" else head
            yield from wrapped(aloud(f"{head}: {text}"), self.width, "- ")
        else:
            yield from wrapped(text, self.width, f"{indent}{padded(head, room)} ")

    def quote(self, sentence: str, indent: str) -> Iterator[str]:
        """Give a sentence of an article in its own words."""
        if self.aloud:
            yield from wrapped(f"In the text: “{sentence}”", self.width, "  ")
        else:
            yield from wrapped(f"“{sentence}”", self.width, indent)
