"""A list whose rows are painted for the width there is."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.app.keys import Where, bindings
from briefing.app.labels import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.content import Content
    from textual.style import Style


class Row(Protocol):
    """Something that can stand in a list."""

    @property
    def key(self) -> str | None:
        """Tells rows apart when a list is filled anew; `None` for what cannot be chosen."""

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Return the lines; `style` gives the look of a component class such as "faint"."""


class Rows(ScrollView, can_focus=True):
    """Rows of any height; one of them is lit."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--lit", "rows--faint"}
    BINDINGS = bindings(Where.LISTS)

    lit: reactive[int | None] = reactive(None)
    """The index of the row that is lit; `None` if no row is."""

    class Event(Message):
        """Something was done to a row."""

        def __init__(self, rows: Rows, row: Row) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> Rows:
            """The list."""
            return self.rows

    class Rested(Event):
        """The user moved to the row."""

    class Chosen(Event):
        """The user pressed Enter on the row or clicked it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's word)
        super().__init__(id=id)
        self.rows: Sequence[Row] = ()
        self._lines: Sequence[list[Content]] = ()
        self._tops: list[int] = []
        self._width = -1
        self._painted: dict[str | None, tuple[Row, int, list[Content]]] = {}

    class Peeked(Event):
        """The user asked for a look at the row without going there."""

    # --- what the screen says

    def fill(self, rows: Sequence[Row]) -> None:
        """Show other rows; the lit row stays lit if it is still there."""
        key = None if self.lit is None else self.rows[self.lit].key
        above = self.scroll_offset.y
        self.rows = rows
        self._width = -1
        self.set_reactive(Rows.lit, None)
        self._lay_out()
        self.light(key)
        self.scroll_to(y=above, animate=False)

    def light(self, key: str | None) -> None:
        """Light the row with this key, and tell nobody; no row if there is none."""
        found = (index for index, row in enumerate(self.rows) if key and row.key == key)
        self.lit = next(found, None)

    @property
    def row(self) -> Row | None:
        """The lit row."""
        return None if self.lit is None else self.rows[self.lit]

    # --- what the user does

    def action_cursor(self, by: int) -> None:
        """Move to the next row that can be chosen."""
        self._seek((-1 if by > 0 else len(self.rows)) if self.lit is None else self.lit, by)

    def action_page(self, by: int) -> None:
        """Move by about what is on screen."""
        if self._tops:
            start = self._tops[self.lit or 0] + by * max(self.size.height - 1, 1)
            at = self._row_at(min(max(start, 0), self.virtual_size.height - 1))
            way = 1 if by > 0 else -1
            self._seek(at - way, way) or self._seek(at, -way)

    def action_first(self) -> None:
        """Move to the first row."""
        self.scroll_home(animate=False)
        self._seek(-1, 1)

    def action_last(self) -> None:
        """Move to the last row."""
        self._seek(len(self.rows), -1)

    def action_choose(self) -> None:
        """Ask to be shown the lit row."""
        if self.lit is None:
            self.action_cursor(1)
        if row := self.row:
            self.post_message(self.Chosen(self, row))

    def action_peek(self) -> None:
        """Ask for a look at the lit row."""
        if self.lit is None:
            self.action_cursor(1)
        if row := self.row:
            self.post_message(self.Peeked(self, row))

    def on_click(self, event: events.Click) -> None:
        """Take a click on a row for Enter, and one with another button for a peek."""
        inside = self.region.shrink(self.styles.border.spacing)
        if not inside.contains_point(event.screen_offset):
            return  # the frame is there to be dragged
        y = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if 0 <= y < self.virtual_size.height and self.rows[at := self._row_at(y)].key:
            self.lit = at
            self.action_choose() if event.button == 1 else self.action_peek()

    def _seek(self, start: int, by: int) -> bool:
        """Move by so many rows that can be chosen, or as far as there are any."""
        step = 1 if by > 0 else -1
        beyond = range(start + step, len(self.rows) if by > 0 else -1, step)
        found = [*islice((at for at in beyond if self.rows[at].key is not None), abs(by))]
        if found:
            self.lit = found[-1]
            self.post_message(self.Rested(self, self.rows[found[-1]]))
        return bool(found)

    # --- painting

    def on_mount(self) -> None:
        """Let the styles know whether colours can be relied on."""
        self.set_class(self.app.no_color, "-no-color")

    def watch_lit(self) -> None:
        """Bring the lit row into view, with the heading above it if that is near."""
        self.refresh()
        if self.lit is None or not self._tops:
            return
        first = self.lit
        while first and self.rows[first - 1].key is None:
            first -= 1
        top, end = self._tops[first], self._tops[self.lit] + len(self._lines[self.lit])
        self.scroll_to_region(
            Region(0, top, self.size.width, min(end - top, max(self.size.height, 1))),
            animate=False,
            force=True,
        )

    def on_resize(self) -> None:
        """Paint the rows for the new width."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Paint anew: the rows hold colours."""
        super().notify_style_update()
        self._painted.clear()
        self._width = -1
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width:
            return
        self._width = width
        # A hidden pane has no width; its rows are painted when it is shown.
        self._lines = [self._paint(row, width) for row in self.rows] if width else []
        self._painted = {
            row.key: (row, width, lines) for row, lines in zip(self.rows, self._lines, strict=False)
        }
        self._tops, top = [], 0
        for lines in self._lines:
            self._tops.append(top)
            top += len(lines)
        self.virtual_size = Size(width, top)
        self.watch_lit()

    def _paint(self, row: Row, width: int) -> list[Content]:
        """Paint a row, unless it looks as it did: long lists change a row at a time."""
        known = self._painted.get(row.key)
        if known and known[:2] == (row, width):
            return known[2]
        return row.paint(width, self._style)

    def _style(self, name: str) -> Style:
        return look(self, f"rows--{name}")

    def _row_at(self, y: int) -> int:
        return bisect_right(self._tops, y) - 1

    def render_line(self, y: int) -> Strip:
        """Paint one line of the screen."""
        width = self.scrollable_content_region.width
        y += self.scroll_offset.y
        base = self.visual_style
        if y >= self.virtual_size.height or not self._lines:
            return Strip.blank(width, base.rich_style)
        at = self._row_at(y)
        if at == self.lit:
            base += self._style("lit")
        line = self._lines[at][y - self._tops[at]].truncate(width, ellipsis=True, pad=True)
        return Strip(line.render_segments(base), width)
