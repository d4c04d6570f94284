"""Which corrections still find what they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.corrections.entities import UNNAMED, ages, parted
from briefing.corrections.positions import reviewed
from briefing.corrections.record import Do

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.corrections.record import Correction
    from briefing.model import Analysis, Article

    Told = tuple[Article, Analysis, Sequence[Correction]]
    """An article as the engine sees it, and what may be on it."""


def idle(articles: Iterable[Told]) -> dict[Correction, str]:
    """Return why corrections do nothing, in any of the articles they are on; empty if they do."""
    found: dict[Correction, str] = {}
    for article, analysis, corrections in articles:
        for one, why in _idle(article, analysis, corrections):
            found[one] = why if found.get(one, why) else ""
    return found


def _idle(
    article: Article, analysis: Analysis, corrections: Sequence[Correction]
) -> Iterable[tuple[Correction, str]]:
    on_positions = [one for one in corrections if one.entity is None]
    outcome = reviewed(article, analysis, on_positions)
    for one in on_positions:
        yield one, outcome.idle.get(one, "")
    names = {entity.key for entity in analysis.entities}
    # As when they are applied, all are parted before any is called otherwise.
    for one in sorted(corrections, key=lambda one: (one.do is not Do.SPLIT, ages(one))):
        if one.entity and one.name and one.do is Do.SPLIT:
            apart = parted(article, analysis, [one]) is not analysis
            yield one, "" if apart else UNNAMED
            names |= {one.name.key} if apart else set()
        elif one.entity and one.name:
            yield one, "" if one.entity.key in names else UNNAMED
            names |= {one.name.key} if one.entity.key in names else set()
