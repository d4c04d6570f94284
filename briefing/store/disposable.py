"""A file that may vanish or break at any time, unnoticed: what it holds can be made again."""

from __future__ import annotations

from contextlib import suppress
from threading import RLock
from typing import TYPE_CHECKING, ClassVar, TypeVar

from briefing.errors import StoreError
from briefing.store.database import Database, is_broken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

Found = TypeVar("Found")


class Disposable:
    """Whatever goes wrong with the file, it is quietly made anew."""

    MIGRATIONS: ClassVar[Sequence[Sequence[str]]]

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: Database | None = None
        self._opening = RLock()

    def _trying(self, use: Callable[[Database], Found]) -> Found | None:
        """Use the database if that is possible at all.

        A full disk, a place we may not write and the like only mean that nothing is kept.
        """
        with suppress(StoreError):
            return self._using(use)
        return None

    def _using(self, use: Callable[[Database], Found]) -> Found:
        """Use the database; if it is broken, make it anew and try once more.

        Raises:
            StoreError: If that did not help.
        """
        try:
            return use(self._opened())
        except StoreError as error:
            self.close()
            if not is_broken(error):
                raise
        self._remove()
        try:
            return use(self._opened())
        except StoreError:
            self.close()
            raise

    def _opened(self) -> Database:
        with self._opening:
            if self._database and not self._path.exists():
                self.close()  # deleted under us: what we wrote now would be lost
            if not self._database:
                self._database = Database(self._path, self.MIGRATIONS)
            return self._database

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; using it again opens it again."""
        if self._database:
            self._database.close()
        self._database = None
