"""The way from the article to the screens about the whole story, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import work

from briefing import wording
from briefing.app.analysing import Analysing
from briefing.app.keys import key_for
from briefing.app.story.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.history import Place
    from briefing.app.story.leading import Passage
    from briefing.app.story.screen import StoryScreen
    from briefing.crossref import CrossIndex
    from briefing.crossref.since import News
    from briefing.model import Analysis, Article, Span


class Telling(Analysing):
    """Opens these screens, and opens them again when the reader comes back from a passage."""

    news = ""
    """What is new since the last reading, in one line, until it was looked at."""

    def on_mount(self) -> None:
        """Remember what was there the last time; read anew, what is there now is no news."""
        self.whole = Whole(self.collection)
        self._seen = self.stored(self.store.seen) or frozenset()
        self._former: dict[str, tuple[Article, Analysis]] = {}
        """What they were, then, that have changed since, by their ids now."""
        self._recalled = self._recall()
        """The same of those that changed between two readings, until their findings are at hand."""
        if self.begins:
            self.call_after_refresh(self._keep_all_seen)

    # --- there and back

    def action_story(self, name: str) -> None:
        """Open the board, the threads, the timeline, the origins or the news."""
        self.open_story(name)

    def open_story(self, name: str) -> None:
        """Open one of the screens, or go back to it if it is open."""
        from briefing.app.story.screens import SCREENS  # noqa: PLC0415  (not needed to start)

        kind = SCREENS[name]
        known = [screen for screen in self._story() if type(screen) is kind]
        if not known:
            self.app.push_screen(kind(self.whole))
        while known and self.app.screen is not known[-1]:
            self.app.pop_screen()

    def close_story(self) -> None:
        """Go back to the article."""
        with self.app.batch_update():
            for _ in self.app.screen_stack[1:]:
                self.app.pop_screen()

    def show_from_story(self, passage: Passage) -> None:
        """Show a passage; the way back leads to the row that was left for it."""
        self.show_from_above(passage.article_id, passage.span, passage.position)

    def show_from_above(self, article_id: str, span: Span, position: str = "") -> None:
        """Show a place that was chosen on a screen over the article, and the position there."""
        over = tuple(screen.again() for screen in self._story())
        self._trail.leave(self._here()._replace(over=over))
        self.close_story()
        self.show_passage(self.collection.articles[article_id], span)
        if position:
            self.select(self.collection.position_target(article_id, position))
        self.action_go_to_pane("article")

    def _return(self, place: Place | None, nowhere: str) -> None:
        super()._return(place, nowhere)
        for screen in place.over if place else ():
            self.app.push_screen(screen)

    def _story(self) -> Sequence[StoryScreen]:
        """Return what lies over the article, from below."""
        stack: list[Any] = self.app.screen_stack[1:]
        return [screen for screen in stack if hasattr(screen, "again")]

    # --- since the last reading

    def show_article(self, article: Article, at: int | None = None) -> None:
        """Show an article; the next time it is no news."""
        super().show_article(article, at)
        self.call_after_refresh(self.stored, self.store.keep_seen, [article.id])

    def what_is_new(self, index: CrossIndex) -> News:
        """Compare with what was there the last time; nothing is new to those who begin."""
        from briefing.crossref.since import News, since_seen  # noqa: PLC0415

        return News() if self.begins else since_seen(index, self._seen, self._former)

    @property
    def begins(self) -> bool:
        """Has the user never read any of these articles before?"""
        known = self._former or self._recalled
        return self._seen.isdisjoint(self.collection.articles) and not known

    def _recall(self) -> dict[str, Article]:
        """Return the texts that were seen in files that hold others now."""
        new = [one for id_, one in self.collection.articles.items() if id_ not in self._seen]
        found = self.store.formerly(new) if self._seen and new else {}
        return {id_: old for id_, old in found.items() if old.id in self._seen}

    def why_no_news(self) -> str:
        """Say why there is no news."""
        if self.begins:
            return "You read these articles for the first time."
        return self.nothing("Nothing is new.")

    def news_seen(self) -> None:
        """From the next time on, what is new now is not any more."""
        self.news = ""
        self._keep_all_seen()
        self.show_figures()

    def _keep_all_seen(self) -> None:
        self.stored(self.store.keep_seen, self.collection.articles)

    def show_all(self) -> None:
        """Let the screens above follow, but for the search: it is of all articles ever."""
        super().show_all()
        for screen in self._story():
            if hasattr(screen, "fill_in"):
                screen.fill_in()

    def analysed(self) -> None:
        """Show what only all articles together can tell."""
        self.tell()

    @work(exclusive=True, group="telling")
    async def tell(self) -> None:
        """Say what is new, show which articles are copies, and what is open anew."""
        from briefing.crossref.origins import origins  # noqa: PLC0415

        self.collection.origins = await self.whole.work_out(origins)
        self.show_articles()
        for id_, old in self._recalled.items():
            if analysis := self.analyst.cached(old):
                self._former[id_] = old, analysis
        self._recalled = {}
        for screen in self._story():
            screen.load()
        if self.begins:  # then nothing is new, and need not be looked for
            return
        before, self.news = self.news, told(await self.whole.work_out(self.what_is_new))
        if self.news != before:
            self.show_figures()
        if self.news not in {before, ""}:  # what was said once would only cover what was said since
            self.say(f"Since you last read: {self.news}. {key_for('news')} shows them.")

    def figures(self) -> str:
        """Return the figures of the header, after what is new."""
        new = f"{key_for('news')}: what is new" if self.news else ""
        return " · ".join(filter(None, (new, super().figures())))


def told(news: News) -> str:
    """Return "3 new articles, 2 new demands, 1 changed answer"; empty if nothing is new."""
    counts = (
        (len(news.articles), "new article"),
        (len(news.threads), "new demand"),
        (len(news.turned), "changed answer"),
        (len(news.reworded), "reworded demand"),
    )
    return ", ".join(wording.count(number, thing) for number, thing in counts if number)
