"""The editor of one note, with the passage it is on above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import SuspendNotSupported
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from briefing.errors import EditorError, StoreError
from briefing.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

HINT = "esc keep · #tag · ctrl+o editor"


class NoteText(TextArea):
    """What is written, kept as it is; shown so that nothing in it steers the terminal."""

    def get_line(self, line_index: int) -> Text:
        """Return a line to be shown, as long as it is; tabs are laid out later."""
        parts = self.document.get_line(line_index).split("\t")
        return Text("\t".join(map(safe, parts)), end="", no_wrap=True)


class NoteEditor(ModalScreen[None]):
    """Leaving it always keeps what was written: nothing is asked and nothing is lost."""

    # Without priority, so that they come after the letters typed just before them.
    BINDINGS: ClassVar = [
        Binding("escape,ctrl+s,ctrl+enter", "leave", "Keep"),
        Binding("ctrl+o,f4", "outside", "Edit in $VISUAL or $EDITOR"),
    ]

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
            yield NoteText(self._text, id="note-text", compact=True)
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
            self._complain(str(error))
            return False
        self._text = text
        return True

    def _complain(self, sentence: str) -> None:
        self.query_one("#trouble", Static).update(Content(one_line(sentence)))

    def action_outside(self) -> None:
        """Go on in the user's own editor; what is written so far is kept first."""
        from briefing.app.outside import edited  # noqa: PLC0415  (seldom needed)

        area = self.query_one(TextArea)
        if not self.keep():
            return
        self._complain("")
        try:
            with self.app.suspend():
                text = edited(area.text)
        except EditorError as error:
            self._complain(str(error))
        except SuspendNotSupported:
            self._complain("This terminal cannot be left to another editor.")
        else:  # as one step that ctrl+z takes back
            area.replace(text.rstrip(), area.document.start, area.document.end)

    def action_leave(self) -> None:
        """Close the editor."""
        if self.keep():
            self.dismiss()
