"""Finding notes by what they say, in the language in which articles are searched."""

from __future__ import annotations

import weakref
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.notes import tags
from briefing.store.database import Database
from briefing.store.search.asking import written
from briefing.store.search.tables import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Note
    from briefing.query import Term

_TABLES = (
    (
        "CREATE VIRTUAL TABLE notes USING fts5(text, quote, title, "
        "tokenize='porter unicode61 remove_diacritics 2')",
    ),
)
_COLUMNS = {"": "", "note": "{text}"}
"""Where the words of a field are looked for; without a field, in quote and title too."""


class Noted:
    """An index over notes, in memory; see `noted`."""

    def __init__(self, notes: tuple[Note, ...]) -> None:
        self.notes = notes
        self._tags = [tags(note.text) for note in self.notes]
        self._base = Database(None, _TABLES)
        weakref.finalize(self, self._base.close)
        with self._base.writing() as run:
            for number, note in enumerate(self.notes):
                words = map(plain, (note.text, note.quote, note.title))
                run(
                    "INSERT INTO notes(rowid, text, quote, title) VALUES (?, ?, ?, ?)",
                    (number, *words),
                )

    def find(self, terms: Iterable[Term]) -> list[Note]:
        """Return the notes of which all of the terms hold, in their order."""
        found = set(range(len(self.notes)))
        for term in terms:
            hits = self._hits(term)
            found = found - hits if term.negated else found & hits
        return [self.notes[number] for number in sorted(found)]

    def _hits(self, term: Term) -> set[int]:
        if term.field == "colour":
            return {at for at, note in enumerate(self.notes) if note.colour == term.value}
        if term.field == "tag":
            return {at for at, some in enumerate(self._tags) if _has(some, term)}
        query = "SELECT rowid FROM notes WHERE notes MATCH ?"
        return {
            number for (number,) in self._base.rows(query, (written(term, _COLUMNS[term.field]),))
        }


noted = lru_cache(maxsize=1)(Noted)
"""Makes an index, or gives the last one if it was of the same notes: one asks as one types."""


def _has(some: Iterable[str], term: Term) -> bool:
    """Is the tag asked for among some, or one that begins so?"""
    wanted = term.value.lower().removeprefix("#")
    if wanted.endswith("*") and not term.quoted:
        return any(tag.startswith(wanted[:-1]) for tag in some)
    return wanted in some
