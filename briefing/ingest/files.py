"""Find and read the files that paths on the command line stand for."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import IngestError
from briefing.ingest.decode import decode
from briefing.ingest.text import MARKDOWN
from briefing.ingest.wording import BLANKS
from briefing.model import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIXES = (".txt", *MARKDOWN)
MOST_BYTES = 20_000_000
_MOST = f"{MOST_BYTES // 1_000_000} MB"
_NUMBER = re.compile(r"([0-9]+)")


Stamp = tuple[int, int, int]
"""What tells that a file was written to: time in nanoseconds, size, and which file it is."""


class Finder:
    """Turns paths into files to read; the same file or folder is met once only."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()
        self.stamps: dict[str, Stamp] = {}
        """Of all that was found, by path, as it was before anybody read it."""

    def find(self, paths: Iterable[str]) -> Iterator[str | IngestError]:
        """Yield the files in order, and one sentence for each path that leads to none."""
        for path in dict.fromkeys(paths):
            if path == STANDARD_INPUT:
                yield path
            elif _is_folder(path):
                yield from self._folder(path)
            else:
                yield from self._file(path)

    def _file(self, path: str) -> Iterator[str | IngestError]:
        try:
            if self._is_new(path):
                yield path
        except (OSError, ValueError) as error:
            yield IngestError(f"{shown(path)} {_reason(error)}.")

    def _folder(self, top: str) -> Iterator[str | IngestError]:
        """Walk a folder; what waits is a list, for folders may be nested very deep."""
        waiting = [top]
        empty = True
        while waiting:
            path = waiting.pop()
            if not _is_folder(path):
                empty = False
                yield from self._file(path)
                continue
            try:
                if self._is_new(path):
                    waiting += reversed(_articles_in(path))
                else:
                    empty = False
            except OSError as error:
                empty = False
                yield IngestError(f"The folder {shown(path)} {_reason(error)}.")
        if empty:
            yield IngestError(
                f"The folder {shown(top)} holds no articles: put .txt or .md files in it."
            )

    def _is_new(self, path: str) -> bool:
        status = Path(path).stat()
        known = (status.st_dev, status.st_ino)
        if known in self._seen:
            return False
        self._seen.add(known)
        self.stamps[path] = status.st_mtime_ns, status.st_size, status.st_ino
        return True


def _articles_in(folder: str) -> list[str]:
    """Return the articles and folders in a folder, in natural order, hidden ones left out."""
    shown_ones = (entry for entry in Path(folder).iterdir() if not entry.name.startswith("."))
    paths = map(str, sorted(shown_ones, key=lambda entry: natural(entry.name)))
    return [path for path in paths if path.lower().endswith(SUFFIXES) or _is_folder(path)]


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - `Path.is_dir` raises where we may not look


def natural(name: str) -> tuple[list[tuple[int, str]], str]:
    """Sort "part 9" before "part 10", and capitals beside small letters.

    >>> sorted(["b10", "B9", "a"], key=natural)
    ['a', 'B9', 'b10']
    """
    parts = _NUMBER.split(name.casefold())
    return [(int(p[:18]) if p.isdecimal() else -1, p) for p in parts], name


def read_text(path: str, stdin: BinaryIO | None = None) -> str:
    """Return the text of a file, or of standard input for `-`.

    Raises:
        IngestError: If it cannot be read as text, with one sentence that says why.
    """
    name = "Standard input" if path == STANDARD_INPUT else shown(path)
    try:
        data = _read_stream(stdin) if path == STANDARD_INPUT else _read_file(path, name)
    except (OSError, ValueError) as error:
        raise IngestError(f"{name} {_reason(error)}.") from error
    if len(data) > MOST_BYTES:
        raise IngestError(f"{name} is larger than {_MOST}: split it into its articles.")
    text = decode(data, name)
    if not text.strip(BLANKS):
        raise IngestError(f"{name} is empty: there is nothing to read in it.")
    return text


def _read_file(path: str, name: str) -> bytes:
    status = Path(path).stat()
    if not stat.S_ISREG(status.st_mode):
        raise IngestError(f"{name} is not a file: pipe its text into `briefing -` instead.")
    if status.st_size > MOST_BYTES:
        size = status.st_size / 1_000_000
        raise IngestError(
            f"{name} has {size:.0f} MB, more than the {_MOST} we read: split it into its articles."
        )
    with Path(path).open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _read_stream(stdin: BinaryIO | None) -> bytes:
    stream = stdin or (sys.stdin.buffer if sys.stdin else None)
    if stream is None:
        raise IngestError("There is no standard input to read: name files or folders.")
    return stream.read(MOST_BYTES + 1)


def shown(path: str) -> str:
    r"""Return a path that is safe to show: odd bytes and control characters as `\xff`."""
    return path if path and path.isprintable() else "".join(map(_spelled, path)) or '""'


def _spelled(char: str) -> str:
    if "\udc80" <= char <= "\udcff":  # a byte that is no text, as `os.fsdecode` keeps it
        return f"\\x{ord(char) - 0xDC00:02x}"
    return char if char.isprintable() else char.encode("unicode_escape").decode()


def _reason(error: OSError | ValueError) -> str:
    """Say in words for everybody what the system found wrong."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "does not exist: check the path"
    if isinstance(error, PermissionError):
        return "may not be read: ask for the right to, or copy it"
    if isinstance(error, OSError) and error.strerror:
        return f"could not be read ({error.strerror.lower()}): check the path"
    return "could not be read: check the path"
