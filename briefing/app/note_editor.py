"""The editor of one note, with the passage it is on above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from briefing.errors import StoreError
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

HINT = "esc or ctrl+s keeps the note"


class NoteEditor(ModalScreen[None]):
    """Leaving it always keeps what was written: nothing is asked and nothing is lost."""

    BINDINGS: ClassVar = [Binding("escape,ctrl+s,ctrl+enter", "leave", "Keep", priority=True)]

    def __init__(self, quote: str, text: str, keep: Callable[[str], None]) -> None:
        super().__init__()
        self._quote = quote
        self._text = text
        self._keep = keep

    def compose(self) -> ComposeResult:
        """Lay out quote, text and hint."""
        with Vertical(id="note") as box:
            box.border_title = "Note"
            box.border_subtitle = HINT
            yield Static(Content(f"“{one_line(self._quote)}”"), id="quote")
            yield TextArea(self._text, id="note-text", compact=True)
            yield Static(id="trouble", markup=False)

    def on_mount(self) -> None:
        """Begin at the end of the text."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        self.set_focus(area)

    def keep(self) -> bool:
        """Keep what was written; if that fails, say so and return false."""
        text = self.query_one(TextArea).text.strip()
        if text == self._text.strip():
            return True
        try:
            self._keep(text)
        except StoreError as error:
            self.query_one("#trouble", Static).update(Content(one_line(str(error))))
            return False
        self._text = text
        return True

    def action_leave(self) -> None:
        """Close the editor."""
        if self.keep():
            self.dismiss()
