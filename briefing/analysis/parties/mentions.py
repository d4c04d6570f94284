"""The names of an article with what each is said to be, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from briefing.analysis.countries import adjectives
from briefing.analysis.parties.leaders import Office, office
from briefing.analysis.parties.offices import LEADING, bears
from briefing.analysis.parties.titles import alike, is_past, titles

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LOOK_BACK = 4
"""Sentences searched for what "the group" stands for."""
LEAD = 2
"""Sentences, the title included, that may speak of somebody before naming him."""
WINDOW = 200
"""Names looked at before a title: in a long article the next president is another one."""
_PROMINENT = frozenset({"nsubj", "nsubjpass", "appos", "oprd", "attr"})
_MOSTLY = 15
"""Mentions after which one more makes nobody more prominent."""


class Mentions:
    """The names of one article, in reading order; `n` is the number of a name among them."""

    def __init__(self, names: list[Span], sentence: list[int], quoted: set[int]) -> None:
        """Take the names, the number of each token's sentence, and the tokens in quotations."""
        self.names = names
        self.quoted = quoted
        self.sentence = sentence
        self.titles = [titles(name) for name in names]
        self.name_at = {t.i: name for name in names for t in name}
        self.counts = Counter(name.kb_id_ for name in names)
        self.people: dict[str, int] = {}
        """The first mention of each person."""
        self.leaders: dict[str, Office] = {}
        """Persons known to lead, whom nothing makes former leaders."""
        self._starts = [name.start for name in names]
        self._called: dict[str, set[str]] = {}
        self._all: dict[str, list[int]] = {}
        self._places: dict[str, list[Span]] = {}
        for n, (name, called) in enumerate(zip(names, self.titles, strict=True)):
            self._called.setdefault(name.kb_id_, set()).update(called)
            self._all.setdefault(name.kb_id_, []).append(n)
            if name.label_ == "PERSON":
                self.people.setdefault(name.kb_id_, n)
        past = {name.kb_id_ for name in names if is_past(name)}
        self._bearers: dict[str, list[str]] = {}
        for person in self.people:
            held = office(person)
            if held is not None and person not in past:
                self.leaders[person] = held
            for word in self._called[person]:
                self._bearers.setdefault(word, []).append(person)

    def called(self, name: str) -> set[str]:
        """Return what somebody is called anywhere in the article."""
        return self._called.get(name, set())

    def first(self, name: str) -> int:
        """Return the number of the first mention."""
        return self._all[name][0]

    def before(self, token: Token) -> int:
        """Return how many names stand before the token."""
        return bisect_left(self._starts, token.i)

    def bearers(self, head: Token) -> list[str]:
        """Return the persons that are called what the noun says, in the order of the article."""
        lemma = head.lemma_.lower()
        words = alike(lemma)
        found = {name for word in words for name in self._bearers.get(word, ())}
        return sorted((n for n in found if bears(head, self._called[n])), key=self.first)

    def country(self, head: Token) -> Span | None:
        """Return the state in "Iran's government", "Iranian officials", "officials in Iran"."""
        for c in head.lefts:
            owner = _antecedent(c)  # "Iran, whose leaders"
            for t in c.subtree if owner is None else (owner,):
                name = self.name_at.get(t.i)
                if name is not None and is_place(name):
                    return name
        for c in head.rights:
            if c.dep_ == "prep" and c.lower_ in {"of", "in", "from"}:
                for t in c.children:
                    name = self.name_at.get(t.i)
                    if name is not None and name.label_ == "GPE":
                        return name
        return None

    def places_of(self, name: str) -> list[Span]:
        """Return the states and regions in somebody's titles."""
        if name not in self._places:
            found = [self.country(self.names[n].root) for n in self._all[name]]
            self._places[name] = [place for place in found if place is not None]
        return self._places[name]

    def state_of(self, name: str) -> str | None:
        """Return the state in somebody's titles, or the one he is known to lead."""
        for place in self.places_of(name):
            if place.kb_id_ in adjectives():
                return place.kb_id_
        held = self.leaders.get(name)
        return held.of if held is not None else None

    def is_of(self, name: str, country: Span | None) -> bool:
        """Is nothing told of another state, or of another region where that is told?"""
        if country is None:
            return True
        nation = country.kb_id_ in adjectives()
        told = {p.kb_id_ for p in self.places_of(name) if (p.kb_id_ in adjectives()) == nation}
        if nation and name in self.leaders:
            told.add(self.leaders[name].of)
        return not told or country.kb_id_ in told

    def is_called(self, n: int, lemma: str, country: Span | None) -> bool:
        """Was the name described by this noun, and of the same country if one is given?"""
        name = self.names[n]
        # "the world" is not the World Trade Center, "the court" is the Court of Appeal
        inside = (
            {name.root.lemma_.lower(), name[-1].lemma_.lower()} if name.label_ == "ORG" else set()
        ) - {"state"}  # nor is "the state" the Islamic State
        words = alike(lemma)
        if country is not None and lemma == "leader":  # "the Polish leader" is its president
            words |= LEADING
        if not words & (self.titles[n] | inside):
            return False
        if country is None:
            return True
        near = self.country(name.root)
        if near is None or near.kb_id_ == country.kb_id_:
            return True
        nations = adjectives()  # "a Seattle judge" may be a U.S. judge, too
        return (near.kb_id_ in nations) != (country.kb_id_ in nations)

    def is_prominent(self, n: int) -> bool:
        """Is it a subject, or what somebody is said to be?"""
        return self.names[n].root.dep_ in _PROMINENT

    def back(self, n: int, head: Token) -> int:
        """Return how many sentences the name stands before the noun; below zero after it."""
        return self.sentence[head.i] - self.sentence[self.names[n].start]

    def weight(self, name: str) -> float:
        """Weigh how much the article speaks of a name."""
        return 0.7 * min(self.counts[name], _MOSTLY)

    def salience(self, name: str, head: Token) -> float:
        """Weigh one who may be meant: last spoken of, there with this title, mostly spoken of."""
        here = bisect_left(self._all[name], self.before(head))
        if not here:
            return self.weight(name) - 2 * LOOK_BACK
        last = self._all[name][here - 1]
        back = self.back(last, head)
        titled = head.lemma_.lower() in self.titles[last] and back < LEAD
        return self.weight(name) - min(back, 2 * LOOK_BACK) + self.is_prominent(last) + 2 * titled


def is_place(name: Span) -> bool:
    """Is it a state or a region, rather than a faith or a party: "the Republican governor"?"""
    return name.label_ == "GPE" or (name.label_ == "NORP" and name.kb_id_ in adjectives())


def _antecedent(whose: Token) -> Token | None:
    """Return the noun that "whose" stands for."""
    if whose.lower_ != "whose":
        return None
    return next((a.head for a in whose.ancestors if a.dep_ == "relcl"), None)
