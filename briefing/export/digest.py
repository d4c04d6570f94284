"""The digest: a whole briefing as plain text, for a pipe, a pager or a printer."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len

from briefing import wording
from briefing.export.columns import Form
from briefing.export.digest_story import story
from briefing.model import Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.crossref import CrossIndex, EntityEntry
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
    *,
    aloud: bool = False,
) -> str:
    """Return the text, ending with a line end.

    Args:
        articles: In the order in which they are to stand.
        analyses: By article id; an article without one is listed all the same.
        index: Over the same analyses.
        width: In terminal cells.
        aloud: Is it to be read aloud, so that nothing may depend on columns and signs?
    """
    return "\n".join(_lines(articles, analyses, index, Form(width, aloud))) + "\n"


def _lines(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    index: CrossIndex,
    form: Form,
) -> Iterator[str]:
    figures = [wording.count(len(articles), "article")]
    if analyses:  # without any, "0 demands" would be a claim
        figures.append(wording.count(len(index.threads()), "demand"))
    yield from form.text(" · ".join(["BRIEFING", *figures]))
    for number, article in enumerate(articles, 1):
        yield ""
        title = f"Article {number} of {len(articles)}: " if form.aloud else ""
        yield from form.heading(title + article.title)
        yield from _article(article, analyses.get(article.id), index, form)
    yield from story(index, form)
    yield from _actors(index, form)


def _article(
    article: Article, analysis: Analysis | None, index: CrossIndex, form: Form
) -> Iterator[str]:
    yield from form.text(f"{wording.about(article)} · {article.path}")
    if analysis is None:
        yield from ("", *form.text("Not analysed.", "  "))
        return
    if analysis.remark:
        yield from ("", *form.text(analysis.remark, "  "))
    demands = [one for one in analysis.positions if one.kind == Kind.DEMAND]
    others = [one for one in analysis.positions if one.kind != Kind.DEMAND]
    if not demands and not analysis.remark:
        yield from ("", *form.text("No demands found.", "  "))
    order = {key: number for number, key in enumerate(dict.fromkeys(map(wording.parties, demands)))}
    by_parties = sorted(demands, key=lambda one: order[wording.parties(one)])
    for parties, found in groupby(by_parties, wording.parties):
        yield from ("", *form.text(parties, "  "))
        yield from _demands(article, found, index, form)
    if others:
        yield from ("", *form.text("Also on the table", "  "))
        for position in others:
            yield from _position(article, position, form, wording.parties(position) + ": ")


def _demands(
    article: Article, demands: Iterable[Position], index: CrossIndex, form: Form
) -> Iterator[str]:
    """Give demands on the same parties, each sentence quoted once."""
    for sentence, found in groupby(demands, lambda one: one.sentence):
        for position in found:
            status = wording.status(index.thread_of(position.id))
            yield from _position(article, position, form, tail=f" – {status}")
        yield from form.quote(_quoted(sentence.of(article.text)), " " * (4 + _WORD + 1))


def _quoted(sentence: str) -> str:
    """Return a sentence as it fits between quotation marks."""
    words = one_line(sentence)
    return words.strip('"“”') if words.count('"') < 2 else words


def _position(
    article: Article, position: Position, form: Form, parties: str = "", tail: str = ""
) -> Iterator[str]:
    where = wording.where(article, position.sentence.start)
    seen = f"{where}, {position.review}" if position.review else where
    text = f"{parties}{position.gist} ({seen}){tail}"
    yield from form.row(wording.strength(position), _WORD, text, "    ")


def _actors(index: CrossIndex, form: Form) -> Iterator[str]:
    """Give those named most; a state and its people, "Russian", are one line."""
    acting: dict[str, list[EntityEntry]] = defaultdict(list)
    for entity in index.entities():
        if entity.kind in _ACTING:
            acting[entity.name].append(entity)
    lines = [(_reviewed(name, found), *_together(found)) for name, found in acting.items()]
    lines.sort(key=lambda line: (-line[2], -line[1], line[0]))
    if not lines:
        return
    yield from ("", *form.heading("Named most"), "")
    room = min(max(cell_len(one_line(name)) for name, *_ in lines[:ACTORS]), form.width // 2)
    for name, count, articles, aliases in lines[:ACTORS]:
        places = f"{wording.count(count, 'mention')} in {wording.count(articles, 'article')}"
        tail = f"{places}, as {', '.join(aliases[:4])}" if aliases else places
        yield from form.row(name, room + 1, tail)


def _reviewed(name: str, found: list[EntityEntry]) -> str:
    """Return the name and, if one of these is not as the engine found it, that: "(changed)"."""
    review = max(one.review for one in found)
    return f"{name} ({review})" if review else name


def _together(found: list[EntityEntry]) -> tuple[int, int, list[str]]:
    """Return mentions, articles and aliases of entities with the same name."""
    articles = {article_id for one in found for article_id in one.articles}
    aliases = [alias for one in found for alias in one.aliases]
    return sum(one.count for one in found), len(articles), aliases
