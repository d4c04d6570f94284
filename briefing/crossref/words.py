"""The telling words of a text, by their stems: the same for words that ask for the same."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.crossref.senses import ACTS, GENERAL, plain, senses

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|[^\W_]+(?:['’][^\W_]+)*")

_CLAUSES = """
after although because before if since so that though unless until when which while who whom whose
"""
_BELOW = frozenset(_CLAUSES.split())
"""What a clause begins with that only says more about what is asked."""


class Word(NamedTuple):
    """A telling word where it stands."""

    stem: str
    start: int
    end: int


class Told(NamedTuple):
    """The senses of a telling word, and whether it stands in a clause below the first."""

    senses: tuple[str, ...]
    below: bool


def words(text: str) -> list[Word]:
    """Return the telling words of the text, in order."""
    return [
        Word(cut, found.start(), found.end())
        for found in _WORD.finditer(text)
        if (cut := stem(_read(found)))
    ]


def tell(text: str) -> list[str]:
    """Return the stems of what the text tells, in order, phrases such as "step down" as one."""
    return [sense for one in told(text) for sense in one.senses]


@lru_cache(maxsize=16384)
def told(text: str) -> tuple[Told, ...]:
    """Return what the text tells, in order; "to" with a deed begins a clause, but not the first."""
    found: list[Told] = []
    below, last = False, ""
    for match in _WORD.finditer(plain(text)):
        word = _read(match)
        means = senses(word)
        if not below and any(one.senses[0] not in GENERAL for one in found):
            deed = last == "to" and means and (means[0] in ACTS or means[0] in GENERAL)
            below = word in _BELOW or bool(deed)
        if means:
            found.append(Told(means, below))
        last = word
    return tuple(found)


def _read(word: re.Match[str]) -> str:
    """Return the word in lower case, a number without the commas between its thousands."""
    return word[0].lower().replace(",", "")


def meaning(text: str) -> frozenset[str]:
    """Return the stems of what the text tells as a set."""
    return frozenset(tell(text))


def stem(word: str) -> str:
    """Return the first sense of a lower-case word; nothing for words that tell nothing.

    >>> stem("resignation"), stem("resigned"), stem("quit"), stem("the")
    ('resign', 'resign', 'resign', '')
    """
    return next(iter(senses(word)), "")
