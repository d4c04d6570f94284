"""Which positions are one and the same, whoever takes them and wherever they recur."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.parties import same_party, share_party

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ALIKE = 0.2
"""How alike (cosine of weighted words, 0 to 1) two contents asked of one party must be."""
UNSURE = 0.1
"""How much more alike they must be where it is open whom one of them asks."""
SAME_HOLDER = 0.1
"""How much less alike they may be where one and the same party asks."""
CROWD = 300
"""Words that stand in more contents than this lead to no comparison on their own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A position as the grouping sees it."""

    id: str
    article_id: str
    sentence: int
    """Where its sentence begins."""
    holder: str
    """Empty where the text names none."""
    addressees: tuple[str, ...]
    words: frozenset[str]
    """Stems of what the content tells. Empty for "the demand", "this": it points back."""


def groups(asked: Sequence[Asked], weight: Callable[[str], float]) -> list[list[Asked]]:
    """Put the same with the same; `asked` must be in order of date and place, and the groups are.

    Clusters grow from the likest pairs and join only where they are alike on average, so a
    chain of half-alike contents does not end in one thread.
    """
    alike = _likeness(asked, weight)
    home = {index: [index] for index in range(len(asked))}
    for (a, b), _ in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        one, other = home[a], home[b]
        if one is other:
            continue
        between = sum(alike.get((min(i, j), max(i, j)), 0.0) for i in one for j in other)
        if between / (len(one) * len(other)) >= ALIKE:
            one += other
            home.update((index, one) for index in other)
    for index, earlier in _pointing_back(asked):
        if home[index] is not home[earlier]:
            home[earlier] += home[index]
            home.update((moved, home[earlier]) for moved in home[index])
    clusters = {id(members): sorted(members) for members in home.values()}
    return [[asked[index] for index in members] for members in sorted(clusters.values())]


def cosine(one: frozenset[str], other: frozenset[str], weight: Callable[[str], float]) -> float:
    """Return how alike two sets of words are, 0 to 1, rare words counting for more."""
    shared = sum(weight(word) ** 2 for word in one & other)
    return shared / (_length(one, weight) * _length(other, weight)) if shared else 0.0


def _length(words: Iterable[str], weight: Callable[[str], float]) -> float:
    return math.sqrt(sum(weight(word) ** 2 for word in words))


def _likeness(
    asked: Sequence[Asked], weight: Callable[[str], float]
) -> dict[tuple[int, int], float]:
    """Return how alike two positions are, for all pairs that may be the same."""
    holders = defaultdict(list)
    for index, one in enumerate(asked):
        for word in one.words:
            holders[word].append(index)
    pairs = {
        (a, b)
        for indexes in holders.values()
        if len(indexes) <= CROWD
        for place, b in enumerate(indexes)
        for a in indexes[:place]
    }
    found = {}
    for a, b in pairs:
        if (bonus := _bonus(asked[a], asked[b])) is not None:
            found[a, b] = cosine(asked[a].words, asked[b].words, weight) + bonus
    return {pair: value for pair, value in found.items() if value >= ALIKE / 2}


def _bonus(one: Asked, other: Asked) -> float | None:
    """Return what the parties say for the two being the same, `None` if they cannot be."""
    if (one.article_id, one.sentence) == (other.article_id, other.sentence):
        return None  # "should rescind X and promise Y" are two
    bonus = SAME_HOLDER if one.holder and same_party(one.holder, other.holder) else 0.0
    if not one.addressees or not other.addressees:
        return bonus - UNSURE
    return bonus if share_party(one.addressees, other.addressees) else None


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
            if known or (not one.addressees and same_party(one.holder, other.holder)):
                yield index, earlier
                break
