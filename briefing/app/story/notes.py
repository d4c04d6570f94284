"""All notes and highlights of the library, also of articles that are not open."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.widgets import Input

from briefing import wording
from briefing.app.collection import Collection
from briefing.app.keys import Where, bindings, key_for, opening
from briefing.app.peek import Peek
from briefing.app.rows import Rows
from briefing.app.story.ledger import Head
from briefing.app.story.note_rows import Notebook, NoteRow, heading
from briefing.app.story.screen import StoryScreen
from briefing.app.story.sections import Sections
from briefing.errors import StoreError
from briefing.model import Hit, Reference, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.app.reader import Reader
    from briefing.app.story.ledger import LongRow
    from briefing.app.story.whole import Whole
    from briefing.model import Note
    from briefing.notes import Placed
    from briefing.query import Query


class NotesScreen(StoryScreen):
    """The notes under their articles, the article noted last first; edited from here, too."""

    TITLE = "Notes"
    NARROWS = SECTIONS = True
    HINT = "words, tag:, colour:, from:, source:, after: …"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.NOTES)

    def __init__(
        self, whole: Whole, *, at: str | None = None, words: str = "", section: int = 0
    ) -> None:
        super().__init__(whole, at=at, words=words)
        self.section = section
        self._placed: dict[Note, Placed] = {}
        """Where notes were found to stand, so that typing is quick."""

    def again(self) -> StoryScreen:
        """Return another screen like this, at the same row."""
        return type(self)(self.whole, at=self.here, words=self.words, section=self.section)

    def body(self) -> ComposeResult:
        """Lay out the sections and the list."""
        yield Sections()
        yield Notebook()

    @property
    def reader(self) -> Reader:
        """The reader below."""
        return cast("Reader", self.app.screen_stack[0])

    async def show(self) -> None:
        """Show the notes of the section that are asked for; nonsense changes nothing."""
        if (query := self.asked()) is None:
            return
        try:
            self._show(await self._found(query))
        except StoreError as error:
            self.fill([Head(str(error), "faint")])

    def fill_in(self) -> None:
        """Look anew where the notes stand: articles came, went or changed."""
        self._placed.clear()
        super().fill_in()

    async def _found(self, query: Query) -> Sequence[Placed]:
        store, at_hand = self.reader.store, [*self.whole.collection.articles.values()]
        standing = await self.reader.standing(query)
        notes = await asyncio.to_thread(store.find_notes, query, standing)
        new = [note for note in notes if note not in self._placed]
        placed = await asyncio.to_thread(store.placed, new, at_hand)
        self._placed |= {one.note: one for one in placed if one.article}
        away = {one.note: one for one in placed if not one.article}
        return [self._placed.get(note) or away[note] for note in notes]

    def _show(self, found: Sequence[Placed]) -> None:
        sections = {
            "All": found,
            "With words": [one for one in found if one.note.text],
            "Highlights": [one for one in found if one.note.colour],
            "Not in the text": [one for one in found if one.orphan],
        }
        line = self.query_one(Sections)
        line.names = {name: len(some) for name, some in sections.items()}
        line.front = self.section
        shown = [*sections.values()][self.section]
        groups = _grouped(shown)
        self.fill([*_under_heads(groups)] or [Head(self._nothing(), "faint")])
        filtered = f" · {self.words}" if self.words else ""
        figures = [wording.count(len(shown), "note"), wording.count(len(groups), "article")]
        self.titled(self.TITLE + filtered, " in ".join(figures))

    def _nothing(self) -> str:
        if self.words or self.section:
            return "None here."
        note, highlight = key_for("note"), key_for("highlight")
        return f"No notes yet: {note} writes one on the selection, {highlight} highlights it."

    # --- where a note leads

    @on(Rows.Chosen)
    def follow(self, message: Rows.Chosen) -> None:
        """Show the words a note is on or, where they are gone, its article."""
        if not isinstance(message.row, NoteRow):
            return
        article, hit = message.row.placed.article, message.row.hit
        if article is None:
            path = message.row.note.path
            self.say(f"The article is not at hand: open {path} once, and this leads there.")
            return
        self.reader.show_hit(hit or Hit(article, Reference(article.id, Span(0, 1), (), None)))
        if hit is None:
            self.reader.say("The words that this note is on are no longer in the text.")

    @on(Rows.Peeked)
    def peek(self, message: Rows.Peeked) -> None:
        """Look at the words a note is on, and at those of the notes around it."""
        found = {row.key: row.hit for row in self._notes() if row.hit}
        if message.row.key not in found:
            self.say("There is nothing to look at: its words are not at hand.")
            return
        hits = [*found.values()]
        places = [hit.reference for hit in hits]

        def go(place: Reference | None) -> None:
            if place:
                self.call_later(self.reader.show_hit, hits[places.index(place)])

        articles = Collection([hit.article for hit in hits])
        at = [*found].index(message.row.key)
        self.app.push_screen(Peek(articles, places, at, above=False), go)

    def _notes(self) -> Iterator[NoteRow]:
        return (row for row in self.rows.rows if isinstance(row, NoteRow))

    # --- what is done to a note

    @property
    def row(self) -> NoteRow | None:
        """The lit one."""
        row = self.rows.row
        return row if isinstance(row, NoteRow) else None

    async def takes(self, event: events.Key) -> bool:
        """Open the editor at once, so that what is typed next is typed into it."""
        if await super().takes(event):
            return True
        opens = opening(event.key) == "note" and not isinstance(self.focused, Input)
        if opens:
            await self.action_note()
        return opens

    async def action_note(self) -> None:
        """Edit the lit note."""
        if self.row:
            await self.reader.edit_note(self.row.note, done=self.refill)

    def action_highlight(self) -> None:
        """Highlight it in the next colour."""
        if self.row:
            self.reader.highlight_note(self.row.note)
            self.refill()

    def action_delete_note(self) -> None:
        """Delete it, and light the one after it."""
        if self.row:
            keys = [row.key for row in self._notes()]
            at = keys.index(self.row.key)
            self.reader.drop_note(self.row.note)
            self.at = next(iter([*keys[at + 1 :], *keys[:at][::-1]]), None)
            self.refill()

    def action_undo(self) -> None:
        """Take the last change back."""
        super().action_undo()
        self.refill()

    def action_redo(self) -> None:
        """Make it again."""
        super().action_redo()
        self.refill()


def _grouped(found: Sequence[Placed]) -> list[list[Placed]]:
    """Return the notes by article, in reading order, the article noted last first."""
    groups: dict[str, list[Placed]] = {}
    for placed in found:
        home = placed.article.id if placed.article else placed.note.path
        groups.setdefault(home, []).append(placed)
    for group in groups.values():
        group.sort(key=lambda one: (one.span is None, one.span or one.note.span))
    return sorted(
        groups.values(), key=lambda some: max(one.note.changed for one in some), reverse=True
    )


def _under_heads(groups: Sequence[Sequence[Placed]]) -> Iterator[LongRow]:
    for number, group in enumerate(groups):
        yield Head(heading(group[0]), gap=number > 0)
        yield from map(NoteRow, group)
