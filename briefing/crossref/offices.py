"""Whom a person speaks for, where the article says so: "Russian President Vladimir Putin"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Analysis, Article

_BODIES = frozenset({"GPE", "NORP", "ORG"})
_WORDS = """
acting affairs aide ambassador assistant chairman chairwoman chancellor chief commander congressman
defence defense deputy diplomat diplomats envoy finance first foreign former general governor head
interior king leader mayor member minister ministry mp negotiator of official parliament police
policy premier president press prime prince princess queen representative secretary senator senior
special speaker spokesman spokesperson spokeswoman state supreme the treasury vice s
"""
OFFICES = frozenset(_WORDS.split())
"""All the words that may stand between the body and the person who speaks for it."""

_MINISTER = re.compile(r"\b(?:minister|spokes(?:man|woman|person))\s+$", re.IGNORECASE)
_HEAD = re.compile(r"\b(?:president|premier|chancellor|minister|king|queen)\s+$", re.IGNORECASE)


def is_minister(article: Article, analysis: Analysis, name: str) -> bool:
    """Does the text call somebody a minister or spokesman, be it without saying of whom?"""
    return _is_called(_MINISTER, article, analysis, name)


def is_head(article: Article, analysis: Analysis, name: str) -> bool:
    """Does it call somebody a president or the like, who may well be that of another state?"""
    return _is_called(_HEAD, article, analysis, name)


def _is_called(title: re.Pattern[str], article: Article, analysis: Analysis, name: str) -> bool:
    return any(
        title.search(article.text, max(mention.span.start - 20, 0), mention.span.start)
        for entity in analysis.entities
        if entity.name == name
        for mention in entity.mentions
    )


def offices(article: Article, analysis: Analysis) -> dict[str, str]:
    """Return the state or body each person speaks for, by name; only what the text spells out."""
    marks = [
        (mention.span, entity.kind, entity.name)
        for entity in analysis.entities
        for mention in entity.mentions
    ]
    marks.sort(key=lambda mark: (mark[0].start, mark[0].end, *mark[1:]))
    found: dict[str, str] = {}
    for (body, kind, body_name), (person, person_kind, name) in pairwise(marks):
        if kind in _BODIES and person_kind == "PERSON":
            between = article.text[body.end : person.start].lower()
            words = between.replace("\u2019", " ").replace("'", " ").split()
            if words and OFFICES.issuperset(words):
                found.setdefault(name, body_name)
    return found
