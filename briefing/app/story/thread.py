"""One demand: each place in order of time, and what came back, with the words for it."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from briefing import wording
from briefing.app.story.leading import Passage
from briefing.app.story.ledger import Head, Ledger, Quote, where
from briefing.app.story.screen import StoryScreen
from briefing.app.story.summaries import summaries
from briefing.app.story.threads import STATUS_LOOKS, supported
from briefing.crossref.origins import origins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from briefing.app.story.ledger import LongRow
    from briefing.app.story.summaries import Summary
    from briefing.app.story.whole import Whole
    from briefing.model import Thread

GONE = "This demand is not among the findings any more: it was corrected, or more was analysed."


class ThreadScreen(StoryScreen):
    """The history of a demand."""

    TITLE = "Demand"

    def __init__(self, whole: Whole, thread: str, *, at: str | None = None) -> None:
        super().__init__(whole, at=at)
        self.thread = thread
        """Its id."""

    def again(self) -> StoryScreen:
        """Return another screen like this, at the same row."""
        return type(self)(self.whole, self.thread, at=self.here)

    def body(self) -> ComposeResult:
        """Lay out the list of places."""
        yield Ledger()

    async def show(self) -> None:
        """Show places and answers."""
        found = await self.whole.work_out(summaries)
        known = await self.whole.work_out(origins)
        summary = next((one for one in found if one.thread.id == self.thread), None)
        if summary is None:
            self.fill([Head(GONE, "faint")])
            return
        facts = [summary.parties, supported(known.support(summary.articles))]
        self.titled(summary.thread.gist, " · ".join(facts))
        self.fill([*self._made(summary), *self._answered(summary.thread)])

    def _made(self, summary: Summary) -> Iterator[LongRow]:
        thread = summary.thread
        yield Head(f"Made {wording.count(len(thread.positions), 'time')} · {summary.course}")
        if thread.due:
            yield Head(f"To be met by {wording.day(thread.due, year=True)}.", "ahead")
        for number, course in zip_longest(thread.positions, thread.course, fillvalue=""):
            yield self._quote(number, wording_of_course(course), "")
        if thread.dropped:
            yield Head("No longer repeated, though those who made it go on speaking.", "faint")

    def _answered(self, thread: Thread) -> Iterator[LongRow]:
        articles = len(self.whole.collection.analyses)
        yield Head(f"What came back: {wording.status(thread, articles)}", gap=True)
        verdicts = zip_longest(thread.answers, thread.verdicts, fillvalue="")
        for number, verdict in verdicts:
            yield self._quote(number, verdict, STATUS_LOOKS.get(verdict, ""))

    def _quote(self, number: str, remark: str, look: str) -> Quote:
        index = self.whole.collection.index
        page, position = index.place(number)
        article = page.article
        taken = index.position(number) is not None  # not so what was done: nobody takes it up
        told = where(article, position.trigger.start, year=self.whole.collection.several_years)
        how = wording.weighed(position) if taken else ""
        facts = [told, wording.parties(position), how, remark]
        return Quote(
            number,
            Passage(article.id, position.content, number if taken else ""),
            article,
            position.sentence,
            " · ".join(filter(None, facts)),
            (position.trigger, position.content),
            position.kind,
            look,
        )


def wording_of_course(course: str) -> str:
    """Say how a place goes on from the one before; nothing for the first."""
    return "" if course == "new" else course
