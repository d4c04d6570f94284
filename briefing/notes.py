"""Where a reader's note stands, also after the text under it has changed."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Protocol

from briefing.model import STANDARD_INPUT, Note, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from typing import Self

    from briefing.model import Article

CONTEXT = 32
"""How many characters before and after a quote are kept to find it again."""
TELLING = 16
"""A quote with its surroundings must match at least so many characters to be taken for it."""
ALIKE = 0.6
"""How alike (0 to 1) a changed passage must be to the quote."""
MOST = 2000
"""At most so many places are compared, nearest first."""
LONG = 400
"""Changed quotes of more words are not looked for: comparing them would take too long."""
LINE = 80
"""Characters by which a place in a text is found again."""
BACK = 12
"""Lines before it by which it is, where its own is gone."""

_WORD = re.compile(r"\w+|[^\w\s]")
_TAG = re.compile(r"(?<![\w#/&])#(?=[\w-]*[^\W\d_])(\w+(?:-\w+)*)")
"""A `#` and a word with a letter in it; not "#1", not part of an address, not an entity."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A note with the place where it stands now."""

    note: Note
    article: Article | None
    """`None` where its text is not at hand."""
    span: Span | None
    """`None` there too, and where the quote is gone."""

    @property
    def orphan(self) -> bool:
        """Is the quote no longer in the text?"""
        return self.article is not None and self.span is None


def tags(text: str) -> tuple[str, ...]:
    """Return the tags in a note, each once, as they are compared: in small letters.

    >>> tags("Ask #Quill about #no-fly zones. Not #1, nor x#y")
    ('quill', 'no-fly')
    """
    return tuple(dict.fromkeys(found.lower() for found in _TAG.findall(text)))


class Quoted(Protocol):
    """Words of a text with their surroundings, as notes and corrections keep them."""

    @property
    def span(self) -> Span:
        """Where the quote stood when it was kept."""

    @property
    def quote(self) -> str:
        """The words."""

    @property
    def before(self) -> str:
        """Some characters before them."""

    @property
    def after(self) -> str:
        """Some characters after them."""


def make_note(article: Article, span: Span, text: str, now: datetime, colour: str = "") -> Note:
    """Return a new note on a passage of the article."""
    return Note(
        id=f"n-{os.urandom(6).hex()}",
        article_id=article.id,
        path=article.path,
        title=article.title,
        span=span,
        quote=span.of(article.text),
        before=article.text[max(span.start - CONTEXT, 0) : span.start],
        after=article.text[span.end : span.end + CONTEXT],
        text=text,
        created=now,
        changed=now,
        colour=colour,
    )


def placed(article: Article, notes: Iterable[Note]) -> list[tuple[Note, Span | None]]:
    """Return the notes on this article, in reading order, orphans (no span) last.

    A note belongs to the article it was written on, and to what now stands at the same path.
    """
    found = [(note, anchor(article.text, note)) for note in notes if _is_on(note, article)]
    return sorted(found, key=lambda pair: (pair[1] is None, pair[1] or pair[0].span, pair[0].id))


def _is_on(note: Note, article: Article) -> bool:
    same_path = note.path == article.path and note.path != STANDARD_INPUT
    return note.article_id == article.id or same_path


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a text, with those around them."""

    span: Span
    quote: str
    before: str
    after: str

    @classmethod
    def of(cls, text: str, span: Span) -> Self:
        """Take them from a text."""
        before, after = text[max(span.start - CONTEXT, 0) : span.start], text[span.end :][:CONTEXT]
        return cls(span, span.of(text), before, after)


def followed(old: str, new: str, offset: int) -> int:
    """Return where a reader is in a changed text who was at a character of the old one.

    That is the same character or, where its line is gone, the beginning of one before it.
    """
    start = offset
    for _ in range(BACK):
        words = old[start : start + LINE].partition("\n")[0]
        if words.strip():
            place = anchor(new, Words.of(old, Span(start, start + len(words))))
            if place:
                return place.start
        if start == 0:
            break
        start = old.rfind("\n", 0, start - 1) + 1
    return 0


def anchor(text: str, note: Quoted) -> Span | None:
    """Return where the note's quote stands in `text`; `None` if it is gone."""
    whole = note.before + note.quote + note.after
    if text.startswith(whole, max(note.span.start - len(note.before), 0)):
        return note.span
    return _same_words(text, note, min(TELLING, len(whole))) or _like_words(text, note)


