"""`briefing notes`: what was noted and highlighted, in some articles or in all."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing.cli import DONE, NOTHING_READ, SOME_FAILED, complain
from briefing.cli.lists import chosen_format
from briefing.cli.search import understood
from briefing.cli.streams import printing
from briefing.errors import UsageError
from briefing.export import lists
from briefing.export.note_rows import note_rows
from briefing.ingest import Reading
from briefing.ingest import read as read_articles
from briefing.query import Query, Term
from briefing.store import Store

if TYPE_CHECKING:
    import argparse


def notes(options: argparse.Namespace) -> int:
    """Print one note a line."""
    query = understood(options.find) if options.find else Query()
    if query.of("status"):
        raise UsageError("“status:” is no matter of notes: search for it with `briefing search`.")
    query = Query((*query.terms, *(Term(tag, "tag", quoted=True) for tag in options.tag)))
    read = (
        read_articles(options.paths, stdin=sys.stdin.buffer) if options.paths else Reading((), ())
    )
    with Store.open() as store:
        store.keep_searchable((article, None) for article in read.articles)
        found = store.placed(store.find_notes(query), read.articles)
    if options.paths:
        named = {article.id for article in read.articles}
        found = tuple(one for one in found if one.article and one.article.id in named)
    with printing() as stream:
        lists.write(note_rows(found), chosen_format(options), stream, "notes")
    for problem in read.problems:
        complain(problem)
    if options.paths and not read.articles:
        return NOTHING_READ
    return SOME_FAILED if read.problems else DONE
