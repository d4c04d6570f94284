"""Differences: the same figure reported differently, the same act put in other words.

Two reports that differ may both be true, of different days or by different counts: nothing here
says that one is wrong. Few and telling is the aim: what is not surely about one thing is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product
from typing import TYPE_CHECKING

from briefing.crossref.figures import figures
from briefing.crossref.parties import share_party
from briefing.crossref.threads import Likeness
from briefing.crossref.words import stem
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from briefing.crossref.figures import Figure
    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page
    from briefing.model import DateMention, Position

WINDOW = 3
"""Days between two reports on one thing at the most; counts grow and demands harden later."""
AROUND = 90
"""Characters on both sides of a figure that tell what it is about."""
ALIKE = 0.4
"""How alike (cosine of weighted words and names) what stands around two figures must be."""
SAME_DEED = 0.3
"""The same where one thing happened to those counted, and at a place that is not everywhere."""
UNDATED = 0.55
"""The same where an article has no date, so that nothing says they are of one time."""
SHARED = 2
"""Words and names, one name at least, that both must have besides the unit."""
STEPS = 2
"""How much firmer (1 to 5) a demand must sound in one article than in the other."""
FACTOR = 20.0
"""Numbers that are further apart count different things."""
CROWD = 60
"""Words that stand around more figures of one unit than this lead to no comparison."""

_DEEDS = """
kill die dead death slain fatal fatalities toll
injure wound hurt
arrest detain jail custody
displace flee refugee homeless
miss disappear
deploy mass massed amass gather move station
protest march rally demonstrate turnout
"""
_DEED = {stem(word): stem(line.split()[0]) for line in _DEEDS.splitlines() for word in line.split()}
"""What happened to those counted: the killed are not compared with the wounded."""
_ALL_DEEDS = frozenset(_DEED.values())


_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ASKING = re.compile(
    r"\b(?:appeal|ask|beg|call|demand|implor|insist|instruct|order|plead|press|request|urg)",
    re.IGNORECASE,
)
"""Words for one act of asking that differ in how firm they make it."""


class Differing(StrEnum):
    """What differs."""

    FIGURE = "figure"
    DATE = "date"
    WORDING = "wording"
    """How firmly a demand is said to be made."""


@dataclass(frozen=True, slots=True)
class Version:
    """One way to put it, and where."""

    text: str
    """The figure with its unit, the date, or the trigger, as it stands there."""
    article_id: str
    sentence: Span
    span: Span
    """What to mark in the sentence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more versions of one thing."""

    what: Differing
    about: str
    """What it is about: the unit, such as "troops", or the gist of the demand."""
    versions: tuple[Version, ...]
    """The first of each, in order of article and place."""
    thread: str | None = None
    """Id of the demand, if it is about one."""


def differences(index: CrossIndex) -> tuple[Difference, ...]:
    """Find what the articles report differently: figures, then deadlines, then demands."""
    return (*_figures(index), *_deadlines(index), *_wordings(index))


# --- figures ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure where it stands."""

    page: Page
    sentence: Span
    figure: Figure
    context: frozenset[str]
    """Words and names around it, without numbers, each deed under one name."""
    days: frozenset[str]
    """The days of the week that the sentence names."""

    @property
    def version(self) -> Version:
        text = self.figure.span.of(self.page.article.text)
        return Version(text, self.page.article.id, self.sentence, self.figure.span)


def _figures(index: CrossIndex) -> Iterator[Difference]:
    told = list(_all_told(index))
    likeness = Likeness(index.weight)
    known = _numbers_by_article(told)
    alike = {}
    for a, b in _pairs(told):
        one, other = told[a], told[b]
        if _comparable(one, other) and not _both_known(one, other, known):
            value = likeness(one.context, other.context)
            if value >= _least(one, other, index):
                alike[a, b] = value
    for numbers in _groups(alike):
        versions = _versions(told[number] for number in numbers)
        yield Difference(Differing.FIGURE, told[numbers[0]].figure.about, versions)


def _least(one: _Told, other: _Told, index: CrossIndex) -> float:
    """Return how alike the two must be."""
    if _days_apart(one.page, other.page) is None:
        return UNDATED
    shared = one.context & other.context
    there = any(word.startswith("=") and not index.is_common(word) for word in shared)
    return SAME_DEED if there and shared & _ALL_DEEDS else ALIKE


