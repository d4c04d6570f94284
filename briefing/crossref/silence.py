"""The silence: who has not answered, and which demands are no longer heard."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.sides import sides

if TYPE_CHECKING:
    from datetime import date

    from briefing.crossref.index import CrossIndex
    from briefing.model import Thread

UNANSWERED = frozenset({"open", "lapsed"})
"""Statuses of demands to which no answer was found."""


@dataclass(frozen=True, slots=True)
class Silent:
    """A party from which no answer to some demands was found."""

    addressee: str
    threads: tuple[str, ...]
    """Ids of the demands without an answer, those made first coming first."""
    since: date | None
    """Day of the first article with one of them; `None` where none has a date."""
    last: date | None
    """Day of the latest."""
    answered: int
    """How many demands it did answer."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A demand without an answer that those who made it no longer repeat, though they speak."""

    thread: str
    last: date | None
    """Day of the last article that has it; `None` where none has a date."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What is not heard; never more than that it is not in these articles."""

    unanswered: tuple[Silent, ...] = ()
    """Those who owe most answers first."""
    dropped: tuple[Dropped, ...] = ()
    """In order of first appearance."""


def silence(index: CrossIndex) -> Silence:
    """Find who has not answered and what is no longer demanded."""
    owed: dict[str, list[Thread]] = defaultdict(list)
    answered: dict[str, int] = defaultdict(int)
    asked = {thread: _addressees(index, thread) for thread in index.threads()}
    known = sides(name for names in asked.values() for name in names)
    for thread, names in asked.items():
        for name in dict.fromkeys(known[name] for name in names):
            if thread.status in UNANSWERED:
                owed[name].append(thread)
            else:
                answered[name] += 1
    silent = [
        Silent(name, tuple(one.id for one in threads), *_days(index, threads), answered[name])
        for name, threads in owed.items()
    ]
    silent.sort(key=lambda one: (-len(one.threads), one.addressee))
    dropped = (
        Dropped(one.id, _days(index, [one])[1])
        for one in asked
        if one.dropped and one.status in UNANSWERED
    )
    return Silence(tuple(silent), tuple(dropped))


def _addressees(index: CrossIndex, thread: Thread) -> list[str]:
    positions = (index.place(one)[1] for one in thread.positions)
    return [party.name for one in positions if not one.negated for party in one.addressees]


def _days(index: CrossIndex, threads: list[Thread]) -> tuple[date | None, date | None]:
    """Return the first and the last day on which any of the demands was reported."""
    articles = (index.place(one)[0].article for thread in threads for one in thread.positions)
    days = [article.published for article in articles if article.published]
    return (min(days), max(days)) if days else (None, None)
