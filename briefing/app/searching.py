"""Find words or a pattern in the article in front."""

from __future__ import annotations

from textual import on

from briefing.app.article_view.find import PatternError
from briefing.app.jumping import Jumping
from briefing.app.keys import key_for
from briefing.app.prompt import Prompt
from briefing.model import Span
from briefing.safe import one_line


class Searching(Jumping):
    """The `/` prompt, with its count, and the keys for the next and previous place."""

    needle = ""
    """What is being looked for; it stays when another article is opened."""
    _start = 0

    async def action_find(self) -> None:
        """Ask what to find; finding begins with the first letter."""
        self._start = self.view.cursor
        await self.ask("find", "Find:", hint="/ first: a pattern")

    @on(Prompt.Typed)
    def find_typed(self, message: Prompt.Typed) -> None:
        """Mark all places while the words are typed, and show the first from the cursor on."""
        if message.name != "find":
            return
        self.needle = message.value
        self._go_to(self._start)
        try:
            found = self._step(0)
        except PatternError as error:
            found = str(error)
        self.query_one(Prompt).remark(found or ("not found" if self.needle else ""))

    @on(Prompt.Answered)
    def find_done(self, message: Prompt.Answered) -> None:
        """Stay where the words were found; a pattern that is none can be mended."""
        if message.name != "find":
            return
        try:
            found = self.view.find(self.needle)
        except PatternError as error:
            self.query_one(Prompt).remark(str(error))
            return
        self.end_prompt()
        self.leave(self._start)
        if self.needle and not found:
            self.say(f"“{one_line(self.needle)}” is not in this article.")

    @on(Prompt.Left)
    def find_left(self, message: Prompt.Left) -> None:
        """Go back to where finding began."""
        if message.name == "find":
            self.end_prompt()
            self.forget()
            self._go_to(self._start)

    def _go_to(self, offset: int) -> None:
        self.view.go(Span(offset, offset + 1), select=False)

    def forget(self) -> None:
        """Clear the marks."""
        self.needle = ""
        self.view.find("")

    def action_find_next(self, by: int) -> None:
        """Go to the next or previous place found; it goes round at the ends."""
        words = f"“{one_line(self.needle)}”"
        if not self.needle:
            self.say(f"Nothing to look for yet: press {key_for('find')} first.")
            return
        try:
            found = self._step(by)
        except PatternError as error:
            self.say(f"{words}: {error}.")
        else:
            self.say(f"{words}: {found}." if found else f"{words} is not in this article.")

    def _step(self, by: int) -> str:
        """Go to a place found, and say which one of how many it is."""
        found = self.view.find(self.needle) and self.view.step_found(by)
        if not found:
            return ""
        self.select(self.sentence(), lit=self.view.selected)
        return f"{found[0]} of {found[1]}"
