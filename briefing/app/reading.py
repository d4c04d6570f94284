"""The article in front: its text, what was found in it, and where reading stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.widgets import Static

from briefing import wording
from briefing.app.arranging import Arranging
from briefing.app.articles_pane import ArticleRow, ArticlesPane
from briefing.app.collection import Collection
from briefing.app.demands_pane import DemandsPane
from briefing.app.findings import mark_findings
from briefing.app.header import Header
from briefing.app.layout import titled
from briefing.errors import StoreError
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Article
    from briefing.store import Store

T = TypeVar("T")


class Reading(Arranging):
    """Shows one article of the collection, and the list of all."""

    sieve = ""
    """What the lists are filtered by."""
    passing: frozenset[str] | None = None
    """Ids of the articles that it lets through; `None` without a filter."""

    def __init__(self, articles: Sequence[Article], store: Store, title: str) -> None:
        super().__init__()
        self.collection = Collection(articles)
        self.store = store
        self.heading = title
        self.article = articles[0]
        """The one in front."""

    def on_mount(self) -> None:
        """Show the first article; nothing else is needed for the first paint."""
        articles = self.collection.articles
        self._unread = {id_ for id_ in articles if self.stored(self.store.place, id_) is None}
        self.query_one(Header).title = one_line(self.heading)
        self.show_article(self.article)
        self.watch(self.view, "scroll_y", self.show_progress, init=False)

    def open(self, article: Article, at: int | None = None) -> None:
        """Bring another article to the front, at a place or where reading stopped."""
        self.keep_place()
        self.show_article(article, at)

    def show_article(self, article: Article, at: int | None = None) -> None:
        """Show an article and what is known of it."""
        self.article = article
        kept = self.stored(self.store.place, article.id)
        self._unread.discard(article.id)
        titled(self.query_one("#front"), one_line(article.title))
        self.query_one("#about", Static).update(wording.about(article, file=True))
        self.view.show(article, at=at if at is not None else kept or 0)
        if kept is None:  # from now on it counts as read
            self.keep_place()
        self.show_findings()
        self.show_articles()
        self.call_after_refresh(self.show_progress)  # only then is it known what fits

    # --- the store

    def stored(self, act: Callable[..., T], *values: object) -> T | None:
        """Ask something of the store; if that fails, say so and go on."""
        try:
            return act(*values)
        except StoreError as error:
            self.say(str(error))
            return None

    def keep_place(self) -> None:
        """Remember where reading stopped."""
        self.stored(self.store.keep_place, self.article.id, self.view.cursor)

    # --- the panes

    def show_articles(self) -> None:
        """Fill the list of articles."""
        collection = self.collection
        demands = {id_: collection.demands(id_) for id_ in collection.articles}
        most = max((number or 0 for number in demands.values()), default=0)
        rows = [
            ArticleRow(
                article,
                unread=article.id in self._unread,
                front=article is self.article,
                demands=demands[article.id],
                most=most,
                year=collection.several_years,
                copies=collection.copies(article.id),
            )
            for article in self.passed()
        ]
        pane = self.query_one(ArticlesPane)
        pane.show(rows, self.sieve, len(collection.articles))
        if not pane.has_focus:
            pane.light(self.article.id)

    def passed(self, *others: Article) -> list[Article]:
        """Return the articles that the filter lets through, and others, in their order."""
        articles = self.collection.articles.values()
        if self.passing is None:
            return list(articles)
        return [one for one in articles if one.id in self.passing or one in others]

    def show_findings(self) -> None:
        """Mark what was found in the article in front, and list it; the view stays put."""
        pane = self.query_one(DemandsPane)
        analysis = self.collection.analyses.get(self.article.id)
        if analysis is None:
            pane.remark(self.absence(self.article.id))
            return
        pane.show(self.article, analysis.positions, self.collection.answers(self.article.id))
        mark_findings(self.view, analysis, pane.lists)

    def absence(self, article_id: str) -> str:  # noqa: ARG002  (for those who know more)
        """Say why there are no findings for an article."""
        return "What is found in this article appears here as soon as it is analysed."

    def show_progress(self) -> None:
        """Say below the article how far the reader is."""
        view = self.view
        parts = [f"{view.progress:.0%}"]
        if view.paragraph:
            parts.insert(0, f"¶{view.paragraph} of {view.paragraph_count}")
        self.query_one("#front").border_subtitle = " · ".join(parts)

    def action_filter(self) -> None:
        """Show demands only, or all positions, in the sidebar and in the text."""
        pane = self.query_one(DemandsPane)
        pane.everything = not pane.everything
        self.show_findings()
