"""States behind "Iranian officials", "the government", "both sides"."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.countries import adjectives, capitals
from briefing.analysis.lexicon import rows
from briefing.analysis.parties.home import government
from briefing.analysis.parties.syntax import added, after_preposition, child
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

GOVERNED = frozenset({"government", "country", "nation"})
"""Nouns that alone stand for the state spoken of."""
_ANY = frozenset({"any", "each", "every", "no", "a", "an", "another", "other"})
_LOWER = frozenset({"local", "regional", "provincial", "municipal", "city", "state", "county"})
_LATER = frozenset({"next", "future", "incoming", "previous", "last", "former"})
"""What makes a government none of a country, or another one."""
_FEDERAL = frozenset(
    {"United States", "Germany", "Australia", "Canada", "India", "Brazil", "Mexico", "Russia"}
    | {"Nigeria", "Pakistan", "Iraq", "Malaysia", "Switzerland", "Austria", "Belgium", "Argentina"}
    | {"Ethiopia", "Nepal", "Somalia", "Venezuela", "United Arab Emirates"}
)
"""States whose government is called federal."""
_PAIRED = frozenset(
    {"side", "country", "party", "nation", "government", "leader", "neighbor", "neighbour"}
)
_NEAR = 12
"""Mentions of states looked at for the two that "both sides" are."""
_NEAR_WORDS = 60
"""Words searched for "between A and B", which "both sides" are then."""


class States:
    """The states of one article."""

    def __init__(self, names: list[Span], name_at: dict[int, Span], home: str | None) -> None:
        self._names = names
        self._name_at = name_at
        self._home = home
        self._by_count = _by_count(names)
        self.known = {name.kb_id_ for name in self._by_count}
        """All states named."""

    def behind(self, head: Token, country: Span | None) -> str | None:
        """Return the state a noun stands for; `country` is the one in its phrase."""
        lemma, plural = head.lemma_.lower(), head.tag_ in {"NNS", "NNPS"}
        if any(c.lower_ in _ANY for c in head.lefts):
            return None
        if country is not None and lemma in words("states" if plural else "state"):
            return _name(country)
        if plural and lemma == "minister" and self._home is not None and head.left_edge == head:
            return f"{government(self._home)} ministers"  # "ministers have to act"
        if lemma in {"state", "province"} and not plural:
            return self._region(head, lemma)
        return self._governed(head) if lemma in GOVERNED and not plural else None

    def _region(self, head: Token, kind: str) -> str | None:
        """Return Ohio, or whichever was spoken of last, for "the state" and nothing more."""
        if [c.lower_ for c in head.lefts] != ["the"] or any(c.dep_ == "prep" for c in head.rights):
            return None
        before = [name for name in self._names if name.start < head.i]
        return next((n.kb_id_ for n in reversed(before) if n.kb_id_ in _regions(kind)), None)

    def _governed(self, head: Token) -> str | None:
        """Return what "the government" or "the country" is: mostly that at home."""
        rules = head.lemma_.lower() == "government"
        if rules and any(c.lower_ in _LOWER | _LATER for c in head.lefts):
            return None
        if rules and self._home is not None:
            return government(self._home)
        known = [s for s in self._by_count if s.kb_id_ in adjectives()]
        if any(c.lower_ == "federal" for c in head.lefts):
            known = [s for s in known if s.kb_id_ in _FEDERAL] or known
        elif not known:  # Zimbabwe's in an article that names Harare, not a city's
            known = [s for s in self._by_count if not rules or _name(s) in adjectives()]
        before = [s for s in known if s.start < head.i]
        return worded(_name((before or known)[0]), head) if known else None

    def pair(self, head: Token) -> list[str]:
        """Return the two states "both countries" or "the two sides" means.

        Those last named together, "Chad and Sudan", "between the West and Russia"; else of the
        last named the commonest two.
        """
        paired = head.tag_ == "NNS" and head.lemma_.lower() in _PAIRED
        if not paired or not any(c.lower_ in {"two", "both"} for c in head.lefts):
            return []
        if after_preposition(head, "of") is not None:
            return []  # "both sides of the aisle"
        told = self._told_between(head)
        if told:
            return told
        near: list[str] = []
        nations = adjectives().keys() | {"Palestinians"}
        if head.lemma_.lower() == "party":
            nations = nations | {"Republicans", "Democrats"}
        for name in reversed([s for s in self._names if s.start < head.i]):
            if name.kb_id_ not in nations:
                continue
            joined = [self._name_at[t.i].kb_id_ for t in added(name.root) if t.i in self._name_at]
            if len(joined) == 1 and joined[0] in nations and name.root.dep_ != "conj":
                return sorted({name.kb_id_, joined[0]})
            near.append(name.kb_id_)
            if len(near) == _NEAR:
                break
        common = [kb for kb, _ in Counter(near).most_common(2)]
        return sorted(common) if len(common) == 2 else []

    def _told_between(self, head: Token) -> list[str]:
        for token in reversed(head.doc[max(head.i - _NEAR_WORDS, 0) : head.i]):
            one = child(token, "pobj") if token.lower_ == "between" else None
            both = [one, *added(one)] if one is not None else []
            found = [name for t in both if (name := self._side(t)) is not None]
            if len(both) == len(found) == 2:
                return found
        return []

    def _side(self, token: Token) -> str | None:
        name = self._name_at.get(token.i)
        if name is not None:
            return _name(name) if name.label_ != "PERSON" else None
        return token.text if token.text in {"West", "East", "North", "South"} else None


@cache
def _regions(kind: str) -> frozenset[str]:
    """Return the regions of `lexicon/regions.tsv` that are states or provinces."""
    return frozenset(
        name for row in rows("regions.tsv") if row[0] == kind for name in row[1].split(";")
    )


def worded(state: str, head: Token) -> str:
    """Return the state, or its government where the noun says so."""
    return government(state) if head.lemma_.lower() == "government" else state


def _name(state: Span) -> str:
    found = state.kb_id_ or state.text
    return capitals().get(found, found) if state.label_ == "GPE" else found


def _by_count(names: list[Span]) -> list[Span]:
    """Return the first mention of each state, the most named state first."""
    counts: Counter[str] = Counter()
    firsts: dict[str, Span] = {}
    for name in names:
        if name.label_ == "GPE" or (name.label_ == "NORP" and name.kb_id_ in adjectives()):
            counts[name.kb_id_] += 1
            firsts.setdefault(name.kb_id_, name)
    return [firsts[name] for name, _ in counts.most_common()]
