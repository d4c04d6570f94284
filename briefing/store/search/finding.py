"""What the index holds of what is asked for: hits in the order of their worth."""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

import msgspec

from briefing.model import Article, Hit, Span
from briefing.query import NOTED
from briefing.store.search.asking import Asking
from briefing.store.search.noted import noted
from briefing.store.search.passages import marked, note_reference, passage, reference
from briefing.store.search.tables import BETWEEN, CLOSES, OPENS, place_of, restored

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from briefing.model import Note
    from briefing.query import Query
    from briefing.store.database import Database
    from briefing.store.search.known import Known


def search(
    base: Database, query: Query, among: Collection[str] | None, known: Known | None, limit: int
) -> list[Hit]:
    """Return what was found, best first and nothing twice; all if `limit` is negative."""
    ways = (_asked(way, among, known, limit) for way in query.ways())
    hits = _merged([[*_hits(base, asking)] for asking in ways])
    return hits if limit < 0 else hits[:limit]


def sift(
    base: Database, query: Query, among: Collection[str] | None, known: Known | None
) -> tuple[frozenset[str], frozenset[str] | None]:
    """Return the ids of the articles that fit, and of the positions if only these can fit."""
    ids: set[str] = set()
    positions: set[str] | None = set()
    for asking in [_asked(way, among, known) for way in query.ways()]:
        found = base.rows(asking.sql, asking.values)
        numbers, claims = ([*column] for column in zip(*found, strict=True)) if found else ([], [])
        ids.update(_column(base, "SELECT id FROM articles WHERE number", numbers))
        places = _column(base, "SELECT place FROM claims WHERE rowid", claims)
        if positions is None or not asking.claims:
            positions = None
        else:
            positions.update(json.loads(place)[0] for place in places)
    return frozenset(ids), None if positions is None else frozenset(positions)


def homes(base: Database, notes: Iterable[Note]) -> dict[str, Article]:
    """Return the article that each note is on, by the id of the note, as far as it is kept."""
    query = "SELECT number FROM articles WHERE id = ?1 OR place = ?2 ORDER BY id = ?1 DESC LIMIT 1"
    articles: dict[tuple[str, str], Article | None] = {}
    found: dict[str, Article] = {}
    for note in notes:
        where = note.article_id, note.path
        if where not in articles:
            rows = base.rows(query, (note.article_id, place_of(note.path)))
            articles[where] = _article(base, rows[0][0]) if rows else None
        if article := articles[where]:
            found[note.id] = article
    return found


def opened(base: Database, ids: Iterable[str]) -> list[Article]:
    """Return the articles with these ids, as they were when they were opened last."""
    query = "SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    found = (_article(base, number) for (number,) in base.rows(query, (json.dumps([*ids]),)))
    return [article for article in found if article]


def formerly(base: Database, articles: Iterable[Article]) -> dict[str, Article]:
    """Return what stood in the files of articles before, by the ids of what stands there now."""
    query = "SELECT number FROM articles WHERE place = ? AND id != ?"
    found: dict[str, Article] = {}
    for article in articles:
        for (number,) in base.rows(query, (place_of(article.path), article.id)):
            if old := _article(base, number):
                found[article.id] = old
    return found


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


def _merged(ways: Sequence[Sequence[Hit]]) -> list[Hit]:
    """Return the hits of all ways, the first of each first, and nothing twice."""
    hits: dict[object, Hit] = {}
    for rank in zip_longest(*ways):
        for hit in filter(None, rank):
            found = hit.reference
            at = found.matches if found.reason else ()  # of an article, one passage is enough
            hits.setdefault((hit.article.id, hit.position, found.reason, at), hit)
    return [*hits.values()]


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
