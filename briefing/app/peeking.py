"""Looking at other places without leaving this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from briefing.app.articles_pane import ArticleRow, ArticlesPane
from briefing.app.demands_pane import PositionRow
from briefing.app.jumping import Jumping
from briefing.app.references_pane import ReferenceRow, ReferencesPane
from briefing.app.rows import Rows
from briefing.model import Reference, Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class Peeking(Jumping):
    """Peeks from any row, and from what is selected in the text."""

    def action_peek(self) -> None:
        """Look at where else the selection is spoken of, from the row that is lit on."""
        self.show_references()
        pane = self.query_one(ReferencesPane)
        rows = [row for row in pane.rows if isinstance(row, ReferenceRow)]
        at = next((at for at, row in enumerate(rows) if row is pane.row), 0)
        if rows:
            self.peek([row.reference for row in rows], at)
        else:
            self.say("There is no other place to look at.")

    @on(Rows.Peeked, "#references")
    def peek_at_reference(self) -> None:
        """Look at the place in the row."""
        self.action_peek()

    @on(Rows.Peeked, "#demands")
    def peek_at_demand(self, message: Rows.Peeked) -> None:
        """Look at where else the demand in the row stands or is answered."""
        if isinstance(message.row, PositionRow):
            position = message.row.position
            self.select(self.collection.position_target(self.article.id, position.id))
            self.action_peek()

    @on(Rows.Peeked, "#articles")
    def peek_at_article(self, message: Rows.Peeked) -> None:
        """Look at the beginning of the article in the row, and of those around it."""
        from briefing.app.peek import Peek  # noqa: PLC0415  (not needed to start)

        rows = [row for row in self.query_one(ArticlesPane).rows if isinstance(row, ArticleRow)]
        starts = [Reference(row.article.id, Span(0, 1), (), None) for row in rows]
        at = next(at for at, row in enumerate(rows) if row is message.row)
        self.app.push_screen(Peek(self.collection, starts, at, above=False), self._open_peeked)

    def _open_peeked(self, place: Reference | None) -> None:
        if place and place.article_id != self.article.id:
            self.leave()
            self.open(self.collection.articles[place.article_id])
        if place:
            self.action_go_to_pane("article")

    def peek(self, places: Sequence[Reference], at: int) -> None:
        """Look at one of some places, away from the cursor so that both can be read."""
        from briefing.app.peek import Peek  # noqa: PLC0415  (not needed to start)

        row = self.view.region.y + self.view.cursor_row - self.view.scroll_offset.y
        above = row > self.size.height // 2
        self.app.push_screen(Peek(self.collection, places, at, above=above), self._visit_peeked)

    def _visit_peeked(self, place: Reference | None) -> None:
        if place:
            self.visit(place)
            self.query_one(ReferencesPane).light_place(place)
            self.action_go_to_pane("article")
