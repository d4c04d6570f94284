"""Which articles carry the same text, and what the articles tell differently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content

from briefing import wording
from briefing.app.references_pane import quoted
from briefing.app.rows import Rows
from briefing.app.story.copies import CopiesScreen
from briefing.app.story.leading import Passage
from briefing.app.story.ledger import Head, Ledger, where
from briefing.app.story.screen import StoryScreen
from briefing.crossref.differences import Differing, differences
from briefing.crossref.origins import origins
from briefing.export.columns import padded
from briefing.model import Span
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult
    from textual.style import Style

    from briefing.app.story.ledger import LongRow
    from briefing.crossref.differences import Difference, Version
    from briefing.crossref.origins import Origin, Origins
    from briefing.model import Article

DIFFERING = {
    Differing.FIGURE: "The figure differs",
    Differing.DATE: "The date differs",
    Differing.WORDING: "How firmly it is put differs",
}
TEXT = 28
"""Cells for what is told differently, so that the versions stand below each other."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One way to put it, in what article, and the sentence."""

    key: str
    version: Version
    article: Article
    told: str

    @property
    def leads_to(self) -> Passage:
        """The words that differ."""
        return Passage(self.version.article_id, self.version.span)

    def height(self, _width: int, /) -> int:
        """Two lines, however wide."""
        return 2

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the version beside its source, and below them the sentence."""
        text = Content(padded(self.version.text, min(TEXT, width // 2))).stylize(style("match"))
        first = Content.assemble("  ", text, "  ", self.told)
        sentence = quoted(
            self.article.text,
            self.version.sentence,
            (self.version.span,),
            width - 4,
            style("match"),
        )
        return [
            first.truncate(width, ellipsis=True),
            Content("    ") + sentence.stylize(style("faint")),
        ]


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One of the articles that carry the same text."""

    origin: Origin
    article: Article
    source: str
    year: bool

    @property
    def key(self) -> str:
        """The id of the article."""
        return self.article.id

    def height(self, _width: int, /) -> int:
        """One line."""
        return 1

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint date, source and title."""
        article = self.article
        day = wording.published(article, year=self.year)
        facts = f"  {day:>{11 if self.year else 7}}  {padded(self.source, 14)}  "
        first = "the earliest: " if article.id == self.origin.first else ""
        line = Content.assemble((facts, style("faint")), first, one_line(article.title))
        return [line.truncate(width, ellipsis=True)]


class OriginsScreen(StoryScreen):
    """Copies first, then differences; Enter on a copy shows what was changed in it."""

    TITLE = "Origins and differences"

    def body(self) -> ComposeResult:
        """Lay out the list."""
        yield Ledger()

    async def show(self) -> None:
        """Show both."""
        known = await self.whole.work_out(origins)
        found = await self.whole.work_out(differences)
        articles = len(known.by_article)
        origins_ = wording.count(len(known.all), "origin")
        self.titled(self.TITLE, f"{wording.count(articles, 'article')}, {origins_}")
        self.fill([*self._copies(known), *self._differences(found)])

    def _copies(self, known: Origins) -> Iterator[LongRow]:
        copied = known.copied()
        yield Head("Carried by more than one")
        if not copied:
            yield Head(self.reader.nothing("No two articles carry the same text."), "faint")
        for origin in copied:
            articles = [self.whole.collection.articles[one] for one in origin.articles]
            yield Head(f"{len(articles):,} articles, one origin: {articles[0].title}", gap=True)
            year = self.whole.collection.several_years
            for article, source in zip(articles, wording.sources(articles), strict=True):
                yield CopyRow(origin, article, source, year)

    def _differences(self, found: tuple[Difference, ...]) -> Iterator[LongRow]:
        yield Head("Told differently", gap=True)
        if not found:
            yield Head(self.reader.nothing("Nothing that is told differently was found."), "faint")
        for number, one in enumerate(found):
            yield Head(f"{DIFFERING[one.what]}: {one.about}", gap=True)
            articles = [self.whole.collection.articles[each.article_id] for each in one.versions]
            sources = wording.sources(articles)
            for version, article, source in zip(one.versions, articles, sources, strict=True):
                year = self.whole.collection.several_years
                told = where(article, version.span.start, year=year, source=source)
                key = f"{number}:{version.article_id}:{version.span.start}"
                yield VersionRow(key, version, article, told)

    @on(Rows.Chosen)
    def open_copy(self, message: Rows.Chosen) -> None:
        """Show what was changed in a copy; the first one is shown itself."""
        if isinstance(message.row, CopyRow):
            origin, article = message.row.origin, message.row.article
            if article.id == origin.first:
                self.reader.show_from_story(Passage(article.id, Span(0, 1)))
            else:
                self.app.push_screen(CopiesScreen(self.whole, origin.first, article.id))
