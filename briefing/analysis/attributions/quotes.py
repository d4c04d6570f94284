"""Find what stands between quotation marks, whichever marks the newsroom uses.

Marks are paired paragraph by paragraph, by their shape (what stands left and right of them)
and with a stack, so that one mark too many or too few costs one quotation and no more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.model import Article, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

SPANS_KEY = "quotes"
LABEL = "QUOTE"
RUNS_ON = "runs-on"
"""The `id_` of a quoted span whose quotation goes on in the next one."""

MARK = re.compile("[\"“”„«»＂]|``|''")
SINGLE = re.compile("(?<!')['‘’‚‹›](?!')")
LINE = re.compile(r"[^\n]+")
ELIDED = re.compile(r"(?:\d0s|em|til|till|tis|twas|cause|bout|round|n|cept)\b", re.IGNORECASE)
"""Words that begin with an apostrophe: "'90s", "'em"."""
OPENERS = frozenset("“„``")
BEFORE = frozenset("([{<—–-/|…:")
"""What may touch an opening mark on its left, besides white space and other marks."""
AFTER = frozenset(")]}>—–-/|….,;:!?")
"""What may touch a closing mark on its right."""
MARKS = frozenset("\"'“”„«»‘’‚‹›＂`")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of text inside quotation marks, the marks left out.

    Offsets count Unicode code points from the start of the text, zero-based, end excluded.
    """

    start: int
    end: int
    runs_on: bool = False
    """Does the quotation go on in the next paragraph?"""


class Marks(NamedTuple):
    """The marks of one paragraph, paired."""

    pairs: list[tuple[int, int]]
    """Where the quoted text starts and ends; outermost only, in reading order."""
    unclosed: int | None
    """Start of the text after the last opening mark that nobody closed."""
    orphan: int | None
    """Where a closing mark stands that nobody opened, before any pair."""


def find_quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations in reading order, not overlapping.

    A paragraph that leaves its quotation open is followed into the next one if that opens
    with a mark again, as the press does in long quotations, or closes what was left open.
    """
    found: list[Quotation] = []
    open_from: int | None = None
    open_to = 0
    for start, end in paragraphs:
        marks = pair_marks(text, start, end)
        if open_from is not None:
            reopened = text[start : start + 1] in MARKS
            goes_on = reopened or marks.orphan is not None
            if goes_on or _introduced(text, open_from):
                found.append(Quotation(open_from, open_to, runs_on=goes_on))
            if not reopened and marks.orphan is not None:
                found.append(Quotation(start, marks.orphan))
        found += _with_singles(text, start, end, marks.pairs)
        open_from, open_to = marks.unclosed, end
    if open_from is not None and _introduced(text, open_from):
        found.append(Quotation(open_from, open_to))
    return [trimmed for quotation in found if (trimmed := _trim(text, quotation))]


def pair_marks(text: str, start: int, end: int) -> Marks:
    """Pair the double quotation marks of one paragraph."""
    stack: list[tuple[int, str]] = []
    pairs: list[tuple[int, int]] = []
    orphan: int | None = None
    for match in MARK.finditer(text, start, end):
        if _opens(text, match, start, end, stack):
            stack.append((match.end(), match.group()))
        elif stack:
            opened = stack.pop()[0]
            while pairs and pairs[-1][0] > opened:  # what was quoted inside a quotation
                pairs.pop()
            pairs.append((opened, match.start()))
        elif orphan is None and not pairs:
            orphan = match.start()
    unclosed = stack[-1][0] if stack and not (pairs and pairs[-1][0] > stack[-1][0]) else None
    return Marks(pairs, unclosed, orphan)


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


def _introduced(text: str, start: int) -> bool:
    """Does a comma or colon lead up to the open quotation, so that it is surely speech?"""
    return text[max(start - 4, 0) : start - 1].rstrip().endswith((",", ":"))


def _with_singles(
    text: str, start: int, end: int, pairs: list[tuple[int, int]]
) -> Iterator[Quotation]:
    """Add quotations in single marks, where they stand outside the double ones."""
    taken = list(pairs)
    for opened, closed, sure in _pair_singles(text, start, end):
        at = bisect_left(taken, (opened, opened))
        inside = at > 0 and taken[at - 1][1] >= opened
        upto = bisect_left(taken, (closed, closed))
        if inside or (upto > at and not (sure and taken[upto - 1][1] < closed)):
            continue
        taken[at:upto] = [(opened, closed)]
    return (Quotation(*pair) for pair in taken)


def _pair_singles(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
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


def _trim(text: str, quotation: Quotation) -> Quotation | None:
    """Leave white space at the edges out; `None` if nothing is left."""
    quoted = text[quotation.start : quotation.end]
    start = quotation.end - len(quoted.lstrip())
    end = quotation.start + len(quoted.rstrip())
    return Quotation(start, end, quotation.runs_on) if start < end else None


def mark_quotes(doc: Doc) -> Doc:
    """Store the quotations of the document in `doc.spans["quotes"]`, in reading order."""
    spans = []
    for quotation in find_quotations(doc.text, paragraphs(doc)):
        span = doc.char_span(
            quotation.start,
            quotation.end,
            label=LABEL,
            span_id=RUNS_ON if quotation.runs_on else "",
            alignment_mode="contract",
        )
        if span is not None:
            spans.append(span)
    doc.spans[SPANS_KEY] = spans
    return doc


def paragraphs(doc: Doc) -> list[tuple[int, int]]:
    """Return where the paragraphs start and end; boilerplate is none. Lines, if no article."""
    article = doc.user_data.get("briefing")
    if isinstance(article, Article) and article.blocks:
        return [
            (block.span.start, block.span.end)
            for block in article.blocks
            if block.kind is not BlockKind.BOILERPLATE
        ]
    return [match.span() for match in LINE.finditer(doc.text)]
