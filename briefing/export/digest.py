"""The digest: a whole briefing as plain text, for a pipe, a pager or a printer."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing import wording
from briefing.export.columns import padded, wrapped
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.crossref import CrossIndex
    from briefing.model import Analysis, Article, Position

WIDTH = 78
ACTORS = 12
"""So many actors are listed at the most."""
_ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_WORD = 11
"""Width of the column with the strength or kind of a position."""


def digest(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    index: CrossIndex,
    width: int = WIDTH,
) -> str:
    """Return the text, ending with a line end.

    Args:
        articles: In the order in which they are to stand.
        analyses: By article id; an article without one is listed all the same.
        index: Over the same analyses.
        width: In terminal cells.
    """
    return "\n".join(_lines(articles, analyses, index, width)) + "\n"


def _lines(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    index: CrossIndex,
    width: int,
) -> Iterator[str]:
    threads = index.threads()
    yield f"BRIEFING · {wording.count(len(articles), 'article')} · " + wording.count(
        len(threads), "demand"
    )
    for article in articles:
        yield ""
        yield from _article(article, analyses.get(article.id), index, width)
    yield from _actors(index, width)


def _article(
    article: Article, analysis: Analysis | None, index: CrossIndex, width: int
) -> Iterator[str]:
    yield "─" * width
    yield from wrapped(article.title, width)
    yield from wrapped(f"{wording.about(article)} · {article.path}", width)
    if analysis is None:
        yield from ("", "  Not analysed.")
        return
    if analysis.remark:
        yield ""
        yield from wrapped(analysis.remark, width, "  ")
    demands = [one for one in analysis.positions if one.kind == Kind.DEMAND]
    others = [one for one in analysis.positions if one.kind != Kind.DEMAND]
    if not demands and not analysis.remark:
        yield from ("", "  No demands found.")
    order = {key: number for number, key in enumerate(dict.fromkeys(map(wording.parties, demands)))}
    by_parties = sorted(demands, key=lambda one: order[wording.parties(one)])
    for parties, found in groupby(by_parties, wording.parties):
        yield ""
        yield from wrapped(parties, width, "  ")
        for position in found:
            yield from _position(article, position, width)
            status = wording.status(index.thread_of(position.id))
            yield from wrapped(f"{_quoted(article, position)} – {status}", width, _indent())
    if others:
        yield from ("", "  Also on the table")
        for position in others:
            yield from _position(article, position, width, wording.parties(position) + ": ")


def _indent() -> str:
    return " " * (4 + _WORD + 1)


def _position(article: Article, position: Position, width: int, parties: str = "") -> Iterator[str]:
    head = f"    {padded(wording.strength(position), _WORD)} "
    where = wording.where(article, position.sentence.start)
    yield from wrapped(f"{parties}{position.gist} ({where})", width, head)


def _quoted(article: Article, position: Position) -> str:
    return f"“{position.content.of(article.text)}”"


def _actors(index: CrossIndex, width: int) -> Iterator[str]:
    acting = [entity for entity in index.entities() if entity.kind in _ACTING][:ACTORS]
    if not acting:
        return
    yield from ("", "─" * width, "Named most")
    room = min(max(len(entity.name) for entity in acting), width // 2)
    for entity in acting:
        places = f"{wording.count(entity.count, 'mention')} in "
        places += wording.count(len(entity.articles), "article")
        aliases = ", ".join(entity.aliases[:4])
        tail = f"{places}, as {aliases}" if aliases else places
        yield from wrapped(tail, width, f"  {padded(entity.name, room)}  ")
