"""The sentences of a block: the exact ones once there are any, a fair guess until then."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_STOP = re.compile(
    r"""(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr|Sr))(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Jan|Feb|Mar|
        Apr|Aug|Sep|Oct|Nov|Dec))(?<!\bSept)   # abbreviations of the news
        [.!?]+["'”’»)\]]*\s+(?=["'“‘«(\[]?[A-Z0-9])""",
    re.VERBOSE,
)


class Sentences:
    """Where sentences stand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._exact: list[Span] = []

    def learn(self, sentences: Sequence[Span]) -> None:
        """Take the exact sentences, in reading order."""
        self._exact = list(sentences)

    def of(self, block: Span) -> list[Span]:
        """Return the sentences of a block, which together leave out only space."""
        first = bisect_left(self._exact, block.start, key=lambda span: span.start)
        last = bisect_left(self._exact, block.end, key=lambda span: span.start)
        return self._exact[first:last] or guessed(self._text, block)


def guessed(text: str, block: Span) -> list[Span]:
    """Split a block after full stops that a capital follows.

    >>> guessed("U.S. envoys left. Talks go on.", Span(0, 30))
    [Span(start=0, end=17), Span(start=18, end=30)]
    """
    found, start = [], block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        end = stop.start() + len(stop.group().rstrip())
        found.append(Span(start, end))
        start = stop.end()
    if start < block.end:
        found.append(Span(start, block.end))
    return found
