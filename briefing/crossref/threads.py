"""Which positions are one and the same, whoever takes them and wherever they recur.

How alike two are depends on nothing but the two, so that an article more changes nothing
between those that are there.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.crossref.parties import is_description, share_party
from briefing.crossref.senses import GENERAL, undo
from briefing.crossref.words import meaning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.crossref.asked import Asked

CONTEXT = 0.6
"""How much the sentences around the contents count, beside the contents."""
SAME_HOLDER = 0.4
"""How much more alike positions are that one and the same party takes ..."""
UNSURE = 0.2
"""... or less, where it is open or told otherwise whom one of them asks."""
ONLY_NAMED = 0.3
"""As much the contents must have in common where that is but a name."""
APART = 0.15
"""How much less alike positions are that are put to a person and a body, or to whom is inferred."""
SAME_ARTICLE = 0.35
"""How much more alike positions are that stand in one article."""
_END = "end"
_GIVING = meaning("accept grant provide offer allow approve")


class Likeness:
    """Compares sets of words, 0 to 1 (cosine): rare words count for more."""

    def __init__(self, weight: Callable[[str], float]) -> None:
        self._square = lru_cache(maxsize=65536)(lambda word: weight(word) ** 2)
        self._length = lru_cache(maxsize=65536)(lambda words: math.sqrt(self._sum(words)))

    def _sum(self, words: Iterable[str]) -> float:
        return math.fsum(map(self._square, words))

    def __call__(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return how alike the two are."""
        shared = one & other
        return self._sum(shared) / (self._length(one) * self._length(other)) if shared else 0.0


_contexts = Likeness(lambda word: 0.3 if word in GENERAL else 1.0)
"""Sentences are compared without regard to what other articles there are."""


def alike(one: Asked, other: Asked) -> float | None:
    """Return how alike two positions of different articles are.

    0 if they are not the same; `None`, and not compared, if they are put to different parties of
    one sort. A person and a body may be one: the minister for his ministry, or a part for whole.
    """
    if not _is_apart(one, other):
        return _alike(one, other)
    if one.sorts == other.sorts and one.sorts:
        return None
    return max(_alike(one, other) - APART, 0.0)


def alike_within(one: Asked, other: Asked, across: float | None) -> float:
    """Return how alike two positions of one article are, 0 if they are not the same.

    What is put to another party is more often the same than not: the party is named by another
    name, or misread. Where both are named beyond doubt, each is asked for itself.

    Args:
        one: A position.
        other: Another.
        across: What `alike` says of them.
    """
    if _is_apart(one, other):
        across = None if one.to_bodies and other.to_bodies else _alike(one, other)
    value = across or 0.0
    return value + SAME_ARTICLE if value else 0.0


def _alike(one: Asked, other: Asked) -> float:
    contents = similar(one, other)
    same_act = not one.acts.isdisjoint(other.acts) or _withholds(one, other)
    if not contents or (same_act and one.does != other.does and not one.hedged | other.hedged):
        return 0.0
    if is_contrary(one, other) or _is_other(one, other):
        return 0.0
    if contents < ONLY_NAMED and _share_names_only(one, other):
        return 0.0
    value = contents + CONTEXT * _contexts(one.context, other.context)
    if not share_party(one.addressees, other.addressees):
        value -= UNSURE
    if share_party(one.holders, other.holders):
        value += SAME_HOLDER
    return value


def _is_other(one: Asked, other: Asked) -> bool:
    """Do both tell another deed and another thing, as "free, and drop charges" and "drop it"?"""
    return _disjoint(one.acts, other.acts) and _disjoint(one.things, other.things)


def _withholds(one: Asked, other: Asked) -> bool:
    """Does one ask for a thing and the other that nobody give it: "asylum", "not grant it"?"""
    no, yes = (other, one) if one.does else (one, other)
    return not yes.acts and not _GIVING.isdisjoint(no.content) and _GIVING.isdisjoint(yes.content)


def _disjoint(some: frozenset[str], others: frozenset[str]) -> bool:
    return bool(some and others) and some.isdisjoint(others)


def _share_names_only(one: Asked, other: Asked) -> bool:
    """Is it all about one country or person, and about nothing else in common?"""
    shared = one.content.keys() & other.content.keys() - GENERAL
    return shared <= one.named | other.named


def can_meet(one: Asked, other: Asked) -> bool:
    """May they be the same in two articles? "Act now" is only if one asks the same party twice."""
    if not one.content.keys() <= GENERAL:
        return True
    asks = share_party(one.holders, other.holders)
    return asks and share_party(one.addressees, other.addressees)


def _is_apart(one: Asked, other: Asked) -> bool:
    """Are they put to different parties?"""
    return not (is_open(one) or is_open(other) or share_party(one.addressees, other.addressees))


def is_contrary(one: Asked, other: Asked) -> bool:
    """Does one ask for what the other wants undone, as with "raise" and "cut", "stop the rise"?"""
    if one.does != other.does or one.hedged | other.hedged:
        return False
    some, others = one.head, other.head
    if not some.isdisjoint(others):
        return False
    return undo(some, others) or _ends(one, other) or _ends(other, one)


def _ends(one: Asked, other: Asked) -> bool:
    ends = _END in one.acts and _END not in other.content
    return ends and not other.acts.isdisjoint(one.content)


def similar(one: Asked, other: Asked) -> float:
    """Return how alike the contents alone are, 0 to 1."""
    shared = one.content.keys() & other.content.keys()
    if not shared:
        return 0.0
    product = math.fsum(one.content[word] * other.content[word] for word in shared)
    return product / (one.reach * other.reach)


def is_open(one: Asked) -> bool:
    """Is it open who is asked: nobody, or "the militants"?"""
    return not one.addressees or any(map(is_description, one.addressees))
