"""A grid that scrolls both ways under its headings: one side asks, the other is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing import wording
from briefing.app.keys import Where, bindings
from briefing.app.labels import look
from briefing.crossref.board import Board
from briefing.safe import one_line

if TYPE_CHECKING:
    from textual import events
    from textual.style import Style

    from briefing.crossref.board import Cell

    Pair = tuple[str | None, str | None]

UNNAMED, NOBODY = "(unnamed)", "(nobody named)"
"""Holders and addressees that no text names."""
COLUMN = 14
"""Cells of a column, the gap included."""
COUNT = 5
"""Cells of the number of demands after a name, the gap included."""
LABELS = (16, 28)
"""Cells of the names at the left, at least and at most."""


class Grid(ScrollView, can_focus=True):
    """The board; one cell is lit, filled or not."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "grid--name",
        "grid--here",
        "grid--lit",
        "grid--faint",
        *(f"grid--s{strength}" for strength in wording.STRENGTHS),
    }
    BINDINGS = bindings(Where.BOARD)

    board: reactive[Board] = reactive(Board(), init=False)
    at: reactive[tuple[int, int]] = reactive((0, 0), init=False)
    """Row and column of the lit cell."""

    @dataclass
    class Moved(Message):
        """Another cell is lit."""

        pair: Pair
        cell: Cell | None

    @dataclass
    class Chosen(Moved):
        """The user wants to see the demands of a pair."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: dict[Pair, Cell] = {}
        self._made: Counter[str | None] = Counter()
        """How many demands each holder has."""
        self._longest = 0
        """Cells of the longest name of a holder."""

    # --- where things are

    @property
    def pair(self) -> Pair:
        """Who asks whom in the lit cell."""
        row, column = self.at
        return self.board.holders[row], self.board.addressees[column]

    def light(self, pair: Pair) -> None:
        """Light a cell; the first if there is no such pair any more."""
        holder, addressee = pair
        board = self.board
        if holder in board.holders and addressee in board.addressees:
            self.at = board.holders.index(holder), board.addressees.index(addressee)

    @property
    def _label(self) -> int:
        least, most = LABELS
        return min(
            max(self._longest + 1 + COUNT, least), most, max(self.size.width - COLUMN, least)
        )

    @property
    def _columns(self) -> int:
        """How many columns there is room for."""
        return max((self.size.width - self._label) // COLUMN, 1)

    @property
    def _lines(self) -> int:
        return max(self.size.height - 1, 1)

    # --- what the user does

    def action_move(self, down: int, right: int) -> None:
        """Move to a neighbour."""
        row, column = self.at
        self._go(row + down, column + right)

    def action_turn(self, by: int) -> None:
        """Move by a page."""
        self.action_move(by * self._lines, 0)

    def action_corner(self, by: int) -> None:
        """Move to the first or the last cell."""
        last = len(self.board.holders) - 1, len(self.board.addressees) - 1
        self._go(*(last if by > 0 else (0, 0)))

    def action_next(self, by: int) -> None:
        """Move to the next pair with demands, row by row; it goes round at the ends."""
        filled = [
            (self.board.holders.index(cell.holder), self.board.addressees.index(cell.addressee))
            for cell in self.board.cells
        ]
        further = [one for one in filled if (one > self.at if by > 0 else one < self.at)]
        if filled:
            self._go(*((further or filled)[0 if by > 0 else -1]))

    def action_open(self) -> None:
        """Ask for the demands of the lit pair."""
        if self.board.cells:
            self.post_message(self.Chosen(self.pair, self._cells.get(self.pair)))

    def on_click(self, event: events.Click) -> None:
        """Take a click for Enter."""
        offset = event.get_content_offset_capture(self)
        if offset.x >= self._label and offset.y >= 1:
            row = offset.y - 1 + self.scroll_offset.y
            column = (offset.x - self._label + self.scroll_offset.x) // COLUMN
            if row < len(self.board.holders) and column < len(self.board.addressees):
                self._go(row, column)
                self.action_open()

    def _go(self, row: int, column: int) -> None:
        board = self.board
        if board.cells:
            last = len(board.holders) - 1, len(board.addressees) - 1
            self.at = min(max(row, 0), last[0]), min(max(column, 0), last[1])

    # --- painting

    def on_mount(self) -> None:
        """Let the styles know whether colours can be relied on."""
        self.set_class(self.app.no_color, "-no-color")

    def watch_board(self) -> None:
        """Lay out another board, with the first pair lit that has demands."""
        self._cells = {(cell.holder, cell.addressee): cell for cell in self.board.cells}
        self._made = Counter()
        for cell in self.board.cells:
            self._made[cell.holder] += cell.count
        names = (_name(one, UNNAMED) for one in self.board.holders)
        self._longest = max((Content(name).cell_length for name in names), default=0)
        self.set_reactive(Grid.at, (0, -1))
        self.action_next(1)
        self._lay_out()

    def on_resize(self) -> None:
        """Keep the lit cell in view."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.size.width - self._label
        # What is left over at the right is added, so that whole columns are scrolled.
        wide = len(self.board.addressees) * COLUMN + (width % COLUMN if width > 0 else 0)
        self.virtual_size = Size(self._label + wide, 1 + len(self.board.holders))
        self.watch_at()

    def watch_at(self) -> None:
        """Bring the lit cell into view, and tell."""
        self.refresh()
        if not self.board.cells:
            return
        row, column = self.at
        top = _scrolled(row, self.scroll_offset.y, self._lines)
        left = _scrolled(column, self.scroll_offset.x // COLUMN, self._columns)
        self.scroll_to(left * COLUMN, top, animate=False, force=True)
        self.post_message(self.Moved(self.pair, self._cells.get(self.pair)))

    def render_line(self, y: int) -> Strip:
        """Paint the headings, or one holder's line."""
        base, width = self.visual_style, self.size.width
        row = y - 1 + self.scroll_offset.y
        if y and row >= len(self.board.holders):
            return Strip.blank(width, base.rich_style)
        line = self._row(row) if y else self._headings()
        line = line.truncate(width, pad=True)
        return Strip(line.render_segments(base), width)

    def _headings(self) -> Content:
        """Paint who is asked, with a sign at either end where there are more."""
        seen = self._seen()
        before = seen and seen[0][0] > 0
        beyond = seen and seen[-1][0] < len(self.board.addressees) - 1
        parts = [Content(" " * (self._label - 2) + ("‹ " if before else "  "))]
        for column, name in seen:
            style = self._style("here" if column == self.at[1] else "name")
            parts.append(_fitted(Content(_name(name, NOBODY)).stylize(style), COLUMN))
        line = Content("").join(parts)
        return line.truncate(self.size.width - 1, pad=True) + "›" if beyond else line

    def _row(self, row: int) -> Content:
        holder = self.board.holders[row]
        style = self._style("here" if row == self.at[0] else "name")
        name = Content(_name(holder, UNNAMED)).stylize(style)
        parts = [
            _fitted(name, self._label - COUNT),
            Content(f"{self._made[holder]:>{COUNT - 1},} "),
        ]
        for column, addressee in self._seen():
            cell = _fitted(self._cell(self._cells.get((holder, addressee))), COLUMN)
            parts.append(cell.stylize(self._style("lit")) if (row, column) == self.at else cell)
        return Content("").join(parts)

    def _cell(self, cell: Cell | None) -> Content:
        if cell is None:
            return Content("  ·").stylize(self._style("faint"))
        word = wording.STRENGTHS.get(cell.strength or 0, "")
        style = self._style(f"s{cell.strength}") if cell.strength else ""
        return Content.assemble(f"{cell.count:>3,} ", (word, style))

    def _seen(self) -> list[tuple[int, str | None]]:
        first = self.scroll_offset.x // COLUMN
        addressees = self.board.addressees[first : first + self._columns]
        return list(enumerate(addressees, first))

    def _style(self, name: str) -> Style:
        return look(self, f"grid--{name}")


def _scrolled(at: int, first: int, room: int) -> int:
    """Return the first row or column to be seen so that `at` is among them."""
    return max(min(first, at), at - room + 1)


def _name(name: str | None, unnamed: str) -> str:
    return unnamed if name is None else one_line(name)


def _fitted(text: Content, width: int) -> Content:
    """Return a text cut or filled to a width, with a blank at the end."""
    return text.truncate(width - 1, ellipsis=True, pad=True) + " "
