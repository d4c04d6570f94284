"""Figures in running text: how much, of what, and between which bounds the number may lie."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.words import stem
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ONES = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_WORDS = {word: number for number, word in enumerate(_ONES.split(), 2)}
_WORDS |= {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_TENS |= {"eighty": 80, "ninety": 90}
_TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_VAGUE = {
    "dozens": (24.0, 99.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9.9e3),
    "tens of thousands": (2e4, 9.9e4),
    "hundreds of thousands": (2e5, 9.9e5),
    "millions": (2e6, 9.9e6),
}
"""What is meant, from where to where."""

_ABOUT = (
    *("more than", "fewer than", "less than", "at least", "at most", "up to", "as many as"),
    *("about", "around", "some", "nearly", "almost", "roughly", "approximately", "an estimated"),
    *("over", "under"),
)


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first, in verbose expressions."""
    return "|".join(sorted(words, key=len, reverse=True)).replace(" ", r"\s")


_NUMBER = re.compile(
    rf"""(?<![\w.,:/–-])(?:(?:{_either(_ABOUT)})\s+)?
    (?P<sign>[$€£]\s?)?
    (?:(?P<vague>{_either(_VAGUE)})
      |(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
         |(?P<word>{_either(_WORDS)})
         |(?P<tens>{_either(_TENS)})(?:-(?P<ones>{_either(_WORDS)}|one))?)
       (?:\s(?P<times>{_either(_TIMES)})\b)?)
    (?P<percent>\s?%|\s(?:percent|per\scent)\b)?
    (?![\w:/–-]|[.,]\d|\s[ap]\.?m\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIT = re.compile(r"(?:\s+of)?((?:\s+[^\W\d_][\w'’-]*){1,4})")
_TOTAL = re.compile(
    rf"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+)?(?:\d[\d,]*|{_either(_WORDS)}|{_either(_TENS)})"
    r"(?=\s)",
    re.IGNORECASE,
)
"""What some are part of: in "six of twelve boats", six boats are counted."""
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s$", re.IGNORECASE
)
LONGEST = 15
"""Digits of a number; what is longer counts nothing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts."""

    span: Span
    """From "more than" to the unit."""
    low: float
    high: float
    """The same as `low` unless the word is vague, as "thousands" is."""
    unit: frozenset[str]
    """Stems of the words that follow, or the sign of a currency or of percent."""
    about: str
    """The unit as it stands there."""

    def differs(self, other: Figure) -> bool:
        """Is it another number, and not just rounded? "Thousands" may well be 3,000."""
        return self.low > other.high * 1.02 or other.low > self.high * 1.02


def figures(text: str, within: Span) -> Iterator[Figure]:
    """Give the figures of a stretch of text, in reading order."""
    at = within.start
    for found in _NUMBER.finditer(text, within.start, within.end):
        if found.start() < at or _MONTH.search(text, max(found.start() - 12, 0), found.start()):
            continue  # "of twelve", "the December 31 attack"
        total = _TOTAL.match(text, found.end(), within.end)
        at = total.end() if total else found.end()
        bounds = _bounds(found)
        unit, about, end = _unit(text, found, at, within.end)
        if bounds and unit:
            yield Figure(Span(found.start(), end), *bounds, unit, about)


def _bounds(found: re.Match[str]) -> tuple[float, float] | None:
    if found["vague"]:
        return _VAGUE[" ".join(found["vague"].lower().split())]
    digits = (found["digits"] or "").replace(",", "")
    year = not found["times"] and re.fullmatch("(?:19|20)..", found["digits"] or "")
    if len(digits) > LONGEST or year:
        return None
    ones, word, times = ((found[name] or "").lower() for name in ("ones", "word", "times"))
    number = float(digits or _WORDS.get(word, 0))
    if found["tens"]:
        number = _TENS[found["tens"].lower()] + (1 if ones == "one" else _WORDS.get(ones, 0))
    number *= _TIMES.get(times, 1)
    return number, number


def count_at(text: str, offset: int, like: Figure) -> Figure | None:
    """Return the number that stands at a character, of what another figure counts."""
    found = _NUMBER.match(text, offset)
    bounds = _bounds(found) if found else None
    if not found or not bounds:
        return None
    return Figure(Span(found.start(), found.end()), *bounds, like.unit, like.about)


def _unit(text: str, found: re.Match[str], at: int, end: int) -> tuple[frozenset[str], str, int]:
    """Return stems and words of what is counted after a number, and where they end."""
    sign = "%" if found["percent"] else (found["sign"] or "").strip()
    if sign:
        return frozenset({sign}), sign, found.end()
    after = _UNIT.match(text, at, end)
    stems, start = [], at
    for word in re.finditer(r"\S+", after[1]) if after else ():
        cut = stem(word[0].lower())
        if not cut:
            break
        at = after.start(1) + word.end() if after else at
        if word[0].islower():
            stems.append(cut)
    return frozenset(stems), text[start:at].removeprefix(" of").strip(), at
