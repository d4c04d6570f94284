"""The articles as one stream of lines, for screen readers, braille and terminals without a screen.

Names carry their kind in brackets, "[GPE Moscow: Russia]"; a number after a sentence leads to a
note at the end of its article, which says who demands what of whom there and where else. Nothing
depends on colour, columns or drawn lines.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing import wording
from briefing.export.columns import aloud, wrapped
from briefing.model import INFERRED, BlockKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.crossref import CrossIndex
    from briefing.model import Analysis, Article, Party, Position, Span

WIDTH = 72
_SAID_BEFORE = {
    BlockKind.TITLE: "Title: ",
    BlockKind.HEADING: "Heading: ",
    BlockKind.SUMMARY: "- ",
    BlockKind.ITEM: "- ",
    BlockKind.QUOTE: "> ",
}
"""What other readers see from the look of a block."""

Insertion = tuple[int, int, str]
"""Offset in the text, order among those at the same offset, and what to put there."""


def linear(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    index: CrossIndex,
    width: int = WIDTH,
) -> str:
    """Return the text, ending with a line end.

    Args:
        articles: In the order in which they are to stand.
        analyses: By article id; an article without one is given without marks.
        index: Over the same analyses.
        width: In terminal cells.
    """
    lines: list[str] = []
    for number, article in enumerate(articles, 1):
        lines.append(f"Article {number} of {len(articles)}")
        if not any(block.kind == BlockKind.TITLE for block in article.blocks):
            lines += wrapped(f"Title: {article.title}", width)
        lines += wrapped(f"{aloud(wording.about(article))}, {article.path}", width)
        lines += _article(article, analyses.get(article.id), index, width)
        lines.append("")
    return "\n".join(lines)


def _article(
    article: Article, analysis: Analysis | None, index: CrossIndex, width: int
) -> Iterator[str]:
    positions = analysis.positions if analysis else ()
    marks = sorted(_marks(article, analysis, positions)) if analysis else []
    for block in article.blocks:
        yield ""
        text = _SAID_BEFORE.get(block.kind, "") + _marked(article.text, block.span, marks)
        yield from wrapped(text, width)
    if analysis is None:
        yield from ("", "Not analysed.")
    elif analysis.remark:
        yield from ("", *wrapped(analysis.remark, width))
    if positions:
        yield from ("", "Notes")
    for number, position in enumerate(positions, 1):
        yield from wrapped(f"{number}. {_note(article, position, index)}", width)


def _marks(
    article: Article, analysis: Analysis, positions: Sequence[Position]
) -> Iterator[Insertion]:
    for entity in analysis.entities:
        for mention in entity.mentions:
            if mention.how not in INFERRED:
                words = mention.span.of(article.text)
                tail = "]" if words == entity.name else f": {entity.name}]"
                yield mention.span.start, 2, f"[{entity.kind} "
                yield mention.span.end, 0, tail
    for number, position in enumerate(positions, 1):
        yield position.sentence.end, 1, f" ({number})"


def _marked(text: str, span: Span, marks: Sequence[Insertion]) -> str:
    """Return what the span covers, with the marks put in."""
    parts, at = [], span.start
    first = bisect_left(marks, (span.start,))
    for offset, _, mark in marks[first : bisect_left(marks, (span.end + 1,))]:
        parts += [text[at:offset], mark]
        at = offset
    return "".join(parts) + text[at : span.end]


def _note(article: Article, position: Position, index: CrossIndex) -> str:
    """Return "Call by Russia to NATO: rescind ... No answer found. Also in: ..."."""
    holder = _named(position.holder) if position.holder else "somebody not named"
    addressees = " and ".join(map(_named, position.addressees))
    parties = f"by {holder} to {addressees}" if addressees else f"by {holder}"
    parts = [f"{wording.weighed(position).capitalize()} {parties}: {position.gist}."]
    thread = index.thread_of(position.id)
    if position.kind == Kind.DEMAND:
        parts.append(f"{wording.status(thread).capitalize()}.")
    places = [
        _place(article, index, other)
        for other in (thread.positions if thread else ())
        if other != position.id
    ]
    if places:
        parts.append(f"Also in: {'; '.join(dict.fromkeys(places))}.")
    return " ".join(parts)


def _named(party: Party) -> str:
    return f"{party.name} (inferred)" if party.how in INFERRED else party.name


def _place(article: Article, index: CrossIndex, position_id: str) -> str:
    page, position = index.place(position_id)
    where = aloud(wording.where(page.article, position.sentence.start))
    if page.article.id == article.id:
        return f"{where} here"
    return f"{where} of “{page.article.title}”"
