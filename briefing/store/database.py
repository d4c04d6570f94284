"""One SQLite file: opened with care, brought up to date, its errors turned into sentences."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from threading import RLock
from typing import TYPE_CHECKING, Any

from briefing.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    Migrations = Sequence[Sequence[str]]

PATIENCE = 2.0
"""Seconds to wait for another window that is writing; windows take thousandths of one."""

_SENTENCES = {
    "SQLITE_FULL": "The disk that holds {path} is full: free some space and try again.",
    "SQLITE_READONLY": "{path} cannot be written: check its permissions or set BRIEFING_DATA.",
    "SQLITE_CANTOPEN": "{path} cannot be opened: check its permissions or set BRIEFING_DATA.",
    "SQLITE_PERM": "{path} cannot be opened: check its permissions or set BRIEFING_DATA.",
    "SQLITE_BUSY": "{path} is being written by another program: try again in a moment.",
    "SQLITE_NOTADB": "{path} is damaged or no library: move it elsewhere, and a new one is made.",
    "SQLITE_CORRUPT": "{path} is damaged: move it elsewhere, and a new one is made.",
}


_BROKEN = ("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_ERROR", "SQLITE_IOERR", "SQLITE_SCHEMA")


def sentence(error: Exception, path: Path | str) -> str:
    """Say in one sentence what went wrong with the file and what to do."""
    name = getattr(error, "sqlite_errorname", "")
    # Extended names such as SQLITE_READONLY_DIRECTORY begin with the plain one.
    for start, words in _SENTENCES.items():
        if name.startswith(start):
            return words.format(path=path)
    reason = getattr(error, "strerror", None) or error
    return f"{path} cannot be used ({reason}): check the disk or set BRIEFING_DATA."


def is_broken(error: StoreError) -> bool:
    """Is the file itself at fault: damaged, of another make, or made by a newer version?"""
    name = getattr(error.__cause__, "sqlite_errorname", "SQLITE_ERROR")
    return isinstance(error.__cause__, sqlite3.Error | None) and name.startswith(_BROKEN)


def is_busy(error: StoreError) -> bool:
    """Is another program writing, so that the same may work in a moment?"""
    return getattr(error.__cause__, "sqlite_errorname", "").startswith("SQLITE_BUSY")


class Database:
    """A connection that any thread may use, one at a time.

    Raises:
        StoreError: If the file cannot be opened, or was made by a newer version, in which case
            it is left as it is.
    """

    def __init__(self, path: Path | None, migrations: Migrations) -> None:
        self.path = path or ":memory:"
        self._lock = RLock()
        try:
            if path:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
            )
        except (OSError, sqlite3.Error) as error:
            raise StoreError(sentence(error, self.path)) from error
        try:
            self.migrate(migrations)
        except BaseException:
            self.close()
            raise

    def migrate(self, migrations: Migrations) -> None:
        """Bring the file up to date, one numbered step after the other."""
        if self._version() > len(migrations):
            raise StoreError(
                f"{self.path} was made by a newer version of briefing: update briefing to open it."
            )
        self.rows("PRAGMA journal_mode = WAL")
        self.rows("PRAGMA synchronous = NORMAL")
        self.rows("PRAGMA foreign_keys = ON")
        behind = self._version() < len(migrations)
        self._wait_at_most(PATIENCE if behind else 0)
        try:
            self._bring_up_to_date(migrations)
        except StoreError as error:
            # Somebody else is writing: so can we, later, and reading need not wait for it.
            if behind or not is_busy(error):
                raise
        self._wait_at_most(PATIENCE)

    def _wait_at_most(self, seconds: float) -> None:
        self.rows(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def _bring_up_to_date(self, migrations: Migrations) -> None:
        with self.writing() as run:  # also proves, now and not at the first note, that we may write
            # Asked again inside: another window may just have brought the file up to date.
            for number in range(self._version(), len(migrations)):
                for statement in migrations[number]:
                    run(statement)
                run(f"PRAGMA user_version = {number + 1}")

    def _version(self) -> int:
        return int(self.rows("PRAGMA user_version")[0][0])

    def rows(self, query: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Any]:
        """Return all rows of a query."""
        with self._lock:
            try:
                return self._connection.execute(query, values).fetchall()
            except sqlite3.Error as error:
                raise StoreError(sentence(error, self.path)) from error

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """Give a function that runs statements: all of them happen, or none."""
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection.execute
                self._connection.execute("COMMIT")
            except sqlite3.Error as error:
                raise StoreError(sentence(error, self.path)) from error
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def copy_from(self, path: Path) -> None:
        """Fill this database with what a file holds that may be read but not written."""
        # Where the folder cannot be written either, SQLite must be told that nobody else writes.
        for how in ("mode=ro", "immutable=1"):
            with suppress(sqlite3.Error):
                address = f"{path.absolute().as_uri()}?{how}"
                with closing(sqlite3.connect(address, uri=True)) as source:
                    source.backup(self._connection)
                return

    def close(self) -> None:
        """Close the connection; a second time does nothing."""
        with self._lock:
            self._connection.close()
