"""How found attributions are scored against PolNeAR's: relation and source, as F1.

A found and an annotated attribution are one relation where their contents share at least half of
the words of the larger; pairs are taken one to one, the best overlap first. It is right where
besides the found source holds the annotated one's head word and the other way round, or neither
has a source. Direct are those with a double quotation mark in or next to their content.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.polnear import Gold, Spans

WORD = re.compile(
    r"\d[\d.,]*\d|(?:[A-Za-z]\.){2,}|\w+(?:[-&]\w+)*|[’'](?:s|re|ve|ll|d|m|S)\b|[^\w\s]"
)
QUOTES = frozenset('"“”«»„')
ENDS_NAME = re.compile(
    r"(?:who|whom|whose|that|which|of|in|for|at|from|on|with|to|by|about|against|inside|within|near"
    r"|like|such|including|as|and|or|[,;:(—–])$"
)


class Item(NamedTuple):
    """An attribution as sets of word numbers."""

    source: frozenset[int]
    head: int | None
    content: frozenset[int]
    direct: bool


class Text:
    """The words of a text, by offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [match.span() for match in WORD.finditer(text)]
        self._at = {
            offset: number for number, span in enumerate(self.words) for offset in range(*span)
        }

    def item(self, attribution: Gold, reach: int) -> Item:
        """Return the attribution; quotation marks count up to `reach` characters outside."""
        source, content = self._numbers(attribution.source), self._numbers(attribution.content)
        around = "".join(
            self.text[max(0, start - reach) : end + reach] for start, end in attribution.content
        )
        return Item(source, self._head(source), content, bool(QUOTES & {*around}))

    def _numbers(self, spans: Spans) -> frozenset[int]:
        offsets = (offset for span in spans for offset in range(*span))
        return frozenset(self._at[offset] for offset in offsets if offset in self._at)

    def _head(self, numbers: frozenset[int]) -> int | None:
        """Return the last word of the first noun group."""
        last = None
        for number in sorted(numbers):
            word = self.text[slice(*self.words[number])].lower()
            if last is not None and ENDS_NAME.match(word):
                break
            if word[0].isalnum():
                last = number
        return last if last is not None else min(numbers, default=None)


class Tally:
    """Right, found and annotated relations, over texts."""

    def __init__(self) -> None:
        self.right = self.found = self.gold = 0

    def add(self, pairs: Sequence[tuple[Item, Item]], found: int, gold: int) -> None:
        """Count one text."""
        self.right += sum(_same_source(*pair) for pair in pairs)
        self.found += found
        self.gold += gold

    @property
    def f1(self) -> float:
        """Return F1, 0 where there is nothing."""
        return 2 * self.right / (self.found + self.gold or 1)


def add(
    text: str, gold: Sequence[Gold], found: Sequence[Gold], everything: Tally, direct: Tally
) -> None:
    """Count one text in both tallies; a found one is direct if the one it pairs with is."""
    words = Text(text)
    wanted = [item for one in gold if (item := words.item(one, 1)).content]
    got = [item for one in found if (item := words.item(one, 2)).content]
    pairs = [(wanted[g], got[f], f) for g, f in _pairs(wanted, got)]
    everything.add([(w, o) for w, o, _ in pairs], len(got), len(wanted))
    paired = {f: w.direct for w, _, f in pairs}
    count = sum(paired.get(number, item.direct) for number, item in enumerate(got))
    direct.add(
        [(w, o) for w, o, _ in pairs if w.direct], count, sum(item.direct for item in wanted)
    )


def _pairs(gold: list[Item], found: list[Item]) -> Iterator[tuple[int, int]]:
    rated = []
    for g, wanted in enumerate(gold):
        for f, got in enumerate(found):
            shared = len(wanted.content & got.content)
            if shared and shared / max(len(wanted.content), len(got.content)) >= 0.5:
                rated.append((shared / len(wanted.content | got.content), -g, -f))
    taken_gold: set[int] = set()
    taken: set[int] = set()
    for _, g, f in sorted(rated, reverse=True):
        if g not in taken_gold and f not in taken:
            taken_gold.add(g)
            taken.add(f)
            yield -g, -f


def _same_source(wanted: Item, got: Item) -> bool:
    if not wanted.source or not got.source:
        return not wanted.source and not got.source
    return wanted.head in got.source and got.head in wanted.source
