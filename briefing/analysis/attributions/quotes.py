"""Find what stands between quotation marks, whichever marks the newsroom uses.

Marks are paired paragraph by paragraph, by their shape (what stands left and right of them)
and with a stack, so that one mark too many or too few costs one quotation and no more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.analysis.attributions.marks import MARKS, REPORTS, pair_marks, pair_singles
from briefing.model import Article, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

SPANS_KEY = "quotes"
LABEL = "QUOTE"
RUNS_ON = "runs-on"
"""The `id_` of a quoted span whose quotation goes on in the next one."""

_SILENT = 4
"""Paragraphs without a mark that a quotation left open may go on over."""
LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of text inside quotation marks, the marks left out.

    Offsets count Unicode code points from the start of the text, zero-based, end excluded.
    """

    start: int
    end: int
    runs_on: bool = False
    """Does the quotation go on in the next paragraph?"""


def find_quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations in reading order, not overlapping.

    A paragraph that leaves its quotation open is followed into the next one if that opens
    with a mark again, as the press does in long quotations, or closes what was left open;
    over a few paragraphs without any mark, too, if one closes it behind them.
    """
    found: list[Quotation] = []
    open_from: int | None = None
    open_to = 0
    silent: list[tuple[int, int]] = []
    for start, end in paragraphs:
        marks = pair_marks(text, start, end)
        if open_from is not None:
            reopened = text[start : start + 1] in MARKS
            closed = not reopened and marks.orphan is not None
            if not (reopened or closed or marks.pairs or marks.unclosed) and len(silent) < _SILENT:
                silent.append((start, end))
                continue
            goes_on = closed or (reopened and not silent)
            if goes_on or _introduced(text, open_from):
                found.append(Quotation(open_from, open_to, runs_on=goes_on))
            found += _between(text, silent, quoted=closed)
            if closed and marks.orphan is not None:
                found.append(Quotation(start, marks.orphan))
        silent = []
        quoted = _with_singles(text, start, end, marks.pairs)
        found += (Quotation(*pair, runs_on=pair[0] in marks.going_on) for pair in quoted)
        open_from, open_to = marks.unclosed, end
        if open_from is not None and REPORTS.search(text, open_from, end):
            open_from = None
    if open_from is not None and _introduced(text, open_from):
        found.append(Quotation(open_from, open_to))
    found += _between(text, silent, quoted=False)
    return [trimmed for quotation in found if (trimmed := _trim(text, quotation))]


def _between(text: str, silent: list[tuple[int, int]], *, quoted: bool) -> Iterator[Quotation]:
    """Yield paragraphs without marks inside a quotation; where it ends before, their singles."""
    for start, end in silent:
        if quoted:
            yield Quotation(start, end, runs_on=True)
        else:
            yield from (Quotation(*pair) for pair in _with_singles(text, start, end, []))


def _introduced(text: str, start: int) -> bool:
    """Does a comma or colon lead up to the open quotation, so that it is surely speech?"""
    return text[max(start - 4, 0) : start - 1].rstrip().endswith((",", ":"))


def _with_singles(
    text: str, start: int, end: int, pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Add quotations in single marks, where they stand outside the double ones."""
    taken = list(pairs)
    for opened, closed, sure in pair_singles(text, start, end):
        at = bisect_left(taken, (opened, opened))
        inside = at > 0 and taken[at - 1][1] >= opened
        upto = bisect_left(taken, (closed, closed))
        if inside or (upto > at and not (sure and taken[upto - 1][1] < closed)):
            continue
        taken[at:upto] = [(opened, closed)]
    return taken


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
