"""One article made ready for comparing: the telling words and entities of any stretch of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.crossref.asked import points_back
from briefing.crossref.offices import offices
from briefing.crossref.words import meaning, words
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.model import Analysis, Article, Entity, Party, Position

_BODIES = frozenset({"GPE", "ORG"})
_NO_THING = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "MONEY"})
"""Kinds of entity that two sentences may share without having to do with each other."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its findings, prepared by `page`."""

    article: Article
    analysis: Analysis
    plain: str
    """The text with blanks where entities stand: a name is no telling word, the entity counts."""
    marks: tuple[tuple[Span, str], ...]
    """Where entities stand, in reading order, and which."""
    bodies: frozenset[str]
    """Names of the states and organisations that are told of."""
    offices: Mapping[str, str]
    """Whom persons speak for: "Vladimir Putin" for "Russia"."""
    features: tuple[frozenset[str], ...]
    """Of each sentence: stems of telling words, and entities as "=name"."""

    @property
    def order(self) -> tuple[bool, date, str, str]:
        """Sort by publication date, undated articles last."""
        day = self.article.published
        return (day is None, day or date.min, self.article.path, self.article.id)

    @property
    def things(self) -> Iterator[Entity]:
        """Give the entities that are no numbers or dates."""
        return (entity for entity in self.analysis.entities if entity.kind not in _NO_THING)

    def standing_for(self, parties: Iterable[Party]) -> tuple[str, ...]:
        """Return the names of the parties and of those whom persons among them speak for."""
        names = [party.name for party in parties]
        return (*names, *(self.offices[name] for name in names if name in self.offices))

    def body_before(self, offset: int) -> str:
        """Return the state or organisation named last before the character, if just before it."""
        at = bisect_left(self.marks, offset, key=lambda mark: mark[0].start) - 1
        span, key = self.marks[at] if at >= 0 else (Span(0, 1), "")
        name = key.removeprefix("=")
        near = span.end <= offset and not self.article.text[span.end : offset].strip()
        return name if near and name in self.bodies else ""

    def sentence_at(self, offset: int) -> int | None:
        """Return the index of the sentence that holds the character."""
        sentences = self.analysis.sentences
        at = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        return at if at >= 0 and offset < sentences[at].end else None

    def content(self, position: Position) -> frozenset[str]:
        """Return what the content tells; nothing where it only points back."""
        told = position.content.of(self.article.text)
        if points_back(told):
            return frozenset()
        return meaning(position.content.of(self.plain)) | _names(self.marks_in(position.content))

    def features_in(self, span: Span) -> frozenset[str]:
        """Return the telling words and entities of a stretch."""
        return _stems(span.of(self.plain)) | _names(self.marks_in(span))

    def places(self, features: frozenset[str], span: Span) -> tuple[Span, ...]:
        """Return where in the stretch these words and entities stand, in reading order."""
        found = [mark for mark, name in self.marks_in(span) if name in features]
        found += [
            Span(span.start + word.start, span.start + word.end)
            for word in words(span.of(self.plain))
            if word.stem in features
        ]
        return tuple(sorted(found))

    def marks_in(self, span: Span) -> tuple[tuple[Span, str], ...]:
        """Return the entities that stand in the stretch."""
        first = bisect_left(self.marks, span.start, key=lambda mark: mark[0].start)
        last = bisect_left(self.marks, span.end, key=lambda mark: mark[0].start)
        return self.marks[first:last]


def page(article: Article, analysis: Analysis) -> Page:
    """Prepare an article for comparing."""
    marks = [
        (mention.span, "" if entity.kind in _NO_THING else f"={entity.name}")
        for entity in analysis.entities
        for mention in entity.mentions
    ]
    marks.sort(key=lambda mark: (mark[0].start, mark[0].end, mark[1]))
    plain = _blanked(article.text, marks)
    bodies = frozenset(entity.name for entity in analysis.entities if entity.kind in _BODIES)
    raw = Page(article, analysis, plain, tuple(marks), bodies, offices(article, analysis), ())
    return replace(raw, features=tuple(map(raw.features_in, analysis.sentences)))


@lru_cache(maxsize=16384)
def _stems(text: str) -> frozenset[str]:
    """Return the stems of a sentence; copies of a text need not be read again."""
    return frozenset(word.stem for word in words(text))


def _blanked(text: str, marks: Iterable[tuple[Span, str]]) -> str:
    parts, at = [], 0
    for span, _ in marks:
        if span.start >= at:
            parts += [text[at : span.start], " " * (span.end - span.start)]
            at = span.end
    return "".join([*parts, text[at:]])


def _names(marks: Iterable[tuple[Span, str]]) -> frozenset[str]:
    return frozenset(name for _, name in marks if name)
