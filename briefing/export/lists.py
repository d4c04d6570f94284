"""Rows as JSON Lines and CSV for programs, as tables and Markdown for people."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from briefing.export.cells import cell
from briefing.export.escape import literal
from briefing.export.headers import header
from briefing.export.tables import markdown_table, screen_table
from briefing.safe import json_line, safe

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from briefing.export.spans import Row

_TOO_MUCH = frozenset({"answers", "changes", "mentions", "places", "positions"})
"""Columns that no cell can hold; JSON Lines can."""


def write(
    rows: Iterable[Row], form: str, stream: TextIO, what: str, notes: Iterable[str] = ()
) -> None:
    """Write rows as "table", "jsonl", "csv" or "markdown".

    Args:
        rows: From one of the functions of `rows`, `story_rows` or `report_rows`.
        form: The format. CSV and JSON Lines hold every column, the others what people look for.
        stream: Where to; colours are used only if it is a terminal.
        what: "demands", "quotes", "entities" ...: which columns people look for.
        notes: Lines to put below a table, for people only.
    """
    if form == "jsonl":
        _json_lines(rows, stream)
    elif form == "csv":
        _csv(rows, stream, header(what))
    else:
        screen = form == "table"
        stream.write(screen_table(rows, what, stream) if screen else markdown_table(rows, what))
        for note in notes:
            line = safe(note) if screen else literal(note)
            stream.write(f"\n{line}\n")


def _json_lines(rows: Iterable[Row], stream: TextIO) -> None:
    plain = not (stream.encoding or "utf-8").lower().startswith("utf")
    for row in rows:
        stream.write(json_line(json.dumps(row, ensure_ascii=plain)) + "\n")


def _csv(rows: Iterable[Row], stream: TextIO, columns: list[str]) -> None:
    """Write the columns of the first row, or without any row those that it would have."""
    writer = None
    for row in rows:
        cells = {name: cell(value) for name, value in row.items() if name not in _TOO_MUCH}
        if writer is None:
            writer = csv.DictWriter(stream, list(cells), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _no_formula(value) for name, value in cells.items()})
    if writer is None and columns:
        csv.writer(stream, lineterminator="\n").writerow(columns)


def _no_formula(value: str) -> str:
    """Keep a spreadsheet from running what an article says."""
    return f"'{value}" if value.startswith(("=", "+", "-", "@")) else value
