"""The article pane: the text with its marks, a cursor that reads by sentences, and find."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from textual.message import Message

from briefing.app.article_view.find import places
from briefing.app.article_view.marks import POINTED, Layer, Mark
from briefing.app.article_view.words import WordView
from briefing.app.keys import Where, bindings
from briefing.model import NUMBERED, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events


class ArticleView(WordView, can_focus=True):
    """Shows one article at once; what is found in it is marked whenever it arrives."""

    ALLOW_SELECT = False
    BINDINGS = bindings(Where.ARTICLE)

    @dataclass
    class Moved(Message):
        """The cursor rests somewhere else."""

        view: ArticleView
        cursor: int
        sentence: Span | None
        mark: Mark | None
        """The innermost entity, position or note there."""

        @property
        def control(self) -> ArticleView:
            """The view, for `@on` with a selector."""
            return self.view

        def can_replace(self, message: Message) -> bool:
            """Only the last of many moves matters."""
            return isinstance(message, ArticleView.Moved) and message.view is self.view

    @dataclass
    class Clicked(Message):
        """The reader clicked on the text; the cursor is there already."""

        view: ArticleView
        offset: int
        mark: Mark | None
        times: int
        """2 for a double click, which also selects the sentence."""
        button: int = 1
        """3 for the right one."""

        @property
        def control(self) -> ArticleView:
            """The view, for `@on` with a selector."""
            return self.view

    def watch_cursor(self) -> None:
        """Bring the cursor into sight and tell the others."""
        super().watch_cursor()
        here = self.cursor
        self.post_message(self.Moved(self, here, self.cursor_sentence, self.mark_at(here)))

    # --- moves by meaning -----------------------------------------------------------------------

    def go(self, span: Span, *, select: bool = True, centre: bool = False) -> None:
        """Put the cursor at the start of a span, show all of it if it fits, and light it."""
        self.cursor = span.start
        self.selected = span if select else None
        if self.page.rows:
            last = self.page.row_at(span.end - 1)
            self.show_rows(self.cursor_row, last, centre=centre)

    def next_sentence(self, n: int) -> None:
        """Go so many sentences on (back); from inside a sentence, back is to its start."""
        self._recall()
        sentence = self.cursor_sentence
        if sentence and n < 0 and sentence.start < self.cursor:
            n += 1
        for _ in range(abs(n)):
            beside = sentence and self.sentence_beside(sentence, 1 if n > 0 else -1)
            if beside is None:
                break
            sentence = beside
        if sentence:
            self._move(sentence.start)

    def next_paragraph(self, n: int) -> None:
        """Go so many paragraphs on (back); from inside one, back is to its start."""
        if not self.paragraphs:
            return
        self._recall()
        at = self.paragraph_at(self.cursor)
        if n < 0 and self.cursor > self.block(at).start:
            n += 1
        self._move(self.block(min(max(at + n, 0), len(self.paragraphs) - 1)).start)

    def grow(self, n: int) -> None:
        """Select the sentence, then with each further step one more (with -n: less)."""
        for _ in range(abs(n)):
            self._grow(n)

    def _grow(self, n: int) -> None:
        first, selected = self.cursor_sentence, self.selected
        if first is None:
            return
        if selected is None or selected.start != first.start or selected.end < first.end:
            self.cursor, self.selected = first.start, first
            return
        ends = [first]
        while ends[-1].end < selected.end and (after := self.sentence_beside(ends[-1], 1)):
            ends.append(after)
        if n > 0:
            ends.append(self.sentence_beside(ends[-1], 1) or ends[-1])
        elif len(ends) > 1:
            ends.pop()
        self.go(Span(first.start, ends[-1].end))

    def go_to_paragraph(self, number: int) -> None:
        """Go to a numbered paragraph, or to the last one if there are fewer."""
        numbered = [at for at, one in enumerate(self.paragraphs) if one.kind in NUMBERED]
        if numbered:
            self._move(self.block(numbered[min(number, len(numbered)) - 1]).start)

    def step(self, layer: Layer, n: int) -> Mark | None:
        """Go to the mark of a layer so many after (before) the cursor, or the last that way."""
        self._recall()
        here = Span(self.cursor, len(self.text) + 1 if n > 0 else self.cursor + 1)
        return self._step((layer,), n, here)

    def step_thing(self, n: int) -> Mark | None:
        """Do so with whatever stands for something, the one at the cursor first."""
        self._recall()
        return self._step(POINTED, n, Span(self.cursor, self.cursor + 1))

    def _step(self, layers: Iterable[Layer], n: int, here: Span) -> Mark | None:
        way = 1 if n > 0 else -1
        place = self.selected if self.selected and self.selected.start == self.cursor else here
        there = None
        for _ in range(abs(n)):
            beside = (self.marks(layer).beyond(place, way) for layer in layers)
            nearest = min if n > 0 else max
            mark = nearest(filter(None, beside), key=attrgetter("span"), default=None)
            if mark is None:
                break
            there, place = mark, mark.span
        if there:
            self.go(there.span)
        return there

    def find(self, needle: str) -> int:
        """Mark all places of some words (an empty needle: none) and return how many there are.

        Raises:
            PatternError: If it is a pattern that is none; then nothing is marked.
        """
        self.mark(Layer.FOUND, ())
        blocks = [self.block(at) for at in range(len(self.paragraphs))]
        found = [span for span in places(self.text, needle, blocks) if self._is_drawn(span)]
        self.mark(Layer.FOUND, [Mark(span, Layer.FOUND) for span in found])
        return len(found)

    def _is_drawn(self, span: Span) -> bool:
        return bool(self.paragraphs) and self.block(self.paragraph_at(span.start)).overlaps(span)

    def step_found(self, n: int) -> tuple[int, int] | None:
        """Go to a place found: `n` on (back) and round at the ends, 0 for the next from here.

        Returns:
            Which one it is, from 1, and of how many; `None` if nothing was found.
        """
        found = self.marks(Layer.FOUND)
        if not found:
            return None
        self._recall()
        ahead = found.ahead(self.cursor)
        inside = ahead < len(found) and found[ahead].span.start <= self.cursor
        index = (ahead + n - (n > 0 and not inside)) % len(found)
        self.go(found[index].span)
        return index + 1, len(found)

    def _recall(self) -> None:
        """Bring the cursor back into sight if the reader has scrolled away from it."""
        rows = self.visible_rows()
        if rows and self.page.rows and self.cursor_row not in rows:
            self.move_lines(0)

    def _move(self, offset: int) -> None:
        self.selected = None
        self.cursor = offset

    def move_lines(self, n: int) -> None:
        """Move the cursor by rows, and let go of what was selected."""
        self.selected = None
        super().move_lines(n)

    def home(self) -> None:
        """Go to the beginning."""
        self._move(0)

    def end(self) -> None:
        """Go to the last row."""
        self.selected = None
        super().end()

    # --- mouse ----------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the reader points; twice selects the sentence."""
        place = event.get_content_offset(self)
        offset = None if place is None else self.offset_at(place.x, place.y)
        if offset is None or self.dragged:
            return
        self._move(offset)
        if event.chain > 1:
            self.selected = self.cursor_sentence
        mark = self.mark_at(offset)
        self.post_message(self.Clicked(self, offset, mark, event.chain, event.button))

    action_move_lines = move_lines
    action_move_page = WordView.move_page
    action_half_page = WordView.half_page
    action_home = home
    action_end = end
    action_next_sentence = next_sentence
    action_next_paragraph = next_paragraph
    action_grow = grow
