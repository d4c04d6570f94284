"""The articles on the table and what has been found in them so far."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing import wording
from briefing.app import labels
from briefing.model import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.crossref import CrossIndex
    from briefing.crossref.origins import Origins
    from briefing.ingest.watching import Changes
    from briefing.model import Analysis, Article, Party, Position, Reference


@dataclass(frozen=True, slots=True)
class Target:
    """What is selected, in whatever pane: an entity, a position or a sentence."""

    article_id: str
    span: Span
    """What to light in the article."""
    name: str
    """What to call it."""
    entity: str = ""
    """Key of the entity, if it is one."""
    position: str = ""
    """Id of the position, if it is one or a sentence that holds one."""
    exact: bool = True
    """Was it chosen itself, rather than by resting on its sentence?"""


class Collection:
    """Articles by id, their analyses, and the index across them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = _by_id(articles)
        self.analyses: dict[str, Analysis] = {}
        self.gone: set[str] = set()
        """Ids of articles whose files are no longer there."""
        self._count_years()
        self.version = 0
        """Counts up with every article taken in."""
        self.still = asyncio.Lock()
        """Held while another thread reads the index, and while something is added to it."""
        self.origins: Origins | None = None
        """Which articles carry the same text, once all were compared."""
        self._index: CrossIndex | None = None

    @property
    def index(self) -> CrossIndex:
        """The cross-references; made late, so that the first paint need not wait for it."""
        if self._index is None:
            from briefing.crossref import CrossIndex  # noqa: PLC0415

            self._index = CrossIndex.of(())
        return self._index

    def adopt(self, article: Article) -> None:
        """Put another article on the table."""
        self.articles[article.id] = article
        self._count_years()

    def lay(self, articles: Iterable[Article], found: Changes) -> None:
        """Lay articles in their order, with what else is there; texts that changed go."""
        old = [found.changed.get(id_, id_) for id_ in self.articles]
        now = _by_id(articles)
        for id_ in found.changed:
            self.analyses.pop(id_, None)
            self.index.remove(id_)
        order = [*now]
        for before, id_ in zip(["", *old], old, strict=False):
            if id_ not in now:  # stays after what it came after
                order.insert(order.index(before) + 1 if before else 0, id_)
        self.articles = {id_: now.get(id_) or self.articles[id_] for id_ in order}
        self.gone = (self.gone | {*found.gone}) - now.keys()
        self.version += 1
        self._count_years()

    def _count_years(self) -> None:
        years = {one.published.year for one in self.articles.values() if one.published}
        self.several_years = len(years) > 1

    def add(self, analysis: Analysis) -> None:
        """Take in the findings of one article."""
        self.version += 1
        self.analyses[analysis.article_id] = analysis
        self.index.add(self.articles[analysis.article_id], analysis)

    # --- what was found

    def positions(self, article_id: str) -> tuple[Position, ...]:
        """Return the positions of an article; none before it was analysed."""
        analysis = self.analyses.get(article_id)
        return analysis.positions if analysis else ()

    def demands(self, article_id: str) -> int | None:
        """Count the demands in an article; `None` before it was analysed."""
        if article_id not in self.analyses:
            return None
        return sum(position.kind is Kind.DEMAND for position in self.positions(article_id))

    def answers(self, article_id: str) -> dict[str, str]:
        """Say what came back on each demand of an article, by id."""
        found = {}
        for position in self.positions(article_id):
            if position.kind is Kind.DEMAND and (thread := self.index.thread_of(position.id)):
                found[position.id] = labels.answer(thread)
        return found

    def quoted(self, position_id: str) -> str:
        """Return the words of a position or deed in any of the articles, and where they stand."""
        page, position = self.index.place(position_id)
        article = page.article
        words = f"{wording.parties(position)}: “{position.content.of(article.text)}”"
        where = wording.where(article, position.trigger.start)
        return f"{words} ({where}, {wording.source(article)})"

    def copies(self, article_id: str) -> int:
        """Count the articles that carry the same text, itself included."""
        origin = self.origins.by_article.get(article_id) if self.origins else None
        return len(origin.articles) if origin else 1

    def figures(self) -> str:
        """Return "2 articles · demands in 7 places · 4 actors".

        How many demands these are takes all threads, which is too long to wait for here.
        """
        demands = [p for id_ in self.articles for p in self.positions(id_) if p.kind is Kind.DEMAND]
        actors = {party.name for demand in demands for party in _parties(demand)}
        parts = [wording.count(len(self.articles), "article")]
        if self.analyses:
            parts.append(f"demands in {wording.count(len(demands), 'place')}")
            parts.append(wording.count(len(actors), "actor"))
        return " · ".join(parts)

    # --- what can be selected

    def position_target(self, article_id: str, position_id: str) -> Target | None:
        """Return a position as something selected."""
        for position in self.positions(article_id):
            if position.id == position_id:
                return Target(article_id, position.content, position.gist, position=position_id)
        return None

    def entity_target(self, article_id: str, key: str, at: Span) -> Target | None:
        """Return an entity, lit where it is named, as something selected."""
        analysis = self.analyses.get(article_id)
        for entity in analysis.entities if analysis else ():
            if entity.key == key:
                name = f"{entity.name} ({entity.review})" if entity.review else entity.name
                return Target(article_id, at, name, entity=key)
        return None

    def sentence_target(self, article_id: str, sentence: Span) -> Target:
        """Return a sentence as something selected, with the first position in it."""
        inside = (p for p in self.positions(article_id) if sentence.covers(p.trigger))
        first = next(inside, None)
        return Target(
            article_id, sentence, "this sentence", position=first.id if first else "", exact=False
        )

    def references(self, target: Target) -> tuple[Reference, ...]:
        """Return where else the target is spoken of."""
        if target.entity:
            return self.index.references(target.entity)
        if target.position and target.exact:
            return self.index.references(target.position)
        return self.index.references((target.article_id, target.span))


def _by_id(articles: Iterable[Article]) -> dict[str, Article]:
    """Put each text on the table once, under the first name by which it was read."""
    found: dict[str, Article] = {}
    for article in articles:
        found.setdefault(article.id, article)
    return found


def _parties(position: Position) -> Iterator[Party]:
    if position.holder:
        yield position.holder
    yield from position.addressees
