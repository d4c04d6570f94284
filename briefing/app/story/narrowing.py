"""Fewer rows: those with certain words, those of a section, or in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from briefing import query
from briefing.app.footer import Notice
from briefing.app.keys import TABLE
from briefing.app.prompt import Prompt
from briefing.app.story.leading import Leading
from briefing.app.story.ledger import Head
from briefing.app.story.sections import Sections
from briefing.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual import events

    from briefing.app.story.whole import Whole
    from briefing.query import Query

NARROW = {name for key in TABLE if key.called == "narrow" for name in key.names}


class Narrowing(Leading):
    """Each screen says which of these it has; the keys of the others mean nothing there."""

    NARROWS = SECTIONS = ORDERS = False
    HINT = ""
    """What may be typed to narrow the list."""
    FIELDS: Collection[str] = query.FIELDS
    """What may stand before a colon there."""
    section = 0
    """Which of the sections is shown."""
    wrong = ""
    """What is wrong with the words, in one sentence."""

    def __init__(self, whole: Whole, words: str) -> None:
        super().__init__(whole)
        self.words = words
        """What the rows are filtered by."""

    def refill(self) -> None:
        """Show other rows."""
        raise NotImplementedError

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
        self.refill()

    def action_order(self) -> None:
        """Sort the rows by something else."""
        raise NotImplementedError

    async def takes(self, event: events.Key) -> bool:
        """Open the field at once, so that what is typed next is typed into it."""
        self.query_one(Notice).display = False
        opens = event.key in NARROW and self.NARROWS and not isinstance(self.focused, Input)
        if opens:
            await self.action_narrow()
        return opens

    def asked(self) -> Query | None:
        """Return what the words ask for; `None`, and said beside them, if they make no sense."""
        asked, self.wrong = None, ""
        try:
            asked = query.parse_typed(self.words, self.FIELDS)
        except QueryError as error:
            self.wrong = str(error)
            if not self.rows.rows:
                self.rows.fill([Head(self.wrong, "faint")])
        for prompt in self.query(Prompt):
            prompt.remark(self.wrong)
        return asked

    async def action_narrow(self) -> None:
        """Ask for words."""
        await self.query(Prompt).remove()
        prompt = Prompt("filter", "Filter:", self.words, self.HINT)
        await self.mount(prompt)
        self.set_focus(prompt.query_one(Input))

    @on(Prompt.Typed)
    def filter_typed(self, message: Prompt.Typed) -> None:
        """Show only what has the words, with every letter."""
        self.words = message.value
        self.refill()

    @on(Prompt.Answered)
    def filter_done(self) -> None:
        """Stay with what was found, or say what is wrong with the words."""
        self.query(Prompt).remove()
        self.rows.focus()
        if self.wrong:
            self.query_one(Notice).say(self.wrong)

    @on(Prompt.Left)
    def filter_left(self) -> None:
        """Show everything again."""
        self.words = ""
        self.filter_done()
        self.refill()
