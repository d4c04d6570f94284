"""A sheet of text over the reader: the help, the list of problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content


WIDTH = 76
"""Cells of the sheet, frame included, as the styles have it."""


class Sheet(ModalScreen[None]):
    """Shows text until it is put away; it scrolls where there is not room for all of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,question_mark,f1", "dismiss", "Close"),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,pagedown,ctrl+d", "scroll('page_down')", show=False),
        Binding("pageup,ctrl+u", "scroll('page_up')", show=False),
        Binding("g,home", "scroll('home')", show=False),
        Binding("G,end", "scroll('end')", show=False),
    ]

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    @staticmethod
    def room(columns: int) -> int:
        """Return the cells a line of text has on a screen of so many columns."""
        return min(columns, WIDTH) - 7  # frame, padding, scroll bar

    def compose(self) -> ComposeResult:
        """Lay out the text in a frame that says how to leave."""
        with VerticalScroll(id="sheet", can_focus=False) as sheet:
            sheet.border_title = self._title
            sheet.border_subtitle = "j/k scroll · esc or q closes"
            yield Static(self._text)

    def action_scroll(self, way: str) -> None:
        """Scroll the sheet."""
        getattr(self.query_one("#sheet"), f"scroll_{way}")(animate=False)
