"""All that is known of an entity on one card, each thing with where it comes from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.parties import same_side
from briefing.crossref.roles import roles
from briefing.model import INFERRED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.crossref.entries import EntityEntry
    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page
    from briefing.model import Span

FEW = 12
"""How many others are listed at most."""


@dataclass(frozen=True, slots=True)
class EntityCard:
    """One entity across all articles."""

    entry: EntityEntry
    """Its names, articles and mentions, in order of date: the first is where it came in."""
    roles: tuple[str, ...]
    """What the texts call it beside its name, as they put it, the most frequent first."""
    speaks_for: tuple[str, ...]
    """Names of the states and bodies for which a person is said to speak."""
    voices: tuple[str, ...]
    """Names of the persons who are said to speak for it."""
    beside: tuple[tuple[str, int], ...]
    """Keys of those named in the same sentences, and in how many, the most frequent first."""
    demands: tuple[str, ...]
    """Ids of the threads in which it demands something, itself or through its voices."""
    asked: tuple[str, ...]
    """Ids of those in which something is demanded of it."""
    alike: tuple[str, ...]
    """Keys of others with the same last name, or the same name of another kind: they are kept
    apart, but a text may mean the one by the other."""

    @property
    def first(self) -> tuple[str, Span]:
        """Return article id and place where it was seen first."""
        article_id, mention = self.entry.mentions[0]
        return article_id, mention.span

    @property
    def last(self) -> tuple[str, Span]:
        """Return article id and place where it was seen last."""
        article_id, mention = self.entry.mentions[-1]
        return article_id, mention.span


def card(index: CrossIndex, entry: EntityEntry) -> EntityCard:
    """Gather what is known of an entity."""
    pages = [index.page(article_id) for article_id in entry.articles]
    named = (
        (index.article(article_id).text, mention.span)
        for article_id, mention in entry.mentions
        if mention.how not in INFERRED
    )
    demands, asked = _threads(index, entry.name)
    return EntityCard(
        entry,
        roles(named, person=entry.kind == "PERSON"),
        _ordered(page.offices.get(entry.name) for page in pages),
        _ordered(_voices(index.pages(), entry.name)),
        tuple(_beside(pages, entry.key).most_common(FEW)),
        demands,
        asked,
        tuple(sorted(key for key in index.entity_keys() if _is_alike(entry, key))),
    )


def _ordered(names: Iterable[str | None]) -> tuple[str, ...]:
    """Return names, the most frequent first."""
    return tuple(name for name, _ in Counter(name for name in names if name).most_common())


def _voices(pages: Iterable[Page], name: str) -> Iterator[str]:
    for page in pages:
        yield from (person for person, body in page.offices.items() if body == name)


def _beside(pages: Iterable[Page], key: str) -> Counter[str]:
    """Count the sentences that name an entity together with others."""
    found: Counter[str] = Counter()
    for page in pages:
        named: dict[int | None, dict[str, None]] = {}
        for entity in page.things:
            for mention in entity.mentions:
                number = page.sentence_at(mention.span.start)
                named.setdefault(number, {})[entity.key] = None
        for number, keys in named.items():
            if number is not None and key in keys:
                found.update(other for other in keys if other != key)
    return found


def _threads(index: CrossIndex, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the demands that a party makes, and of those made of it."""
    makes, gets = [], []
    for thread in index.threads():
        places = [index.place(one) for one in thread.positions]
        holders = (page.standing_for([p.holder] if p.holder else ()) for page, p in places)
        if any(same_side(one, name) for names in holders for one in names):
            makes.append(thread.id)
        if any(same_side(party.name, name) for _, p in places for party in p.addressees):
            gets.append(thread.id)
    return tuple(makes), tuple(gets)


def _is_alike(entry: EntityEntry, key: str) -> bool:
    """Is another named so that the two may be taken for each other?"""
    kind, _, name = key.partition(":")
    if name == entry.name and (kind == entry.kind or {kind, entry.kind} == {"GPE", "NORP"}):
        return False
    if kind == entry.kind == "PERSON":
        return name.split()[-1].casefold() == entry.name.split()[-1].casefold()
    return _base(name) == _base(entry.name)


def _base(name: str) -> str:
    """Return "georgia" for "Georgia (U.S.)"."""
    return name.partition(" (")[0].casefold()
