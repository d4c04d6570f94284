"""Labelled facts at the head of a file: YAML front matter, or lines such as "Headline: ..."."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from briefing.ingest.layout import Piece, lines
from briefing.ingest.wording import BLANKS
from briefing.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_FACTS = {
    "title": "title headline",
    "date": "date published pubdate publishdate publish_date publication_date date_published",
    "source": "source publisher publication agency site sitename site_name newspaper",
    "author": "author authors byline by",
}
_FACT_OF = {label: fact for fact, labels in _FACTS.items() for label in labels.split()}
_LABELLED = re.compile(r"([A-Za-z][\w -]{0,30}?)[ \t]*:(?:[ \t]+|$)")
_YAML = re.compile(r"[\w-]+[ \t]*:|[#\-\[\]{}]")
"""How a line of front matter starts, unless it is set in."""
_MOST_LINES = 200
_LONGEST = 400
"""Characters of the longest labelled line in a plain text."""


def front_matter(text: str) -> tuple[dict[str, Span], list[Piece], int]:
    """Read the YAML between two lines of `---` at the start.

    Returns the facts with the spans of their values, one piece a line, and where the text
    goes on. Only `key: value` is understood; other lines are furniture.
    """
    facts: dict[str, Span] = {}
    pieces: list[Piece] = []
    rows = lines(text)
    first = next(rows, None)
    if first is None or text[first.start : first.end] != "---":
        return {}, [], 0
    for line in islice(rows, _MOST_LINES):
        if text[line.start : line.end] in ("---", "..."):
            return facts, pieces, line.end
        if not line.indent and not _YAML.match(text, line.start, line.end):
            break
        known = not line.indent and _take(text, line.start, line.end, facts)
        kind = BlockKind.META if known else BlockKind.BOILERPLATE
        pieces.append(Piece(line.start, line.end, line.stretch, kind))
    return {}, [], 0


def header_lines(text: str, pieces: list[Piece]) -> tuple[dict[str, Span], list[Piece]]:
    """Read lines such as "Headline: ..." at the very top of a plain text.

    Returns the facts and the pieces, with those lines marked. One line alone states
    nothing: "Source: minister to resign" is a headline.
    """
    facts: dict[str, Span] = {}
    count = 0
    for piece in pieces[:8]:
        if not _take(text, piece.start, min(piece.end, piece.start + _LONGEST), facts):
            break
        count += 1
    if len(facts) < 2:
        return {}, pieces
    return facts, [piece._replace(kind=BlockKind.META) for piece in pieces[:count]] + pieces[count:]


def _take(text: str, start: int, end: int, facts: dict[str, Span]) -> bool:
    """Put what the line states into `facts`, unless it is there already."""
    match = _LABELLED.match(text, start, end)
    fact = _FACT_OF.get(match[1].lower().replace("-", "_").replace(" ", "_")) if match else None
    if match is None or fact is None:
        return False
    value = text[match.end() : end]
    bare = value.strip(BLANKS + "\"'[]")
    if bare and fact not in facts:
        at = match.end() + value.index(bare)
        facts[fact] = Span(at, at + len(bare))
    return True


def value_of(text: str, facts: Mapping[str, Span], fact: str) -> str:
    """Return what the head states, the empty string where it says nothing."""
    return facts[fact].of(text) if fact in facts else ""
