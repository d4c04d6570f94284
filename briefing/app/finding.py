"""The way from the reader to everything that was ever opened, and back."""

from __future__ import annotations

import asyncio
from itertools import islice
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Input

from briefing.app.story.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model import Hit
    from briefing.query import Query

TOGETHER = 200
"""Articles that are made searchable at once; between two lots the reader can be closed."""


class Finding(Telling):
    """Keeps what is opened searchable, and shows what a search has found."""

    sought = ""
    """What was looked for last."""

    def on_mount(self) -> None:
        """Make the texts searchable; what is found in them follows when all is analysed."""
        self.call_after_refresh(self.keep_searchable)

    def analysed(self) -> None:
        """Make the findings searchable too."""
        super().analysed()
        self.keep_searchable()

    @work(exclusive=True, group="searchable")
    async def keep_searchable(self) -> None:
        """Bring the index up to date in a thread, so that the keys come first."""
        collection = self.collection
        articles = iter(
            [(one, collection.analyses.get(id_)) for id_, one in collection.articles.items()]
        )
        while some := [*islice(articles, TOGETHER)]:
            await asyncio.to_thread(self.store.keep_searchable, some)
        self.searchable()

    def searchable(self) -> None:
        """Look again: what is asked for may only now be found."""
        for screen in self._story():
            screen.load()

    async def standing(self, query: Query) -> Mapping[str, str]:
        """Return what came back on the demands of the open articles, if the query asks for it."""
        if not query.of("status"):
            return {}
        from briefing.crossref.standing import standing  # noqa: PLC0415  (not needed to start)

        return await self.whole.work_out(standing)

    async def action_search(self) -> None:
        """Search; the field is there before the next key is looked at."""
        from briefing.app.search_screen import SearchScreen  # noqa: PLC0415  (not needed to start)

        screen = SearchScreen(self.sought)
        await self.app.push_screen(screen)
        screen.set_focus(screen.query_one(Input))

    def show_hit(self, hit: Hit) -> None:
        """Go to a hit; its article is opened if need be, as it was when it was last read."""
        id_ = hit.article.id
        new = id_ not in self.collection.articles
        if new:
            self.collection.adopt(hit.article)
        found = hit.reference
        self.show_from_above(id_, (*found.matches, found.sentence)[0], hit.position)
        if new:
            self.analyse()
