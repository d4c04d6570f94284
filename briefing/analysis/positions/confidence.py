"""How sure we are that a finding is a position: how often its rule was right, and how it stands."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import numbers

if TYPE_CHECKING:
    from briefing.analysis.positions.finding import Finding
    from briefing.model import Party

_UNKNOWN = 0.7
"""For rules the annotated articles never showed."""
_NOBODY = 0.85
"""Factor where the text names no holder."""
_MOST = 0.97
"""Nothing is surer: of the surest findings on unread articles, 96 in 100 were right."""
_FRESH = 0.42
"""Odds on 126 articles that no rule was made from, for one on those the shares were counted in."""


def confidence(finding: Finding, holder: Party | None) -> float:
    """Return the probability that a careful reader would list it, between 0 and 1."""
    sure = fresh(share(finding)) if finding.judged is None else finding.judged
    return round(min(sure, _MOST) * (1.0 if holder is not None else _NOBODY), 2)


def share(finding: Finding) -> float:
    """Return how often findings like it were right where its rule was made."""
    return finding.likely or shares().get(finding.rule, _UNKNOWN)


def fresh(sure: float) -> float:
    """Return how often such a finding is right on articles that no rule was made from."""
    return _FRESH * sure / (_FRESH * sure + 1 - sure)


@cache
def shares() -> dict[str, float]:
    """Return how often each rule was right."""
    return numbers("confidence.tsv")
