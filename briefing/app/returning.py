"""Going on where reading stopped, and keeping that while one reads, not only at the end."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import work

from briefing.app.demands_pane import DemandsPane
from briefing.app.reading import Reading
from briefing.errors import StoreError
from briefing.model import Session, Span
from briefing.notes import LINE, Words

if TYPE_CHECKING:
    from briefing.app.session import Return
    from briefing.model import Article

OFTEN = 3.0
"""Seconds after which what changed is kept, in case there is no proper end."""


class Returning(Reading):
    """Keeps only what has changed: a window where nobody reads takes no place from another."""

    begin: Return | None = None
    """What was opened, and how it was left."""
    _left: Session | None = None
    """The session as it is kept."""
    _begun = False

    def on_mount(self) -> None:
        """Put all as it was left, before the first article is shown."""
        if self.begin is None:
            return
        self.article = self.collection.articles[self.begin.article.id]  # a text has one name here
        self._left = self.begin.session
        if self._left:
            self.query_one(DemandsPane).everything = self._left.everything
            self.set_class(self._left.zoomed, "-zoom")
            if self._left.pane != self.pane:
                self.call_after_refresh(self.action_go_to_pane, self._left.pane)
        self.set_interval(OFTEN, self.keep_all)

    def show_article(self, article: Article, at: int | None = None) -> None:
        """Show an article, the first one where reading goes on."""
        if self.begin and not self._begun:
            at = self.begin.at
        self._begun = True
        super().show_article(article, at)

    # --- keeping

    def keep_place(self) -> None:
        """Remember where reading stopped, in this article and in all."""
        super().keep_place()
        self.stored(self._keep_session, self._session())

    @work(exclusive=True, group="keeping")
    async def keep_all(self) -> None:
        """Keep what has changed, in a thread: where the library is locked, no key waits for it."""
        place, session = self.place(), self._session()
        if place != self.place_kept or session != self._left:
            with suppress(StoreError):  # the next time, then
                await asyncio.to_thread(self.keep, place, self.view.visible_span())
                await asyncio.to_thread(self._keep_session, session)

    def _session(self) -> Session:
        id_, at = self.place()
        line = self.article.text[at : at + LINE].partition("\n")[0]
        words = Words.of(self.article.text, Span(at, at + max(len(line), 1)))
        return Session(
            id_,
            self.article.path,
            at,
            words.quote,
            words.before,
            words.after,
            self.pane,
            self.has_class("-zoom") and not self.looks.reading,
            self.query_one(DemandsPane).everything,
        )

    def _keep_session(self, session: Session) -> None:
        if self.begin and self.begin.key and session != self._left:
            self.store.keep_session(self.begin.key, session)
            self._left = session