def _groups(alike: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Join the likest first, and only where all are alike: none may say it is another thing."""
    home: dict[int, list[int]] = {}
    for a, b in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        one, other = home.get(a, [a]), home.get(b, [b])
        pairs = (tuple(sorted(pair)) for pair in product(one, other))
        if one is not other and all(pair in alike for pair in pairs):
            joined = sorted((*one, *other))
            home.update(dict.fromkeys(joined, joined))
    return sorted({id(some): some for some in home.values()}.values())


def _all_told(index: CrossIndex) -> Iterator[_Told]:
    """Give all figures once a wording: copies tell nothing new."""
    seen = set()
    for page in index.pages():
        for sentence in page.analysis.sentences:
            words = " ".join(sentence.of(page.article.text).split())
            if words in seen:
                continue
            seen.add(words)
            found = list(figures(page.article.text, sentence))
            for figure in found:
                # "From 13 seats to 25" and "75 seats" in one breath are different things.
                if sum(not one.unit.isdisjoint(figure.unit) for one in found) == 1:
                    yield _told(page, sentence, figure)


def _told(page: Page, sentence: Span, figure: Figure) -> _Told:
    start = max(sentence.start, figure.span.start - AROUND)
    around = page.features_in(Span(start, min(sentence.end, figure.span.end + AROUND)))
    context = frozenset(_DEED.get(word, word) for word in around if not word.isdigit())
    days = {f"{one.first:%A}" for one in page.analysis.dates if _on_day(one, sentence)}
    days.update(_DAY.findall(page.article.text, sentence.start, sentence.end))
    return _Told(page, sentence, figure, context, frozenset(days))


def _on_day(mention: DateMention, sentence: Span) -> bool:
    return mention.granularity == "day" and sentence.covers(mention.span)


def _pairs(told: Sequence[_Told]) -> set[tuple[int, int]]:
    """Return pairs with a shared unit and another shared word or name."""
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for unit in one.figure.unit:
            for word in one.context - one.figure.unit:
                having[unit, word].append(number)
    return {
        pair
        for numbers in having.values()
        if len(numbers) <= CROWD
        for pair in combinations(numbers, 2)
    }


def _comparable(one: _Told, other: _Told) -> bool:
    """May the two count the same thing about the same time, and count it differently?"""
    if one.page is other.page or (_days_apart(one.page, other.page) or 0) > WINDOW:
        return False
    if not one.figure.differs(other.figure) or _too_far(one.figure, other.figure):
        return False
    shared = (one.context & other.context) - one.figure.unit - other.figure.unit
    deeds, others = one.context & _ALL_DEEDS, other.context & _ALL_DEEDS
    if deeds and others and deeds.isdisjoint(others):
        return False
    if one.days and other.days and one.days.isdisjoint(other.days):
        return False
    return len(shared) >= SHARED and any(word.startswith("=") for word in shared)


def _days_apart(one: Page, other: Page) -> int | None:
    """Return how many days lie between two articles; `None` where one has no date."""
    first, second = one.article.published, other.article.published
    return abs((first - second).days) if first and second else None


def _too_far(one: Figure, other: Figure) -> bool:
    few, many = sorted((one.high, other.high))
    return few <= 0 or many / few > FACTOR


def _numbers_by_article(told: Iterable[_Told]) -> dict[tuple[str, str], set[float]]:
    known: dict[tuple[str, str], set[float]] = defaultdict(set)
    for one in told:
        for unit in one.figure.unit:
            known[one.page.article.id, unit].add(one.figure.low)
    return known


def _both_known(one: _Told, other: _Told, known: dict[tuple[str, str], set[float]]) -> bool:
    """Does one article have both numbers, so that they are different things to it?"""
    return any(
        there.figure.low in known[here.page.article.id, unit]
        for here, there in ((one, other), (other, one))
        for unit in here.figure.unit & there.figure.unit
    )


def _versions(told: Iterable[_Told]) -> tuple[Version, ...]:
    """Return the first place of each number."""
    first: list[_Told] = []
    for one in told:
        if all(one.figure.differs(other.figure) for other in first):
            first.append(one)
    return tuple(one.version for one in first)


# --- demands ----------------------------------------------------------------------------


def _deadlines(index: CrossIndex) -> Iterator[Difference]:
    """Give demands that are due on different days."""
    for thread in index.threads():
        days: dict[date, Version] = {}
        for page, position in map(index.place, thread.positions):
            span = position.deadline
            for mention in page.analysis.dates:
                if span and mention.granularity == "day" and span.overlaps(mention.span):
                    version = _version(page, position, mention.span)
                    days.setdefault(mention.last, version)
        versions = tuple(days.values())
        if len({one.article_id for one in versions}) > 1:
            yield Difference(Differing.DATE, thread.gist, versions, thread.id)


def _wordings(index: CrossIndex) -> Iterator[Difference]:
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


def _firmest(places: Iterable[tuple[Page, Position]]) -> list[tuple[Page, Position]]:
    """Return the firmest wording of each article, each holder, day and strength once."""
    firmest: dict[str, tuple[Page, Position]] = {}
    for page, position in places:
        known = firmest.get(page.article.id)
        if _asks(page, position) and (not known or _strength(position) > _strength(known[1])):
            firmest[page.article.id] = (page, position)
    told: dict[object, tuple[Page, Position]] = {}
    for page, position in firmest.values():
        key = (position.holder and position.holder.name, page.article.published)
        told.setdefault((*key, position.strength), (page, position))
    return list(told.values())


def _asks(page: Page, position: Position) -> bool:
    asking = _ASKING.search(page.article.text, position.trigger.start, position.trigger.end)
    return not position.negated and asking is not None


def _strength(position: Position) -> int:
    return position.strength or 0


def _one_act(one: tuple[Page, Position], other: tuple[Page, Position], likeness: Likeness) -> bool:
    """Is it the same demand of the same party at about the same time, called by other words?"""
    (here, first), (there, second) = one, other
    if abs(_strength(first) - _strength(second)) < STEPS or not first.holder or not second.holder:
        return False
    holders = here.standing_for([first.holder]), there.standing_for([second.holder])
    alike = likeness(here.content(first), there.content(second)) >= ALIKE
    return alike and _one_time(here, there) and share_party(*holders)


def _one_time(one: Page, other: Page) -> bool:
    """May the articles tell of one act? What one paper has on two days are two."""
    apart = _days_apart(one, other) or 0
    return apart <= WINDOW and (not apart or one.article.source != other.article.source)


def _version(page: Page, position: Position, span: Span) -> Version:
    return Version(span.of(page.article.text), page.article.id, position.sentence, span)
