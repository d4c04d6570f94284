"""The file of corrections: read when it has changed, changed under a lock, written whole."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from briefing.errors import StoreError
from briefing.files import write_whole
from briefing.model import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from briefing.corrections.lines import Lines
    from briefing.corrections.record import Correction
    from briefing.model import Article


NO_FILE = ()
"""The state of a file that is not there."""


class CorrectionsFile:
    """Corrections by the article they are on; what another window writes is seen as well."""

    def __init__(self, path: Path, *, named: bool = False) -> None:
        """Read nothing yet; where the user has `named` the file, that it is missing is told."""
        self.path = path
        self._named = named
        self._seen: tuple[int, ...] = NO_FILE
        self._lines: Lines | None = None
        self._by: dict[str, list[Correction]] = {}

    def on(self, article: Article) -> tuple[Correction, ...]:
        """Return what may be on an article: on its text, path or title, or on any.

        A file that cannot be read says nothing here; `lines` says why.
        """
        if self._seen == NO_FILE == _state(self.path):
            return ()
        with suppress(StoreError):
            self.lines()
        path = "" if article.path == STANDARD_INPUT else article.path
        keys = dict.fromkeys(("", article.id, path, article.title))
        found = dict.fromkeys(one for key in keys for one in self._by.get(key, ()))
        return tuple(found)

    def lines(self) -> Lines:
        """Return what the file holds, nothing where there is none.

        Raises:
            StoreError: If it cannot be read.
        """
        seen = _state(self.path)
        if self._lines is None or seen != self._seen:
            self._lines = _read(self.path)
            self._by = _by_article(self._lines.corrections)
            self._seen = seen
        return self._lines

    @property
    def state(self) -> tuple[int, ...]:
        """Tell whether anybody has written meanwhile."""
        return _state(self.path)

    @property
    def problems(self) -> list[str]:
        """What cannot be read of it, in one sentence each."""
        if self._seen == NO_FILE == _state(self.path):
            missing = f"{self.path} is not there: nothing is corrected until it is made."
            return [missing] if self._named else []
        try:
            found = self.lines().problems
        except StoreError as error:
            return [str(error)]
        return [f"{self.path}, line {number}: {why}" for number, why in found]


def change(path: Path, was: Collection[Correction], became: Collection[Correction]) -> None:
    """Put corrections in the place of others; whatever else is in the file stays.

    Raises:
        StoreError: If the file cannot be read or written.
    """
    from briefing.corrections.lines import Lines, written  # noqa: PLC0415  (seldom needed)

    with _locked(path):
        lines = _read(path)
        # What somebody else has since said of the same finding is not ours to take back.
        gone, about = {*was}, {one.about for one in became}
        kept = [one for one in lines.corrections if one not in gone and one.about not in about]
        text = written(Lines((*kept, *became), lines.others))
        try:
            write_whole(path, text.encode("utf-8", "surrogateescape"))
        except OSError as error:
            raise _unusable(path, error, "written") from error


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keep other windows from writing; the folder is locked, so that no other file is needed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        folder = os.open(path.resolve().parent, os.O_RDONLY)
    except OSError as error:
        raise _unusable(path, error, "written") from error
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _state(path: Path) -> tuple[int, ...]:
    """Tell versions of the file apart; empty where there is none."""
    try:
        found = path.stat()
    except OSError:
        return NO_FILE
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(path: Path) -> Lines:
    from briefing.corrections.lines import parsed  # noqa: PLC0415  (most have no such file)

    try:
        text = path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        text = ""
    except OSError as error:
        raise _unusable(path, error, "read") from error
    return parsed(text.removeprefix("\ufeff"))


def _unusable(path: Path, error: OSError, how: str) -> StoreError:
    reason = error.strerror or error
    return StoreError(f"{path} cannot be {how} ({reason}): name another with --corrections.")


def _by_article(corrections: Collection[Correction]) -> dict[str, list[Correction]]:
    """Sort by what an article may be known by; those on any article come under ""."""
    found: dict[str, list[Correction]] = {}
    for one in corrections:
        place = one.place
        for key in {place.text, place.path, place.article} if place else {""}:
            found.setdefault(key, []).append(one)
    return found
