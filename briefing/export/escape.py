"""Text from articles and readers as literal Markdown: nothing in it can format, link or be HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~$&#]")
"""Emphasis, code, links, HTML, entities, table cells, strike-through, formulas, and headings,
which some viewers see behind a list mark too."""
_AT_START = re.compile(r"(?:([-+=:])|(\d{1,9})([.)]))")
"""What makes a list, a rule, an underlined heading or a definition, only at the start of a line."""


def literal(text: str) -> str:
    r"""Return `text` on one line so that every Markdown viewer shows just its characters.

    >>> print(literal("1. <b>*Stop*</b>"))
    1\. \<b\>\*Stop\*\</b\>
    """
    line = _ANYWHERE.sub(r"\\\g<0>", one_line(text))
    start = _AT_START.match(line)
    return _escaped_start(start) + line[start.end() :] if start else line


def _escaped_start(found: re.Match[str]) -> str:
    return rf"\{found[1]}" if found[1] else rf"{found[2]}\{found[3]}"


def paragraphs(text: str, prefix: str = "") -> list[str]:
    """Return lines for a text of several lines: line breaks stay, blank lines part paragraphs."""
    lines = text.splitlines()
    while lines and not lines[-1].strip():
        lines.pop()
    made = []
    for line, following in zip(lines, [*lines, ""][1:], strict=True):
        # A backslash at the end of a line is Markdown for a line break.
        ending = "\\" if line.strip() and following.strip() else ""
        made.append((prefix + literal(line) + ending).rstrip())
    return made


def table(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Return the lines of a table."""
    lines = [_table_row(columns), "|" + " --- |" * len(columns)]
    return lines + [_table_row(row) for row in rows]


def _table_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(literal(cell) for cell in cells) + " |"
