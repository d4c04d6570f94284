"""The card of an entity: its names, roles, demands and company, each with the way to the text."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from briefing import wording
from briefing.app.card_rows import CardRow, card_rows
from briefing.app.collection import Target
from briefing.app.demands_pane import Heading
from briefing.app.peek import Peek
from briefing.app.rows import Rows
from briefing.app.story.leading import Passage
from briefing.safe import one_line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from briefing.app.collection import Collection
    from briefing.app.reader import Reader
    from briefing.app.rows import Row
    from briefing.crossref import CrossIndex
    from briefing.model import Reference


class Card(ModalScreen[None]):
    """One entity as all articles have it; after a look at a place one comes back to its row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,backspace", "dismiss", "Back"),
        Binding("K", "card", "The entity in this row"),
        Binding("c", "change", "Change name or kind, or make it one with another"),
    ]

    def __init__(self, collection: Collection, entity: str, at: str | None = None) -> None:
        super().__init__()
        self.collection = collection
        self.entity = entity
        self.at = at
        """Key of the row to be lit at first."""

    def again(self) -> Card:
        """Return another card like this, at the same row."""
        return Card(self.collection, self.entity, self._rows.row.key if self._rows.row else None)

    def compose(self) -> ComposeResult:
        """Lay out the rows in a frame that says how to leave."""
        rows = Rows(id="card")
        rows.border_subtitle = "⏎ go · p peek · c edit · esc back"
        yield rows

    def _say_what(self) -> None:
        kind, _, name = self.entity.partition(":")
        known = self.collection.index.entity(self.entity)
        facts = [one_line(name), wording.THINGS.get(kind, "thing"), known.review if known else ""]
        self._rows.border_title = Content(" · ".join(filter(None, facts)))

    def on_mount(self) -> None:
        """Begin to gather what is known."""
        self._say_what()
        self._rows.fill([Heading("…", faint=True)])
        self.load()

    @work(exclusive=True)
    async def load(self) -> None:
        """Gather what is known, now or anew, while keys work."""
        async with self.collection.still:
            rows = await asyncio.to_thread(self._known, self.collection.index)
        self._say_what()
        self._rows.fill(rows or [Heading("No article names it.", faint=True)])
        if self.at:
            self._rows.light(self.at)
        if self._rows.lit is None:
            self._rows.action_first()

    def _known(self, index: CrossIndex) -> list[Row]:
        card = index.card(self.entity)
        return card_rows(index, card) if card else []

    @property
    def _rows(self) -> Rows:
        return self.query_one(Rows)

    @property
    def _row(self) -> CardRow | None:
        row = self._rows.row
        return row if isinstance(row, CardRow) else None

    @on(Rows.Chosen)
    def show_chosen(self) -> None:
        """Show the first place of the row in the text."""
        if self._row:
            self._go(self._row.places[0])

    @on(Rows.Peeked)
    def peek_at_row(self) -> None:
        """Look at the places of the row."""
        if self._row:
            self.app.push_screen(Peek(self.collection, self._row.places, 0, above=False), self._go)

    def _go(self, place: Reference | None) -> None:
        row = self._row
        if place is None or row is None:
            return
        reader = cast("Reader", self.app.screen_stack[0])
        span = place.matches[0] if place.matches else place.sentence
        position = row.position if place is row.places[0] else ""
        reader.show_from_story(Passage(place.article_id, span, position))
        if not position:
            name = self.entity.partition(":")[2]
            reader.select(Target(place.article_id, span, name, entity=self.entity))

    async def action_change(self) -> None:
        """Change the entity; the card is then that of what it is called."""
        reader = cast("Reader", self.app.screen_stack[0])
        await reader.rename(self.entity, done=self._called)

    def _called(self, key: str) -> None:
        self.entity = key
        self.load()

    def action_card(self) -> None:
        """Show the card of the entity in the lit row."""
        if self._row and self._row.entity:
            self.app.push_screen(Card(self.collection, self._row.entity))
