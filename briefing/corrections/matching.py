"""Which finding a correction means: the text may have been edited, the engine be another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing.corrections.record import Correction, Do
from briefing.model import STANDARD_INPUT, Span
from briefing.notes import CONTEXT, Words, anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.corrections.record import Place
    from briefing.model import Article, Position

ALIKE = 0.5
"""How much of the content (0 to 1) two findings must share to be one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction and where its sentence stands now."""

    correction: Correction
    sentence: Span

    def find(self, text: str, words: str) -> Span | None:
        """Return where words of the sentence, or near it, stand now."""
        place = self.correction.place
        if not place or not words:
            return None
        around = place.before + place.sentence + place.after
        at = around.find(words, len(place.before) if words in place.sentence else 0)
        if at < 0:  # put there by hand, from elsewhere in the article
            at = text.find(words, self.sentence.start)
            at = at if at >= 0 else text.rfind(words, 0, self.sentence.start)
            return Span(at, at + len(words)) if at >= 0 else None
        start = max(self.sentence.start - len(place.before) + at, 0)
        before, after = around[max(at - CONTEXT, 0) : at], around[at + len(words) :][:CONTEXT]
        return anchor(text, Words(Span(start, start + len(words)), words, before, after))


def placed(
    article: Article, corrections: Iterable[Correction]
) -> tuple[list[Placed], list[Correction]]:
    """Return those on positions whose sentence is there, the newest first, and the others."""
    found: list[Placed] = []
    lost: list[Correction] = []
    for one in sorted(corrections, key=lambda one: (one.when, one.about), reverse=True):
        sentence = _sentence(article, one.place) if one.place else None
        if sentence:
            found.append(Placed(one, sentence))
        else:
            lost.append(one)
    return found, lost


def _sentence(article: Article, place: Place) -> Span | None:
    """Return where a sentence stands now."""
    return anchor(article.text, place) if may_be_on(article, place) else None


def may_be_on(article: Article, place: Place) -> bool:
    """Is it the same file? In another, the sentence must be the very same.

    Many an article is called "News in brief", and they are much alike.
    """
    same_name = PurePath(place.path).name == PurePath(article.path).name
    return (same_name and place.path != STANDARD_INPUT) or place.sentence in article.text


def matched(
    article: Article, positions: Sequence[Position], found: Sequence[Placed]
) -> dict[int, Position]:
    """Return the finding that each correction means, by the index of the correction.

    The likest pair comes first; no finding is meant twice.
    """
    pairs = [
        (-value, at, position.trigger, position.content, position)
        for at, one in enumerate(found)
        for position in positions
        if one.sentence.overlaps(position.sentence) and (value := likeness(article, position, one))
    ]
    taken: dict[int, Position] = {}
    ids: set[str] = set()
    for _, at, *_, position in sorted(pairs, key=lambda pair: pair[:4]):
        if at not in taken and position.id not in ids:
            taken[at] = position
            ids.add(position.id)
    return taken


def likeness(article: Article, position: Position, one: Placed) -> float:
    """Return how surely the correction means this finding; 0 if it does not."""
    trigger = plain(position.trigger.of(article.text))
    content = position.content.of(article.text)
    best = 0.0
    for what in (one.correction.found, one.correction.so):
        if what is None:
            continue
        shared = 1.0 if what.content == content else _shared(what.content, content)
        kind, said = what.kind == position.kind, plain(what.trigger) == trigger
        sure = kind if one.correction.do is Do.REJECT else kind or said
        if shared >= ALIKE and sure:
            best = max(best, shared + kind + said)
    return best


def plain(words: str) -> str:
    """Return words as they are compared."""
    return " ".join(words.split()).casefold()


def _shared(one: str, other: str) -> float:
    """Return how many of the words of both are the same."""
    words, others = Counter(plain(one).split()), Counter(plain(other).split())
    return (words & others).total() / max((words | others).total(), 1)
