"""Last names that stand alone in one article, and whose they are in the others.

"Rehn" is Olga Rehn where the other articles name no other Rehn, and name her as often in full as
others leave it at the last name: ten articles on "Trump" are not about the one with "Mary Trump".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.model import How
from briefing.renaming import with_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Analysis, Entity, Mention, Party

PERSON = "PERSON"
_AFTER = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


class Surnames:
    """The names of persons in many articles, in full and by the last name alone."""

    def __init__(self) -> None:
        self._full: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        """Ids of the articles with a full name, by last name and full name."""
        self._alone: dict[str, set[str]] = defaultdict(set)
        """Ids of the articles where nobody bears the last name in full, by last name."""

    def add(self, article_id: str, analysis: Analysis) -> None:
        """Note the names of an article."""
        full = set()
        for entity in _persons(analysis):
            if last := last_name(entity.name):
                full.add(last)
                self._full[last][entity.name].add(article_id)
        for entity in _persons(analysis):
            if " " not in entity.name and entity.name not in full and not entity.review:
                self._alone[entity.name].add(article_id)

    def remove(self, article_id: str, analysis: Analysis) -> None:
        """Forget the names of an article."""
        for entity in _persons(analysis):
            self.alone(entity.name).discard(article_id)
            known = self._full.get(last_name(entity.name), {})
            if entity.name in known:
                known[entity.name].discard(article_id)
                if not known[entity.name]:
                    del known[entity.name]

    def whose(self, last: str) -> str | None:
        """Return the full name of the only person who can be meant."""
        known = self._full.get(last, {})
        if len({name.split()[0] for name in known}) != 1:
            return None
        times = len(set().union(*known.values()))
        usual = min(known, key=lambda name: (-len(known[name]), len(name), name))
        return usual if times >= len(self.alone(last)) else None

    def alone(self, last: str) -> set[str]:
        """Return the ids of the articles that know somebody by the last name alone."""
        return self._alone.get(last, set())

    def spelt_out(self, article_id: str, analysis: Analysis) -> Analysis:
        """Return the analysis with full names where the article has last names alone."""
        meant = {
            entity.name: name
            for entity in _persons(analysis)
            if article_id in self.alone(entity.name) and (name := self.whose(entity.name))
        }
        if not meant:
            return analysis
        entities = tuple(
            _renamed(entity, meant[entity.name])
            if entity.kind == PERSON and entity.name in meant
            else entity
            for entity in analysis.entities
        )
        return with_names(replace(analysis, entities=entities), lambda one: _name(one, meant))


def lasts(analysis: Analysis) -> set[str]:
    """Return the last names that the analysis has something to say on."""
    return {last_name(entity.name) or entity.name for entity in _persons(analysis)}


def last_name(name: str) -> str:
    """Return the last name of a full name; nothing for one that is no full name.

    >>> last_name("Olga Rehn"), last_name("Sammy Davis Jr."), last_name("Rehn")
    ('Rehn', 'Davis', '')
    """
    words = [word for word in name.split() if word not in _AFTER]
    return words[-1] if len(words) > 1 else ""


def _persons(analysis: Analysis) -> Iterator[Entity]:
    return (entity for entity in analysis.entities if entity.kind == PERSON)


def _renamed(entity: Entity, name: str) -> Entity:
    return replace(entity, name=name, mentions=tuple(map(_as_alias, entity.mentions)))


def _as_alias(mention: Mention) -> Mention:
    return replace(mention, how=How.ALIAS) if mention.how is How.NAMED else mention


def _name(party: Party, meant: dict[str, str]) -> str:
    return meant.get(party.name, party.name)
