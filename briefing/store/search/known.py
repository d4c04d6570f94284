"""What a query may ask for that the index does not hold, since it changes without the texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from briefing.model import Note


@dataclass(frozen=True, slots=True)
class Known:
    """Handed to a search as far as the query asks for it."""

    read: Collection[str] = ()
    """Ids of the articles that count as read."""
    notes: tuple[Note, ...] = ()
    """All of the library."""
    standing: Mapping[str, str] = field(default_factory=dict)
    """What came back on each demand at hand, as a status, by the id of the position."""
