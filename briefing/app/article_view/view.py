"""The article pane: the text with its marks, a cursor that reads by sentences, and find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.message import Message

from briefing.app.article_view.find import places
from briefing.app.article_view.marked_view import MarkedView
from briefing.app.article_view.marks import Layer, Mark
from briefing.model import Span

if TYPE_CHECKING:
    from textual import events


class ArticleView(MarkedView, can_focus=True):
    """Shows one article at once; what is found in it is marked whenever it arrives."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [
        Binding("j,down", "move_lines(1)", "Down", show=False),
        Binding("k,up", "move_lines(-1)", "Up", show=False),
        Binding("ctrl+d", "half_page(1)", "Half a page down", show=False),
        Binding("ctrl+u", "half_page(-1)", "Half a page up", show=False),
        Binding("pagedown,space", "move_page(1)", "A page down", show=False),
        Binding("pageup,shift+space", "move_page(-1)", "A page up", show=False),
        Binding("g,home", "home", "To the beginning", show=False),
        Binding("G,end", "end", "To the end", show=False),
        Binding("right_parenthesis", "next_sentence(1)", "Next sentence", show=False),
        Binding("left_parenthesis", "next_sentence(-1)", "Previous sentence", show=False),
        Binding("right_curly_bracket", "next_paragraph(1)", "Next paragraph", show=False),
        Binding("left_curly_bracket", "next_paragraph(-1)", "Previous paragraph", show=False),
    ]

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
        for _ in range(abs(n)):
            self._sentence_on(1 if n > 0 else -1)

    def _sentence_on(self, way: int) -> None:
        block, sentence = self._block(self.cursor), self.cursor_sentence
        if block is None or sentence is None:
            return
        if way < 0 and sentence.start < self.cursor:
            self._move(sentence.start)
            return
        sentences = self._sentences.of(block)
        index = sentences.index(sentence) + way
        if 0 <= index < len(sentences):
            self._move(sentences[index].start)
        elif 0 <= (at := self._paragraph(self.cursor) + way) < len(self._paragraphs):
            flow = self._paragraphs[at].flow
            beyond = self._sentences.of(Span(flow.start, flow.end))
            self._move(beyond[0 if way > 0 else -1].start)

    def next_paragraph(self, n: int) -> None:
        """Go so many paragraphs on (back); from inside one, back is to its start."""
        if not self._paragraphs:
            return
        self._recall()
        at = self._paragraph(self.cursor)
        if n < 0 and self.cursor > self._starts[at]:
            n += 1
        self._move(self._starts[min(max(at + n, 0), len(self._starts) - 1)])

    def step(self, layer: Layer, n: int) -> Mark | None:
        """Go to the mark of a layer so many after (before) the cursor; `None` if there is none."""
        marks = self._marks[layer]
        self._recall()
        at = self.selected if self.selected and self.selected.start == self.cursor else None
        if at is None:
            at = Span(self.cursor, len(self.text) + 1 if n > 0 else self.cursor + 1)
        index = marks.beyond(at, n)
        if index is None:
            return None
        self.go(marks[index].span)
        return marks[index]

    def find(self, needle: str) -> int:
        """Mark all places of some words (an empty needle: none) and return how many there are."""
        found = [span for span in places(self.text, needle) if self._is_drawn(span)]
        self.mark(Layer.FOUND, [Mark(span, Layer.FOUND) for span in found])
        return len(found)

    def _is_drawn(self, span: Span) -> bool:
        block = self._block(span.start)
        return block is not None and block.overlaps(span)

    def step_found(self, n: int) -> tuple[int, int] | None:
        """Go to a place found: `n` on (back) and round at the ends, 0 for the next from here.

        Returns:
            Which one it is, from 1, and of how many; `None` if nothing was found.
        """
        marks = self._marks[Layer.FOUND]
        if not len(marks):
            return None
        ahead = marks.beyond(Span(self.cursor, self.cursor + 1), 1)
        here = marks.at(self.cursor)
        spans = [mark.span for mark in marks]
        first = spans.index(here.span) if here else len(spans) if ahead is None else ahead
        index = (first + n - (n > 0 and here is None)) % len(spans)
        self.go(spans[index])
        return index + 1, len(spans)

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
        if offset is None:
            return
        self._move(offset)
        if event.chain > 1:
            self.selected = self.cursor_sentence
        self.post_message(self.Clicked(self, offset, self.mark_at(offset)))

    action_move_lines = move_lines
    action_move_page = MarkedView.move_page
    action_half_page = MarkedView.half_page
    action_home = home
    action_end = end
    action_next_sentence = next_sentence
    action_next_paragraph = next_paragraph
