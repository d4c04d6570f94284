"""Two articles that carry the same text, sentence by sentence where they are not the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing import wording
from briefing.app.story.changed import ChangeRow
from briefing.app.story.leading import Passage
from briefing.app.story.ledger import Head, Ledger
from briefing.app.story.screen import StoryScreen
from briefing.crossref.edits import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from briefing.app.story.whole import Whole
    from briefing.crossref import CrossIndex
    from briefing.crossref.edits import Change


class CopiesScreen(StoryScreen):
    """What was cut from the earlier text and added to the later one."""

    TITLE = "Copies"

    def __init__(self, whole: Whole, old: str, new: str, *, at: str | None = None) -> None:
        super().__init__(whole, at=at)
        self.old = old
        """Id of the earlier article."""
        self.new = new
        self._changes = partial(changed, old=old, new=new)

    def again(self) -> StoryScreen:
        """Return another screen like this, at the same row."""
        return type(self)(self.whole, self.old, self.new, at=self.here)

    def body(self) -> ComposeResult:
        """Lay out the list."""
        yield Ledger()

    async def show(self) -> None:
        """Show the sentences that differ."""
        found = await self.whole.work_out(self._changes)
        self.titled(" → ".join(self._told()), "[-cut-] {+added+}")
        rows = [self._row(number, one) for number, one in enumerate(found)]
        many = "1 sentence differs." if len(rows) == 1 else f"{len(rows):,} sentences differ."
        said = many if rows else "The same text, word for word."
        self.fill([Head(said, "faint"), *rows])

    def _told(self) -> Iterator[str]:
        articles = [self.whole.collection.articles[one] for one in (self.old, self.new)]
        for article, source in zip(articles, wording.sources(articles), strict=True):
            day = wording.day(article.published, year=True) if article.published else ""
            yield f"{source} {day}".rstrip()

    def _row(self, number: int, one: Change) -> ChangeRow:
        if one.new:
            passage = Passage(self.new, one.new)
        else:
            assert one.old is not None  # a change is of one text at least
            passage = Passage(self.old, one.old)
        facts = "" if one.old and one.new else "Only in the " + ("later" if one.new else "earlier")
        return ChangeRow(str(number), passage, facts, one.edits)


def changed(index: CrossIndex, *, old: str, new: str) -> tuple[Change, ...]:
    """Return the sentences that differ between two articles."""
    return changes(index.page(old), index.page(new))
