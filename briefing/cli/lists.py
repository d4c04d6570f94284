"""The list commands and `briefing export`: findings as lines for other programs, or as Markdown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing import config
from briefing.cli.findings import with_findings
from briefing.cli.streams import printing, write
from briefing.export import lists, rows
from briefing.ingest import read as read_articles

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from briefing.cli.desk import Desk
    from briefing.cli.findings import Found
    from briefing.crossref import CrossIndex
    from briefing.export.spans import Row


def demands(options: argparse.Namespace) -> int:
    """Print one position a line."""
    kind = None if options.kind == "all" else options.kind
    return _list(options, "demands", lambda found: rows.demand_rows(*found, kind))


def entities(options: argparse.Namespace) -> int:
    """Print one entity a line, with all its mentions."""
    return _list(options, "entities", lambda found: rows.entity_rows(*found))


def quotes(options: argparse.Namespace) -> int:
    """Print one attribution a line."""
    return _list(options, "quotes", lambda found: rows.quote_rows(*found))


def print_list(
    options: argparse.Namespace,
    what: str,
    made: Callable[[CrossIndex], Iterable[Row]],
    notes: Callable[[CrossIndex], Iterable[str]] | None = None,
) -> int:
    """Print rows, and for people notes, on all that was found together."""
    return _list(
        options,
        what,
        lambda found: made(found[2]),
        lambda found: notes(found[2]) if notes else (),
    )


def _list(
    options: argparse.Namespace,
    what: str,
    made: Callable[[Found], Iterable[Row]],
    notes: Callable[[Found], Iterable[str]] = lambda _: (),
) -> int:
    form = chosen_format(options)

    def print_rows(found: Found, _: Desk) -> None:
        with printing() as stream:
            lists.write(made(found), form, stream, what, notes(found))

    return _read(options, print_rows)


def chosen_format(options: argparse.Namespace) -> str:
    """Return the format asked for, or a table for people and JSON Lines for programs."""
    return options.format or ("table" if sys.stdout.isatty() else "jsonl")


def export(options: argparse.Namespace) -> int:
    """Write demands and notes as Markdown."""
    from briefing.export.markdown import brief  # noqa: PLC0415

    return _read(
        options,
        lambda found, desk: write(brief(*found, desk.store.notes()), options.output),
    )


def _read(options: argparse.Namespace, tell: Callable[[Found, Desk], None]) -> int:
    settings = config.load(corrections=options.corrections)
    return with_findings(read_articles(options.paths, stdin=sys.stdin.buffer), settings, tell)
