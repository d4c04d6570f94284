"""How the reader was left: what the panes take of the screen, the order of the list, the tour."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import msgspec

from briefing import paths

if TYPE_CHECKING:
    from pathlib import Path

WIDE = 100
"""Columns from which on three panes stand side by side."""
TALL = 22
"""Lines from which on narrow screens show the cross-references below the article."""
COLUMN = 72
"""Cells of text in a row, at most, in the reading mode."""
LEAST = {"articles": 16, "demands": 16, "references": 4}
"""Cells of the panes around the article, frame included, below which nothing can be read there."""
ARTICLE = (40, 7)
"""Columns and lines that they leave to the article."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What the user changed; the defaults are what a new user sees."""

    sizes: dict[str, int] = field(default_factory=dict)
    """Columns or lines of the panes around the article, frame included, by name."""
    hidden: frozenset[str] = frozenset()
    """Panes that were put away."""
    reading: bool = False
    """Is there nothing but the text?"""
    column: int = COLUMN
    order: str = ""
    """What the list of articles is ordered by; empty: as they were given."""
    group: str = ""
    """What it is grouped by; empty: by nothing."""
    toured: bool = False
    """Was the tour put away?"""

    def shares(self, columns: int, lines: int) -> dict[str, int]:
        """Return what the panes around the article take of the screen, nothing if put away."""
        room = {"articles": columns, "demands": columns, "references": lines - 2}
        usual = {
            "articles": min(max(columns * 20 // 100, 24), 38),
            "demands": min(max(columns * 26 // 100, 28), 46),
            "references": min(max((lines - 2) * 25 // 100, 6), 12),
        }
        shares: dict[str, int] = {}
        for pane, least in LEAST.items():
            taken = shares.get("articles", 0) if pane == "demands" else 0
            if pane == "articles" and "demands" not in self.hidden:
                taken = LEAST["demands"]
            most = room[pane] - ARTICLE[pane == "references"] - taken
            wanted = self.sizes.get(pane, usual[pane])
            shares[pane] = 0 if pane in self.hidden else max(min(wanted, most), least)
        return shares


def remembered(*, column: int | None = None) -> Looks:
    """Return how the reader was left; what cannot be read is as for a new user.

    The settings may know better how wide the column of text is to be.
    """
    try:
        looks = msgspec.json.decode(_file().read_bytes(), type=Looks)
    except (OSError, msgspec.DecodeError):
        looks = Looks()
    return looks if column is None else replace(looks, column=fitting(column))


def fitting(column: int) -> int:
    """Return a width for the column of text that can be read."""
    return min(max(column, 24), 200)


def remember(looks: Looks) -> None:
    """Keep it for the next session; if that fails, only these looks are lost."""
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        scratch = _file().with_suffix(".new")
        scratch.write_bytes(msgspec.json.encode(looks))
        scratch.replace(_file())


def _file() -> Path:
    return paths.state_dir() / "looks.json"
