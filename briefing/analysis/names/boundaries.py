"""Where names start and end: without article, title and possessive, and not across lines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import lines
from briefing.analysis.names.values import Name, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

NOT_NAMES = frozenset({"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "TIME", "DATE"})
_BEFORE = frozenset(
    {"the", "a", "an", "and", "of", "'s", "’s", "his", "her", "its", "their", "our"}
)
_PREFIXES = frozenset({"pro", "anti", "non", "ex", "post", "pre", "mid"})
_AFTER = frozenset({"'s", "’s", "'", "’", "and", "of", "the"})


def model_names(doc: Doc) -> list[Name]:
    """Return what the model calls names, with their boundaries set right; dates are none."""
    dates = {mention.span.start for mention in doc._.dates} if doc.has_extension("dates") else ()
    return [
        Name(start, end, ent.label_, words(doc, start, end))
        for ent in doc.ents
        if ent.label_ not in NOT_NAMES and ent.start_char not in dates
        for start, end in _pieces(doc, ent.start, ent.end)
        for start, end in [_trimmed(doc, start, end, person=ent.label_ == "PERSON")]
        if start < end and _is_name(doc, start, end)
    ]


def _pieces(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at line ends, slashes and boilerplate; the tokens cut at belong to no piece."""
    for i in range(start, end):
        token = doc[i]
        if (
            token.is_space
            or token.lower_ == "/"
            or token._.boiler
            or (i > start and token.is_sent_start)
        ):
            yield start, i
            start = i if token.is_sent_start and not token._.boiler else i + 1
    yield start, end


def _trimmed(doc: Doc, start: int, end: int, *, person: bool) -> tuple[int, int]:
    while start < end and (doc[start].is_punct or doc[start].lower_ in _BEFORE):
        start += 1
    if start + 2 < end and doc[start].lower_ in _PREFIXES and doc[start + 1].text == "-":
        start += 2
    while start < end and (doc[end - 1].lower_ in _AFTER or _is_loose(doc, start, end - 1)):
        end -= 1
    if person:
        while start < end - 1 and doc[start].lower_ in title_words():
            start += 1
            if start < end - 2 and doc[start].lower_ in {"of", "for"}:  # "Secretary of State Rice"
                start += 1
    return start, end


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
    if not any(char.isalpha() for char in span.text):
        return False
    if all(token.lower_ in title_words() for token in span):
        return span.text != "State" and span.text.isupper()
    return True


@cache
def title_words() -> frozenset[str]:
    """Return the lower-case words of titles."""
    return frozenset(word for line in lines("titles.txt") for word in line.split())
