"""Where the rows of these screens lead: to a passage, to the history of a demand, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual import on
from textual.screen import Screen

from briefing.app.peek import Peek
from briefing.app.rows import Rows
from briefing.app.story.ledger import Ledger
from briefing.model import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.app.reader import Reader
    from briefing.app.rows import Row
    from briefing.app.story.whole import Whole
    from briefing.model import Span


NO_FINDING = "This row is no single finding: where it stands for several, Enter shows them."


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in an article that a row stands for."""

    article_id: str
    span: Span
    position: str = ""
    """Id of the position that it holds, if it was chosen for that."""


class Leading(Screen[None]):
    """Follows what a row leads to, if it says so by `leads_to`."""

    def __init__(self, whole: Whole) -> None:
        super().__init__()
        self.whole = whole

    @property
    def rows(self) -> Ledger:
        """The list."""
        return self.query_one(Ledger)

    @property
    def reader(self) -> Reader:
        """The reader below."""
        return self.app.screen_stack[0]  # type: ignore[return-value]

    @on(Rows.Chosen)
    def follow(self, message: Rows.Chosen) -> None:
        """Show where a row stands, or what it stands for."""
        match _target(message.row):
            case Passage() as passage:
                self.reader.show_from_story(passage)
            case str(thread):
                self.open_thread(thread)

    @on(Rows.Peeked)
    def peek(self, message: Rows.Peeked) -> None:
        """Look at where a row stands, and at what the rows around it stand for."""
        match _target(message.row):
            case Passage():
                rows = [row for row in self.rows.rows if isinstance(_target(row), Passage)]
                at = next(at for at, row in enumerate(rows) if row is message.row)
                self._peek([_target(row) for row in rows], at)
            case str(thread):
                self._peek(list(self._passages(thread)), 0)

    def _peek(self, passages: Sequence[Passage], at: int) -> None:
        places = [self._reference(passage) for passage in passages]

        def go(place: Reference | None) -> None:
            found = (at for at, one in enumerate(places) if one is place)
            if (at := next(found, None)) is not None:
                self.call_later(self.reader.show_from_story, passages[at])

        self.app.push_screen(Peek(self.whole.collection, places, at, above=False), go)

    def _reference(self, passage: Passage) -> Reference:
        page = self.whole.collection.index.page(passage.article_id)
        number = page.sentence_at(passage.span.start)
        sentence = passage.span if number is None else page.analysis.sentences[number]
        matches = (passage.span,) if sentence.covers(passage.span) else ()
        return Reference(passage.article_id, sentence, matches, None)

    def _passages(self, thread: str) -> Iterator[Passage]:
        index = self.whole.collection.index
        for one in index.threads():
            for number in (*one.positions, *one.answers) if one.id == thread else ():
                page, position = index.place(number)
                yield Passage(page.article.id, position.content, number)

    def open_thread(self, thread: str) -> None:
        """Show the history of a demand."""
        from briefing.app.story.thread import ThreadScreen  # noqa: PLC0415  (it imports this)

        self.app.push_screen(ThreadScreen(self.whole, thread))

    def action_story(self, name: str) -> None:
        """Open another of these screens, unless it is this one."""
        self.reader.open_story(name)

    def action_leave(self) -> None:
        """Go back one screen."""
        self.app.pop_screen()

    def action_close(self) -> None:
        """Go back to the article."""
        self.reader.close_story()

    def action_first(self) -> None:
        """Go to the first row."""
        self.rows.action_first()

    # --- corrections

    def action_confirm(self) -> None:
        """Say that the position in the row is right, and go on."""
        self._judge("confirm")

    def action_reject(self) -> None:
        """Say that there is no such position, and go on."""
        self._judge("reject")

    def _judge(self, do: str) -> None:
        match self.rows.row and _target(self.rows.row):
            case Passage(position=position) as passage if position:
                if self.reader.judge(do, passage.article_id, position):
                    self.rows.action_cursor(1)
            case _:
                self.reader.report(NO_FINDING)

    async def action_change(self) -> None:
        """Change the position in the row."""
        match self.rows.row and _target(self.rows.row):
            case Passage(position=position) as passage if position:
                await self.reader.change(passage.article_id, position)
            case _:
                self.reader.report(NO_FINDING)

    def action_undo(self) -> None:
        """Take the last change back."""
        self.reader.action_undo()

    def action_redo(self) -> None:
        """Make it again."""
        self.reader.action_redo()


def _target(row: Row) -> Any:  # noqa: ANN401  (a passage, the id of a thread, or nothing)
    return getattr(row, "leads_to", None)
