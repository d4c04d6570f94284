"""The head of an article: its title, and the bylines and date lines above the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ingest.credits import byline
from briefing.ingest.dates import date_line_rest
from briefing.ingest.galley import HEAD
from briefing.ingest.sources import source_named
from briefing.ingest.wording import one_line, without_markdown
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.ingest.galley import Galley

_TITLE = 200
"""Characters of the longest title."""
_KICKER = 2
"""Words of the longest section name above a headline, such as "World" or "Middle East"."""


def mark_title(galley: Galley, known: str | None) -> None:
    """Find the title and where the text starts; `known` is what the front matter says."""
    galley.body = _find_body(galley, 0)
    if BlockKind.TITLE in galley.kinds:
        galley.title = galley.kinds.index(BlockKind.TITLE)
    else:
        galley.title = _find_title(galley, known)
    if galley.title >= 0:
        galley.kinds[galley.title] = BlockKind.TITLE
        galley.body = _find_body(galley, galley.title + 1)


def _find_title(galley: Galley, known: str | None) -> int:
    for i in range(galley.body):
        if galley.kinds[i] is BlockKind.HEADING:
            heading = one_line(without_markdown(galley.words[i]))
            return i if known is None or heading.casefold() == known.casefold() else -1
    first, second = [*_open(galley), -1, -1][:2]
    if known is not None or not _reads_like_title(galley, first):
        return -1
    if _reads_like_title(galley, second) and _is_kicker(galley.words[first], galley.words[second]):
        galley.kinds[first] = BlockKind.META
        return second
    return first


def _open(galley: Galley) -> Iterator[int]:
    """Yield the lines of the head that are nothing else, in reading order."""
    for i in range(min(galley.body + 1, len(galley), HEAD)):
        if galley.kinds[i] is None and not _is_meta(galley, i):
            yield i


def _reads_like_title(galley: Galley, i: int) -> bool:
    """Is this a headline? It may ask or shout, but ends in no full stop, and heads a text."""
    if not 0 <= i < len(galley) - 1 or galley.opens_with_dateline(i):
        return False
    words = galley.words[i]
    if len(words) > _TITLE or words[-1] in ",:;":
        return False
    return not galley.ended[i] or words[-1] in "?!"


def _is_kicker(words: str, below: str) -> bool:
    return len(words.split()) <= _KICKER and len(below.split()) > 2 * _KICKER


def _find_body(galley: Galley, start: int) -> int:
    """Return the first paragraph of prose, or the one with the dateline soon after it."""
    count = len(galley)
    prose = (i for i in range(start, count) if galley.is_prose(i) and not _is_meta(galley, i))
    first = next(prose, count)
    for i in range(first + 1, min(first + 4, count)):
        if len(galley.words[i - 1]) > _TITLE:
            break
        if galley.opens_with_dateline(i):
            return i
    return first


def mark_meta(galley: Galley) -> None:
    """Mark the bylines, date lines and names of agencies above the text."""
    for i in range(min(galley.body, HEAD)):
        if galley.kinds[i] is None and _is_meta(galley, i):
            galley.kinds[i] = BlockKind.META


def _is_meta(galley: Galley, i: int) -> bool:
    words = galley.words[i]
    if len(words) > _TITLE or galley.opens_with_dateline(i):
        return False
    paper, _, place = words.partition(",")
    if byline(words) or galley.is_dateline(i) or (source_named(paper) and _is_name(place)):
        return True
    rest = date_line_rest(words)
    if rest is None:
        return False
    if not rest or source_named(rest) or " | " in words:
        return True
    return 0 <= galley.title < i and _is_name(rest)


def _is_name(words: str) -> bool:
    """Is what stands beside a date or paper the name of a place: up to three capitals?"""
    names = words.split()
    return len(names) <= 3 and all(name[0].isupper() for name in names)
