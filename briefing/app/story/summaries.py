"""Each demand in a few facts: who, whom, how firmly over time, and in how many articles."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from briefing import wording
from briefing.model import Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from briefing.crossref import CrossIndex
    from briefing.model import Party, Thread
    from briefing.query import Query, Term

NAMES = 3
"""Of those who ask or are asked, written out in full."""
BARS = " ▁▃▄▆█"
"""By strength, for the course of a demand; a blank where no strength is known."""
COURSE = 8
"""Bars at the most, those of the latest places."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One demand, wherever it recurs."""

    thread: Thread
    holders: tuple[str, ...]
    addressees: tuple[str, ...]
    strengths: tuple[int, ...]
    """Of each place, in order; 0 where none is known."""
    articles: tuple[str, ...]
    """Ids of the articles that report it, in order."""
    last: date | None
    """Day of the latest of them that has one."""
    words: str
    """All that it can be found by, in lower case."""
    reviewed: int = 0
    """How many of its places a reader has confirmed, changed or added."""

    @property
    def parties(self) -> str:
        """Who asks whom."""
        holders = _listed(self.holders) or "unnamed"
        return f"{holders} → {_listed(self.addressees)}" if self.addressees else holders

    @property
    def course(self) -> str:
        """How firmly, over time: "▃▆ urge → demand".

        Of several holders it is "▆▃ up to demand": none of them need have changed his tone.
        """
        known = [one for one in self.strengths if one]
        if not known:
            return ""
        words = [wording.STRENGTHS[one] for one in (known[0], max(known), known[-1])]
        course = " → ".join(word for word, _ in groupby(words))
        if len(self.holders) > 1 and min(known) < max(known):
            course = f"up to {words[1]}"
        bars = "".join(BARS[one] for one in self.strengths[-COURSE:])
        return f"{bars} {course}" if len(self.strengths) > 1 else course

    def matches(self, query: Query) -> bool:
        """Is it what the query asks for? Words and names may be parts of longer ones."""
        return any(all(map(self._has, way.terms)) for way in query.ways())

    def _has(self, term: Term) -> bool:
        value = term.value.lower().removesuffix("*")
        if term.field == "status":
            found = value == self.thread.status.replace(" ", "-")
        else:
            told = {"from": self.holders, "to": self.addressees, "about": (self.thread.gist,)}
            found = any(value in one.lower() for one in told.get(term.field, (self.words,)))
        return found != term.negated


def summaries(index: CrossIndex) -> tuple[Summary, ...]:
    """Sum up all demands, in order of first appearance."""
    return tuple(_summary(index, thread) for thread in index.threads(Kind.DEMAND))


def _summary(index: CrossIndex, thread: Thread) -> Summary:
    places = [index.place(one) for one in thread.positions]
    positions = [position for _, position in places]
    holders = _names(one.holder for one in positions)
    addressees = _names(party for one in positions for party in one.addressees)
    strengths = tuple(one.strength or 0 for one in positions)
    articles = dict.fromkeys(page.article.id for page, _ in places)
    days = [page.article.published for page, _ in places if page.article.published]
    found_by = [thread.gist, *holders, *addressees, wording.status(thread)]
    found_by += [wording.STRENGTHS.get(one, "") for one in strengths]
    return Summary(
        thread,
        holders,
        addressees,
        strengths,
        tuple(articles),
        max(days, default=None),
        " ".join(found_by).lower(),
        sum(bool(one.review) for one in positions),
    )


def _names(parties: Iterable[Party | None]) -> tuple[str, ...]:
    """Return each name once, "Protesters" and "protesters" being one."""
    names = [one_line(party.name) for party in parties if party]
    found = {name.casefold(): name for name in reversed(names)}
    return tuple(dict.fromkeys(found[name.casefold()] for name in names))


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - NAMES} more" if len(names) > NAMES else ""
    return ", ".join(names[:NAMES]) + more
