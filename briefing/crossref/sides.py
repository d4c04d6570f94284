"""Who stands for one side of a dispute: a state with its government and its ministries."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.crossref.parties import likely_side, same_side

if TYPE_CHECKING:
    from collections.abc import Iterable


def sides(names: Iterable[str]) -> dict[str, str]:
    """Return the name of the side for each name: the shortest of those that mean the same.

    Persons stay apart from whom they speak for, and a body from its members: "ASEAN Youth
    Network" is not ASEAN.

    >>> sides(["Russian Foreign Ministry", "Russia", "ASEAN", "ASEAN Youth Network"])["Russia"]
    'Russia'
    """
    heads: dict[frozenset[str], list[str]] = defaultdict(list)
    found = {}
    for name in sorted(set(names), key=lambda name: (len(name), name)):
        known = heads[likely_side(name)]
        head = max((one for one in known if same_side(one, name)), key=len, default=name)
        if head == name:
            known.append(name)
        found[name] = head
    return found
