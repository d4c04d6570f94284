"""The rows of an entity's card, each with the places it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from textual.content import Content

from briefing import wording
from briefing.app.demands_pane import Heading
from briefing.model import INFERRED, Reference, Span
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual.style import Style

    from briefing.app.rows import Row
    from briefing.crossref import CrossIndex
    from briefing.crossref.cards import EntityCard
    from briefing.model import Position, Thread


@dataclass(frozen=True, slots=True)
class CardRow:
    """One thing that is known, and where it stands."""

    group: str
    text: str
    facts: str
    places: tuple[Reference, ...]
    entity: str = ""
    """Key of the other entity that the row is about."""
    position: str = ""
    """Id of the position in the first place, where the row is a demand."""

    @property
    def key(self) -> str:
        """Group and text, and for a demand its id."""
        return f"{self.group}:{self.entity or self.position or self.text}"

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the text with its facts behind it, on as many lines as it takes."""
        text = Content.assemble(one_line(self.text), (f"  {self.facts}", style("faint")))
        first, *more = text.wrap(max(width - 3, 1))
        return [Content("  ") + first, *(Content("    ") + line for line in more)]


def card_rows(index: CrossIndex, card: EntityCard) -> list[Row]:
    """Return all that the card says, in groups; what is unknown has none."""
    rows: list[Row] = []
    for group, members in groupby(_found(index, card), key=attrgetter("group")):
        rows += [Heading(group, gap=bool(rows)), *members]
    return rows


def _found(index: CrossIndex, card: EntityCard) -> Iterator[CardRow]:
    here = _Here(index, card)
    yield from here.counted("Names", here.names().items())
    yield from here.counted("Described as", ((role, here.with_words(role)) for role in card.roles))
    yield from here.counted("Speaks for", ((one, here.beside(name=one)) for one in card.speaks_for))
    yield from here.counted("Spoken for by", ((one, here.beside(name=one)) for one in card.voices))
    yield from here.demands("Demands", card.demands)
    yield from here.demands("Demanded of it", card.asked)
    yield from (here.other("Appears with", key, here.beside(key=key)) for key, _ in card.beside)
    yield from (here.seen("first", *card.first), here.seen("last", *card.last))
    alike = ((key, index.references(key)) for key in card.alike)
    yield from (here.other("Not to be confused with", key, places) for key, places in alike)


class _Here:
    """The places that name one entity, and what else stands there."""

    def __init__(self, index: CrossIndex, card: EntityCard) -> None:
        self._index = index
        self._mentions = card.entry.mentions
        self._places = index.references(card.entry.key)
        self._threads = {thread.id: thread for thread in index.threads()}

    def counted(
        self, group: str, found: Iterable[tuple[str, Sequence[Reference]]]
    ) -> Iterator[CardRow]:
        """Give a row for each text that has any place."""
        for text, places in found:
            if places:
                yield CardRow(group, text, wording.count(len(places), "place"), tuple(places))

    def names(self) -> dict[str, list[Reference]]:
        """Return the places of each name, as it stands there, the most frequent first."""
        found: dict[str, list[Reference]] = {}
        for article_id, mention in self._mentions:
            if mention.how not in INFERRED:
                place = self._place(article_id, mention.span)
                name = " ".join(mention.span.of(self._text(article_id)).split())
                found.setdefault(name, []).append(place)
        return dict(sorted(found.items(), key=lambda one: -len(one[1])))

    def with_words(self, words: str) -> list[Reference]:
        """Return the places whose sentence has some words."""
        found = []
        for place in self._places:
            at = place.sentence.of(self._text(place.article_id)).casefold().find(words.casefold())
            if at >= 0:
                start = place.sentence.start + at
                found.append(self._place(place.article_id, Span(start, start + len(words))))
        return found

    def beside(self, *, key: str = "", name: str = "") -> list[Reference]:
        """Return the places that name another entity too, given by its key or its name."""
        found = []
        for place in self._places:
            page = self._index.page(place.article_id)
            others = [
                mention.span
                for entity in page.analysis.entities
                if entity.key == key or entity.name == name
                for mention in entity.mentions
                if place.sentence.covers(mention.span)
            ]
            if others:
                matches = tuple(sorted({*place.matches, *others}))
                found.append(Reference(place.article_id, place.sentence, matches, place.paragraph))
        return found

    def other(self, group: str, key: str, places: Sequence[Reference]) -> CardRow:
        """Return a row about another entity."""
        kind, _, name = key.partition(":")
        what = wording.THINGS.get(kind, "thing")
        facts = f"{what} · {wording.count(len(places), 'place')}"
        return CardRow(group, name, facts, tuple(places), entity=key)

    def demands(self, group: str, ids: Iterable[str]) -> Iterator[CardRow]:
        """Give a row for each demand."""
        for thread in (self._threads[one] for one in ids):
            position = self._index.place(thread.positions[0])[1]
            yield CardRow(
                group,
                thread.gist,
                _facts(thread, position),
                tuple(map(self._position, thread.positions)),
                position=position.id,
            )

    def seen(self, when: str, article_id: str, span: Span) -> CardRow:
        """Return a row for one place, by its date and article."""
        article = self._index.article(article_id)
        day = wording.published(article)
        facts = f"{wording.source(article)} {wording.where(article, span.start)}"
        place = self._place(article_id, span)
        return CardRow("Named", f"{when}: {day}", one_line(facts), (place,))

    def _position(self, position_id: str) -> Reference:
        page, position = self._index.place(position_id)
        number = page.article.paragraph_number(position.sentence.start)
        return Reference(page.article.id, position.sentence, (position.content,), number)

    def _place(self, article_id: str, span: Span) -> Reference:
        page = self._index.page(article_id)
        number = page.sentence_at(span.start)
        sentence = span if number is None else page.analysis.sentences[number]
        return Reference(article_id, sentence, (span,), page.article.paragraph_number(span.start))

    def _text(self, article_id: str) -> str:
        return self._index.article(article_id).text


def _facts(thread: Thread, position: Position) -> str:
    facts = [
        wording.parties(position),
        wording.weighed(position),
        wording.status(thread),
        wording.count(len(thread.positions), "place"),
    ]
    return " · ".join(facts)
