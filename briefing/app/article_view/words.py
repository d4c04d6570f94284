"""Selecting word by word: with shift and the arrows, or by dragging the mouse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from briefing.app.article_view.marked_view import MarkedView
from briefing.model import Span

if TYPE_CHECKING:
    from textual import events

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
REACH = 100
"""Characters on each side of the mouse among which the word is looked for."""


class WordView(MarkedView):
    """Whatever is selected begins and ends with a word."""

    @dataclass
    class Dragged(Message):
        """Something was selected with the mouse."""

    dragged = False
    """Did the mouse select something, so that the click at its end means nothing?"""
    _grip: Span | None = None
    """The word on which the button went down."""

    def select_words(self, span: Span) -> None:
        """Put the cursor where a span begins, and light it."""
        self.cursor, self.selected = span.start, span

    def action_grow_words(self, n: int) -> None:
        """Select so many words more, from the cursor on; with -n, less."""
        start = self.selected.start if self.selected else self.cursor
        end = self.selected.end if self.selected else start
        if n > 0:
            ends = [one.end for one in self._words(end, len(self.text), n)]
        else:
            ends = [one.end for one in self._words(start, end) if one.end < end][n:][:1]
        if ends:
            self.select_words(Span(start, ends[-1]))

    def _words(self, start: int, end: int, most: int = -1) -> list[Span]:
        """Return the words that are drawn between two places."""
        found: list[Span] = []
        for match in _WORD.finditer(self.text, start, end):
            if len(found) == most:
                break
            word = Span(*match.span())
            if self.block(self.paragraph_at(word.start)).overlaps(word):
                found.append(word)
        return found

    # --- mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember the word; what was selected stays until the mouse moves."""
        self.dragged = False
        self._grip = self._word_under(event) if event.button == 1 else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from the word gripped to the one under the mouse, and scroll at the edges."""
        if self._grip is None or event.button != 1:
            self._grip = None
            return
        y = event.get_content_offset_capture(self).y
        if not 0 <= y < self.size.height:
            self.scroll_relative(y=1 if y > 0 else -1, animate=False)
        word = self._word_under(event)
        if word is None or (word == self._grip and not self.dragged):
            return
        if not self.dragged:
            self.dragged = True
            self.capture_mouse()
        ends = sorted({*(self._grip.start, self._grip.end), *(word.start, word.end)})
        self.selected = Span(ends[0], ends[-1])

    def on_mouse_up(self) -> None:
        """Stay with what was selected."""
        self._grip = None
        if self.dragged and self.selected:
            self.release_mouse()
            self.select_words(self.selected)
            self.post_message(self.Dragged())

    def _word_under(self, event: events.MouseEvent) -> Span | None:
        place = event.get_content_offset_capture(self)
        offset = self.offset_at(place.x, place.y)
        if offset is None:
            return None
        around = self._words(max(offset - REACH, 0), offset + REACH)
        return next((word for word in around if word.end > offset), None)
