"""What is counted differently: figures of one unit, in one context, of about one time."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from briefing.crossref.figures import figures
from briefing.crossref.parties import speaks_for
from briefing.crossref.threads import Likeness
from briefing.crossref.versions import WINDOW, Difference, Differing, Version, days_apart
from briefing.crossref.words import stem
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.crossref.figures import Figure
    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page
    from briefing.model import DateMention

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


def recounted(index: CrossIndex) -> Iterator[Difference]:
    """Give figures that differ though they count the same thing."""
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
    seen = set()
    for numbers in _groups(alike):
        first = _first([told[number] for number in numbers])
        unit = frozenset.intersection(*(one.figure.unit for one in first))
        key = (unit, frozenset(one.figure.low for one in first))
        if key not in seen:  # others may have the same versions in other words
            seen.add(key)
            versions = tuple(one.version for one in first)
            yield Difference(Differing.FIGURE, first[0].figure.about, versions)


def _least(one: _Told, other: _Told, index: CrossIndex) -> float:
    """Return how alike the two must be."""
    if days_apart(one.page, other.page) is None:
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
    near = max(sentence.start, figure.span.start - AROUND)
    start = page.article.text.rfind(" ", sentence.start, near) + 1 or sentence.start
    around = page.features_in(Span(start, min(sentence.end, figure.span.end + AROUND)))
    words = (_DEED.get(word, word) for word in around if not word.isdigit())
    context = frozenset(_state(page, word) if word.startswith("=") else word for word in words)
    days = {f"{one.first:%A}" for one in page.analysis.dates if _on_day(one, sentence)}
    days.update(_DAY.findall(page.article.text, sentence.start, sentence.end))
    return _Told(page, sentence, figure, context, frozenset(days))


def _state(page: Page, name: str) -> str:
    """Return the state for a ministry of it: what it counts, its state does."""
    organ = name.removeprefix("=")
    states = [one for one in page.bodies if len(one) < len(organ) and speaks_for(organ, one)]
    return f"={min(states)}" if states else name


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
    if one.page is other.page or (days_apart(one.page, other.page) or 0) > WINDOW:
        return False
    if not one.figure.differs(other.figure) or too_far(one.figure, other.figure):
        return False
    shared = (one.context & other.context) - one.figure.unit - other.figure.unit
    deeds, others = one.context & _ALL_DEEDS, other.context & _ALL_DEEDS
    if deeds and others and deeds.isdisjoint(others):
        return False
    if one.days and other.days and one.days.isdisjoint(other.days):
        return False
    return len(shared) >= SHARED and any(word.startswith("=") for word in shared)


def too_far(one: Figure, other: Figure) -> bool:
    """Are the numbers so far apart that they count different things?"""
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


def _first(told: Iterable[_Told]) -> list[_Told]:
    """Return the first place of each number."""
    first: list[_Told] = []
    for one in told:
        if all(one.figure.differs(other.figure) for other in first):
            first.append(one)
    return first
