"""A view of a page: wrapped to its width, scrolled, and holding its place when resized."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from briefing.app.article_view.page import MEASURE, NARROWEST, Page
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.article_view.page import Paragraph


class PageView(ScrollView):
    """The part of the article view that knows rows and columns, but no marks."""

    MARGIN: ClassVar = 3
    """Rows kept in sight above and below the cursor."""

    measure: reactive[int] = reactive(MEASURE, init=False)
    """Cells of text in a row, at most."""
    cursor: reactive[int] = reactive(0, init=False)
    """Offset in the article's text of the character the reader is at."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.paragraphs: Sequence[Paragraph] = ()
        self.page = Page((), self.measure)
        self.left = 0
        self._column: int | None = None  # where moves by rows return to after a short row
        self._held: tuple[int, int, int, int] | None = None  # see `hold`

    # --- wrapping -----------------------------------------------------------------------

    @property
    def gutter_width(self) -> int:
        """Cells for marks beside the text: fewer in a narrow pane."""
        return 4 if self.scrollable_content_region.width >= 40 else 2

    def lay_out(self) -> None:
        """Start anew with other paragraphs, the cursor in sight."""
        self._held = None
        self._wrap()
        self.scroll_to(y=0, animate=False, force=True)
        self.show_cursor()

    def on_resize(self) -> None:
        """Wrap again if the width is another, and stay where the reader was."""
        self.rewrap()

    def watch_cursor(self) -> None:
        """Bring the cursor into sight."""
        self._column = None
        self.show_cursor()

    def watch_measure(self) -> None:
        """Follow the setting at once."""
        self.rewrap()

    def rewrap(self) -> None:
        """Wrap for the width there is now; a pane put aside has none and waits."""
        if not self.scrollable_content_region.width:
            return
        if not self.page.rows:  # the text came before the pane had a size
            self.lay_out()
            return
        offset, down = self.hold()
        self._wrap()
        self.stand(offset, down)
        self._held = (offset, down, self.cursor, self.scroll_offset.y)

    def _wrap(self) -> None:
        room = self.scrollable_content_region.width
        width = max(min(self.measure, room - self.gutter_width - 1), NARROWEST)
        self.left = max(room - self.gutter_width - width, 0) // 2 if room > width + 8 else 0
        if self.paragraphs is not self.page.paragraphs or width != self.page.width:
            self.page = Page(self.paragraphs if room else (), width)
        self.redraw()
        self.virtual_size = Size(0, len(self.page.rows))

    def stand(self, offset: int, down: int) -> None:
        """Scroll until a character stands so many rows down, as `hold` returned them."""
        above = min(down, max(self.height - 1, 0))  # a pane that shrinks keeps it in sight
        self.scroll_to(y=max(self.page.row_at(offset) - above, 0), animate=False, force=True)

    def hold(self) -> tuple[int, int]:
        """Return the character to keep in its place, and how many rows down it stands.

        That is the one at the cursor while it is in sight, else the first one shown. As long
        as nobody moves, resizing again and again starts from the same character.
        """
        top = self.scroll_offset.y
        if not self.page.rows or not self.height:
            return self.cursor, 0
        if self._held and self._held[2:] == (self.cursor, top):
            return self._held[:2]
        down = self.page.row_at(self.cursor) - top
        if 0 <= down < max(self.height, 1):
            return self.cursor, down
        row = min(top, len(self.page.rows) - 1)
        row += self.page.is_blank(row)  # nothing stands there that could be found again
        return self.page.start(row), max(row - top, 0)

    def redraw(self) -> None:
        """Draw everything anew."""
        self.refresh()

    # --- scrolling ----------------------------------------------------------------------

    @property
    def height(self) -> int:
        """How many rows are shown."""
        return self.scrollable_content_region.height

    @property
    def cursor_row(self) -> int:
        """The row of the cursor, from the top of the page."""
        return self.page.row_at(self.cursor)

    def visible_rows(self) -> range:
        """Return the rows on the screen."""
        top = self.scroll_offset.y
        return range(top, min(top + self.height, len(self.page.rows)))

    def visible_span(self) -> Span | None:
        """Return what part of the text is on the screen, `None` if none is."""
        spans = [span for row in self.visible_rows() if (span := self.page.span(row))]
        return Span(spans[0].start, spans[-1].end) if spans else None

    @property
    def progress(self) -> float:
        """How far the reader has scrolled, from 0 to 1; a text in full view is read."""
        return min(self.scroll_offset.y / self.max_scroll_y, 1.0) if self.max_scroll_y else 1.0

    def show_cursor(self, *, centre: bool = False) -> None:
        """Scroll as little as needed to have the cursor's row in sight."""
        if self.page.rows:
            row = self.cursor_row
            self.show_rows(row, row, centre=centre)

    def show_rows(self, first: int, last: int, *, centre: bool = False) -> None:
        """Scroll until the rows are in sight, the first above all; far jumps end up central."""
        height = max(self.height, 1)
        margin = min(self.MARGIN, (height - 1) // 2)
        top = self.scroll_offset.y
        lowest, highest = last + margin - height + 1, first - margin
        if centre or not top - height // 2 <= first <= top + height + height // 2:
            top = first - max(height - (last - first + 1), 0) // 2
        elif lowest > top:
            top = min(lowest, highest)
        elif highest < top:
            top = highest
        self.scroll_to(y=max(top, 0), animate=False, force=True)

    # --- moves by rows --------------------------------------------------------------------

    def move_lines(self, n: int) -> None:
        """Move the cursor down (up) by so many rows; it first returns into sight."""
        if not self.page.rows:
            return
        rows = self.visible_rows()
        row = self.cursor_row
        column = self.page.column(row, self.cursor) if self._column is None else self._column
        if rows and row not in rows:  # the reader scrolled away: go on from what is in sight
            row = rows[0] if row < rows[0] else rows[-1]
        row = self.page.beside(row + n, n)
        self.cursor = self.page.offset(row, column)
        self._column = column

    def move_page(self, n: int) -> None:
        """Move by whole screens, two rows of which stay."""
        self._leap(n * max(self.height - 2, 1))

    def half_page(self, n: int) -> None:
        """Move by half screens."""
        self._leap(n * max(self.height // 2, 1))

    def _leap(self, rows: int) -> None:
        """Scroll and move the cursor by the same number of rows."""
        top = self.scroll_offset.y + rows
        self.move_lines(rows)
        self.scroll_to(y=min(max(top, 0), self.max_scroll_y), animate=False, force=True)
        self.show_cursor()

    def home(self) -> None:
        """Go to the beginning."""
        self.cursor = 0

    def end(self) -> None:
        """Go to the last row."""
        if self.page.rows:
            self.cursor = self.page.start(len(self.page.rows) - 1)

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the character drawn at a place in the pane, `None` beside the text."""
        row, column = self.scroll_offset.y + y, x - self.left - self.gutter_width
        if not 0 <= row < len(self.page.rows) or self.page.is_blank(row):
            return None
        return self.page.offset(row, column)
