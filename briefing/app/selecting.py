"""One thing is selected, in whatever pane, and all panes show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from briefing.app.article_view.marks import Layer, Mark
from briefing.app.article_view.view import ArticleView
from briefing.app.demands_pane import DemandsPane
from briefing.app.reading import Reading
from briefing.app.references_pane import ReferenceRow, ReferencesPane

if TYPE_CHECKING:
    from textual.timer import Timer

    from briefing.app.collection import Target
    from briefing.model import Article, Reference, Span

PAUSE = 0.08
"""Seconds the cursor rests before the cross-references are looked up, so that moving is quick."""


class Selecting(Reading):
    """The target: a sentence as long as the reader only moves, or what they point at."""

    target: Target | None = None
    _looking: Timer | None = None

    def show_article(self, article: Article, at: int | None = None) -> None:
        """Show an article; its sentence at the cursor is selected."""
        super().show_article(article, at)
        self.select(self.sentence())

    def show_findings(self) -> None:
        """Show what was found; the selection stays, and is known better now."""
        super().show_findings()
        if self.target and not self.target.exact:
            self.target = self.sentence()
        self.query_one(DemandsPane).light(self.target.position if self.target else None)

    def sentence(self) -> Target | None:
        """Return the sentence at the cursor, as something to select."""
        span = self.view.cursor_sentence
        return self.collection.sentence_target(self.article.id, span) if span else None

    def marked(self, mark: Mark) -> Target | None:
        """Return what a mark in the article in front stands for."""
        if mark.layer is Layer.POSITION:
            return self.collection.position_target(self.article.id, mark.key)
        if mark.layer is Layer.ENTITY:
            return self.collection.entity_target(self.article.id, mark.key, mark.span)
        return None

    def passage(self) -> Span | None:
        """Return what is lit in the article, or else the sentence at the cursor."""
        return self.view.selected or self.view.cursor_sentence

    def select(self, target: Target | None, *, lit: Span | None = None) -> None:
        """Light the target in every pane; the cross-references follow in a moment."""
        self.target = target
        if target and target.exact and target.article_id == self.article.id:
            lit = target.span
        self.view.selected = lit
        self.query_one(DemandsPane).light(target.position if target else None)
        if self._looking:
            self._looking.stop()
        self._looking = self.set_timer(PAUSE, self.show_references)

    def show_references(self) -> None:
        """Fill the cross-references of the target."""
        pane = self.query_one(ReferencesPane)
        if self.target is None:
            pane.remark("Nothing is selected.")
        elif self.target.article_id not in self.collection.analyses:
            pane.remark(self.absence(self.target.article_id))
        else:
            rows = [self._row(found) for found in self.collection.references(self.target)]
            pane.show(self.target.name, rows)

    def _row(self, reference: Reference) -> ReferenceRow:
        article = self.collection.articles[reference.article_id]
        here = article is self.article
        return ReferenceRow(article, reference, year=self.collection.several_years, here=here)

    @on(ArticleView.Moved)
    def follow_cursor(self) -> None:
        """Select the sentence the reader moved to."""
        self.show_progress()
        if self.view.selected is None:  # else a jump came here, and said what to select
            self.select(self.sentence())

    @on(ArticleView.Clicked)
    def select_clicked(self, message: ArticleView.Clicked) -> None:
        """Select the name or demand that was clicked."""
        target = message.mark and self.marked(message.mark)
        self.select(target or self.sentence(), lit=self.view.selected)

    @on(ArticleView.Dragged)
    def select_dragged(self) -> None:
        """Stay with the words that were selected, in the sentence they begin in."""
        self.select(self.sentence(), lit=self.view.selected)

    def action_refer(self) -> None:
        """Show where else the selection is spoken of, and go to that list."""
        self.show_references()
        self.action_go_to_pane("references")
