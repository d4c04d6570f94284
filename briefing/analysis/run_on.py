"""Where a headline runs into the sentence behind it, in a text that lost its line breaks.

A line in capitals between two sentences is one wherever it stands. Of others only a text without
any line break is looked at. A capital that mid-sentence English has no use
for ("supplies | The day before", "stigma | In 2016") tells where the next sentence starts, as does
the first name of the headline coming again ("fishermen threaten ... row | French fishermen have").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import word_sets

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\S+")
_LEAST = 400
"""Characters of an article; what is shorter is a line of its own."""
_HEADLINE = 28
"""Words at most."""
_SHORTEST = 4
_SHOUTED = re.compile(
    r"""
    (?<=[.!?”"’')\]][ ]) [^\W\da-z_] [^a-z\n]{18,250}?
    (?=[ ]["“]? (?:[A-Z][a-z] | [AI][ ][a-z]))
    """,
    re.X,
)
_CAPITALS = re.compile(r"[A-Z]{2,}")


@cache
def _words(name: str) -> frozenset[str]:
    return word_sets("headlines.tsv")[name]


def shouted(text: str) -> list[tuple[int, int]]:
    """Return where lines in capitals stand between sentences, as start and end offsets."""
    return [
        (line.start(), line.end())
        for line in _SHOUTED.finditer(text)
        if len(_CAPITALS.findall(line[0])) >= _SHORTEST and line[0].count("“") == line[0].count("”")
    ]


def starts(text: str) -> list[int]:
    """Return the offsets at which sentences start that nothing ends before."""
    if len(text) < _LEAST or "\n" in text.strip():
        return []
    return list(_starts([(m.start(), m[0]) for m in _WORD.finditer(text)]))


def _starts(words: list[tuple[int, str]]) -> Iterator[int]:
    first = 0
    for n in range(1, len(words) - 1):
        before, word = words[n - 1][1], words[n][1]
        if before[-1] in ".?!…" or before[-2:-1] in {".", "?", "!"}:
            first = n
        elif _SHORTEST <= n - first <= _HEADLINE and _is_end(before):
            line = [w for _, w in words[first:n]]
            after = words[n + 1][1]
            opens = word in _words("openers") and (first == 0 or not after[:1].isupper())
            opens = opens and not (word == "The" and after.strip(",.") in _words("papers"))
            opens = opens and not (word == "A" and after in {"is", "are", "and", "was", "were"})
            again = first == 0 and word[:1].isupper() and word == line[0] and len(word) > 1
            again = again and not before.istitle()  # "... House Leader Nancy Pelosi called"
            if (opens or again) and _is_running(line):
                first = n
                yield words[n][0]


def _is_end(word: str) -> bool:
    """Can a headline end with the word?"""
    return word[-1] not in ",;:-–—(“" and word.strip("'\"‘’“”").lower() not in _words("links")


def _is_running(line: list[str]) -> bool:
    """Is it written as a sentence, not Like a Title, Where Capitals Tell Nothing?"""
    small = sum(word[0].islower() for word in line[1:])
    return 5 * small >= 2 * len(line[1:])
