"""Rows as JSON Lines and CSV for programs, as tables and Markdown for people."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING

from briefing.export.tables import cell, markdown_table, screen_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from briefing.export.rows import Row

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is but a terminal should not get."""
_TOO_MUCH = frozenset({"mentions"})
"""Columns that no cell can hold; JSON Lines can."""


def write(rows: Iterable[Row], form: str, stream: TextIO, what: str) -> None:
    """Write rows as "table", "jsonl", "csv" or "markdown".

    Args:
        rows: From one of the functions of `briefing.export.rows`.
        form: The format. CSV and JSON Lines hold every column, the others what people look for.
        stream: Where to; colours are used only if it is a terminal.
        what: "demands", "quotes" or "entities".
    """
    if form == "jsonl":
        _json_lines(rows, stream)
    elif form == "csv":
        _csv(rows, stream)
    else:
        table = screen_table if form == "table" else markdown_table
        stream.write(table(rows, what, stream))


def _json_lines(rows: Iterable[Row], stream: TextIO) -> None:
    plain = not (stream.encoding or "utf-8").lower().startswith("utf")
    for row in rows:
        line = json.dumps(row, ensure_ascii=plain)
        stream.write(_STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n")


def _csv(rows: Iterable[Row], stream: TextIO) -> None:
    writer = None
    for row in rows:
        cells = {name: cell(value) for name, value in row.items() if name not in _TOO_MUCH}
        if writer is None:
            writer = csv.DictWriter(stream, list(cells), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _no_formula(value) for name, value in cells.items()})


def _no_formula(value: str) -> str:
    """Keep a spreadsheet from running what an article says."""
    return f"'{value}" if value.startswith(("=", "+", "-", "@")) else value
