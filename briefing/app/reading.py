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
from briefing.app.ordering import in_groups, in_order
from briefing.errors import StoreError
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Article, Span
    from briefing.store import Store

T = TypeVar("T")
FAR = ":far"
"""Says of a place that it is the last that was on the screen."""
ALL = 0.97
"""Share of a text from which on it is read: what remains is the publisher's."""


class Reading(Arranging):
    """Shows one article of the collection, and the list of all."""

    sieve = ""
    """What the lists are filtered by."""
    place_kept: tuple[str, int] | None = None
    """What the store has for the article in front, as far as this window knows."""
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
        self._read_before = set(articles) - self._unread
        self._progress: dict[str, str] = {}
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
        self.show_about()
        self.view.show(article, at=at if at is not None else kept or 0)
        self.place_kept = None if kept is None else (article.id, kept)
        if kept is None:  # from now on it counts as read
            self.keep_place()
        self.show_findings()
        self.show_articles()
        self.call_after_refresh(self.show_progress)  # only then is it known what fits

    def show_about(self) -> None:
        """Say above the text who published it when, or that it is no longer there."""
        gone = "file is gone · " if self.article.id in self.collection.gone else ""
        self.query_one("#about", Static).update(gone + wording.about(self.article, file=True))

    # --- the store

    def stored(self, act: Callable[..., T], *values: object) -> T | None:
        """Ask something of the store; if that fails, say so and go on."""
        try:
            return act(*values)
        except StoreError as error:
            self.say(str(error))
            return None

    def place(self) -> tuple[str, int]:
        """Return the article in front and where in it the reader is, also by the mouse wheel."""
        return self.article.id, self.view.hold()[0]

    def keep_place(self) -> None:
        """Remember where reading stopped, and how far the text was on the screen."""
        self.stored(self.keep, self.place(), self.view.visible_span())

    def keep(self, place: tuple[str, int], shown: Span | None) -> None:
        """Keep a place, unless it is kept: another window may have gone on from there."""
        id_, _ = place
        if place != self.place_kept:
            self.store.keep_place(*place)
            self.place_kept = place
        if shown and shown.end > (self.store.place(id_ + FAR) or 0):
            self.store.keep_place(id_ + FAR, shown.end)
            self._progress.pop(id_, None)

    # --- the panes

    def show_articles(self) -> None:
        """Fill the list of articles."""
        collection = self.collection
        demands = {id_: collection.demands(id_) for id_ in collection.articles}
        most = max((number or 0 for number in demands.values()), default=0)
        rows = {
            group: [
                ArticleRow(
                    article,
                    unread=article.id in self._unread,
                    front=article is self.article,
                    demands=demands[article.id],
                    most=most,
                    year=collection.several_years,
                    copies=collection.copies(article.id),
                    gone=article.id in collection.gone,
                    progress=self.progress(article),
                    group=self.looks.group,
                )
                for article in articles
            ]
            for group, articles in self.groups().items()
        }
        pane = self.query_one(ArticlesPane)
        pane.show(rows, self.sieve, len(collection.articles), self.looks.order)
        if not pane.has_focus:
            pane.light(self.article.id)

    def passed(self, *others: Article) -> list[Article]:
        """Return the articles that the filter lets through, and others, as they are listed."""
        return [one for group in self.groups(*others).values() for one in group]

    def groups(self, *others: Article) -> dict[str, list[Article]]:
        """Return the same, by the headings they are listed under."""
        collection, looks = self.collection, self.looks
        articles = in_order(
            collection.articles.values(),
            looks.order,
            read=self._read_before,
            demands={id_: collection.demands(id_) for id_ in collection.articles},
        )
        if self.passing is not None:
            articles = [one for one in articles if one.id in self.passing or one in others]
        return in_groups(articles, looks.group, self.stories() if looks.group == "story" else {})

    def stories(self) -> dict[str, str]:
        """Return to which story an article belongs, for those who know."""
        return {}

    def progress(self, article: Article) -> str:
        """Return how long an article takes to read or, once it was begun, how much was read."""
        known = self._progress.get(article.id)
        if known is None:
            known = wording.minutes(article)
            begun = article.id not in self._unread
            if begun and (far := self.stored(self.store.place, article.id + FAR)):
                share = far / (len(article.text.rstrip()) or 1)
                known = "read" if share > ALL else f"{share:.0%}"
            self._progress[article.id] = known
        return known

    def action_order(self, order: str) -> None:
        """Order the list of articles; those read until now count as read, but move no more."""
        self._read_before = set(self.collection.articles) - self._unread
        self.look(order=order)
        self.show_articles()
        self.say(f"The articles are ordered by {order}." if order else "The articles as given.")

    def action_group(self, group: str) -> None:
        """Group the list of articles."""
        self.look(group=group)
        self.show_articles()
        self.say(f"The articles are grouped by {group}." if group else "The articles ungrouped.")

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
