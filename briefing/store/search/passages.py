"""Which passage of an article to show for a hit, and what to mark in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing import wording
from briefing.model import NUMBERED, BlockKind, Reference, Span
from briefing.notes import anchor
from briefing.store.search.tables import CLOSES, OPENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article, Note

REACH = 120
"""Characters before and after a match that are shown with it."""
_MARKED = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")


def marked(highlighted: str) -> list[Span]:
    """Return what SQLite has marked, in the text without the marks."""
    return [
        Span(found.start() - 2 * number, found.end() - 2 * number - 2)
        for number, found in enumerate(_MARKED.finditer(highlighted))
        if found[1]
    ]


def passage(article: Article, matches: Sequence[Span]) -> Reference:
    """Return the surroundings of the match that has most different words of the query near it."""
    if not matches:
        return reference(article, _beginning(article))
    title = next((b.span.end for b in article.blocks if b.kind is BlockKind.TITLE), 0)
    # The title is shown anyway.
    matches = [match for match in matches if match.start >= title] or matches
    starts = [match.start for match in matches]

    def bounds(match: Span) -> tuple[int, int]:
        block = article.block_at(match.start)
        return (block.span.start, block.span.end) if block else (0, len(article.text))

    def variety(at: int) -> int:
        end = min(starts[at] + 2 * REACH, bounds(matches[at])[1])
        near = matches[at : bisect_left(starts, end)]
        return len({match.of(article.text).lower() for match in near})

    best = matches[max(range(len(matches)), key=variety)]
    low, high = bounds(best)
    around = Span(
        _between_words(article.text, max(best.start - REACH, low), low),
        _between_words(article.text, min(best.end + 2 * REACH, high), high),
    )
    inside = [match for match in matches if around.covers(match)]
    # The one that tells most comes first: there the reader is sent.
    inside.sort(key=lambda match: match < best)
    return reference(article, around, *inside)


def note_reference(article: Article, note: Note) -> Reference:
    """Return the surroundings of a note, with what it says; of an orphan, the beginning."""
    span = anchor(article.text, note)
    said = f"{'your note: ' if note.text else ''}{wording.noted(note)}"
    if span is None:
        return reference(article, _beginning(article), reason=f"no longer in the text; {said}")
    return replace(passage(article, [span]), reason=said)


def reference(article: Article, span: Span, *matches: Span, reason: str = "") -> Reference:
    """Return a reference to a span, with its paragraph."""
    number = article.paragraph_number((matches or (span,))[0].start)
    return Reference(article.id, span, matches, number, reason)


def _beginning(article: Article) -> Span:
    """Return the first paragraph of the article, or whatever it has instead."""
    numbered = (block.span for block in article.blocks if block.kind in NUMBERED)
    return next(numbered, article.blocks[0].span if article.blocks else Span(0, 1))


def _between_words(text: str, at: int, end: int) -> int:
    """Move to the next blank on the way to `end`, unless that is far."""
    if at == end:
        return at
    step = 1 if end > at else -1
    for place in range(at, end, step)[:20]:
        if text[place].isspace():
            return place + (step < 0)
    return at
