"""Two accounts in one article: "Six boats left, Belmark said. Arland said eight had gone"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.crossref.counts import too_far
from briefing.crossref.figures import count_at, figures
from briefing.crossref.parties import share_party
from briefing.crossref.senses import GENERAL
from briefing.crossref.versions import Difference, Differing, Version
from briefing.crossref.words import meaning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.crossref.figures import Figure
    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page
    from briefing.model import Span

_PUTS = re.compile(
    r"\b(?:put|puts|gave|gives|set)\s(?:the|their|its)\s(?:figure|number|toll|total|count)\s(?:at|as)\s"
)
"""How somebody counts otherwise what the sentence before has counted."""
_GONE = re.compile(r"\b(?:gone|left|departed|withdrawn|withdrew)\b")
_OWN = re.compile(r"\b(?:it|they|we|he|she|its|their|our)\b", re.IGNORECASE)
"""Who counts what is his own counts something else than the other does."""


def accounts(index: CrossIndex) -> Iterator[Difference]:
    """Give what two sentences that follow each other count differently, each by another source."""
    seen = set()
    for page in index.pages():
        text = page.article.text
        told = ((one, list(figures(text, one))) for one in page.analysis.sentences)
        for (first, some), (second, others) in pairwise(told):
            found = _retold(page, some, second) or _recounted(page, some, others)
            words = tuple(" ".join(one.of(text).split()) for one in (first, second) if found)
            if found and words not in seen:
                seen.add(words)
                one, other = found
                versions = _version(page, first, one), _version(page, second, other)
                yield Difference(Differing.FIGURE, one.about, versions)


def _retold(page: Page, some: list[Figure], after: Span) -> tuple[Figure, Figure] | None:
    """Return the one figure of a sentence, and the number that the next puts in its place."""
    text = page.article.text
    found = _PUTS.search(text, after.start, after.end) if len(some) == 1 else None
    other = found and count_at(text, found.end(), some[0])
    return (some[0], other) if other and _differ(some[0], other) else None


def _recounted(
    page: Page, some: list[Figure], others: list[Figure]
) -> tuple[Figure, Figure] | None:
    """Return the figures of one unit that two sources give of one and the same deed.

    What a percentage is of, or what is paid for, is seldom told twice.
    """
    if len(some) != 1 or len(others) != 1 or not _differ(some[0], others[0]):
        return None
    if not any(map(str.isalpha, some[0].unit)):
        return None
    by, also = _said(page, some[0].span), _said(page, others[0].span)
    if not by or not also or share_party([by[0]], [also[0]]) or _OWN.search(by[1] + also[1]):
        return None
    shared = meaning(by[1]) & meaning(also[1]) - some[0].unit - GENERAL
    same = bool(shared) or (_GONE.search(by[1]) and _GONE.search(also[1]))
    return (some[0], others[0]) if same else None


def _differ(one: Figure, other: Figure) -> bool:
    same_unit = not one.unit.isdisjoint(other.unit)
    return same_unit and one.differs(other) and not too_far(one, other)


def _said(page: Page, figure: Span) -> tuple[str, str] | None:
    """Return who gives a figure, and in what words; `None` where the article itself does."""
    for one in page.analysis.attributions:
        for part in one.content:
            if one.source and part.covers(figure):
                return one.source.name, part.of(page.article.text)
    return None


def _version(page: Page, sentence: Span, figure: Figure) -> Version:
    return Version(figure.span.of(page.article.text), page.article.id, sentence, figure.span)
