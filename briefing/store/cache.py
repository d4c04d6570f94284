"""Analyses by text, engine and model. The file may vanish or break at any time, unnoticed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

import msgspec

from briefing.errors import StoreError
from briefing.model import Analysis
from briefing.store.database import Database, is_broken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Found = TypeVar("Found")

MIGRATIONS = [
    [
        """CREATE TABLE analyses (
            article_id TEXT NOT NULL, engine TEXT NOT NULL, model TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (article_id, model, engine)
        ) WITHOUT ROWID"""
    ]
]


class Cache:
    """Remembers analyses; whatever goes wrong with its file, it is quietly made anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: Database | None = None

    def analysis(self, article_id: str, engine: str, model: str) -> Analysis | None:
        """Return what was kept; `None` if nothing was, or if it can no longer be read."""
        query = "SELECT body FROM analyses WHERE (article_id, engine, model) = (?, ?, ?)"
        rows = self._trying(lambda base: base.rows(query, (article_id, engine, model)))
        with suppress(msgspec.DecodeError):
            return msgspec.json.decode(rows[0][0], type=Analysis) if rows else None
        return None

    def keep_analysis(self, analysis: Analysis) -> None:
        """Keep it in the place of what an older engine found in the same text."""
        with suppress(UnicodeEncodeError):  # half a character in the text: not worth keeping
            body = msgspec.json.encode(analysis)
            self._trying(lambda base: _keep(base, analysis, body))

    def _trying(self, use: Callable[[Database], Found]) -> Found | None:
        """Use the database; if it is broken, make it anew and try once more.

        A full disk, a place we may not write and the like only mean that nothing is kept.
        """
        for _ in range(2):
            try:
                return use(self._opened())
            except StoreError as error:
                self.close()
                if not is_broken(error):
                    break
                self._remove()
        return None

    def _opened(self) -> Database:
        if self._database and not self._path.exists():
            self.close()  # deleted under us: what we wrote now would be lost
        if not self._database:
            self._database = Database(self._path, MIGRATIONS)
        return self._database

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; using the cache again opens it again."""
        if self._database:
            self._database.close()
        self._database = None


def _keep(base: Database, analysis: Analysis, body: bytes) -> None:
    with base.writing() as run:
        run(
            "DELETE FROM analyses WHERE (article_id, model) = (?, ?)",
            (analysis.article_id, analysis.model),
        )
        run(
            "INSERT INTO analyses VALUES (?, ?, ?, ?)",
            (analysis.article_id, analysis.engine, analysis.model, body),
        )
