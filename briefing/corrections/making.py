"""Corrections as readers make them, one finding at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.corrections.record import Correction, Do, found_of, now, place_of, stated_of

if TYPE_CHECKING:
    from briefing.corrections.record import Stated
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
