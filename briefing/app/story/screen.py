"""What the screens about the whole story share: the frame, and what makes them alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Vertical
from textual.content import Content

from briefing import wording
from briefing.app.footer import Notice
from briefing.app.header import Header
from briefing.app.kept import TALL, WIDE
from briefing.app.keys import TABLE, Where, bindings
from briefing.app.sheet import Sheet
from briefing.app.story.footer import StoryFooter
from briefing.app.story.narrowing import Narrowing
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.app.story.ledger import LongRow
    from briefing.app.story.whole import Whole

EVERYWHERE = tuple(key for key in TABLE if key.everywhere)
"""Keys of the reader that hold here too."""


class StoryScreen(Narrowing):
    """Shows what all articles say together.

    A screen knows how to make another one like itself, so that after a look at a passage the
    reader comes back to the same row.
    """

    TITLE = ""
    AUTO_FOCUS = "Ledger"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Where.STORY),
        *((key.keys, key.action, key.text) for key in EVERYWHERE if key.keys),
        ("g", "first", "First row"),
    ]

    OFFERED = (*(key for key in TABLE if key.where is Where.STORY), *EVERYWHERE)

    def __init__(self, whole: Whole, *, at: str | None = None, words: str = "") -> None:
        super().__init__(whole, words)
        self.at = at
        """Key of the row to be lit at first."""

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

    def refill(self) -> None:
        """Show other rows."""
        self.load()

    def fill_in(self) -> None:
        """Show what was found meanwhile, unless that is being done."""
        if not any(worker.node is self and worker.is_running for worker in self.workers):
            self.load()

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

    def action_help(self) -> None:
        """Show the keys that hold here."""
        from briefing.app.help import help_text  # noqa: PLC0415  (not needed to start)

        self.app.push_screen(Sheet("Keys", help_text(self)))
