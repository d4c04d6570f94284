"""Showing only what a query asks for, in the list of articles and in the sidebar."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import on, work

from briefing.app.demands_pane import DemandsPane
from briefing.app.finding import Finding
from briefing.app.prompt import Prompt
from briefing.errors import QueryError, StoreError

if TYPE_CHECKING:
    from briefing.query import Query

PAUSE = 0.12
"""Seconds without a key after which the lists follow."""
HINT = "words, from:, to:, about:, status:, tag:, after:, is:unread, OR …"


class Sifting(Finding):
    """The `F` prompt; what it lets through stays until it is emptied or Escape is pressed."""

    _typed = _before = ""
    _asking = False

    async def action_sift(self) -> None:
        """Ask what to show."""
        self._before, self._asking = self.sieve, True
        await self.ask("sift", "Show only:", self._typed, hint=HINT)

    @on(Prompt.Typed)
    def sift_typed(self, message: Prompt.Typed) -> None:
        """Let the lists follow what is typed."""
        if message.name == "sift":
            self._typed = message.value
            self.sift(message.value)

    @on(Prompt.Answered)
    def sift_done(self, message: Prompt.Answered) -> None:
        """Stay with what is shown, or say what is wrong with the query."""
        if message.name == "sift":
            self._end()
            self.sift(message.value, aloud=True)

    @on(Prompt.Left)
    def sift_left(self, message: Prompt.Left) -> None:
        """Show what was shown before."""
        if message.name == "sift":
            self._end()
            self._typed = self._before
            self.sift(self._before)

    def _end(self) -> None:
        self._asking = False
        self.end_prompt()

    @work(exclusive=True, group="sift")
    async def sift(self, text: str, *, aloud: bool = False) -> None:
        """Show only what is asked for; nothing changes where that makes no sense."""
        from briefing.query import parse_typed  # noqa: PLC0415  (not needed to start)

        wrong = ""
        try:
            query = parse_typed(text)
            passing, positions = await self._sifted(query)
        except QueryError as error:
            wrong = str(error)
            self._remark(f"column {error.column + 1}?")
        except StoreError as error:
            wrong = str(error)
        else:
            self.sieve, self.passing = text.strip(), passing
            self.query_one(DemandsPane).only = positions
            self._remark("" if passing is None else f"{len(self.passed()):,}")
            self.show_articles()
            self.show_findings()
        if wrong and aloud:
            self.say(wrong)

    async def _sifted(self, query: Query) -> tuple[frozenset[str] | None, frozenset[str] | None]:
        if not query.terms:
            return None, None
        if self._asking:
            await asyncio.sleep(PAUSE)
        ids, standing = [*self.collection.articles], await self.standing(query)
        return await asyncio.to_thread(self.store.sift, query, ids, standing)

    def _remark(self, text: str) -> None:
        if self._asking:
            self.query_one(Prompt).remark(text)

    def show_all_again(self) -> None:
        """Take the filter away."""
        self._typed = ""
        if self.sieve:
            self.sift("")

    def searchable(self) -> None:
        """Let through what can be found only now."""
        super().searchable()
        if self.sieve and not self._asking:
            self.sift(self.sieve)
