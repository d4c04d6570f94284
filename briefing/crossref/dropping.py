"""Demands that a text names only to say that they are made no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Position

_DROPS = re.compile(
    r"\b(?:no longer|dropped|drops|withdr[ae]wn?|withdraws|abandon(?:ed|s)|retract(?:ed|s)"
    r"|g[ai]ven? up|gives up|rescind(?:ed|s)|back(?:ed|s) (?:away|down) (?:from|on)"
    r"|(?:stopped|ceased)) (?:[\w'’]+ ){0,3}$",
    re.IGNORECASE,
)
"""What stands before a demand that is made no more."""
_HEDGED = re.compile(
    r"\b(?:not|never|nor|if|unless|until|may|might|could|would|should|to|whether"
    r"|denied|without)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What leaves it open whether it is made no more."""


def is_dropped(text: str, position: Position) -> bool:
    """Is it "dropped its demand for a loan"?"""
    before = text[position.sentence.start : position.trigger.start]
    dropped = _DROPS.search(before)
    if not dropped:
        return False
    return _HEDGED.search(before, max(dropped.start() - 25, 0), dropped.start()) is None
