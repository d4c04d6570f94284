"""`briefing search`: what is asked for, in some articles or in all that were ever opened."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.cells import cell_len

from briefing import config, wording
from briefing.cli import DONE, NOTHING_READ, SOME_FAILED, complain
from briefing.cli.desk import Desk
from briefing.cli.lists import chosen_format
from briefing.cli.streams import printing
from briefing.errors import QueryError, UsageError
from briefing.export import lists
from briefing.export.search_rows import search_rows
from briefing.ingest import read as read_articles
from briefing.query import FINDINGS, Query, parse
from briefing.safe import safe

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from briefing.model import Analysis, Article


def search(options: argparse.Namespace) -> int:
    """Print one hit a line, best first."""
    query = understood(options.query)
    with Desk(config.load(corrections=options.corrections)) as desk:
        if not options.paths:
            for problem in desk.problems:
                complain(problem)
            return _search_library(options, query, desk)
        reading = read_articles(options.paths, stdin=sys.stdin.buffer)
        problems = [*reading.problems]
        standing: dict[str, str] = {}
        if query.of(*FINDINGS):  # else the words are enough, and nobody need wait for more
            analyses, failed = desk.analyse_all(reading.articles)
            problems += [*desk.problems, *failed]
            if query.of("status"):
                standing = _standing(reading.articles, analyses)
        desk.store.keep_searchable((article, None) for article in reading.articles)
        try:
            if reading.articles:
                _print(options, query, desk, reading.articles, standing)
        finally:
            for problem in dict.fromkeys(problems):
                complain(problem)
    if not reading.articles:
        return NOTHING_READ
    return SOME_FAILED if problems else DONE


def understood(text: str) -> Query:
    """Read the query; if it makes no sense, point to the place and raise the error."""
    try:
        query = parse(text)
    except QueryError as error:
        line = safe(text).replace("\n", " ")
        pointer = " " * cell_len(line[: error.column]) + "^"
        print(f"  {line}\n  {pointer}", file=sys.stderr)
        raise
    if not query.terms:
        raise UsageError("there is nothing to search for: name some words, such as 'ferry'.")
    return query


def _standing(articles: Sequence[Article], analyses: Mapping[str, Analysis]) -> dict[str, str]:
    """Return what came back on the demands, as all these articles together tell it."""
    from briefing.cli.findings import indexed  # noqa: PLC0415 - only where a status is asked for
    from briefing.crossref.standing import standing  # noqa: PLC0415

    return standing(indexed(articles, analyses))


def _search_library(options: argparse.Namespace, query: Query, desk: Desk) -> int:
    if query.of("status"):
        raise UsageError(
            "what came back on a demand (“status:”) depends on the articles at hand: "
            "name files or folders after the query."
        )
    if not desk.store.search(Query(), limit=1):
        complain("no article was opened yet: name files or folders to search after the query.")
        return NOTHING_READ
    _print(options, query, desk)
    return DONE


def _print(
    options: argparse.Namespace,
    query: Query,
    desk: Desk,
    articles: tuple[Article, ...] = (),
    standing: Mapping[str, str] | None = None,
) -> None:
    known = {article.id: article for article in reversed(articles)}
    limit = options.limit
    hits = desk.store.search(
        query,
        among=known if articles else None,
        standing=standing,
        limit=limit + 1 if limit else -1,
    )
    with printing() as stream:
        lists.write(
            search_rows(hits[: limit or None], known), chosen_format(options), stream, "search"
        )
    if limit and len(hits) > limit:
        complain(f"there are more than {wording.count(limit, 'hit')}: --limit 0 prints all.")
