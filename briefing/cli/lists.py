"""The list commands and `briefing export`: findings as lines for other programs, or as Markdown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import config
from briefing.cli import DONE, NOTHING_READ, SOME_FAILED, complain
from briefing.cli.desk import Desk
from briefing.crossref import CrossIndex
from briefing.export import lists
from briefing.ingest import read as read_articles

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from briefing.model import Analysis, Article

    Found = tuple[tuple[Article, ...], dict[str, Analysis], CrossIndex]
    Rows = Iterable[dict[str, object]]


def demands(options: argparse.Namespace) -> int:
    """Print one position a line."""
    kind = None if options.kind == "all" else options.kind
    return _list(options, lists.TABLES["demands"], lambda found: lists.demand_rows(*found, kind))


def entities(options: argparse.Namespace) -> int:
    """Print one entity a line, with all its mentions."""
    return _list(options, lists.TABLES["entities"], lambda found: lists.entity_rows(*found))


def quotes(options: argparse.Namespace) -> int:
    """Print one attribution a line."""
    return _list(options, lists.TABLES["quotes"], lambda found: lists.quote_rows(*found))


def _list(
    options: argparse.Namespace, columns: Sequence[str], rows: Callable[[Found], Rows]
) -> int:
    chosen = options.format or ("table" if sys.stdout.isatty() else "jsonl")
    return _with_findings(
        options, lambda found, _: lists.write(rows(found), chosen, sys.stdout, columns)
    )


def export(options: argparse.Namespace) -> int:
    """Write demands and notes as Markdown."""
    from briefing.export.markdown import brief, write_atomic  # noqa: PLC0415

    def write(found: Found, desk: Desk) -> None:
        text = brief(*found, desk.store.notes())
        if options.output == "-":
            sys.stdout.write(text)
        else:
            write_atomic(Path(options.output), text)
            print(f"briefing: wrote {options.output}", file=sys.stderr)

    return _with_findings(options, write)


def _with_findings(options: argparse.Namespace, write: Callable[[Found, Desk], None]) -> int:
    """Read, analyse and cross-reference everything, then write it; report what failed."""
    settings = config.load()
    reading = read_articles(options.paths, stdin=sys.stdin.buffer)
    problems = list(reading.problems)
    if reading.articles:
        with Desk(settings) as desk:
            analyses, failed = desk.analyse_all(reading.articles)
            problems += [problem for problem in desk.problems if problem not in failed]
            problems += failed
            index = CrossIndex.of(
                (article, analyses[article.id])
                for article in reading.articles
                if article.id in analyses
            )
            write((reading.articles, analyses, index), desk)
    for problem in problems:
        complain(problem)
    if not reading.articles:
        return NOTHING_READ
    return SOME_FAILED if problems else DONE
