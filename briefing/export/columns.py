"""Text in columns: measured in terminal cells, so that any script lines up."""

from __future__ import annotations

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
    """Return a text cut or filled to a number of cells."""
    return set_cell_size(one_line(text), width)
