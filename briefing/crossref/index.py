"""The cross-reference: who is named where, what is asked again, and what else is like it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from threading import Lock
from typing import TYPE_CHECKING

from briefing.crossref.entries import EntityEntry, entry
from briefing.crossref.ledger import Ledger
from briefing.crossref.pages import Page, page
from briefing.crossref.references import to_entity, to_position, to_sentence
from briefing.crossref.surnames import PERSON, Surnames, lasts
from briefing.model import Entity, Kind, Position, Span, Thread

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from briefing.crossref.cards import EntityCard
    from briefing.model import Analysis, Article, Reference

    Given = tuple[Article, Analysis]
    Target = str | Entity | Position | tuple[str, Span]


_NATION = ("GPE", "NORP")
"""Kinds under which "Russia" and "Russian" are found."""


class CrossIndex:
    """The findings of many articles; more can be added at any time."""

    def __init__(self) -> None:
        self._given: dict[str, Given] = {}
        self._surnames = Surnames()
        self._pages: dict[str, Page] = {}
        """What was given, with full names for last names that stand alone."""
        self._entities: dict[str, dict[str, Entity]] = defaultdict(dict)
        self._ledger = Ledger()
        self._sentences: dict[str, dict[str, list[int]]] = defaultdict(dict)
        self._frequency: Counter[str] = Counter()
        self._count = 0
        self._ordered: list[Page] | None = None
        self._grouping = Lock()
        """The reader has threads grouped beside the keys, and may ask for one meanwhile."""
        self._threads: tuple[Thread, ...] | None = None
        self._thread_of: dict[str, Thread] = {}
        self._answered_by: dict[str, list[Thread]] = {}

    @classmethod
    def of(cls, pairs: Iterable[tuple[Article, Analysis]]) -> Self:
        """Index all these articles."""
        index = cls()
        index._exchange({one[0].id: one for one in pairs}, ())
        return index

    def add(self, article: Article, analysis: Analysis) -> None:
        """Add an article, in the place of what was known about the same text."""
        self._exchange({article.id: (article, analysis)}, {article.id})

    def remove(self, article_id: str) -> None:
        """Take an article away, if it is there."""
        self._exchange({}, {article_id})

    def _exchange(self, new: dict[str, Given], old: Iterable[str]) -> None:
        """Put articles in the place of others, and read anew where they tell whom names mean."""
        old = [one for one in old if one in self._given]
        pairs = [*new.values(), *(self._given[one] for one in old)]
        touched = {last for _, analysis in pairs for last in lasts(analysis)}
        before = {last: self._surnames.whose(last) for last in touched}
        for article_id in old:
            _, analysis = self._given.pop(article_id)
            self._surnames.remove(article_id, analysis)
            self._forget(article_id)
        for article_id, (_, analysis) in new.items():
            self._given[article_id] = new[article_id]
            self._surnames.add(article_id, analysis)
        others = {
            one: None
            for last in sorted(touched)
            if self._surnames.whose(last) != before[last]
            for one in sorted(self._surnames.alone(last) - new.keys())
        }
        for article_id in others:
            self._forget(article_id)
        for article_id in (*new, *others):
            article, analysis = self._given[article_id]
            self._put(article, self._surnames.spelt_out(article_id, analysis))
        self._threads = self._ordered = None

    def _put(self, article: Article, analysis: Analysis) -> None:
        new = self._pages[article.id] = page(article, analysis)
        for entity in analysis.entities:
            self._entities[entity.key][article.id] = entity
        self._ledger.add(new)
        for number, features in enumerate(new.features):
            self._frequency.update(features)
            for feature in features:
                self._sentences[feature].setdefault(article.id, []).append(number)
        self._count += len(new.features)

    def _forget(self, article_id: str) -> None:
        old = self._pages.pop(article_id)
        for entity in old.analysis.entities:
            self._entities[entity.key].pop(article_id, None)
        self._ledger.remove(old)
        for features in old.features:
            self._frequency.subtract(features)
            for feature in features:
                self._sentences[feature].pop(article_id, None)
        self._count -= len(old.features)

    # --- looking things up --------------------------------------------------------------

    def article(self, article_id: str) -> Article:
        """Return an article by its id."""
        return self._pages[article_id].article

    def position(self, position_id: str) -> Position | None:
        """Return a position by its id."""
        found = self._ledger.places.get(position_id)
        return found[1] if found else None

    def entity(self, key: str) -> EntityEntry | None:
        """Return all that is known of an entity; `None` if no article names it.

        Whom an article knows by the last name alone, the others know better.
        """
        found = self._entities.get(self._meant(key))
        if not found:
            return None
        pages = sorted((self._pages[article_id] for article_id in found), key=lambda p: p.order)
        return entry([(one.article, found[one.article.id]) for one in pages])

    def _meant(self, key: str) -> str:
        """Return the key of the person in full where it is of a last name."""
        kind, _, name = key.partition(":")
        if kind != PERSON or self._entities.get(key):
            return key
        return f"{PERSON}:{self._surnames.whose(name) or name}"

    def entities(self) -> tuple[EntityEntry, ...]:
        """Return all entities, those that most articles name first."""
        found = [known for key in self.entity_keys() if (known := self.entity(key))]
        return tuple(sorted(found, key=lambda e: (-len(e.articles), -e.count, e.kind, e.name)))

    def entity_keys(self) -> list[str]:
        """Return the keys of all entities."""
        return [key for key, found in self._entities.items() if found]

    def card(self, key: str) -> EntityCard | None:
        """Return all that is known of an entity and what it has to do with others."""
        from briefing.crossref.cards import card  # noqa: PLC0415  (seldom needed)

        known = self.entity(key)
        return card(self, known) if known else None

    def references(self, target: Target) -> tuple[Reference, ...]:
        """Return the places that have to do with an entity, a position or a sentence.

        Args:
            target: An entity or its key, a position or its id, or an article's id with a span.

        Returns:
            For an entity, all sentences that name it. For a position, other sentences: first
            those with the same demand, then its answers, then what else is between the same
            parties, then what shares its telling words. For a sentence, others that share its
            entities and rare words. The place itself is never among them, except that an
            entity has no place of its own. Each kind is in order of date, article and place.
        """
        if isinstance(target, Entity | Position):
            target = target.key if isinstance(target, Entity) else target.id
        if isinstance(target, tuple):
            return tuple(to_sentence(self, *target)) if target[0] in self._pages else ()
        if target in self._ledger.places:
            return tuple(to_position(self, *self._ledger.places[target]))
        return tuple(to_entity(self, self._meant(target)))

    # --- threads ------------------------------------------------------------------------

    def threads(self, kind: Kind = Kind.DEMAND) -> tuple[Thread, ...]:
        """Return what is put on the table, each thing once, in order of first appearance."""
        return tuple(
            thread
            for thread in self._all_threads()
            if self._ledger.places[thread.positions[0]][1].kind == kind
        )

    def thread_of(self, position_id: str) -> Thread | None:
        """Return the thread that a position belongs to; there is always one if it is known."""
        self._all_threads()
        return self._thread_of.get(position_id)

    def answered_by(self, position_id: str) -> list[Thread]:
        """Return the demands that this position answers."""
        self._all_threads()
        return self._answered_by.get(position_id, [])

    def _all_threads(self) -> tuple[Thread, ...]:
        with self._grouping:
            if self._threads is None:
                threads = tuple(self._ledger.threads())
                self._thread_of = {one: thread for thread in threads for one in thread.positions}
                self._answered_by = {}
                for thread in threads:
                    for answer in thread.answers:
                        self._answered_by.setdefault(answer, []).append(thread)
                self._threads = threads
            return self._threads

    # --- what the other modules of this room need -----------------------------------------

    def pages(self) -> list[Page]:
        """Return all articles as prepared, in order of date."""
        if self._ordered is None:
            self._ordered = sorted(self._pages.values(), key=lambda one: one.order)
        return self._ordered

    def page(self, article_id: str) -> Page:
        """Return one article as prepared."""
        return self._pages[article_id]

    def mentions_in(self, article_id: str, key: str) -> list[Span]:
        """Return where an article names an entity; a state and its people count as one."""
        kind, _, name = key.partition(":")
        keys = [f"{one}:{name}" for one in _NATION] if kind in _NATION else [key]
        found = (self._entities.get(one, {}).get(article_id) for one in keys)
        return sorted(mention.span for entity in found if entity for mention in entity.mentions)

    def sentences_with(self, feature: str) -> dict[str, list[int]]:
        """Return the numbers of the sentences that have a feature, by article."""
        return self._sentences.get(feature, {})

    def place(self, position_id: str) -> tuple[Page, Position]:
        """Return a position with the article it stands in."""
        return self._ledger.places[position_id]

    def places(self) -> Iterable[tuple[Page, Position]]:
        """Return all positions, each with the article it stands in."""
        return self._ledger.places.values()

    def weight(self, feature: str) -> float:
        """Return how telling a word or entity is: rare ones are, whatever the language."""
        return math.log((self._count + 1) / (self._frequency[feature] + 1)) + 0.3

    def is_common(self, feature: str) -> bool:
        """Does the feature stand in so many sentences that sharing it tells nothing?"""
        return self._frequency[feature] > max(8, 0.03 * self._count)
