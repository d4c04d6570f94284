"""The board: who demands how much of whom, and how firmly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from textual import on
from textual.widgets import Static

from briefing import wording
from briefing.app.keys import key_for
from briefing.app.story.grid import NOBODY, UNNAMED, Grid
from briefing.app.story.screen import StoryScreen
from briefing.app.story.summaries import summaries
from briefing.app.story.threads import State, ThreadsScreen
from briefing.crossref.board import board
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from textual.app import ComposeResult

    from briefing.app.story.grid import Pair
    from briefing.app.story.summaries import Summary
    from briefing.app.story.whole import Whole
    from briefing.crossref.board import Board, Cell


class BoardScreen(StoryScreen):
    """A grid of those who ask and those who are asked; a line below says all of a cell."""

    TITLE = "Board"
    AUTO_FOCUS = "Grid"

    def __init__(self, whole: Whole, *, pair: Pair | None = None) -> None:
        super().__init__(whole)
        self.pair = pair
        """Whose cell to light at first."""
        self._reviewed: Collection[str] = ()
        """Ids of threads of which a reader has looked at some place."""

    def again(self) -> StoryScreen:
        """Return another board with the same cell lit."""
        grid = self.query_one(Grid)
        return type(self)(self.whole, pair=grid.pair if grid.board.cells else None)

    def body(self) -> ComposeResult:
        """Lay out the grid, and room to say more of the lit cell."""
        yield Grid()
        yield Static(id="told", markup=False)

    async def show(self) -> None:
        """Show the board."""
        made = await self.whole.work_out(board)
        found = await self.whole.work_out(summaries)
        self._reviewed = {one.thread.id for one in found if one.reviewed}
        grid = self.query_one(Grid)
        pair = self.pair or (grid.pair if grid.board.cells else None)
        grid.board = made
        if pair:
            grid.light(pair)
        self.pair = None
        if not made.cells:
            self._tell(self.reader.nothing("No demand was found in these articles."))
        self.titled("Board: who demands what of whom", _size(made))

    @on(Grid.Moved)
    def tell_cell(self, message: Grid.Moved) -> None:
        """Say all of the lit cell."""
        told = _told(message.cell, self._reviewed) if message.cell else "no demand"
        self._tell(f"{heading(message.pair)}: {told}")

    def _tell(self, sentence: str) -> None:
        self.query_one("#told", Static).update(sentence)

    @on(Grid.Chosen)
    def open_cell(self, message: Grid.Chosen) -> None:
        """List the demands of a cell."""
        if message.cell:
            self.app.push_screen(CellScreen(self.whole, message.pair, message.cell.threads))
        else:
            self.say(f"No demand there: {key_for('next_pair')} goes to the next pair that has one.")

    def action_first(self) -> None:
        """Go to the first cell."""
        self.query_one(Grid).action_corner(-1)


class CellScreen(ThreadsScreen):
    """The demands of one party to another."""

    def __init__(
        self, whole: Whole, pair: Pair, threads: Sequence[str], **state: Unpack[State]
    ) -> None:
        super().__init__(whole, **state)
        self.pair = pair
        self.threads = threads

    def again(self) -> StoryScreen:
        """Return another screen like this, at the same row."""
        return type(self)(self.whole, self.pair, self.threads, **self.state())

    def chosen(self, found: Sequence[Summary]) -> Iterable[Summary]:
        """Return those of the cell."""
        return (one for one in found if one.thread.id in self.threads)

    def heading(self) -> str:
        """Return who asks whom."""
        return heading(self.pair)


def heading(pair: Pair) -> str:
    """Return "Russia → NATO"."""
    holder, addressee = pair
    return one_line(f"{holder or UNNAMED} → {addressee or NOBODY}")


def _told(cell: Cell, reviewed: Collection[str]) -> str:
    """Return "4 demands, the firmest: urge · 3 no answer found, 1 rejected · 2 reviewed"."""
    demands = wording.count(cell.count, "demand")
    word = wording.STRENGTHS.get(cell.strength or 0, "")
    strongest = f", the firmest: {word}" if word else ""
    statuses = (f"{count:,} {wording.STATUS.get(name, name)}" for name, count in cell.statuses)
    count = sum(one in reviewed for one in cell.threads)
    seen = f" · {count:,} reviewed" if count else ""
    return f"{demands}{strongest} · {', '.join(statuses)}{seen}"


def _size(made: Board) -> str:
    holders, addressees = len(made.holders), len(made.addressees)
    return f"{holders:,} who ask, {addressees:,} asked" if made.cells else ""
