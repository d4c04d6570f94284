"""How a demand is put: due on different days, made more and less firmly."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.crossref.parties import share_party
from briefing.crossref.threads import Likeness
from briefing.crossref.versions import WINDOW, Difference, Differing, Version, days_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page
    from briefing.model import Position, Span

    Place = tuple[Page, Position]

STEPS = 2
"""How much firmer (1 to 5) a demand must sound in one article than in the other."""
ALIKE = 0.4
"""How alike (cosine of weighted words) the contents of the two must be."""

_ASKING = re.compile(
    r"\b(?:appeal|ask|beg|call|demand|implor|insist|instruct|order|plead|press|request|urg)",
    re.IGNORECASE,
)
"""Words for one act of asking that differ in how firm they make it."""


def deadlines(index: CrossIndex) -> Iterator[Difference]:
    """Give demands that articles of one time say are due on different days."""
    for thread in index.threads():
        days: dict[date, tuple[Page, Version]] = {}
        for page, position in map(index.place, thread.positions):
            span = position.deadline
            for mention in page.analysis.dates:
                if span and mention.granularity == "day" and span.overlaps(mention.span):
                    days.setdefault(mention.last, (page, _version(page, position, mention.span)))
        for (here, first), (there, second) in combinations(days.values(), 2):
            if here is not there and (days_apart(here, there) or 0) <= WINDOW:
                yield Difference(Differing.DATE, thread.gist, (first, second), thread.id)
                break


def wordings(index: CrossIndex) -> Iterator[Difference]:
    """Give demands that different articles say are made more and less firmly."""
    likeness = Likeness(index.weight)
    for thread in index.threads():
        places = [index.place(one) for one in thread.positions]
        for first, second in combinations(_firmest(places), 2):
            if _one_act(first, second, likeness):
                versions = (
                    _version(*first, first[1].trigger),
                    _version(*second, second[1].trigger),
                )
                yield Difference(Differing.WORDING, thread.gist, versions, thread.id)
                break


def _firmest(places: Iterable[Place]) -> list[Place]:
    """Return the firmest wording of each article, each holder, day and strength once."""
    firmest: dict[str, Place] = {}
    for page, position in places:
        known = firmest.get(page.article.id)
        if _asks(page, position) and (not known or _strength(position) > _strength(known[1])):
            firmest[page.article.id] = (page, position)
    told: dict[object, Place] = {}
    for page, position in firmest.values():
        key = (position.holder and position.holder.name, page.article.published)
        told.setdefault((*key, position.strength), (page, position))
    return list(told.values())


def _asks(page: Page, position: Position) -> bool:
    asking = _ASKING.search(page.article.text, position.trigger.start, position.trigger.end)
    return not position.negated and asking is not None


def _strength(position: Position) -> int:
    return position.strength or 0


def _one_act(one: Place, other: Place, likeness: Likeness) -> bool:
    """Is it the same demand of the same party at about the same time, called by other words?"""
    (here, first), (there, second) = one, other
    if abs(_strength(first) - _strength(second)) < STEPS or not first.holder or not second.holder:
        return False
    holders = here.standing_for([first.holder]), there.standing_for([second.holder])
    alike = likeness(here.content(first), there.content(second)) >= ALIKE
    return alike and _one_time(here, there) and share_party(*holders)


def _one_time(one: Page, other: Page) -> bool:
    """May the articles tell of one act? What one paper has on two days are two."""
    apart = days_apart(one, other) or 0
    return apart <= WINDOW and (not apart or one.article.source != other.article.source)


def _version(page: Page, position: Position, span: Span) -> Version:
    return Version(span.of(page.article.text), page.article.id, position.sentence, span)
