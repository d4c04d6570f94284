"""Pair the quotation marks of one paragraph, by their shape and with a stack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = re.compile("[\"“”„«»＂]|``|''")
SINGLE = re.compile("(?<!')['‘’‚‹›](?!')")
ELIDED = re.compile(r"(?:\d0s|em|til|till|tis|twas|cause|bout|round|n|cept)\b", re.IGNORECASE)
"""Words that begin with an apostrophe: "'90s", "'em"."""
_LONGEST = 1000
"""Characters of a paragraph of a quotation."""
REPORTS = re.compile(r",\s(?:(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+)\s)?(?:said|says|added)\b")
"""What shows that a mark was forgotten, for the reporter speaks: "“We go, said Ortega."."""
OPENERS = frozenset("“„``")
BEFORE = frozenset("([{<—–-/|…:")
"""What may touch an opening mark on its left, besides white space and other marks."""
AFTER = frozenset(")]}>—–-/|….,;:!?")
"""What may touch a closing mark on its right."""
MARKS = frozenset("\"'“”„«»‘’‚‹›＂`")


class Marks(NamedTuple):
    """The marks of one paragraph, paired."""

    pairs: list[tuple[int, int]]
    """Where the quoted text starts and ends; outermost only, in reading order."""
    unclosed: int | None
    """Start of the text after the last opening mark that nobody closed."""
    orphan: int | None
    """Where a closing mark stands that nobody opened, before any pair."""
    going_on: frozenset[int]
    """Starts of the pairs that the next one goes on, where line ends were lost."""


def pair_marks(text: str, start: int, end: int) -> Marks:
    """Pair the double quotation marks of one paragraph."""
    stack: list[tuple[int, str]] = []
    pairs: list[tuple[int, int]] = []
    orphan: int | None = None
    going_on: set[int] = set()
    for match in MARK.finditer(text, start, end):
        if _opens(text, match, start, end, stack):
            if len(stack) == 1 and _reopens(text, stack[0][0], match.start()):
                opened = stack.pop()[0]
                going_on.add(opened)
                pairs.append((opened, match.start()))
            stack.append((match.end(), match.group()))
        elif stack:
            opened = stack.pop()[0]
            while pairs and pairs[-1][0] > opened:  # what was quoted inside a quotation
                pairs.pop()
            pairs.append((opened, match.start()))
        elif orphan is None and not pairs:
            orphan = match.start()
    unclosed = stack[-1][0] if stack and not (pairs and pairs[-1][0] > stack[-1][0]) else None
    return Marks(pairs, unclosed, orphan, frozenset(going_on))


def _reopens(text: str, opened: int, at: int) -> bool:
    """Does a quotation, never closed, go on with the mark at `at` in a new sentence?

    So the press begins each paragraph of a long one, and some texts lose their line ends.
    """
    if at - opened >= _LONGEST:  # first of all: copying it for each mark would take quadratic time
        return False
    before = text[opened:at].rstrip()
    return before.endswith((".", "!", "?", "…")) and not REPORTS.search(before)


def _opens(
    text: str, match: re.Match[str], start: int, end: int, stack: list[tuple[int, str]]
) -> bool:
    """Does this mark open? By shape; where that is unclear, by its nature, then by turns."""
    mark = match.group()
    left = text[match.start() - 1] if match.start() > start else " "
    right = text[match.end()] if match.end() < end else " "
    if stack and stack[-1][1] == "„" and mark in "“”":
        return False
    may_open = not right.isspace() and (left.isspace() or left in BEFORE or left in MARKS)
    may_close = not left.isspace() and (right.isspace() or right in AFTER or right in MARKS)
    if may_open != may_close:
        return may_open
    if mark in OPENERS:
        return True
    return mark not in {"”", "»", "''"} and not stack


def pair_singles(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and certainty of what stands in single marks, apostrophes left aside.

    The mark after a plural ("the workers' rights") closes only if nothing better follows.
    """
    opened: int | None = None
    weak: int | None = None
    for match in SINGLE.finditer(text, start, end):
        at = match.start()
        left = text[at - 1] if at > start else " "
        right = text[at + 1] if at + 1 < end else " "
        if not right.isspace() and (left.isspace() or left in BEFORE or left in MARKS):
            if match.group() in "'‘‚‹" and not ELIDED.match(text, at + 1, end):
                if opened is not None and weak is not None:
                    yield opened, weak, False
                opened, weak = at + 1, None
        elif opened is not None and not left.isspace() and not right.isalnum():
            if left in "sS" and right == " ":
                weak = weak or at
            else:
                yield opened, at, left in ".,!?…"
                opened = weak = None
    if opened is not None and weak is not None:
        yield opened, weak, False
