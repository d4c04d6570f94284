"""Since you last read: what is new, and what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from briefing import wording
from briefing.app.story.changed import ChangeRow
from briefing.app.story.leading import Passage
from briefing.app.story.ledger import Head, Ledger, where
from briefing.app.story.screen import StoryScreen
from briefing.app.story.summaries import summaries
from briefing.app.story.telling import told
from briefing.app.story.threads import ThreadRow
from briefing.crossref.origins import origins
from briefing.model import Span
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult
    from textual.style import Style

    from briefing.app.story.ledger import LongRow
    from briefing.crossref.since import News, Reworded
    from briefing.model import Article


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that was not there the last time."""

    article: Article

    @property
    def key(self) -> str:
        """The id of the article."""
        return self.article.id

    @property
    def leads_to(self) -> Passage:
        """Its beginning."""
        return Passage(self.article.id, Span(0, 1))

    def height(self, _width: int, /) -> int:
        """One line."""
        return 1

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the title and what is known of the article."""
        facts = Content(f" · {wording.about(self.article, file=True)}").stylize(style("faint"))
        line = Content.assemble("● ", one_line(self.article.title), facts)
        return [line.truncate(width, ellipsis=True)]


class NewsScreen(StoryScreen):
    """New articles, new demands, changed statuses and reworded demands."""

    TITLE = "Since you last read"

    def body(self) -> ComposeResult:
        """Lay out the list."""
        yield Ledger()

    async def show(self) -> None:
        """Show what is new."""
        news = await self.whole.work_out(self.reader.what_is_new)
        found = await self.whole.work_out(summaries)
        known = await self.whole.work_out(origins)
        rows = {one.thread.id: ThreadRow(one, known.support(one.articles)) for one in found}
        self.titled(self.TITLE, told(news))
        self.fill(list(self._news(news, rows)) or [Head(self.reader.why_no_news(), "faint")])
        if not self.reader.busy:  # what is still to come is news as well
            self.reader.news_seen()

    def _news(self, news: News, rows: dict[str, ThreadRow]) -> Iterator[LongRow]:
        articles = self.whole.collection.articles
        groups: dict[str, list[LongRow]] = {
            "New articles": [NewArticle(articles[one]) for one in news.articles],
            "Changed answers": [
                row
                for one in news.turned
                for row in (Head(f"{_said(one.was)} → {_said(one.now)}", "faint"), rows[one.thread])
            ],
            "Demands made again in other words": [self._reworded(one) for one in news.reworded],
            "New demands": [rows[one] for one in news.threads],
        }
        gap = False
        for name, some in groups.items():
            if some:
                yield Head(name, gap=gap)
                yield from some
                gap = True

    def _reworded(self, one: Reworded) -> ChangeRow:
        page, position = self.whole.collection.index.place(one.new)
        year = self.whole.collection.several_years
        facts = f"{wording.parties(position)} · "
        facts += where(page.article, position.trigger.start, year=year)
        passage = Passage(page.article.id, position.content, one.new)
        return ChangeRow(one.new, passage, facts, one.edits)


def _said(status: str) -> str:
    return wording.STATUS.get(status, status)
