"""The search through all articles that were ever opened, as one types."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from briefing import wording
from briefing.app.collection import Collection
from briefing.app.demands_pane import Heading
from briefing.app.footer import Footer, Hint
from briefing.app.hits import HitRow, HitsPane
from briefing.app.keys import TABLE, Where, bindings
from briefing.app.peek import Peek
from briefing.app.rows import Rows
from briefing.app.sheet import Sheet
from briefing.errors import QueryError, StoreError
from briefing.query import FIELDS, FINDINGS, Query, parse_typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.app.finding import Finding
    from briefing.model import Hit, Reference

PAUSE = 0.12
"""Seconds without a key after which the search begins."""
MOST = 100
"""Hits that are shown."""
QUESTION = " Search: "
HINTS = (
    "Words must all be found; “-” before one keeps it out, quotes keep words together, "
    "OR between two takes either.",
    *(f"{field}: {meaning}" for field, meaning in FIELDS.items()),
)


class SearchScreen(Screen[None]):
    """A field, and below it what was found; the reader waits underneath as it was left."""

    # They come before the frame, which would take the arrows; Enter waits for what was typed.
    BINDINGS: ClassVar[list[BindingType]] = [
        replace(binding, priority=binding.key != "enter")
        for binding in bindings(Where.SEARCH)
        if isinstance(binding, Binding)
    ]
    AUTO_FOCUS = "Input"

    def __init__(self, value: str = "", at: str | None = None) -> None:
        super().__init__()
        self._value = value
        self._at = at
        """Key of the row to be lit at first."""
        self._shown: str | None = None
        """What the hits on the screen were found by."""
        self._going = False
        """Is the first hit to be shown as soon as it is found?"""

    def compose(self) -> ComposeResult:
        """Lay out the field, room for what is wrong with it, and the hits."""
        with Vertical(id="search") as frame:
            frame.border_title = "Every article you ever opened"
            with Horizontal(id="asked"):
                yield Static(QUESTION, id="question")
                yield Input(self._value, compact=True)
            yield Static(id="wrong", markup=False)
            yield HitsPane(id="hits")
        yield SearchFooter()

    def on_mount(self) -> None:
        """Show what was found the last time, or what can be asked."""
        self.load()

    def again(self) -> SearchScreen:
        """Return another screen like this, at the same row."""
        row = self.hits.row
        return SearchScreen(self.field.value, row.key if row else None)

    @property
    def field(self) -> Input:
        """Where the query is typed."""
        return self.query_one(Input)

    @property
    def hits(self) -> HitsPane:
        """The list."""
        return self.query_one(HitsPane)

    @property
    def reader(self) -> Finding:
        """The reader below."""
        return self.app.screen_stack[0]  # type: ignore[return-value]

    # --- finding

    @on(Input.Changed)
    def typed(self) -> None:
        """Search anew."""
        self._going = False
        self.load()

    @work(exclusive=True)
    async def load(self) -> None:
        """Search once the typing pauses; the thread leaves the keys alone."""
        text = self.field.value
        self.reader.sought = text
        try:
            query = parse_typed(text)
        except QueryError as error:
            self._complain(text, error)
            return
        self.query_one("#wrong", Static).display = False
        if not query.terms:
            self._show(text, [Heading(hint, faint=True) for hint in HINTS], "")
            return
        if self._shown is not None:
            await asyncio.sleep(PAUSE)
        try:
            standing = await self.reader.standing(query)
            search = partial(self.reader.store.search, query, standing=standing, limit=MOST + 1)
            hits = await asyncio.to_thread(search)
        except StoreError as error:
            self._show(text, [Heading(str(error), faint=True)], "")
        else:
            self._show_hits(text, query, hits)

    def _complain(self, text: str, error: QueryError) -> None:
        """Say what is wrong and point to the place; the hits stay."""
        column = cell_len(QUESTION) + cell_len(text[: error.column])
        pointer = " " * column + "▲\n" if column < self.size.width - 4 else ""
        wrong = self.query_one("#wrong", Static)
        wrong.update(Content(f"{pointer} {error}"))
        wrong.display = True

    def _show_hits(self, text: str, query: Query, hits: list[Hit]) -> None:
        articles = len({hit.article.id for hit in hits})
        if len(hits) > MOST:
            subtitle = f"the best {MOST}"
        else:
            subtitle = f"{wording.count(len(hits), 'hit')} in {wording.count(articles, 'article')}"
        if waiting := self._waiting(query):
            subtitle += f" · {wording.count(waiting, 'article')} not analysed yet"
        nothing = Heading(f"Nothing that was ever opened has: {query}", faint=True)
        self._show(text, [*map(HitRow, hits[:MOST])] or [nothing], subtitle)

    def _waiting(self, query: Query) -> int:
        """Count the articles in which what is asked for may still be found."""
        collection = self.reader.collection
        return len(collection.articles) - len(collection.analyses) if query.of(*FINDINGS) else 0

    def _show(self, text: str, rows: Sequence[HitRow | Heading], subtitle: str) -> None:
        self.query_one("#search").border_subtitle = subtitle
        self.hits.fill(rows)
        if self._shown != text or self.hits.lit is None:
            self.hits.scroll_home(animate=False)
            self.hits.light(self._at)
            if self.hits.lit is None:
                self.hits.light(next((row.key for row in rows if row.key), None))
        self._shown, self._at = text, None
        if self._going:
            self.action_show_hit()

    # --- what the user does

    @on(Input.Submitted)
    def action_show_hit(self) -> None:
        """Go to the lit hit, or to the first as soon as it is found."""
        self._going = self._shown != self.field.value
        if not self._going:
            self.hits.action_choose()

    @on(Rows.Chosen)
    def go(self, message: Rows.Chosen) -> None:
        """Show a hit in its article."""
        if isinstance(message.row, HitRow):
            self.reader.show_hit(message.row.hit)

    @on(Rows.Peeked)
    def peek(self, message: Rows.Peeked) -> None:
        """Look at a hit, and at those around it, from here."""
        hits = [row.hit for row in self.hits.rows if isinstance(row, HitRow)]
        places = [hit.reference for hit in hits]
        at = next(at for at, hit in enumerate(hits) if HitRow(hit) == message.row)

        def go(place: Reference | None) -> None:
            if place:
                self.call_later(self.reader.show_hit, hits[places.index(place)])

        articles = Collection([hit.article for hit in hits])
        self.app.push_screen(Peek(articles, places, at, above=False), go)

    def action_step_hit(self, by: int) -> None:
        """Light another hit while the words can still be changed."""
        self.hits.action_cursor(by)

    def action_page_hit(self, by: int) -> None:
        """Light one a page further."""
        self.hits.action_page(by)

    def action_swap(self) -> None:
        """Go from the field to the hits, or back."""
        (self.hits if self.field.has_focus else self.field).focus()

    def action_stop(self) -> None:
        """Go back to the reader, which is as it was."""
        self.app.pop_screen()

    def action_search_help(self) -> None:
        """Show the keys that hold here."""
        from briefing.app.help import help_text  # noqa: PLC0415  (not needed to start)

        self.app.push_screen(Sheet("Keys", help_text(self)))


class SearchFooter(Footer):
    """The keys of this screen."""

    def render(self) -> Content:
        """Paint as many as fit; the way back always does."""
        *hints, back = [
            Hint(key.first, key.short, key.names[0])
            for key in TABLE
            if key.where is Where.SEARCH and key.short and key.keys
        ]
        return self._fitted(Content(""), hints, [back])
