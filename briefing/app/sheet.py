"""A sheet of text over the reader: the help, the list of problems."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


WIDTH = 76
"""Cells of the sheet, frame included, as the styles have it."""


LEAST = 20
"""Cells of a column that is worth having: with less room, lines go on at the edge."""
_GAP = re.compile(r"(?:^|\S ) +(?=\S)")
"""Stands before each column of a line."""

LEAVE = "j/k scroll · / find · esc or q closes"


class Sheet(ModalScreen[None]):
    """Shows text until it is put away; it scrolls where there is not room for all of it."""

    _asking = False
    """Is being typed what to look for?"""
    _words = ""

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
            sheet.border_subtitle = LEAVE
            yield Static(self._shown)

    @property
    def _shown(self) -> Content:
        return hung(with_words(self._text, self._words), self.room(self.app.size.width))

    def on_resize(self) -> None:
        """Break the lines anew."""
        self.query_one(Static).update(self._shown)

    async def takes(self, event: events.Key) -> bool:
        """Take what is typed after `/`; only lines with these words are shown."""
        if not self._asking and event.character != "/":
            return False
        if not self._asking:
            self._asking = True
        elif event.key in {"escape", "enter"}:
            self._asking = False
            self._words = "" if event.key == "escape" else self._words
        elif event.key == "backspace":
            self._words = self._words[:-1]
        elif event.character and event.is_printable:
            self._words += event.character
        else:
            return False
        self._narrow()
        return True

    def _narrow(self) -> None:
        sheet = self.query_one("#sheet")
        sheet.query_one(Static).update(self._shown)
        typed = Content(f"/ {self._words}▏ esc shows all")
        sheet.border_subtitle = typed if self._asking else LEAVE

    def action_scroll(self, way: str) -> None:
        """Scroll the sheet."""
        getattr(self.query_one("#sheet"), f"scroll_{way}")(animate=False)


def hung(text: Content, width: int) -> Content:
    """Return the lines cut into such as there is room for, each below its last column."""
    lines: list[Content] = []
    for line in text.split("\n", allow_blank=True):
        at = max((gap.end() for gap in _GAP.finditer(line.plain)), default=0)
        if line.cell_length <= width or width - at < LEAST:
            lines.append(line)
            continue
        first, *rest = line[at:].wrap(width - at)
        lines += [line[:at] + first, *(" " * at + more for more in rest)]
    return Content("\n").join(lines)


def with_words(text: Content, words: str) -> Content:
    """Return the lines that have all the words, each below the first line of its paragraph."""
    wanted = words.casefold().split()
    if not wanted:
        return text

    def has(line: Content) -> bool:
        return all(word in line.plain.casefold() for word in wanted)

    kept: list[Content] = []
    for filled, lines in groupby(text.split("\n", allow_blank=True), lambda line: bool(line.plain)):
        first, *rest = lines
        found = [line for line in rest if has(line)]
        if filled and (found or has(first)):
            kept += [first, *found, Content("")]
    return Content("\n").join(kept) if kept else Content("No line has these words.")
