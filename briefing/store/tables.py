"""The tables of the library, and what it keeps as rows of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from briefing.model import Note, Session, Span

Kept = TypeVar("Kept", Note, Session)

MIGRATIONS = [
    [
        """CREATE TABLE notes (
            id TEXT PRIMARY KEY, article_id TEXT NOT NULL, path TEXT NOT NULL, title TEXT NOT NULL,
            start INTEGER NOT NULL, stop INTEGER NOT NULL,
            quote TEXT NOT NULL, quote_before TEXT NOT NULL, quote_after TEXT NOT NULL,
            text TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL
        )""",
        "CREATE INDEX notes_of_article ON notes (article_id)",
        # Every change of a note, never deleted: `was` and `became` are JSON or, for "no such
        # note", NULL; `state` is done, undone, or dropped (undone, then something else was done).
        """CREATE TABLE changes (
            id INTEGER PRIMARY KEY, was TEXT, became TEXT, state TEXT NOT NULL DEFAULT 'done'
        )""",
        "CREATE TABLE places (key TEXT PRIMARY KEY, offset INTEGER NOT NULL) WITHOUT ROWID",
    ],
    ["CREATE TABLE seen (article_id TEXT PRIMARY KEY) WITHOUT ROWID"],
    ["ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT ''"],
    # Where it was corrections that were changed: their file; `was` and `became` are lists of them.
    ["ALTER TABLE changes ADD COLUMN file TEXT"],
    # How articles were left that were read together, as JSON; `key` says which articles.
    ["CREATE TABLE sessions (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID"],
]

INSERT_NOTE = """INSERT OR REPLACE INTO notes VALUES (:id, :article_id, :path, :title, :start,
    :stop, :quote, :quote_before, :quote_after, :text, :created, :changed, :colour)"""


def cleaned(kept: Kept) -> Kept:
    """Make all its texts storable."""
    clean: dict[str, Any] = {
        name: storable(value)
        for name in kept.__dataclass_fields__
        if isinstance(value := getattr(kept, name), str)
    }
    return replace(kept, **clean)


def storable(text: str) -> str:
    """Replace halves of characters, as in file names of unknown encoding: SQLite takes none."""
    return text.encode("utf-8", "replace").decode()


def to_json(note: Note | None) -> str:
    """Return a side of a change."""
    return msgspec.json.encode(note).decode()


def row_of(note: Note) -> dict[str, Any]:
    """Return a note as `INSERT_NOTE` takes it."""
    return {
        "id": note.id,
        "article_id": note.article_id,
        "path": note.path,
        "title": note.title,
        "start": note.span.start,
        "stop": note.span.end,
        "quote": note.quote,
        "quote_before": note.before,
        "quote_after": note.after,
        "text": note.text,
        "created": note.created.isoformat(),
        "changed": note.changed.isoformat(),
        "colour": note.colour,
    }


def note_of(row: tuple[Any, ...]) -> Note:
    """Return the note that is in a row."""
    note_id, article_id, path, title, start, stop, quote, before, after, text, *times, colour = row
    created, changed = map(datetime.fromisoformat, times)
    return Note(
        note_id,
        article_id,
        path,
        title,
        Span(start, stop),
        quote,
        before,
        after,
        text,
        created,
        changed,
        colour,
    )
