"""Recognise page furniture: captions, credits, newsletter lines, terms, "read more".

The rules are data, in `furniture.tsv`; here is how they are applied.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.ingest.credits import is_credits
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = 400
"""Characters of the longest line of furniture."""
_CAPTION = 600
"""Characters of the longest caption; its credit stands in the last `_CREDIT`."""
_CREDIT = 130
_CREDITS = 1000
"""Characters of the longest credits: a report from many places has many names at its foot."""
_TAIL = 400
"""Characters at the end of a paragraph that may be furniture."""
_CREDITS_AT_END = re.compile(
    r"\((?:additional )?(?:reporting|writing|editing)\b[^()]{4,380}\)\.?$", re.I
)


class Rule(NamedTuple):
    """One line of the table."""

    scope: str
    pattern: str
    example: str


@cache
def rules() -> tuple[Rule, ...]:
    """Return the table."""
    text = Path(__file__).with_name("furniture.tsv").read_text("utf-8")
    rows = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(Rule(*line.split("\t")) for line in rows)


@cache
def _matcher(scope: str) -> re.Pattern[str]:
    patterns = "|".join(f"(?:{rule.pattern})" for rule in rules() if rule.scope == scope)
    if scope in {"credit", "tail"}:
        patterns = rf"(?:{patterns})$"
    return re.compile(patterns, re.IGNORECASE)


def is_furniture(line: str) -> bool:
    """Is the whole line furniture? A line without letter or digit ("* * *") is, too."""
    if len(line) > _CREDITS:
        return False
    if not any(map(str.isalnum, line)) or is_credits(line) or is_caption(line):
        return True
    return len(line) <= _LINE and bool(
        _matcher("whole").fullmatch(line)
        or _matcher("starts").match(line)
        or _matcher("holds").search(line)
    )


def is_caption(line: str) -> bool:
    """Does the line end in a picture's credit?"""
    if len(line) > _CAPTION:
        return False
    return bool(_matcher("credit").search(line, max(len(line) - _CREDIT, 0)))


def is_bare_credit(line: str) -> bool:
    """Is the line a picture's credit with no caption before it?"""
    match = _matcher("credit").search(line)
    return match is not None and match.start() < 3


def opens_section(line: str) -> bool:
    """Is the line the heading of a section of links, sources or comments?"""
    return len(line) <= 60 and bool(_matcher("section").fullmatch(line))


def furniture_inside(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the furniture inside a paragraph, in reading order."""
    tail = _tail(text, max(start, end - _TAIL), end)
    for match in _matcher("inside").finditer(text, start, tail):
        yield Span(*match.span())
    if tail < end:
        yield Span(tail, end)


def _tail(text: str, start: int, end: int) -> int:
    """Return where the furniture at the end of a paragraph starts, its end if there is none."""
    window = text[start:end]
    if match := _matcher("tail").search(window):
        return start + match.start(match.lastindex or 0)
    match = _CREDITS_AT_END.search(window)
    return start + match.start() if match and is_credits(match[0]) else end