def _same_words(text: str, note: Quoted, enough: int) -> Span | None:
    """Find the quote itself: where the surroundings match best, then nearest to the old place."""
    starts = islice(_nearest(text, note.quote, note.span.start), MOST)
    best = max(starts, key=lambda start: _context(text, start, note), default=None)
    if best is None or len(note.quote) + _context(text, best, note) < enough:
        return None
    return Span(best, best + len(note.quote))


def _nearest(text: str, quote: str, place: int) -> Iterator[int]:
    """Give all places where the quote begins, those nearest to the old place first."""
    beyond = len(quote) - 1  # so far a match may reach over the limit given to `rfind`
    left, right = text.rfind(quote, 0, place + beyond), text.find(quote, place)
    while left >= 0 or right >= 0:
        if right < 0 or (left >= 0 and place - left < right - place):
            yield left
            left = text.rfind(quote, 0, left + beyond)
        else:
            yield right
            right = text.find(quote, right + 1)


def _context(text: str, start: int, note: Quoted) -> int:
    """Count the characters next to the quote that are still the same."""
    end = start + len(note.quote)
    before = zip(
        reversed(text[max(start - CONTEXT, 0) : start]), reversed(note.before), strict=False
    )
    after = zip(text[end : end + CONTEXT], note.after, strict=False)
    return sum(len(list(takewhile(_equal, pairs))) for pairs in (before, after))


def _equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _like_words(text: str, note: Quoted) -> Span | None:
    """Find the passage that shares most words with quote and surroundings, if it is alike."""
    words, spans = _words(text)
    before, quote, after = map(_WORD.findall, (note.before, note.quote, note.after))
    wanted = [*before[1:], *quote, *after[:-1]]  # the outermost words may be cut in two
    if len(wanted) > LONG:
        return None
    shared, first = _fullest(words, wanted)
    if shared < len(wanted) / 2:
        return None
    lead = max(len(before) - 1, 0)
    part = _aligned(words[first : first + _room(wanted)], wanted, lead, lead + len(quote))
    if not part:
        return None
    span = Span(spans[first + part[0]][0], spans[first + part[-1]][1])
    alike = SequenceMatcher(None, span.of(text)[:LONG], note.quote[:LONG], autojunk=False)
    return span if alike.ratio() >= ALIKE else None


@lru_cache(maxsize=1)
def _words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words and where they stand; kept, since an article may have many notes."""
    found = list(_WORD.finditer(text))
    return [word[0] for word in found], [word.span() for word in found]


def _room(wanted: list[str]) -> int:
    return len(wanted) + len(wanted) // 4 + 1


def _fullest(words: list[str], wanted: list[str]) -> tuple[int, int]:
    """Return how many of the wanted words the best stretch holds, and its index."""
    room = _room(wanted)
    missing = Counter(wanted)
    hits = best = first = 0
    for index, word in enumerate(words):
        hits += missing[word] > 0
        missing[word] -= 1
        if index >= room:
            missing[words[index - room]] += 1
            hits -= missing[words[index - room]] > 0
        if hits > best:
            best, first = hits, max(index - room + 1, 0)
    return best, first


def _aligned(words: list[str], wanted: list[str], start: int, end: int) -> range:
    """Return which of the words stand where `wanted[start:end]` stood."""
    found: list[int] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, wanted, words, autojunk=False).get_opcodes():
        low, high = max(a1, start), min(a2, end)
        if low >= high:
            continue
        if tag == "equal":
            found += [b1 + low - a1, b1 + high - 1 - a1]
        elif tag == "replace" and start <= a1 and a2 <= end:
            found += [b1, b2 - 1]
    return range(min(found), max(found) + 1) if found else range(0)
