"""Who stands for one side of a dispute: a state with its government and its ministries."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.crossref.crowns import Crown, crowns, doubtful, may_be_one
from briefing.crossref.parties import likely_side, same_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def sides(names: Iterable[str]) -> dict[str, str]:
    """Return the name of the side for each name: the shortest of those that mean the same.

    Persons stay apart from whom they speak for, and a body from its members: "ASEAN Youth
    Network" is not ASEAN. Who may be either of two is neither: "Queen Elizabeth" beside
    "Elizabeth I" and "Elizabeth II".

    >>> sides(["Russian Foreign Ministry", "Russia", "ASEAN", "ASEAN Youth Network"])["Russia"]
    'Russia'
    """
    heads: dict[frozenset[str], list[str]] = defaultdict(list)
    found = {}
    about = set(names)
    royal = crowns(about)
    unclear = doubtful(royal)
    for name in sorted(about, key=lambda name: (len(name), name)):
        known = heads[likely_side(name)] if name not in unclear else []
        head = max((one for one in known if _is_one(one, name, royal)), key=len, default=name)
        if head == name:
            known.append(name)
        found[name] = head
    return found


def _is_one(one: str, other: str, royal: Mapping[str, Crown]) -> bool:
    told, also = royal.get(one), royal.get(other)
    if told is not None and also is not None:
        return may_be_one(told, also)
    crowned = told or also
    if crowned is not None and crowned.name in {one, other}:
        return False  # "Francis" where other people are of that name, too
    return same_side(one, other)
