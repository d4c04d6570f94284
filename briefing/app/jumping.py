"""Going to places: from row to text, from mark to mark, back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from briefing.app.article_view.marks import Layer
from briefing.app.articles_pane import ArticleRow
from briefing.app.demands_pane import PositionRow
from briefing.app.history import Place, Trail
from briefing.app.references_pane import ReferenceRow, ReferencesPane
from briefing.app.rows import Rows
from briefing.app.selecting import Selecting
from briefing.model import Span

if TYPE_CHECKING:
    from briefing.model import Article

LAYERS = {"entity": Layer.ENTITY, "demand": Layer.POSITION, "note": Layer.NOTE}


class Jumping(Selecting):
    """Every row answers "show me where", and from everywhere there is a way back."""

    def on_mount(self) -> None:
        """Begin a trail."""
        self._trail = Trail()

    def leave(self, offset: int | None = None) -> None:
        """Remember this place, or another one in this article, before a jump."""
        here = self._here()
        self._trail.leave(here if offset is None else here._replace(offset=offset))

    def _here(self) -> Place:
        return Place(self.article.id, self.view.cursor)

    def show_passage(self, article: Article, span: Span) -> None:
        """Bring a passage of any article into view and light it."""
        if article is not self.article:
            self.open(article, at=span.start)
        self.view.go(span)

    def action_back(self) -> None:
        """Go back to where the last jump started."""
        self._return(self._trail.back(self._here()), "This is where you started.")

    def action_forward(self) -> None:
        """Go forward again."""
        self._return(self._trail.forward(self._here()), "There is nothing further ahead.")

    def _return(self, place: Place | None, nowhere: str) -> None:
        if place is None:
            self.say(nowhere)
            return
        article = self.collection.articles[place.article_id]
        if article is not self.article:
            self.open(article, at=place.offset)
        self.view.go(Span(place.offset, place.offset + 1), select=False)
        self.action_go_to_pane("article")

    # --- step by step

    def action_step(self, thing: str, by: int) -> None:
        """Go to the next or previous entity, demand or note."""
        mark = self.view.step(LAYERS[thing], by)
        if mark is None:
            self.say(f"No {thing} {'after' if by > 0 else 'before'} this place.")
            return
        self.select(self.marked(mark) or self.sentence(), lit=mark.span)

    def action_step_article(self, by: int) -> None:
        """Open the next or previous article."""
        articles = list(self.collection.articles.values())
        at = articles.index(self.article) + by
        if 0 <= at < len(articles):
            self.leave()
            self.open(articles[at])
        else:
            self.say("This is the last article." if by > 0 else "This is the first article.")

    def action_step_reference(self, by: int) -> None:
        """Go to the next or previous cross-reference without leaving the article."""
        pane = self.query_one(ReferencesPane)
        before = pane.lit
        pane.action_cursor(by)
        if not isinstance(pane.row, ReferenceRow) or pane.lit == before:
            self.say(f"No cross-reference {'after' if by > 0 else 'before'} this one.")
            return
        self._show_reference(pane.row)
        self.say(f"Cross-reference {(pane.lit or 0) + 1} of {len(pane.rows)}.")

    # --- show me where

    @on(Rows.Chosen, "#articles")
    def open_chosen(self, message: Rows.Chosen) -> None:
        """Open an article from the list."""
        if isinstance(message.row, ArticleRow):
            if message.row.article is not self.article:
                self.leave()
                self.open(message.row.article)
            self.action_go_to_pane("article")

    @on(Rows.Rested, "#demands")
    def show_position(self, message: Rows.Event) -> None:
        """Select a position in the sidebar, and show it in the text."""
        if isinstance(message.row, PositionRow):
            position = message.row.position
            self.show_passage(self.article, position.content)
            self.select(self.collection.position_target(self.article.id, position.id))

    @on(Rows.Chosen, "#demands")
    def go_to_position(self, message: Rows.Chosen) -> None:
        """Go to a position in the text."""
        self.leave()
        self.show_position(message)
        self.action_go_to_pane("article")

    @on(Rows.Chosen, "#references")
    def go_to_reference(self, message: Rows.Chosen) -> None:
        """Go to a place from the cross-references."""
        if isinstance(message.row, ReferenceRow):
            self._show_reference(message.row)
            self.action_go_to_pane("article")

    def _show_reference(self, row: ReferenceRow) -> None:
        self.leave()
        target, matches = self.target, row.reference.matches
        self.show_passage(row.article, matches[0] if matches else row.reference.sentence)
        # The target stays, so that the list does too and the next place is one key away.
        self.target = target
