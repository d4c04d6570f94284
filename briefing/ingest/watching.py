"""What becomes of files while they are read: articles that are new, changed or gone.

A look at the files every other second says what. Where they are many the system says when to
look; a look now and then finds what it does not tell, as on network drives.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import IngestError
from briefing.ingest import Reading
from briefing.ingest.files import Finder, read_text, shown
from briefing.ingest.text import article_from_text
from briefing.model import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.ingest.files import Stamp
    from briefing.model import Article

OFTEN = 2.0
"""Seconds between two looks at files of which the system tells nothing."""
SELDOM = 30.0
"""The same where it does."""
RATHER = 50
"""Looking takes one part in so many of the time at most."""
FEW = 500
"""Files that are looked at in a millisecond or two: being told would cost more memory than that."""
STEP = 0.1
"""Seconds after which it is noticed that the watch is to end."""


class Changes(NamedTuple):
    """What a later reading has other than an earlier one; all are ids of articles."""

    new: tuple[str, ...]
    changed: dict[str, str]
    """What each text at the same path became."""
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        """Is there any?"""
        return any(self)


def changes(before: Iterable[Article], after: Iterable[Article]) -> Changes:
    """Compare two readings of the same paths; a file that was only renamed is no change."""
    old = {article.id: article.path for article in before}
    now = {article.id: article.path for article in after}
    at = {path: id_ for id_, path in now.items() if id_ not in old}
    left = {id_: path for id_, path in old.items() if id_ not in now}
    changed = {id_: at[path] for id_, path in left.items() if path in at}
    new = {*at.values()} - {*changed.values()}
    return Changes(
        tuple(id_ for id_ in now if id_ in new),
        changed,
        tuple(id_ for id_ in left if id_ not in changed),
    )


class Watch:
    """Looks at paths that were read, on request and in a thread of its own; close it when done.

    Unless it `tells`, it only looks on request.
    """

    def __init__(self, paths: Sequence[str], reading: Reading, *, tells: bool = True) -> None:
        self._tells = tells
        self._paths = [path for path in paths if path != STANDARD_INPUT]
        read = {article.path: article for article in reading.articles}
        self._known: dict[str, tuple[Stamp, Article | IngestError]] = {
            path: (stamp, read[shown(path)])
            for path, stamp in reading.stamps.items()
            if shown(path) in read
        }
        self._looking = Lock()
        self._end = Event()
        self._thread: Thread | None = None
        self._pause = SELDOM

    def look(self) -> Reading:
        """Read what was written to since the last look; the rest is the same articles as then."""
        with self._looking:
            finder = Finder()
            found = {path: self._read(path, finder) for path in finder.find(self._paths)}
            self._known = {
                path: (finder.stamps[path], one)
                for path, one in found.items()
                if isinstance(path, str)
            }
        problems = [str(one) for one in found.values() if isinstance(one, IngestError)]
        articles = [one for one in found.values() if not isinstance(one, IngestError)]
        return Reading(tuple(articles), tuple(problems), finder.stamps)

    def _read(self, path: str | IngestError, finder: Finder) -> Article | IngestError:
        if isinstance(path, IngestError):
            return path
        stamp, one = self._known.get(path, (None, None))
        if one and stamp == finder.stamps[path]:
            return one
        began = time.monotonic()
        try:
            return article_from_text(read_text(path), shown(path))
        except IngestError as error:
            return error
        finally:  # the keys come first, also while a thousand files are put in the folder
            self._end.wait(min(time.monotonic() - began, 0.05))

    # --- in the thread

    def begin(self, tell: Callable[[Reading], object]) -> None:
        """Tell of every reading that is other than the one before; the thread calls `tell`."""
        if self._tells and self._paths and self._thread is None:
            self._thread = Thread(target=self._run, args=(tell,), name="watch", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread. It must not outlive the interpreter, which it calls."""
        self._end.set()
        if self._thread:
            self._thread.join(1)

    def _run(self, tell: Callable[[Reading], object]) -> None:
        told: tuple[Article, ...] | None = None
        waiting, rested = True, 0.0
        for happened in self._beats():
            waiting |= happened
            began = time.monotonic()
            if began < rested + (0 if waiting else self._pause):
                continue
            reading = self.look()
            ended = time.monotonic()
            waiting, rested = False, ended + (ended - began) * RATHER
            if reading.articles != told and not self._end.is_set():
                tell(reading)
            told = reading.articles

    def _beats(self) -> Iterator[bool]:
        """Yield every so often, and whether the system told of something in between."""
        folders = [path for path in self._paths if os.path.isdir(path)]  # noqa: PTH112
        self._pause = SELDOM if len(folders) == len(self._paths) else OFTEN
        # Too many folders to watch, or one that vanished, are no trouble: then we only look.
        with suppress(ImportError, OSError, RuntimeError):
            yield from self._told(folders)
        self._pause = OFTEN
        while not self._end.wait(OFTEN):
            yield False

    def _told(self, folders: Sequence[str]) -> Iterator[bool]:
        if not folders or len(self._known) <= FEW:
            return
        from watchfiles import watch  # noqa: PLC0415 - once the reader is there, in its thread

        for told in watch(
            *folders,
            watch_filter=None,
            step=int(STEP * 1000),
            rust_timeout=int(OFTEN * 1000),
            yield_on_timeout=True,
            stop_event=self._end,
            raise_interrupt=False,
            ignore_permission_denied=True,
            poll_delay_ms=int(OFTEN * 1000),
        ):
            yield bool(told)
