"""From a query to SQL."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing.query import NOTED, POSITION
from briefing.store.search.known import Known
from briefing.store.search.tables import ROWS, place_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefing.model import Note
    from briefing.query import Query, Term

_COLUMNS = {
    "": "{holder addressee content}",
    "from": "{holder}",
    "to": "{addressee}",
    "about": "{content}",
    "kind": "{kind}",
}
"""Where in `claims` the words of a field are looked for."""
_DEMANDS = '{kind} : "demand"'
"""What has a status."""
_AMONG = "json_extract(place, '$[0]') IN (SELECT value FROM json_each(?))"
"""Is a claim one of some positions?"""
TITLE_WEIGHT = 4.0
"""How much more a word in the title counts than one in the text."""


class Asking:
    """A statement that gives the number of each article or claim that is found, best first."""

    def __init__(
        self,
        query: Query,
        among: Collection[str] | None = None,
        known: Known | None = None,
        limit: int = -1,
        *,
        on: Sequence[Note] | None = None,
        off: Sequence[Note] = (),
    ) -> None:
        """Put it together.

        Args:
            query: What is asked for, without OR.
            among: Ids of the articles to look in; `None` for all.
            known: What the index does not hold.
            limit: How many hits at most; -1 for all.
            on: Notes of which an article must have one; `None` where none is asked for.
            off: Notes of which it must have none.
        """
        self.words = _all(term for term in query.of("") if not term.negated)
        """What to match in `texts`."""
        self.claims = _claims(query.of(*POSITION))
        """What to match in `claims`; empty where whole articles are asked for."""
        self.names = " OR ".join(written(term) for term in query.of("entity") if not term.negated)
        """What to match in `names`, to show where they stand."""
        self.on = on
        """Notes that are asked for."""
        self.values: list[object] = []
        self._known = known or Known()
        plain = among is None and all(not (term.field or term.negated) for term in query.terms)
        self._best = limit if plain else -1
        """How many of those that have the words are enough, because nothing else is asked for."""
        joins, scores = self._joins(query)
        where = [self._condition(term) for term in query.terms] + ["1"]
        if among is not None:
            where.append("id IN (SELECT value FROM json_each(?))")
            self.values.append(json.dumps(list(among)))
        where += [] if on is None else [self._noted(on)]
        where += [f"NOT {self._noted(off)}"] if off else []
        fit = [" + ".join(scores)] if scores else []
        order = [*fit, "published DESC", "number", *(["claim"] if self.claims else [])]
        self.sql = (
            f"SELECT number, {'claim' if self.claims else 'NULL'} FROM articles {' '.join(joins)} "
            f"WHERE {' AND '.join(filter(None, where))} "
            f"ORDER BY {', '.join(order)} LIMIT ?"
        )
        self.values.append(limit)

    def _joins(self, query: Query) -> tuple[list[str], list[str]]:
        """Join what matches, and say by which scores to rank it."""
        joins, scores = [], []
        if self.words:
            joins.append(
                f"JOIN (SELECT rowid AS number, bm25(texts, {TITLE_WEIGHT}, 1.0) AS fit "
                "FROM texts WHERE texts MATCH ? ORDER BY fit LIMIT ?) USING (number)"
            )
            self.values += [self.words, self._best]
            scores.append("fit")
        if self.claims:
            ranked = any(term.field == "about" and not term.negated for term in query.terms)
            self.values.append(self.claims)
            joins.append(
                f"JOIN (SELECT rowid >> {ROWS} AS number, rowid AS claim, "
                f"{'bm25(claims)' if ranked else '0'} AS claim_fit "
                f"FROM claims WHERE claims MATCH ?{self._standing(query)}) USING (number)"
            )
            scores += ["claim_fit"] if ranked else []
        return joins, scores

    def _condition(self, term: Term) -> str:
        """Return what must hold of an article besides, for one term."""
        negation = "NOT " if term.negated else ""
        if term.field == "entity":
            self.values.append(written(term))
            return f"number {negation}IN (SELECT rowid FROM names WHERE names MATCH ?)"
        if term.field == "source":
            self.values.append(_like(term.value))
            return rf"coalesce(source, '') {negation}LIKE ? ESCAPE '\'"
        if term.field in {"after", "before"}:
            self.values.append(term.value)
            # As text, for "2021-12" sorts before every day of that month.
            sign = ">=" if term.field == "after" else "<"
            return f"{negation}coalesce(published {sign} ?, 0)"
        if term.field == "is":
            unread = (term.value == "unread") != term.negated
            self.values.append(json.dumps(list(self._known.read)))
            return f"id {'NOT ' if unread else ''}IN (SELECT value FROM json_each(?))"
        return self._exclusion(term)

    def _standing(self, query: Query) -> str:
        """Return what more must hold of a position where a status is asked for."""
        parts = []
        for term in query.of("status"):
            self.values.append(json.dumps(self._with_status(term)))
            parts.append(f" AND {'NOT ' * term.negated}{_AMONG}")
        return "".join(parts)

    def _with_status(self, term: Term) -> list[str]:
        standing = self._known.standing.items()
        return [one for one, status in standing if status.replace(" ", "-") == term.value]

    def _noted(self, notes: Sequence[Note]) -> str:
        """Return that an article has one of some notes: on its text, or on its file."""
        ids = {note.article_id for note in notes}
        places = {place_of(note.path) for note in notes} - {None}
        self.values += [json.dumps([*ids]), json.dumps([*places])]
        some = "IN (SELECT value FROM json_each(?))"
        return f"(id {some} OR coalesce(place, '') {some})"

    def _exclusion(self, term: Term) -> str:
        """Return what keeps articles out that have a word, or a position such as this."""
        if not term.negated or term.field in NOTED or (term.field and self.claims):
            return ""  # matched already, see `_joins`
        if term.field == "status":
            self.values.append(json.dumps(self._with_status(term)))
            where = f"claims MATCH '{_DEMANDS}' AND {_AMONG}"
            return f"number NOT IN (SELECT rowid >> {ROWS} FROM claims WHERE {where})"
        self.values.append(written(term, _COLUMNS[term.field] if term.field else ""))
        if term.field:
            return f"number NOT IN (SELECT rowid >> {ROWS} FROM claims WHERE claims MATCH ?)"
        return "number NOT IN (SELECT rowid FROM texts WHERE texts MATCH ?)"


def _claims(terms: Iterable[Term]) -> str:
    """Return what one position must match; empty where nothing but negations is asked."""
    wanted = [_claim(term) for term in terms if not term.negated]
    unwanted = [_claim(term) for term in terms if term.negated and term.field != "status"]
    if not wanted or not unwanted:
        return " AND ".join(wanted)
    return f"({' AND '.join(wanted)}) NOT ({' OR '.join(unwanted)})"


def _claim(term: Term) -> str:
    return _DEMANDS if term.field == "status" else written(term, _COLUMNS[term.field])


def _all(terms: Iterable[Term]) -> str:
    return " AND ".join(map(written, terms))


def written(term: Term, columns: str = "") -> str:
    """Write a term as FTS5 does; in quotes, nothing in it means anything."""
    begins = term.value.endswith("*") and not term.quoted
    words = term.value.replace('"', " ").replace("\0", " ")
    return f'{columns + " : " if columns else ""}"{words}"{"*" if begins else ""}'


def _like(words: str) -> str:
    for sign in "\\%_":
        words = words.replace(sign, "\\" + sign)
    return f"%{words}%"
