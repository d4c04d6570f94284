"""Corrections as readers make them, one finding at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.corrections.record import Correction, Do, found_of, kept, now, place_of, stated_of
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.corrections.record import Name, Stated
    from briefing.model import Article, Position


def judged(
    do: str, article: Article, position: Position, before: Correction | None
) -> Correction | None:
    """Confirm or reject a position; `None` where it is enough that `before` goes."""
    if do == Do.CONFIRM:
        return _on(Do.CONFIRM, article, position, before, stated_of(article, position))
    if before and before.do is Do.ADD:
        return None
    return _on(Do.REJECT, article, position, before, None)


def _on(
    do: Do, article: Article, position: Position, before: Correction | None, so: Stated | None
) -> Correction:
    """Correct a position; what the engine found is remembered from the first correction."""
    return Correction(
        do=do,
        when=now(),
        found=before.found if before else found_of(article, position),
        so=so,
        place=place_of(article, position.sentence),
    )


def changed(
    article: Article, position: Position, before: Correction | None, so: Stated
) -> Correction:
    """Say how a position really is."""
    do = Do.ADD if before and before.do is Do.ADD else Do.CHANGE
    return _on(do, article, position, before, so)


def added(article: Article, sentence: Span, so: Stated) -> Correction:
    """Add a position that stands in a sentence."""
    return Correction(do=Do.ADD, when=now(), so=so, place=place_of(article, sentence))


def rejection_of(made: Correction, corrections: Iterable[Correction]) -> Correction | None:
    """Return what has rejected the same words in the same sentence, to go for what was added."""
    so, place = made.so, made.place
    same = (
        one
        for one in corrections
        if one.do is Do.REJECT
        and (one.found and one.found.content) == (so and so.content)
        and (one.place and one.place.sentence) == (place and place.sentence)
    )
    return next(same, None)


def located(text: str, words: str, near: Span) -> Span | None:
    """Return where words stand nearest to a place, however blanks and lines part them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = (Span(*one.span()) for one in re.finditer(pattern, text) if one[0])
    return min(found, key=lambda one: abs(one.start - near.start), default=None)


def renamed(
    was: Name, called: Name, corrections: Iterable[Correction]
) -> tuple[Correction | None, Correction | None]:
    """Call an entity otherwise: return what goes for that, and what comes.

    To call it again as it was before is to take that correction out.
    """
    back = next((one for one in corrections if (one.entity, one.name) == (called, was)), None)
    if back and back.do is Do.RENAME:
        return back, None
    return None, Correction(do=Do.RENAME, when=now(), entity=was, name=called)


def split(article: Article, was: Name, called: Name, at: Span, sentence: Span) -> Correction:
    """Let words that stand for an entity in an article stand for another there."""
    words = kept(at.of(article.text))
    place = place_of(article, sentence)
    return Correction(do=Do.SPLIT, when=now(), entity=was, name=called, words=words, place=place)
