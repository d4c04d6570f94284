"""Whether two canonical names mean one party."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.crossref.crowns import crown, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLES = """
the of and for government governments minister ministry president chief leader leaders leadership
official officials authorities state foreign spokesman spokeswoman spokesperson mr mrs ms
administration ii iii iv vi viii
"""
_DEMONYM = frozenset({"an", "ans", "ese", "i", "ian", "ians", "is", "ish", "n", "ns", "s"})
"""Endings of demonyms and plurals."""
_VAGUE = frozenset(_TITLES.split())
"""Words that do not tell one party from another."""

_OFFICES = """
affairs ambassador cabinet defence defense delegation department deputy diplomat embassy envoy
finance home house interior military mission negotiator office premier prime representative
secretary senior treasury white
"""
_ORGANS = frozenset(_OFFICES.split())
"""What may stand beside the name of a state or body without making it another party."""

_NAMES = {
    "usa": r"united states(?: of america)?|u\.s\.(?:a\.)?|us|american?s?|washington",
    "uk": r"united kingdom|u\.k\.|great britain|britain|british",
    "eu": r"european union|e\.u\.",
    "un": r"united nations|u\.n\.",
    "belgium": "belgian",
    "denmark": "danish",
    "finland": "finnish",
    "france": "french",
    "greece": "greek",
    "ireland": "irish",
    "lebanon": "lebanese",
    "netherlands": "dutch",
    "norway": "norwegian",
    "philippines": "philippine|filipino",
    "poland": "polish",
    "portugal": "portuguese",
    "spain": "spanish",
    "sweden": "swedish",
    "switzerland": "swiss",
    "turkey": "turkish",
}
_SHORT = [(re.compile(rf"\b(?:{names})(?!\w)"), short) for short, names in _NAMES.items()]
"""Names and demonyms that do not begin alike."""


@lru_cache(maxsize=65536)
def same_party(one: str, other: str) -> bool:
    """Do the telling words of one name all stand in the other?

    A state and its ministries count as one: they answer for each other. What a name has in
    brackets tells it from others: "Georgia (U.S.)".

    >>> same_party("Russia", "Russian Foreign Ministry"), same_party("Iran", "Iraq")
    (True, False)
    """
    if one.partition(" (")[2] != other.partition(" (")[2]:
        return False
    some, more = sorted((_telling(one), _telling(other)), key=len)
    return bool(some) and all(any(_alike(a, b) for b in more) for a in some)


@lru_cache(maxsize=65536)
def same_side(one: str, other: str) -> bool:
    """Do the two names have the same telling words? More is another party, though of the same kind.

    >>> same_side("Russia", "Russian Foreign Ministry"), same_side("ASEAN", "ASEAN Youth Network")
    (True, False)
    """
    if (first := crown(one)) and (second := crown(other)):
        return may_be_one(first, second)
    some, others = _telling(one), _telling(other)
    return len(some) == len(others) and all(any(_same(a, b) for b in others) for a in some)


@lru_cache(maxsize=65536)
def speaks_for(name: str, party: str) -> bool:
    """Does the name mean the party or one of its offices, and not merely somebody of its kind?

    >>> speaks_for("British Home Office", "United Kingdom"), speaks_for("Greek unions", "Greece")
    (True, False)
    """
    theirs = _telling(party)
    more = {one for one in _telling(name) if not any(_alike(one, other) for other in theirs)}
    return same_party(name, party) and more <= _ORGANS


def likely_side(name: str) -> frozenset[str]:
    """Return what names of one side have in common, to compare only those that share it."""
    told = crown(name)
    return frozenset(word[:4] for word in _telling(told.name if told else name))


def share_party(some: Iterable[str], others: Iterable[str]) -> bool:
    """Does any of these name a party that any of the others names?"""
    return _share_party(tuple(some), tuple(others))


@lru_cache(maxsize=65536)
def _share_party(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(same_party(one, other) for one in some for other in others)


@lru_cache(maxsize=65536)
def is_description(name: str) -> bool:
    """Is it no name but "the militants", which may be anybody?"""
    return name == name.lower()


@lru_cache(maxsize=65536)
def _telling(name: str) -> frozenset[str]:
    body = name.casefold().partition(" in ")[0]  # "U.S. troops in Arland" are not Arland
    for pattern, short in _SHORT:
        body = pattern.sub(short, body)
    found = frozenset(re.findall(r"[^\W_]+", body))
    return found - _VAGUE or found


def _same(one: str, other: str) -> bool:
    """Are the two the same word, or its plural or demonym? "Nigeria" is not that of "Niger"."""
    short, long = sorted((one, other), key=len)
    root = short[:-1] if short.endswith(tuple("aeiouy")) else short
    return _alike(one, other) and (one == other or long.removeprefix(root) in _DEMONYM)


def _alike(one: str, other: str) -> bool:
    """Are the two the same word, or a country and its demonym?"""
    short, long = sorted((one, other), key=len)
    root = short[:-1] if short.endswith(tuple("aeiouy")) else short
    return one == other or (len(root) >= 4 and long.startswith(root))
