"""The index in the cache: it holds the texts, so that what is found can be read again."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from briefing.errors import StoreError
from briefing.store.database import Database, is_broken
from briefing.store.disposable import Disposable
from briefing.store.search.tables import (
    MIGRATIONS,
    ROWS,
    claim_rows,
    names_row,
    place_of,
    searchable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from briefing.model import Analysis, Article, Hit, Note
    from briefing.query import Query
    from briefing.store.search.known import Known

    Run = Callable[..., Any]
    Pair = tuple[Article, Analysis | None]

TOGETHER = 200
"""Articles written at once: quick, and a search in between need not wait long."""


class SearchIndex(Disposable):
    """Finds words, names and positions in every article that was ever opened.

    Where its file cannot be used, it lasts as long as the session.
    """

    MIGRATIONS = MIGRATIONS

    def _opened(self) -> Database:
        if self._database and self._database.path == ":memory:":
            return self._database
        try:
            return super()._opened()
        except StoreError as error:
            if is_broken(error):
                raise
            self._database = Database(None, MIGRATIONS)
            return self._database

    # --- taking in

    def keep(self, articles: Iterable[Pair]) -> None:
        """Make articles searchable, and what was found in them; what is known costs little."""
        waiting = iter(articles)
        while some := list(islice(waiting, TOGETHER)):
            self._trying(partial(_keep, some=some))

    # --- finding

    def search(
        self,
        query: Query,
        *,
        among: Collection[str] | None = None,
        known: Known | None = None,
        limit: int = -1,
    ) -> list[Hit]:
        """Return what was found, best first: positions or notes if asked for, or else articles.

        Args:
            query: What to look for.
            among: Ids of the articles to look in; `None` for all that were ever opened.
            known: What of it the index does not hold.
            limit: How many hits at most; -1 for all.

        Raises:
            StoreError: If the index cannot be used.
        """
        from briefing.store.search.finding import search  # noqa: PLC0415  (not needed to start)

        return search(self._ready(), query, among, known, limit)

    def sift(
        self, query: Query, among: Collection[str] | None, known: Known | None = None
    ) -> tuple[frozenset[str], frozenset[str] | None]:
        """Return the ids of the articles that hold what is asked for, and of the positions.

        The latter are `None` where articles may do without. The arguments are those of `search`.

        Raises:
            StoreError: If the index cannot be used.
        """
        from briefing.store.search.finding import sift  # noqa: PLC0415

        return sift(self._ready(), query, among, known)

    def homes(self, notes: Iterable[Note]) -> dict[str, Article]:
        """Return the articles that notes are on, by the id of the note, as far as they are kept.

        Where a text was changed since, that is what now stands in the same file.
        """
        from briefing.store.search.finding import homes  # noqa: PLC0415

        return self._trying(lambda base: homes(base, notes)) or {}

    def opened(self, ids: Iterable[str]) -> list[Article]:
        """Return the articles with these ids that were ever opened, as they were then."""
        from briefing.store.search.finding import opened  # noqa: PLC0415

        return self._trying(lambda base: opened(base, ids)) or []

    def formerly(self, articles: Iterable[Article]) -> dict[str, Article]:
        """Return what stood in the files of articles when they were made searchable last.

        By the ids of what stands there now, and only where that is another text. To be asked
        before the new texts are taken in, which then stand for the files.
        """
        from briefing.store.search.finding import formerly  # noqa: PLC0415

        return self._trying(lambda base: formerly(base, articles)) or {}

    def _ready(self) -> Database:
        """Return the database; only now may it be made anew, for no query is reason for that."""
        return self._using(lambda base: base)


def _keep(base: Database, some: Sequence[Pair]) -> None:
    if not _new(base.rows, some):
        return
    with base.writing() as run:
        for article, analysis, number, stamp in _new(run, some):  # others may just have been here
            if number and stamp:
                _forget_findings(run, number)
            with suppress(UnicodeEncodeError):  # half a character in the title: not worth keeping
                number_now = number or _keep_text(run, article)
                if analysis:
                    _keep_findings(run, number_now, article, analysis)


def _new(run: Run, some: Sequence[Pair]) -> list[tuple[Article, Analysis | None, int | None, str]]:
    """Return those of which the index lacks something, with their number and stamp so far."""
    each = {article.id: (article, analysis) for article, analysis in some}  # no text twice
    ids = json.dumps([*each])
    query = "SELECT id, number, stamp FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    known = {id_: (number, stamp) for id_, number, stamp in run(query, (ids,))}
    return [
        (article, analysis, *known.get(article.id, (None, "")))
        for article, analysis in each.values()
        if article.id not in known or (analysis and known[article.id][1] != _stamp(analysis))
    ]


def _stamp(analysis: Analysis | None) -> str:
    """Tell analyses of the same text apart; empty where there is none."""
    return f"{analysis.engine} {analysis.model}" if analysis else ""


def _keep_text(run: Run, article: Article) -> int:
    """Take a text in, and return the number of the article."""
    place = place_of(article.path)
    kept = msgspec.json.encode(replace(article, text="", path=place or article.path))
    for (number,) in run("SELECT number FROM articles WHERE place = ?", (place,)).fetchall():
        _forget(run, number)  # what stood in the same file before
    body, patches = searchable(article)
    day = article.published.isoformat() if article.published else None
    values = (article.id, place, "", article.source, day, kept, json.dumps(patches))
    new = run("INSERT INTO articles VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", values).lastrowid
    run("INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)", (new, article.title, body))
    return int(new)


def _keep_findings(run: Run, number: int, article: Article, analysis: Analysis) -> None:
    names = (number, *names_row(article, analysis))
    run("INSERT INTO names(rowid, forms, place) VALUES (?, ?, ?)", names)
    query = (
        "INSERT INTO claims(rowid, holder, addressee, content, kind, place) "
        "VALUES (?, ?, ?, ?, ?, ?)"
    )
    rows = islice(claim_rows(article, analysis), 1 << ROWS)
    for rowid, row in enumerate(rows, number << ROWS):
        run(query, (rowid, *row))
    run("UPDATE articles SET stamp = ? WHERE number = ?", (_stamp(analysis), number))


def _forget(run: Run, number: int) -> None:
    run("DELETE FROM articles WHERE number = ?", (number,))
    run("DELETE FROM texts WHERE rowid = ?", (number,))
    _forget_findings(run, number)


def _forget_findings(run: Run, number: int) -> None:
    run("DELETE FROM names WHERE rowid = ?", (number,))
    first = number << ROWS
    run("DELETE FROM claims WHERE rowid BETWEEN ? AND ?", (first, first + (1 << ROWS) - 1))
