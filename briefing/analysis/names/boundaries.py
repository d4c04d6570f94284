"""Where names start and end: without article, title and possessive, and not across lines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.dashes import is_dash
from briefing.analysis.lexicon import lines
from briefing.analysis.names.values import Name, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

NOT_NAMES = frozenset({"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "TIME", "DATE"})
_OFFICES = frozenset(
    {"secretary", "minister", "ministers", "secretaries", "affairs", "spokesman", "spokeswoman"}
)
_BEFORE = frozenset(
    {
        "the",
        "a",
        "an",
        "and",
        "of",
        "'s",
        "’s",
        "his",
        "her",
        "its",
        "their",
        "our",
        "this",
        "that",
        "these",
    }
)
_PREFIXES = frozenset({"pro", "anti", "non", "ex", "post", "pre", "mid"})
_AFTER = frozenset(
    {"'s", "’s", "'", "’", "and", "of", "the", "on", "in", "for", "at", "by", "to", "from"}
)
_CROWNS = frozenset({"crown", "prince", "princess", "king", "queen", "emperor", "sultan", "emir"})
_PARTICLES = frozenset(
    {"bin", "ibn", "von", "van", "der", "den", "del", "della", "dos", "abu", "ben"}
)


def model_names(doc: Doc) -> list[Name]:
    """Return what the model calls names, with their boundaries set right; dates are none."""
    dates = {mention.span.start for mention in doc._.dates} if doc.has_extension("dates") else ()
    return [
        Name(start, end, ent.label_, words(doc, start, end))
        for ent in doc.ents
        if ent.label_ not in NOT_NAMES and ent.start_char not in dates
        for start, end in _pieces(doc, ent.start, ent.end)
        for start, end in [_trimmed(doc, start, end, ent.label_)]
        if start < end and _is_name(doc, start, end)
    ]


def _pieces(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at line ends, slashes, dashes and boilerplate; what is cut at belongs to no piece."""
    for i in range(start, end):
        token = doc[i]
        if (
            token.is_space
            or token.lower_ == "/"
            or is_dash(token)
            or token._.boiler
            or (i > start and token.is_sent_start)
        ):
            yield start, i
            start = i if token.is_sent_start and not token._.boiler else i + 1
    yield start, end


def _trimmed(doc: Doc, start: int, end: int, kind: str) -> tuple[int, int]:
    while start < end and (doc[start].is_punct or doc[start].lower_ in _BEFORE):
        start += 1
    if start + 2 < end and doc[start].lower_ in _PREFIXES and doc[start + 1].text == "-":
        start += 2
    while start < end and (doc[end - 1].lower_ in _AFTER or _is_loose(doc, start, end - 1)):
        end -= 1
    while start < end and end < len(doc) and _is_portfolio(doc, end - 1):
        end -= 1
    if kind == "PERSON":
        while start < end - 1 and _is_title(doc, start, end):
            start += 1
            if start < end - 2 and doc[start].lower_ in {"of", "for"}:  # "Secretary of State Rice"
                start += 1
    if kind in {"PERSON", "ORG"}:
        while start < end - 1 and _is_common(doc[start]):  # "charity Christian Aid"
            start += 1
    return start, end


def _is_title(doc: Doc, start: int, end: int) -> bool:
    """Is the first word a title? A crown is one before a full name, and part of "Prince Harry"."""
    word = doc[start].lower_
    return word in title_words() or (word in _CROWNS and end - start > 2)


def _is_common(token: Token) -> bool:
    return token.is_lower and len(token) > 2 and token.lower_ not in _PARTICLES


def _is_portfolio(doc: Doc, last: int) -> bool:
    """Does the last token belong to the office behind it: "British Home | Secretary"?"""
    return doc[last + 1].lower_ in _OFFICES and doc[last].lower_ in title_words()


def _is_loose(doc: Doc, start: int, last: int) -> bool:
    """Is the last token punctuation, other than a bracket or quotation mark that closes one?"""
    if not doc[last].is_punct:
        return False
    pairs = {")": "(", "”": "“", "]": "["}
    opening = pairs.get(doc[last].text)
    return opening is None or all(token.text != opening for token in doc[start:last])


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Is it a name at all? Titles alone are none, nor is the State of "Secretary of State"."""
    span = doc[start:end]
    if not any(char.isupper() for char in span.text):
        return False
    if all(token.lower_ in title_words() for token in span):
        return span.text != "State" and span.text.isupper()
    return True


@cache
def title_words() -> frozenset[str]:
    """Return the lower-case words of titles."""
    return frozenset(word for line in lines("titles.txt") for word in line.split())
