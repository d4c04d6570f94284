"""Which positions are one and the same, whoever takes them and wherever they recur."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.crossref.clusters import Clusters
from briefing.crossref.parties import share_party

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ALIKE = 0.25
"""How alike (cosine of weighted words, 0 to 1) two contents asked of one party must be."""
CONTEXT = 0.7
"""How much the sentences around the contents count."""
UNSURE = 0.1
"""How much more alike they must be where it is open whom one of them asks."""
VERBATIM = 0.75
"""How alike the contents alone must be where others are asked: whom an article means may be
misread, so the very same words count as the same demand."""
SAME_HOLDER = 0.2
"""How much less alike they may be where one and the same party asks."""
CROWD = 100
"""Words that stand in more contents than this lead to no comparison on their own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A position as the grouping sees it."""

    id: str
    article_id: str
    sentence: int
    """Where its sentence begins."""
    holders: tuple[str, ...]
    """Names of the holder and of the state or body that a person speaks for."""
    addressees: tuple[str, ...]
    """The same of those asked."""
    words: frozenset[str]
    """Stems of what the content tells. Empty for "the demand", "this": it points back."""
    context: frozenset[str]
    """Stems and entities of the sentence."""


class Likeness:
    """Compares sets of words, 0 to 1 (cosine): rare words count for more."""

    def __init__(self, weight: Callable[[str], float]) -> None:
        self._square = lru_cache(maxsize=None)(lambda word: weight(word) ** 2)
        self._length = lru_cache(maxsize=None)(lambda words: math.sqrt(self._sum(words)))

    def _sum(self, words: Iterable[str]) -> float:
        return math.fsum(map(self._square, words))

    def __call__(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return how alike the two are."""
        shared = one & other
        return self._sum(shared) / (self._length(one) * self._length(other)) if shared else 0.0


def groups(asked: Sequence[Asked], likeness: Likeness) -> list[list[Asked]]:
    """Put the same with the same, in the given order, which is that of date and place."""
    clusters = Clusters(len(asked))
    clusters.join_alike(_alike(asked, likeness), ALIKE)
    for index, earlier in _pointing_back(asked):
        clusters.join(earlier, index)
    return [[asked[index] for index in members] for members in clusters.members()]


def _alike(asked: Sequence[Asked], likeness: Likeness) -> dict[tuple[int, int], float]:
    """Return how alike two positions are, for the pairs that may be the same."""
    found = {}
    for a, b in _pairs(asked):
        one, other = asked[a], asked[b]
        # "Should rescind X and promise Y" are two, however alike.
        if (one.article_id, one.sentence) != (other.article_id, other.sentence):
            value = _likeness(one, other, likeness)
            if value > 0:
                found[a, b] = value
    return found


def _likeness(one: Asked, other: Asked, likeness: Likeness) -> float:
    """Return how alike two positions are in content, context and parties."""
    value = contents = likeness(one.words, other.words)
    value += CONTEXT * likeness(one.context, other.context)
    if share_party(one.holders, other.holders):
        value += SAME_HOLDER
    if not one.addressees or not other.addressees:
        return value - UNSURE
    if share_party(one.addressees, other.addressees) or contents >= VERBATIM:
        return value
    return 0.0


def _pairs(asked: Sequence[Asked]) -> set[tuple[int, int]]:
    """Return the pairs whose contents share a word that is not in everybody's mouth."""
    having = defaultdict(list)
    for index, one in enumerate(asked):
        for word in one.words:
            having[word].append(index)
    return {
        pair
        for indexes in having.values()
        if len(indexes) <= CROWD
        for pair in combinations(indexes, 2)
    }


def _pointing_back(asked: Sequence[Asked]) -> Iterable[tuple[int, int]]:
    """Give contents such as "the demand" with the latest one in the article they can mean."""
    for index, one in enumerate(asked):
        if one.words:
            continue
        for earlier in range(index - 1, -1, -1):
            other = asked[earlier]
            if other.article_id != one.article_id:
                break
            known = share_party(one.addressees, other.addressees)
            if known or (not one.addressees and share_party(one.holders, other.holders)):
                yield index, earlier
                break
