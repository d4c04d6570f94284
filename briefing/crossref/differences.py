"""Differences: the same figure reported differently, the same act put in other words.

Two reports that differ may both be true, of different days or by different counts: nothing here
says that one is wrong. Few and telling is the aim: what is not surely about one thing is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.crossref.accounts import accounts
from briefing.crossref.counts import recounted
from briefing.crossref.framing import deadlines, wordings
from briefing.crossref.versions import Difference, Differing, Version

if TYPE_CHECKING:
    from briefing.crossref.index import CrossIndex

__all__ = ["Difference", "Differing", "Version", "differences"]


def differences(index: CrossIndex) -> tuple[Difference, ...]:
    """Find what is reported differently: figures, then deadlines, then demands."""
    return (*recounted(index), *accounts(index), *deadlines(index), *wordings(index))
