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
    from briefing.app.rows import Row
    from briefing.model import Article, Reference

LAYERS = {
    "entity": Layer.ENTITY,
    "demand": Layer.POSITION,
    "quote": Layer.QUOTE,
    "note": Layer.NOTE,
}


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
        else:
            self.return_to(place)

    def return_to(self, place: Place) -> None:
        """Go to a place that was left or marked."""
        article = self.collection.articles[place.article_id]
        if article is not self.article:
            self.open(article, at=place.offset)
        self.view.go(Span(place.offset, place.offset + 1), select=False)
        self.action_go_to_pane("article")

    # --- step by step

    def action_leap(self, way: int) -> None:
        """Go to the beginning or the end of the article."""
        self.leave()
        self.view.home() if way < 0 else self.view.end()

    def action_go_to_paragraph(self, number: int) -> None:
        """Go to a paragraph by its number."""
        self.leave()
        self.view.go_to_paragraph(number)

    def action_step(self, thing: str, by: int) -> None:
        """Go to the next or previous entity, demand, quote or note, or to any of them."""
        view = self.view
        mark = view.step_thing(by) if thing == "thing" else view.step(LAYERS[thing], by)
        if mark is None and thing != "note" and self.article.id not in self.collection.analyses:
            self.say(self.absence(self.article.id))
            return
        if mark is None:
            what = "Nothing marked" if thing == "thing" else f"No {thing}"
            self.say(f"{what} {'after' if by > 0 else 'before'} this place.")
            return
        self.select(self.marked(mark) or self.sentence(), lit=mark.span)
        if mark.layer is Layer.QUOTE:
            self.say(mark.key)

    def action_step_article(self, by: int) -> None:
        """Open the next or previous article."""
        if not self._beside(self.passed(self.article), by):
            self.say("This is the last article." if by > 0 else "This is the first article.")

    def action_step_unread(self, by: int) -> None:
        """Open the next or previous article that was not opened yet."""
        articles = [
            article
            for article in self.passed(self.article)
            if article is self.article or article.id in self._unread
        ]
        if not self._beside(articles, by):
            self.say(f"No unread article {'after' if by > 0 else 'before'} this one.")

    def _beside(self, articles: list[Article], by: int) -> bool:
        """Open the one so many places from the front one, or as far as there are any."""
        at = articles.index(self.article)
        to = min(max(at + by, 0), len(articles) - 1)
        if to != at:
            self.leave()
            self.open(articles[to])
        return to != at

    def action_step_reference(self, by: int) -> None:
        """Go to the next or previous cross-reference without leaving the article."""
        pane = self.query_one(ReferencesPane)
        before = pane.lit
        pane.action_cursor(by)
        if not isinstance(pane.row, ReferenceRow) or pane.lit == before:
            self.say(f"No cross-reference {'after' if by > 0 else 'before'} this one.")
            return
        self.visit(pane.row.reference)
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
    def follow_rest(self, message: Rows.Rested) -> None:
        """Show where the user moved to, unless the next key has gone on from there."""
        here = message.rows.row
        if here is not None and here.key == message.row.key:
            self.show_position(message.row)

    def show_position(self, row: Row | None) -> None:
        """Select a position in the sidebar, and show it in the text."""
        if isinstance(row, PositionRow):
            position = row.position
            self.show_passage(self.article, position.content)
            self.select(self.collection.position_target(self.article.id, position.id))

    @on(Rows.Chosen, "#demands")
    def go_to_position(self, message: Rows.Chosen) -> None:
        """Go to a position in the text."""
        self.leave()
        self.show_position(message.row)
        self.action_go_to_pane("article")

    @on(Rows.Chosen, "#references")
    def go_to_reference(self, message: Rows.Chosen) -> None:
        """Go to a place from the cross-references."""
        if isinstance(message.row, ReferenceRow):
            self.visit(message.row.reference)
            self.action_go_to_pane("article")

    def visit(self, place: Reference) -> None:
        """Show a place where the target is spoken of."""
        self.leave()
        target, article = self.target, self.collection.articles[place.article_id]
        self.show_passage(article, place.matches[0] if place.matches else place.sentence)
        # The target stays, so that the list does too and the next place is one key away.
        self.target = target
