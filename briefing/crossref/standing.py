"""What came back on each demand, for those who look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.crossref import CrossIndex


def standing(index: CrossIndex) -> dict[str, str]:
    """Return the status of each demand, by the id of the position."""
    return {one: thread.status for thread in index.threads() for one in thread.positions}
