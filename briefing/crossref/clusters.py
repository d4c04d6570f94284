"""Clusters that grow from the likest pairs and join only where they are alike on average."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Clusters:
    """The numbers below `count`, each a cluster of its own at first."""

    def __init__(self, count: int) -> None:
        self._home = list(range(count))
        self._members = {number: [number] for number in range(count)}

    def together(self, one: int, other: int) -> bool:
        """Are the two in one cluster?"""
        return self._home[one] == self._home[other]

    def members(self) -> list[list[int]]:
        """Return all clusters, sorted."""
        return sorted(sorted(members) for members in self._members.values())

    def join(self, one: int, other: int) -> None:
        """Make one cluster of those of the two."""
        if not self.together(one, other):
            self._merge(self._home[one], self._home[other])

    def join_alike(
        self, alike: Mapping[tuple[int, int], float], least: float, best: float = 0.0
    ) -> None:
        """Join what is alike by at least `least` on average, pairs not given counting as 0.

        The average keeps a chain of half-alike pairs from ending up in one cluster. The share
        `best` of it is taken from the likest pair.
        """
        between: dict[int, dict[int, float]] = defaultdict(dict)
        for (a, b), value in alike.items():
            between[a][b] = between[b][a] = value
        for (a, b), value in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
            one, other = self._home[a], self._home[b]
            pairs = len(self._members[one]) * len(self._members[other])
            if one == other or (1 - best) * between[one][other] / pairs + best * value < least:
                continue
            if len(self._members[one]) < len(self._members[other]):
                one, other = other, one
            self._merge(one, other)
            for third, more in between.pop(other).items():
                del between[third][other]
                if third != one:
                    between[one][third] = between[one].get(third, 0.0) + more
                    between[third][one] = between[one][third]

    def _merge(self, one: int, other: int) -> None:
        for number in self._members[other]:
            self._home[number] = one
        self._members[one] += self._members.pop(other)
