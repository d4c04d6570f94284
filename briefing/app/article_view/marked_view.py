"""A page with marks: what is found in the text, lit wherever it is in sight."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.cache import LRUCache
from textual.reactive import reactive
from textual.strip import Strip

from briefing.app.article_view import looks
from briefing.app.article_view.contrast import readable
from briefing.app.article_view.marks import POINTED, Layer, Mark, Marks, innermost
from briefing.app.article_view.page import paragraphs_of
from briefing.app.article_view.page_view import PageView
from briefing.app.article_view.paint import Picture, strip
from briefing.app.article_view.scene import Scene
from briefing.app.article_view.sentences import Sentences
from briefing.model import NUMBERED, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article

_KEPT = 1024
"""Rows kept as painted: some screens above and below the one in sight."""


class MarkedView(PageView):
    """The part of the article view that knows the text, its marks and how they look."""

    COMPONENT_CLASSES: ClassVar = looks.LOOKS
    DEFAULT_CSS = looks.CSS

    selected: reactive[Span | None] = reactive(None, init=False)
    """What is lit besides the cursor's sentence."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.text = ""
        self._starts: list[int] = []  # of the paragraphs
        self._marks = {layer: Marks() for layer in Layer}
        self._sentences = Sentences("")
        self._scene: Scene | None = None
        self._painted: LRUCache[int, Picture] = LRUCache(_KEPT)
        self._strips: LRUCache[Picture, Strip] = LRUCache(_KEPT)
        self._styles: dict[tuple[str, ...], Style] = {}

    def on_mount(self) -> None:
        """Lean on shapes where colours are switched off (NO_COLOR)."""
        self.set_class(self.app.no_color, "-no-color")

    # --- what is shown ----------------------------------------------------------------------

    def show(self, article: Article, at: int = 0) -> None:
        """Show an article with the cursor `at` an offset; nothing stays of the one before."""
        paragraphs = paragraphs_of(article.text, article.blocks)
        boilerplate = [Mark(span, Layer.BOILERPLATE) for span in article.boilerplate]
        self.text = article.text
        self._starts = [paragraph.flow.start for paragraph in paragraphs]
        self._sentences = Sentences(article.text)
        self._marks = {layer: Marks() for layer in Layer} | {Layer.BOILERPLATE: Marks(boilerplate)}
        self.paragraphs = paragraphs
        self.set_reactive(MarkedView.selected, None)
        self.set_reactive(MarkedView.cursor, self.validate_cursor(at))
        self.lay_out()

    def mark(self, layer: Layer, marks: Sequence[Mark]) -> None:
        """Replace the marks of a layer; the view stays where it is."""
        self._marks[layer] = Marks(marks)
        self.repaint()

    def marks(self, layer: Layer) -> Marks:
        """Return the marks of a layer."""
        return self._marks[layer]

    def mark_at(self, offset: int) -> Mark | None:
        """Return the innermost mark on a character that stands for something."""
        found = (self._marks[layer].at(offset) for layer in POINTED)
        return innermost(mark for mark in found if mark)

    @property
    def entity_here(self) -> Mark | None:
        """The name that keys act on: the one selected or at the cursor, else in its sentence."""
        names = self._marks[Layer.ENTITY]
        at_cursor = [*names.within(self.cursor, self.cursor + 1)]
        exact = (mark for mark in at_cursor if mark.span == self.selected)
        if found := next(exact, None) or innermost(iter(at_cursor)):
            return found
        if (sentence := self.cursor_sentence) is None:
            return None
        around = [*names.within(sentence.start, sentence.end)]
        ahead = (mark for mark in around if mark.span.start > self.cursor)
        return next(ahead, around[-1] if around else None)

    def set_sentences(self, sentences: Sequence[Span]) -> None:
        """Take the exact sentences, once they are known."""
        self._sentences.learn(sentences)
        self.repaint()

    def text_of(self, span: Span) -> str:
        """Return what a span covers."""
        return span.of(self.text)

    # --- where the reader is ------------------------------------------------------------------

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a character that is drawn; between paragraphs, on the next."""
        if not self.paragraphs:
            return 0
        at = self.paragraph_at(cursor)
        if cursor >= self.block(at).end and at + 1 < len(self.paragraphs):
            return self._starts[at + 1]
        return min(max(cursor, self._starts[at]), self.block(at).end - 1)

    def watch_cursor(self) -> None:
        """Light the sentence there."""
        super().watch_cursor()
        self.repaint()

    def watch_selected(self) -> None:
        """Light it."""
        self.repaint()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the cursor's row only while keys go here."""
        super().watch_has_focus(has_focus)
        self.repaint()

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph that holds a character, or is the last before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def block(self, index: int) -> Span:
        """Return the text of a paragraph."""
        flow = self.paragraphs[index].flow
        return Span(flow.start, flow.end)

    @property
    def cursor_sentence(self) -> Span | None:
        """The sentence at the cursor; `None` only where there is no text."""
        if not self.paragraphs:
            return None
        sentences = self._sentences.of(self.block(self.paragraph_at(self.cursor)))
        at = bisect_right(sentences, self.cursor, key=lambda span: span.start)
        return sentences[max(at - 1, 0)]

    def sentence_beside(self, sentence: Span, way: int) -> Span | None:
        """Return the sentence after (with -1: before) one, `None` at the ends of the text."""
        at = self.paragraph_at(sentence.start)
        sentences = self._sentences.of(self.block(at))
        index = bisect_right(sentences, sentence.start, key=lambda span: span.start) - 1 + way
        if 0 <= index < len(sentences):
            return sentences[index]
        if not 0 <= at + way < len(self.paragraphs):
            return None
        return self._sentences.of(self.block(at + way))[0 if way > 0 else -1]

    @property
    def paragraph(self) -> int | None:
        """The number of the cursor's paragraph, from 1; `None` in titles and the like."""
        at = self.paragraph_at(self.cursor)
        if not self.paragraphs or self.paragraphs[at].kind not in NUMBERED:
            return None
        return self._numbered(at + 1)

    @property
    def paragraph_count(self) -> int:
        """How many numbered paragraphs there are."""
        return self._numbered(len(self.paragraphs))

    def _numbered(self, end: int) -> int:
        return sum(paragraph.kind in NUMBERED for paragraph in self.paragraphs[:end])

    # --- painting -------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one row of the pane."""
        row, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        if row >= len(self.page.rows):
            return Strip.blank(width, self.rich_style)
        picture = self._painted[row] = self.scene.picture(row)
        drawn = self._strips.get(picture)
        if drawn is None:
            drawn = self._strips[picture] = strip(picture, self.page, self.left, self._style)
        return drawn.crop_extend(0, width, self.rich_style)

    @property
    def scene(self) -> Scene:
        """What there is to see, until something changes."""
        if self._scene is None:
            self._scene = Scene(
                self.page,
                self._marks,
                self.cursor,
                self.cursor_sentence,
                self.selected,
                self.entity_here,
                self.has_focus,
                self.gutter_width,
            )
        return self._scene

    def repaint(self) -> None:
        """Draw the rows in sight again that look different now, and no others."""
        self._scene = None
        for row in self.visible_rows():
            if self._painted.get(row) != self.scene.picture(row):
                self.refresh_line(row)

    def redraw(self) -> None:
        """Draw everything anew."""
        self._scene = None
        self._painted.clear()
        self._strips.clear()
        super().redraw()

    def notify_style_update(self) -> None:
        """Follow a change of theme."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def _style(self, *names: str) -> Style:
        """Return the style of looks drawn one over the other."""
        if names not in self._styles:
            style = self.rich_style
            for name in names:
                style += self._look(name)
            self._styles[names] = readable(style)
        return self._styles[names]

    def _look(self, name: str) -> Style:
        """Return what a look sets, and nothing of what it leaves open."""
        rules, full = self.get_component_styles(name), self.get_component_rich_style(name)
        own = Style(
            color=full.color if rules.has_rule("color") else None,
            bgcolor=full.bgcolor if rules.has_rule("background") else None,
        )
        return own + rules.text_style
