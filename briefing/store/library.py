"""What the user made: notes with their history, where reading stopped, and what was seen."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from briefing.errors import StoreError
from briefing.model import Note, Session
from briefing.store.database import Database
from briefing.store.history import Change, described, there, travelled
from briefing.store.tables import (
    INSERT_NOTE,
    MIGRATIONS,
    cleaned,
    note_of,
    row_of,
    storable,
    to_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Self

    from briefing.corrections.record import Correction


class Library:
    """Notes and places on disk. Every method raises `StoreError` if the file fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the library at `path`, making it if need be."""
        return cls(Database(path, MIGRATIONS))

    @classmethod
    def copied(cls, path: Path) -> Self:
        """Open a library in memory with what can be read of the one at `path`."""
        database = Database(None, ())
        try:
            database.copy_from(path)
            database.migrate(MIGRATIONS)
        except StoreError:  # made by a newer version, or damaged: begin with nothing
            database.close()
            database = Database(None, MIGRATIONS)
        return cls(database)

    def notes(self, article_id: str | None = None) -> tuple[Note, ...]:
        """Return the notes on one article or on all, by path and place."""
        query = "SELECT * FROM notes WHERE ?1 IS NULL OR article_id = ?1 ORDER BY path, start, id"
        return tuple(note_of(row) for row in self._database.rows(query, (article_id,)))

    def add_note(self, note: Note) -> Note:
        """Keep a new note."""
        return there(self._change(note.id, lambda _: note))

    def change_note(self, note_id: str, text: str) -> Note:
        """Give a note another text.

        Raises:
            StoreError: If there is no such note (any more).
        """
        return self._replace(note_id, text=text)

    def colour_note(self, note_id: str, colour: str) -> Note:
        """Highlight a note in another colour, or in none.

        Raises:
            StoreError: If there is no such note (any more).
        """
        return self._replace(note_id, colour=colour)

    def _replace(self, note_id: str, **parts: str) -> Note:
        def changed(note: Note | None) -> Note:
            return replace(there(note), changed=datetime.now(UTC), **parts)  # type: ignore[arg-type]

        return there(self._change(note_id, changed))

    def delete_note(self, note_id: str) -> None:
        """Delete a note; `undo` brings it back.

        Raises:
            StoreError: If there is no such note (any more).
        """

        def nothing(note: Note | None) -> None:
            there(note)

        self._change(note_id, nothing)

    def correct(self, file: Path, was: Sequence[Correction], became: Sequence[Correction]) -> None:
        """Put corrections in the place of others, as one change.

        Raises:
            StoreError: If their file cannot be written.
        """
        from briefing.store.corrections import change  # noqa: PLC0415  (seldom needed)

        with self._database.writing() as run:
            run("UPDATE changes SET state = 'dropped' WHERE state = 'undone'")
            sides = (msgspec.json.encode(side).decode() for side in (was, became))
            run("INSERT INTO changes (was, became, file) VALUES (?, ?, ?)", (*sides, str(file)))
            change(file, was, became)  # last: if it fails, none of it has happened

    def undo(self) -> Change | None:
        """Take the latest change back, also one of an earlier session; `None` if none is left."""
        return self._travel(
            "SELECT id, file, became, was FROM changes "
            "WHERE state = 'done' ORDER BY id DESC LIMIT 1",
            "undone",
        )

    def redo(self) -> Change | None:
        """Make the change again that was taken back last; `None` if none is left."""
        return self._travel(
            "SELECT id, file, was, became FROM changes WHERE state = 'undone' ORDER BY id LIMIT 1",
            "done",
        )

    def place(self, key: str) -> int | None:
        """Return the offset kept under `key`, such as an article's id."""
        rows = self._database.rows("SELECT offset FROM places WHERE key = ?", (key,))
        return rows[0][0] if rows else None

    def keep_place(self, key: str, offset: int) -> None:
        """Keep an offset under `key`."""
        with self._database.writing() as run:
            run("INSERT OR REPLACE INTO places VALUES (?, ?)", (key, offset))

    def carry_places(self, old: str, new: str, moved: Callable[[int], int]) -> None:
        """Keep the places in a text, marks among them, for the text that it became."""
        with self._database.writing() as run:
            query = "SELECT key, offset FROM places WHERE key LIKE ? || '%'"
            for key, offset in run(query, (old,)).fetchall():
                place = (new + key.removeprefix(old), moved(offset) if offset > 0 else offset)
                run("INSERT OR REPLACE INTO places VALUES (?, ?)", place)

    def session(self, key: str) -> Session | None:
        """Return how the articles that `key` stands for were left."""
        rows = self._database.rows("SELECT body FROM sessions WHERE key = ?", (storable(key),))
        with suppress(msgspec.DecodeError):  # kept by a version that knew other things
            return msgspec.json.decode(rows[0][0], type=Session) if rows else None
        return None

    def keep_session(self, key: str, session: Session) -> None:
        """Remember how they were left."""
        body = msgspec.json.encode(cleaned(session)).decode()
        with self._database.writing() as run:
            run("INSERT OR REPLACE INTO sessions VALUES (?, ?)", (storable(key), body))

    def version(self) -> int:
        """Return a number that is another one after another window has written something."""
        return int(self._database.rows("PRAGMA data_version")[0][0])

    def read(self) -> frozenset[str]:
        """Return the ids of all articles that were opened in the reader."""
        return frozenset(row[0] for row in self._database.rows("SELECT key FROM places"))

    def seen(self) -> frozenset[str]:
        """Return the ids of all articles that were at hand when a reading ended."""
        return frozenset(row[0] for row in self._database.rows("SELECT article_id FROM seen"))

    def keep_seen(self, article_ids: Iterable[str]) -> None:
        """Remember that these articles were at hand."""
        with self._database.writing() as run:
            for article_id in article_ids:
                run("INSERT OR IGNORE INTO seen VALUES (?)", (article_id,))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _change(self, note_id: str, make: Callable[[Note | None], Note | None]) -> Note | None:
        """Put what `make` makes of a note in its place, and remember both."""
        with self._database.writing() as run:
            row = run("SELECT * FROM notes WHERE id = ?", (note_id,)).fetchone()
            was = note_of(row) if row else None
            made = make(was)
            became = cleaned(made) if made else None
            _put(run, note_id, became)
            run("UPDATE changes SET state = 'dropped' WHERE state = 'undone'")
            run("INSERT INTO changes (was, became) VALUES (?, ?)", (to_json(was), to_json(became)))
        return became

    def _travel(self, query: str, state: str) -> Change | None:
        """Go from the first to the second note of the change that the query finds."""
        with self._database.writing() as run:
            row = run(query).fetchone()
            if not row:
                return None
            change, file, *sides = row
            run("UPDATE changes SET state = ? WHERE id = ?", (state, change))
            how = "Took back" if state == "undone" else "Made again"
            if file:
                return travelled(Path(file), sides, how)
            old, new = (msgspec.json.decode(side, type=Note | None) for side in sides)
            _put(run, there(old or new).id, new)
        return described(old, new, how)


def _put(run: Callable[..., Any], note_id: str, note: Note | None) -> None:
    if note is None:
        run("DELETE FROM notes WHERE id = ?", (note_id,))
    else:
        run(INSERT_NOTE, row_of(note))
