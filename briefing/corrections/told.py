"""Corrections in words, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import wording
from briefing.corrections.record import Do
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.corrections.record import Correction

DEEDS = {
    Do.CONFIRM: "the confirmation of",
    Do.REJECT: "the rejection of",
    Do.CHANGE: "the change of",
    Do.ADD: "the addition of",
    Do.RENAME: "the other name of",
    Do.SPLIT: "the splitting of",
}
_SHORT = 40
"""Characters of what it is on."""


def told(corrections: Sequence[Correction]) -> str:
    """Return "the rejection of “reopen the ferry”", or how many they are."""
    if len(corrections) != 1:
        return wording.count(len(corrections), "correction")
    (one,) = corrections
    return f"{DEEDS[one.do]} “{wording.shortened(one_line(subject(one)), _SHORT)}”"


def subject(one: Correction) -> str:
    """Return what it is on, in the words of the text or by name."""
    if one.entity:
        return one.words or one.entity.name
    what = one.found or one.so
    return what.content if what else ""
