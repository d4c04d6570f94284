"""Findings confirmed and rejected; what comes of it is seen in all panes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work

from briefing.app.demands_pane import DemandsPane, PositionRow
from briefing.app.finding import Finding
from briefing.app.keys import key_for
from briefing.app.noting import Noting
from briefing.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.collection import Target
    from briefing.corrections import Correction
    from briefing.model import Article, Position
    from briefing.store import Change

SAID = {
    "confirm": f"Confirmed; {key_for('undo')} takes it back.",
    "reject": f"Rejected; {key_for('undo')} brings it back.",
}


class Correcting(Finding, Noting):
    """The store keeps corrections, the analyst applies them, and here they are made and shown."""

    _state: tuple[int, ...] = ()
    """Of the file of corrections, as it is shown."""

    def on_mount(self) -> None:
        """Begin with the corrections there are."""
        self._state = self.store.corrections.state

    def show_article(self, article: Article, at: int | None = None) -> None:
        """Show an article as another window may have corrected it meanwhile."""
        super().show_article(article, at)
        if self.store.corrections.state != self._state:
            self.call_after_refresh(self.follow_corrections)

    # --- what the user does

    def action_confirm(self) -> None:
        """Say that the position is right as it is."""
        self._judge("confirm")

    def action_reject(self) -> None:
        """Say that there is no such position."""
        self._judge("reject")

    def action_rejected(self) -> None:
        """List what was rejected in this article, to bring it back."""
        from briefing.app.rejected import Rejected  # noqa: PLC0415  (seldom needed)

        some = self.store.corrections.on(self.article)
        gone = [one for one in some if one.found and one.so is None]
        self.app.push_screen(Rejected(gone, self._restore))

    def _restore(self, rejection: Correction) -> bool:
        try:
            self.correct(rejection, None, f"It is back; {key_for('undo')} rejects it again.")
        except StoreError as error:
            self.report(str(error))
            return False
        return True

    def _judge(self, do: str) -> None:
        """Judge the position here; in their list, go on to the next."""
        here, pane = self.position_here(), self.query_one(DemandsPane)
        if here and self.judge(do, *here) and pane.has_focus:
            pane.action_cursor(1)
            self.show_position(pane.row)  # at once: the list is filled anew around it

    def position_here(self) -> tuple[str, str] | None:
        """Return the same as `shown_position`; if there is none, that is said."""
        here = self.shown_position()
        if here is None:
            self.say(f"No demand is selected: {key_for('next_demand')} goes to the next one.")
        return here

    @property
    def in_demands(self) -> bool:
        """Is the list of demands what the keys act on?"""
        return self.query_one(DemandsPane).has_focus

    def shown_position(self) -> tuple[str, str] | None:
        """Return article and id of the position in the lit row, or of the one selected.

        Never of one that is not shown.
        """
        pane, target = self.query_one(DemandsPane), self.target
        if self.in_demands:
            if isinstance(pane.row, PositionRow):
                return self.article.id, pane.row.position.id
        elif target and target.exact and target.position:
            return target.article_id, target.position
        elif target and not target.exact:
            for one in self.collection.positions(target.article_id):
                if target.span.covers(one.trigger) and pane.lists(one):
                    return target.article_id, one.id
        return None

    def judge(self, do: str, article_id: str, position_id: str) -> bool:
        """Confirm or reject a position; false, and said, if nothing came of it."""
        from briefing.corrections.making import judged  # noqa: PLC0415  (seldom needed)

        article, position, before = self.known(article_id, position_id)
        if position is None:
            return False
        if do == "confirm" and before:
            self.report(f"It is {position.review} already.")
            return False
        try:
            self.correct(before, judged(do, article, position, before), SAID[do])
        except StoreError as error:
            self.report(str(error))
            return False
        return True

    def known(
        self, article_id: str, position_id: str
    ) -> tuple[Article, Position | None, Correction | None]:
        """Return a position as it is by now, and what has made it so.

        The panes may not show yet what was done a moment ago; it may even be rejected.
        """
        from briefing.corrections.positions import correction_of  # noqa: PLC0415  (seldom needed)

        article = self.collection.articles[article_id]
        analysis = self.analyst.cached(article) or self.collection.analyses[article_id]
        position = next((one for one in analysis.positions if one.id == position_id), None)
        if position is None:
            return article, None, None
        some = self.store.corrections.on(article)
        return article, position, correction_of(article, analysis, position, some)

    def correct(self, was: Correction | None, became: Correction | None, said: str) -> None:
        """Put a correction in the place of another and show what comes of it.

        Raises:
            StoreError: If it cannot be kept.
        """
        self.store.correct([was] if was else [], [became] if became else [])
        self.report(said)
        self.follow_corrections()

    def _travel(self, travel: Callable[[], Change | None], nothing: str) -> None:
        super()._travel(travel, nothing)
        self.follow_corrections()

    # --- what comes of it

    @work(group="correcting")
    async def follow_corrections(self) -> None:
        """Take in the findings that are others now; nothing moves."""
        self._state = self.store.corrections.state
        collection, changed = self.collection, False
        async with collection.still:
            for article_id, known in [*collection.analyses.items()]:
                found = self.analyst.cached(collection.articles[article_id])
                if found and found != known:
                    collection.add(found)
                    changed = True
                    await asyncio.sleep(0)  # keys come first
            await asyncio.to_thread(collection.index.threads)
        if changed:
            self._show_corrected()

    def _show_corrected(self) -> None:
        pane, target, index = self.query_one(DemandsPane), self.target, self.collection.index
        if target and target.position and not index.position(target.position):
            self.select(self.sentence())
        elif target and target.entity and not index.entity(target.entity):
            self.select(self._named_at(target) or self.sentence())
        self.show_findings()
        self.show_all()
        if pane.has_focus and pane.lit is None:
            pane.action_last()
        self.keep_searchable()

    def _named_at(self, was: Target) -> Target | None:
        """Return what is named now where another entity was."""
        for entity in self.collection.analyses[was.article_id].entities:
            if any(mention.span == was.span for mention in entity.mentions):
                return self.collection.entity_target(was.article_id, entity.key, was.span)
        return None
