"""Findings as they come: stored ones at once, the others one at a time, the front first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work

from briefing import wording
from briefing.app import labels
from briefing.app.header import Header
from briefing.app.jumping import Jumping
from briefing.app.keys import key_for
from briefing.errors import BriefingError, ModelMissingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.analyst import Analyst
    from briefing.model import Analysis, Article
    from briefing.store import Store

WATCH = 0.5
"""Seconds between two looks at what the analyst is doing."""


class Analysing(Jumping):
    """The queue of articles that have no findings yet."""

    _told: tuple[int, dict[str, str]] = (0, {})

    def __init__(
        self,
        articles: Sequence[Article],
        analyst: Analyst,
        store: Store,
        title: str,
        problems: Sequence[str],
    ) -> None:
        super().__init__(articles, store, title)
        self.analyst = analyst
        self.problems = list(problems)
        self._failed: dict[str, str] = {}

    def on_mount(self) -> None:
        """Start when the first article is on the screen, not before."""
        self.call_after_refresh(self.analyse)

    @work(exclusive=True, group="analysis")
    async def analyse(self) -> None:
        """Take in what is stored, then have the rest analysed."""
        await self._take_stored()
        watch = self.set_interval(WATCH, self.show_work)
        while article := next(iter(self._waiting()), None):
            self.show_work()
            await self._analyse(article)
        watch.stop()
        self.query_one(Header).progress = ""
        # What came back on a demand may stand in a later article. Finding that out for a
        # thousand articles takes a while, during which the keys should work.
        async with self.collection.still:
            await asyncio.to_thread(self.collection.index.threads)
        self.show_findings()
        self.analysed()

    async def _take_stored(self) -> None:
        for article in self._waiting():
            if found := self.analyst.cached(article):
                async with self.collection.still:
                    self.take(found)
            await asyncio.sleep(0)  # keys come first
        self.show_all()

    async def _analyse(self, article: Article) -> None:
        try:
            found = await self.analyst.analyse(article)
        except ModelMissingError as error:
            for waiting in self._waiting():
                self._fail(waiting, str(error))
        except BriefingError as error:
            self._fail(article, str(error))
        else:
            async with self.collection.still:
                self.take(found)
            if found.remark:
                self.trouble(found.remark)
            self.show_all()

    def _waiting(self) -> list[Article]:
        """Return the articles without findings, the one in front first."""
        waiting = [
            article
            for id_, article in self.collection.articles.items()
            if id_ not in self.collection.analyses and id_ not in self._failed
        ]
        return sorted(waiting, key=lambda article: article is not self.article)

    def take(self, found: Analysis) -> None:
        """Add findings; what is on the screen changes only if they are of the front."""
        self.collection.add(found)
        if found.article_id == self.article.id:
            self.show_findings()
            self.show_references()

    def show_all(self) -> None:
        """Bring up to date what depends on all articles."""
        self.show_articles()
        self.show_figures()
        self.show_references()

    def stories(self) -> dict[str, str]:
        """Return to which story an article belongs, once all were analysed."""
        from briefing.app.ordering import stories  # noqa: PLC0415  (seldom needed)

        if self._told[0] != self.collection.version and not self.busy:
            self._told = self.collection.version, stories(self.collection.index)
        return self._told[1]

    def analysed(self) -> None:
        """All articles have been analysed, as far as they can be."""

    @property
    def busy(self) -> bool:
        """Are there articles still to be analysed?"""
        return bool(self._waiting())

    def nothing(self, sentence: str) -> str:
        """Say that nothing was found, but not before everything was looked at."""
        done, total = len(self.collection.analyses), len(self.collection.articles)
        articles = wording.count(total, "article")
        if self.busy:
            return f"Still analysing: {done:,} of {articles} done."
        if done < total:
            failed = f"{total - done:,} of {articles} could not be analysed"
            return f"{sentence} {failed}: {key_for('problems')} says why."
        return sentence

    def absence(self, article_id: str) -> str:
        """Say why there are no findings for an article."""
        return self._failed.get(article_id) or super().absence(article_id)

    # --- progress and trouble

    def show_work(self) -> None:
        """Say in the header what is going on."""
        done = len(self.collection.analyses) + len(self._failed)
        parts = [
            f"analysing {done + 1} of {len(self.collection.articles)}",
            labels.WORK.get(self.analyst.status, self.analyst.status),
        ]
        self.query_one(Header).progress = " · ".join(part for part in parts if part)

    def show_figures(self) -> None:
        """Say in the header what there is, and that there is trouble, if there is."""
        self.query_one(Header).figures = self.figures()

    def figures(self) -> str:
        """Return what there is, and that there is trouble, if there is."""
        problems = wording.count(len(self.problems), "problem")
        trouble = f"{key_for('problems')} {problems}" if self.problems else ""
        return " · ".join(part for part in (self.collection.figures(), trouble) if part)

    def _fail(self, article: Article, why: str) -> None:
        self._failed[article.id] = why
        self.trouble(why)
        if article is self.article:
            self.show_findings()
            self.show_references()

    def trouble(self, sentence: str) -> None:
        """Say what went wrong, and keep it for the list of problems."""
        if sentence not in self.problems:
            self.problems.append(sentence)
            self.say(sentence)
            self.show_figures()
