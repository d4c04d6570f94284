"""What other windows do with the same library is seen here too, a moment later."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.app.correcting import Correcting
from briefing.errors import StoreError

if TYPE_CHECKING:
    from briefing.model import Note

SOON = 1.0
"""Seconds between two looks at the library; SQLite answers in millionths."""


class Following(Correcting):
    """Notes and corrections only: places and looks are each window's own."""

    _version: int | None = None
    _known: tuple[Note, ...] | None = None

    def on_mount(self) -> None:
        """Begin to look."""
        self._version = self.stored(self.store.version)
        self.set_interval(SOON, self.follow)

    def follow(self) -> None:
        """Show the notes and corrections again if another window has written something."""
        with suppress(StoreError):  # the next time, then
            version = self.store.version()
            if version != self._version:
                self._follow_notes()
                self._version = version
        if self.store.corrections.state != self._state:
            self.follow_corrections()

    def _follow_notes(self) -> None:
        """Show the notes in the text and in their list; most often it is a place that was kept."""
        known = self.store.notes()
        if known != self._known:
            self._known = known
            self.show_notes()
            for screen in self._story():
                screen.load()
