"""The board as a grid: one row a holder, one column an addressee."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing import wording
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.export.spans import Row
    from briefing.export.story_columns import Columns

CORNER = "who ↓ of whom →"
"""Heads the column of holders."""
OTHERS = ""
"""Stands for the addressees that have no column of their own."""


def board_grid(rows: Iterable[Row], room: int) -> tuple[Columns, list[Row]]:
    """Return the columns of the grid, and its rows: for each holder the cells by addressee.

    Args:
        rows: Of `board_rows`.
        room: How many addressees there is room for; the last column takes those left over.
    """
    rows = list(rows)
    asked: Counter[str | None] = Counter()
    for row in rows:
        asked[row["addressee"]] += row["count"]
    names = sorted(asked, key=lambda name: (name is None, -asked[name], name or ""))
    shown = names if len(names) <= room else names[: room - 1]
    grid: dict[str | None, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        name = _head(row["addressee"]) if row["addressee"] in shown else OTHERS
        grid[row["holder"]][name].append(row)
    columns: Columns = {CORNER: _holder}
    columns |= {_head(name): _column(_head(name)) for name in shown}
    if len(shown) < len(names):
        columns[f"{len(names) - len(shown):,} others"] = _column(OTHERS)
    return columns, list(grid.values())


def _head(addressee: str | None) -> str:
    return one_line(addressee or wording.UNSTATED)


def _holder(row: Row) -> str:
    return one_line(next(iter(row.values()))[0]["holder"] or wording.UNNAMED)


def _column(addressee: str) -> Callable[[Row], str]:
    return lambda row: _pile(row.get(addressee, []))


def _pile(rows: list[Row]) -> str:
    """Return "3 call, 1 agreed, 2 reviewed": how many demands, how firm, and what came back."""
    if not rows:
        return "·"
    strength = wording.STRENGTHS.get(max(row["strength"] or 0 for row in rows), "")
    statuses: Counter[str] = Counter()
    for row in rows:
        statuses.update(row["statuses"])
    replies = [f"{count:,} {one}" for one, count in statuses.items() if one != "open"]
    reviewed = sum(row["reviewed"] for row in rows)
    seen = [f"{reviewed:,} reviewed"] if reviewed else []
    count = sum(row["count"] for row in rows)
    return ", ".join([f"{count:,} {strength}".strip(), *replies, *seen])
