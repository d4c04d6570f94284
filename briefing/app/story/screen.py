"""What the screens about the whole story share: a frame, the way in, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from briefing import wording
from briefing.app.footer import MOVE, Footer, Hint, Notice
from briefing.app.header import Header
from briefing.app.keys import TABLE, Key, Where, bindings
from briefing.app.layout import TALL, WIDE
from briefing.app.peek import Peek
from briefing.app.prompt import Prompt
from briefing.app.rows import Rows
from briefing.app.sheet import Sheet
from briefing.app.story.ledger import Ledger
from briefing.app.story.sections import Sections
from briefing.model import Reference
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.app.story.ledger import LongRow
    from briefing.app.story.telling import Telling
    from briefing.app.story.whole import Whole
    from briefing.model import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in an article that a row stands for."""

    article_id: str
    span: Span
    position: str = ""
    """Id of the position that it holds, if it was chosen for that."""


EVERYWHERE = tuple(key for key in TABLE if key.action.startswith(("story(", "help", "app.command")))
"""Keys of the reader that hold here too."""


class StoryScreen(Screen[None]):
    """Shows what all articles say together.

    A screen knows how to make another one like itself, so that after a look at a passage the
    reader comes back to the same row.
    """

    TITLE = ""
    AUTO_FOCUS = "Ledger"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Where.STORY),
        *((key.keys, key.action, key.text) for key in EVERYWHERE),
        ("g", "first", "First row"),
    ]

    OFFERED = (*(key for key in TABLE if key.where is Where.STORY), *EVERYWHERE)

    def __init__(self, whole: Whole, *, at: str | None = None, words: str = "") -> None:
        super().__init__()
        self.whole = whole
        self.at = at
        """Key of the row to be lit at first."""
        self.words = words
        """What the rows are filtered by."""

    # --- what each screen says for itself

    def again(self) -> StoryScreen:
        """Return another screen like this, at the same row."""
        return type(self)(self.whole, at=self.here, words=self.words)

    def body(self) -> ComposeResult:
        """Lay out what is inside the frame."""
        raise NotImplementedError

    async def show(self) -> None:
        """Work out what there is to be shown, and show it; the lit row stays."""
        raise NotImplementedError

    # --- the frame

    def compose(self) -> ComposeResult:
        """Lay out the header, the frame and the keys."""
        yield Header()
        with Vertical(id="story"):
            yield from self.body()
        yield StoryFooter()
        yield Notice()

    def on_mount(self) -> None:
        """Say what this is, and begin to work it out."""
        self.frame.border_title = self.TITLE
        self.frame.border_subtitle = "working it out …"
        self.load()

    def on_resize(self, event: events.Resize) -> None:
        """Leave out what there is no room for."""
        self.update_classes(
            {"-narrow": event.size.width < WIDE, "-short": event.size.height < TALL}
        )

    @property
    def frame(self) -> Vertical:
        """What stands around the body; its border tells what is shown."""
        return self.query_one("#story", Vertical)

    @property
    def rows(self) -> Ledger:
        """The list."""
        return self.query_one(Ledger)

    @property
    def here(self) -> str | None:
        """Key of the lit row."""
        return self.rows.row.key if self.rows.row else self.at

    @work(exclusive=True)
    async def load(self) -> None:
        """Fill the screen, now or anew."""
        collection = self.whole.collection
        done, total = len(collection.analyses), len(collection.articles)
        header = self.query_one(Header)
        header.title = one_line(self.reader.heading)
        header.figures = wording.count(total, "article")
        if done < total:
            header.figures = f"{done:,} of {header.figures} analysed"
        await self.show()

    def fill(self, rows: Sequence[LongRow]) -> None:
        """Show rows; one of them is lit, so that Enter means something."""
        ledger = self.rows
        ledger.fill(rows)
        ledger.light(self.at or (ledger.row.key if ledger.row else None))
        self.at = None
        if ledger.lit is None:
            ledger.light(next((row.key for row in rows if row.key), None))

    def titled(self, title: str, subtitle: str = "") -> None:
        """Write into the border; others may have written the text."""
        self.frame.border_title = Content(one_line(title))
        self.frame.border_subtitle = Content(one_line(subtitle))

    def say(self, sentence: str) -> None:
        """Show one sentence until the next key."""
        self.query_one(Notice).say(sentence)

    # --- where things lead

    @property
    def reader(self) -> Telling:
        """The reader below."""
        return self.app.screen_stack[0]  # type: ignore[return-value]

    @on(Rows.Chosen)
    def follow(self, message: Rows.Chosen) -> None:
        """Show where a row stands, or what it stands for."""
        match getattr(message.row, "leads_to", None):
            case Passage() as passage:
                self.reader.show_from_story(passage)
            case str(thread):
                self.open_thread(thread)

    @on(Rows.Peeked)
    def peek(self, message: Rows.Peeked) -> None:
        """Look at where a row stands, and at what the rows around it stand for."""
        match getattr(message.row, "leads_to", None):
            case Passage():
                rows = {
                    row: to
                    for row in self.rows.rows
                    if isinstance(to := getattr(row, "leads_to", None), Passage)
                }
                places = [self._reference(to) for to in rows.values()]
                self._peek(places, list(rows).index(message.row))
            case str(thread):
                self._peek([self._reference(one) for one in self._passages(thread)], 0)

    def _peek(self, places: Sequence[Reference], at: int) -> None:
        def go(place: Reference | None) -> None:
            if place:
                passage = Passage(place.article_id, (*place.matches, place.sentence)[0])
                self.call_later(self.reader.show_from_story, passage)

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

    def action_help(self) -> None:
        """Show the keys that hold here."""
        from briefing.app.help import help_text  # noqa: PLC0415  (not needed to start)

        self.app.push_screen(Sheet("Keys", help_text(self)))

    # --- words, sections, order: for the screens that have them

    NARROWS = SECTIONS = ORDERS = False
    section = 0
    """Which of the sections is shown."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out the keys that mean nothing on this screen."""
        offered = {"narrow": self.NARROWS, "section": self.SECTIONS, "order": self.ORDERS}
        return offered.get(action, True) and super().check_action(action, parameters)

    def action_section(self, by: int) -> None:
        """Show the next or previous section."""
        self.action_go_to_section((self.section + by) % len(self.query_one(Sections).names))

    def action_go_to_section(self, at: int) -> None:
        """Show a section."""
        self.section = at
        self.load()

    def action_order(self) -> None:
        """Sort the rows by something else."""
        raise NotImplementedError

    async def takes(self, event: events.Key) -> bool:
        """Open the field at once, so that what is typed next is typed into it."""
        self.query_one(Notice).display = False
        opens = event.key == "slash" and self.NARROWS and not isinstance(self.focused, Input)
        if opens:
            await self.action_narrow()
        return opens

    async def action_narrow(self) -> None:
        """Ask for words."""
        await self.query(Prompt).remove()
        prompt = Prompt("filter", "Filter:", self.words)
        await self.mount(prompt)
        self.set_focus(prompt.query_one(Input))

    @on(Prompt.Typed)
    def filter_typed(self, message: Prompt.Typed) -> None:
        """Show only what has the words, with every letter."""
        self.words = message.value
        self.load()

    @on(Prompt.Answered)
    def filter_done(self) -> None:
        """Stay with what was found."""
        self.query(Prompt).remove()
        self.rows.focus()

    @on(Prompt.Left)
    def filter_left(self) -> None:
        """Show everything again."""
        self.words = ""
        self.filter_done()
        self.load()


class StoryFooter(Footer):
    """The keys of the screen; help and the way back always fit."""

    def render(self) -> Content:
        """Paint as many as fit."""
        screen = self.screen
        live = {active.binding.action for active in screen.active_bindings.values()}
        shown = [key for key in TABLE if key.short and key.action in live and _holds(key)]
        back = [key for key in shown if key.action in {"help", "leave", "close"}]
        hints = [_hint(key) for key in shown if key not in back]
        return self._fitted(Content(""), [MOVE, *hints], [_hint(key) for key in back])


def _holds(key: Key) -> bool:
    """Leave out what is the reader's, and the other screens: the help has them."""
    return key.where not in {Where.ANYWHERE, Where.ARTICLE} or key.action == "help"


def _hint(key: Key) -> Hint:
    return Hint(key.first, key.short, key.names[0])
