"""Rows as tables for people: few columns, short words, the article last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from briefing import wording
from briefing.export import correction_rows, note_rows, search_rows, story_columns
from briefing.export.board_grid import CORNER, board_grid
from briefing.export.cells import cell
from briefing.export.escape import table
from briefing.model import Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from briefing.export.spans import Row
    from briefing.export.story_columns import Columns


ROOMY = 72
"""Width of a terminal, in cells, below which every column may be broken anywhere."""
WIDE = 110
"""Width of a terminal, in cells, below which the less telling columns are left out."""
_FOR_WIDE = frozenset({"course", "last"})
PAGE = 120
"""How wide Markdown tables are taken to be, in cells."""
BOARD_CELL = 12
"""Cells that a column of the board takes."""
HOLDERS = 20
"""Cells that the holders take on the board."""
_DENSE = frozenset({"board", "diff", "entities", "timeline"})
"""Tables without blank lines between rows."""
_SHORT = frozenset(
    {"pressed", "how", "article", "kind", "mentions", "articles", "when", "last", "since", "owes"}
    | {"source", "differs", "in", "place", "colour"}
)
"""Columns that are never broken: the others give way."""
_LEAST = {"what": 24}
"""Widths below which long words would be broken too often."""


def _parties(row: Row) -> str:
    names = [cell(row["holder"]) or "unnamed", *map(cell, row["addressees"])]
    return " → ".join(filter(None, (names[0], ", ".join(names[1:]))))


def _pressed(row: Row) -> str:
    word = wording.pressed(Kind(row["kind"]), row["strength"], negated=row["negated"])
    return f"{word} ({row['review']})" if row["review"] else word


def _answer(row: Row) -> str:
    return "none found" if row["status"] == "open" else cell(row["status"])


def _said(row: Row) -> str:
    content = row["content"]
    return " … ".join(map(cell, content)) if isinstance(content, list) else cell(content)


_COLUMNS: dict[str, Columns] = {
    "demands": {
        "who → of whom": _parties,
        "what": lambda row: one_line(row["gist"]),
        "pressed": _pressed,
        "answer": _answer,
        "article": lambda row: one_line(row["article"]),
    },
    "quotes": {
        "who": lambda row: cell(row["source"]) or "unnamed",
        "how": lambda row: cell(row["cue"]),
        "what": _said,
        "article": lambda row: one_line(row["article"]),
    },
    "entities": {
        "name": lambda row: cell(row["name"]) + (f" ({row['review']})" if row["review"] else ""),
        "kind": lambda row: cell(row["kind"]),
        "mentions": lambda row: f"{row['count']:,}",
        "articles": lambda row: f"{len(row['articles']):,}",
        "also as": lambda row: cell(row["aliases"]),
    },
    **story_columns.COLUMNS,
    "search": search_rows.COLUMNS,
    "notes": note_rows.COLUMNS,
    "corrections": correction_rows.COLUMNS,
}


def _laid(rows: Iterable[Row], what: str, width: int) -> tuple[Columns, Iterable[Row]]:
    """Return the columns, and the rows as these take them, for so many cells of width."""
    if what == "board":
        return board_grid(rows, max(width // BOARD_CELL - 2, 2))
    if what == "origins":
        rows = (row for row in rows if row["carried_by"] > 1)
    return _COLUMNS[what], rows


def markdown_table(rows: Iterable[Row], what: str) -> str:
    """Return a table that any Markdown viewer shows."""
    columns, rows = _laid(rows, what, PAGE)
    lines = table(list(columns), ([made(row) for made in columns.values()] for row in rows))
    return "\n".join(lines) + "\n"


def screen_table(rows: Iterable[Row], what: str, stream: TextIO) -> str:
    """Return a table as wide as the terminal, in bold and colour if the stream is one."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only for people
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(file=stream, highlight=False)
    grid = Table(
        box=SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        leading=int(what not in _DENSE),
    )
    roomy = console.width >= ROOMY
    columns, rows = _laid(rows, what, console.width)
    if console.width < WIDE:
        columns = {name: made for name, made in columns.items() if name not in _FOR_WIDE}
    for name in columns:
        grid.add_column(
            name,
            overflow="fold",
            no_wrap=roomy and name in _SHORT,
            min_width=_LEAST.get(name) if roomy else None,
            width=HOLDERS if roomy and name == CORNER else None,
            max_width=console.width // 4 if name.startswith("who") else None,
        )
    for row in rows:
        cells = {name: made(row) for name, made in columns.items()}
        if "article" in cells:
            cells["article"] = _tail(cells["article"], max(console.width // 8, 8))
        grid.add_row(*map(Text, cells.values()))
    with console.capture() as captured:
        console.print(grid)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def _tail(path: str, width: int) -> str:
    """Return the file's name, or as much of its end as there is room for."""
    name = path.rpartition("/")[2]
    for whole in (path, name):
        if cell_len(whole) <= width:
            return whole
    while cell_len(name) >= width:
        name = name[1:]
    return f"…{name}"
