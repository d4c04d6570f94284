"""Headlines Where Each Word Has a Capital, as the tagger should read them.

To the model every word in capitals is a name, so "Turkey Vows Retaliation" names a Turkey Vows.
A word gets the small letter that the text behind it gives it, and keeps its capital where the
text does, alone or together with its neighbour.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 5
"""Words of a headline."""
_LONG = 4
"""Letters of a word that has a capital in such headlines."""
_LONGEST = 300
"""Characters of a headline; what is longer is none."""
_SHARE = 0.85
"""Share of the long words that have one."""
_END = (".", "!", ":", ";", ",")
_ABBREVIATED = re.compile(r"\.|\s\d")
"""What stands behind an initial, or a month: "Michael A. Lee", "May 26"."""
_STARTS = re.compile(r"(?:^|[.!?:]|[\"“”'‘’])\s*$")


def is_titled(line: str) -> bool:
    """Has the line a capital on nearly every word, and is it no sentence?"""
    if len(line) > _LONGEST:
        return False
    words = _WORD.findall(line)
    told = [word for word in words if len(word) >= _LONG]
    capital = sum(word[0].isupper() for word in told)
    loud = sum(word.isupper() for word in told)
    enough = len(words) >= _ENOUGH and len(told) >= _ENOUGH - 2 and 2 * loud < len(told)
    return enough and capital >= _SHARE * len(told) and not line.rstrip().endswith(_END)


def lowered(line: str, rest: str, known: Collection[str], is_common: Callable[[str], bool]) -> str:
    """Return the headline with a capital on names only.

    Args:
        line: The headline.
        rest: The text it stands over.
        known: Words that are names whatever the text does.
        is_common: Says whether a dictionary has the word, in small letters.
    """
    running = _WORD.findall(rest)
    written, pairs = Counter(running), set(pairwise(running))
    words = [*_WORD.finditer(line)]
    parts, end = [], 0
    for n, match in enumerate(words):
        word = match[0]
        beside = [(w[0], word) for w in words[max(n - 1, 0) : n]]
        beside += [(word, w[0]) for w in words[n + 1 : n + 2]]
        first = bool(_STARTS.search(line[: match.start()])) or _ABBREVIATED.match(line, match.end())
        named = any(
            pair in pairs and pair[0][0].isupper() and pair[1][0].isupper() for pair in beside
        )
        small = word[0].lower() + word[1:]
        if not first and not named and word.istitle() and len(small) == len(word):
            often = written[small], written[word]
            common = often[0] > often[1] if any(often) else is_common(small.split("'")[0])
            word = small if common and match[0] not in known else word
        parts += [line[end : match.start()], word]
        end = match.end()
    return "".join([*parts, line[end:]])
