"""The index in the cache: it holds the texts, so that what is found can be read again."""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Any

import msgspec

from briefing.errors import StoreError
from briefing.model import Article, Hit, Span
from briefing.query import NOTED
from briefing.store.database import Database, is_broken
from briefing.store.disposable import Disposable
from briefing.store.search.asking import Asking
from briefing.store.search.noted import noted
from briefing.store.search.passages import marked, note_reference, passage, reference
from briefing.store.search.tables import (
    BETWEEN,
    CLOSES,
    MIGRATIONS,
    OPENS,
    ROWS,
    claim_rows,
    names_row,
    place_of,
    restored,
    searchable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from briefing.model import Analysis, Note
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
        base = self._ready()
        ways = (_asked(way, among, known, limit) for way in query.ways())
        hits = _merged([[*_hits(base, asking)] for asking in ways])
        return hits if limit < 0 else hits[:limit]

    def sift(
        self, query: Query, among: Collection[str] | None, known: Known | None = None
    ) -> tuple[frozenset[str], frozenset[str] | None]:
        """Return the ids of the articles that hold what is asked for, and of the positions.

        The latter are `None` where articles may do without. The arguments are those of `search`.

        Raises:
            StoreError: If the index cannot be used.
        """
        base = self._ready()
        ids: set[str] = set()
        positions: set[str] | None = set()
        for asking in [_asked(way, among, known) for way in query.ways()]:
            found = base.rows(asking.sql, asking.values)
            numbers, claims = (
                ([*column] for column in zip(*found, strict=True)) if found else ([], [])
            )
            ids.update(_column(base, "SELECT id FROM articles WHERE number", numbers))
            places = _column(base, "SELECT place FROM claims WHERE rowid", claims)
            if positions is None or not asking.claims:
                positions = None
            else:
                positions.update(json.loads(place)[0] for place in places)
        return frozenset(ids), None if positions is None else frozenset(positions)

    def homes(self, notes: Iterable[Note]) -> dict[str, Article]:
        """Return the articles that notes are on, by the id of the note, as far as they are kept.

        Where a text was changed since, that is what now stands in the same file.
        """
        return self._trying(lambda base: _homes(base, notes)) or {}

    def _ready(self) -> Database:
        """Return the database; only now may it be made anew, for no query is reason for that."""
        return self._using(lambda base: base)


def _asked(
    query: Query, among: Collection[str] | None, known: Known | None, limit: int = -1
) -> Asking:
    """Ask for what has no OR in it; notes are looked up first."""
    terms = query.of(*NOTED)
    if not terms or known is None:
        return Asking(query, among, known, limit)
    notes = noted(known.notes)
    if not all(term.negated for term in terms):
        return Asking(query, among, known, limit, on=notes.find(terms))
    without = (notes.find([replace(term, negated=False)]) for term in terms)
    return Asking(query, among, known, limit, off=[*chain.from_iterable(without)])


def _homes(base: Database, notes: Iterable[Note]) -> dict[str, Article]:
    query = "SELECT number FROM articles WHERE id = ?1 OR place = ?2 ORDER BY id = ?1 DESC LIMIT 1"
    articles: dict[tuple[str, str], Article | None] = {}
    homes: dict[str, Article] = {}
    for note in notes:
        where = note.article_id, note.path
        if where not in articles:
            rows = base.rows(query, (note.article_id, place_of(note.path)))
            articles[where] = _article(base, rows[0][0]) if rows else None
        if article := articles[where]:
            homes[note.id] = article
    return homes


def _merged(ways: Sequence[Sequence[Hit]]) -> list[Hit]:
    """Return the hits of all ways, the first of each first, and nothing twice."""
    hits: dict[object, Hit] = {}
    for rank in zip_longest(*ways):
        for hit in filter(None, rank):
            found = hit.reference
            at = found.matches if found.reason else ()  # of an article, one passage is enough
            hits.setdefault((hit.article.id, hit.position, found.reason, at), hit)
    return [*hits.values()]


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


# --- hits -------------------------------------------------------------------------------


def _hits(base: Database, asking: Asking) -> Iterator[Hit]:
    found = base.rows(asking.sql, asking.values)
    matches = _matches(base, asking, {number for number, claim in found if claim is None})
    noted_on = _by_home(asking.on or ())
    article: Article | None = None
    held = None
    for number, claim in found:
        if number != held:  # the hits of one article often follow each other
            held, article = number, _article(base, number)
        if article and claim is not None:
            yield _claim(base, article, claim)
        elif article and asking.on is not None:
            some = noted_on[article.id] | noted_on[article.path]
            yield from (Hit(article, note_reference(article, some[at])) for at in sorted(some))
        elif article:
            yield Hit(article, passage(article, matches.get(number, ())))


def _by_home(notes: Iterable[Note]) -> defaultdict[str | None, dict[int, Note]]:
    """Return notes, numbered in their order, by the id of their article and by its file."""
    found: defaultdict[str | None, dict[int, Note]] = defaultdict(dict)
    for at, note in enumerate(notes):
        for home in (note.article_id, place_of(note.path)):
            found[home][at] = note
    return found


def _column(base: Database, query: str, among: Iterable[int]) -> Iterator[str]:
    rows = base.rows(f"{query} IN (SELECT value FROM json_each(?))", (json.dumps([*among]),))
    return (value for (value,) in rows)


def _article(base: Database, number: int) -> Article | None:
    """Return an article as it was read; `None` if an older version has kept it too differently."""
    query = (
        "SELECT kept, patches, body FROM articles JOIN texts ON texts.rowid = number "
        "WHERE number = ?"
    )
    for kept, patches, body in base.rows(query, (number,)):
        with suppress(msgspec.DecodeError):
            article = msgspec.json.decode(kept, type=Article)
            return replace(article, text=restored(body, json.loads(patches)))
    return None


def _claim(base: Database, article: Article, claim: int) -> Hit:
    ((place,),) = base.rows("SELECT place FROM claims WHERE rowid = ?", (claim,))
    position, about, sentence, content = json.loads(place)
    found = reference(article, Span(*sentence), Span(*content), reason=about)
    return Hit(article, found, position)


def _matches(base: Database, asking: Asking, numbers: set[int]) -> dict[int, list[Span]]:
    """Return where the words stand or, if names only are asked for, these."""
    # With the sign before it, `rowid` does not tempt SQLite to start the match anew for each.
    only = (OPENS, CLOSES, asking.words or asking.names, json.dumps([*numbers]))
    which = "AND +rowid IN (SELECT value FROM json_each(?))"
    if asking.words and numbers:
        query = f"SELECT rowid, highlight(texts, 1, ?, ?) FROM texts WHERE texts MATCH ? {which}"
        return {number: marked(text) for number, text in base.rows(query, only)}
    if asking.names and numbers:
        query = (
            f"SELECT rowid, highlight(names, 0, ?, ?), place FROM names WHERE names MATCH ? {which}"
        )
        return {number: _named(forms, place) for number, forms, place in base.rows(query, only)}
    return {}


def _named(forms: str, place: str) -> list[Span]:
    """Return where the names that match are mentioned first."""
    pairs = zip(forms.split(BETWEEN), json.loads(place), strict=False)
    return sorted(Span(*span) for form, span in pairs if OPENS in form)
