"""A page with marks: what is found in the text, lit wherever it is in sight."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.cache import LRUCache
from textual.reactive import reactive
from textual.strip import Strip

from briefing.app.article_view import looks
from briefing.app.article_view.marks import POINTED, Layer, Mark, Marks, innermost
from briefing.app.article_view.page import paragraphs_of
from briefing.app.article_view.page_view import PageView
from briefing.app.article_view.paint import Lit, Margin, Picture, lit, strip
from briefing.app.article_view.sentences import Sentences
from briefing.model import NUMBERED, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.article_view.page import Paragraph
    from briefing.model import Article

_BLOCK_LOOKS = {
    BlockKind.TITLE: "article--title",
    BlockKind.HEADING: "article--heading",
    BlockKind.META: "article--meta",
    BlockKind.QUOTE: "article--quote",
}


class MarkedView(PageView):
    """The part of the article view that knows the text, its marks and how they look."""

    COMPONENT_CLASSES: ClassVar = looks.LOOKS
    DEFAULT_CSS = looks.CSS

    selected: reactive[Span | None] = reactive(None, init=False)
    """What is lit besides the cursor's sentence."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.text = ""
        self._paragraphs: list[Paragraph] = []
        self._starts: list[int] = []
        self._marks = {layer: Marks() for layer in Layer}
        self._sentences = Sentences("")
        self._strips: LRUCache[Picture, Strip] = LRUCache(512)
        self._styles: dict[tuple[str, ...], Style] = {}
        self._painted: dict[int, Picture] = {}

    # --- what is shown ----------------------------------------------------------------------

    def show(self, article: Article, at: int = 0) -> None:
        """Show an article with the cursor `at` an offset; nothing stays of the one before."""
        self.text = article.text
        self._sentences = Sentences(article.text)
        self._paragraphs = paragraphs_of(article.text, article.blocks)
        self._starts = [paragraph.flow.start for paragraph in self._paragraphs]
        self._marks = {layer: Marks() for layer in Layer}
        self._marks[Layer.BOILERPLATE] = Marks(
            [Mark(span, Layer.BOILERPLATE) for span in article.boilerplate]
        )
        self.set_reactive(MarkedView.selected, None)
        self.set_reactive(MarkedView.cursor, self.validate_cursor(at))
        self._column = None
        self.lay_out(self._paragraphs)

    def mark(self, layer: Layer, marks: Sequence[Mark]) -> None:
        """Replace the marks of a layer; the view stays where it is."""
        self._marks[layer] = Marks(marks)
        self._repaint()

    def marks(self, layer: Layer) -> Marks:
        """Return the marks of a layer."""
        return self._marks[layer]

    def set_sentences(self, sentences: Sequence[Span]) -> None:
        """Take the exact sentences, once they are known."""
        self._sentences.learn(sentences)
        self._repaint()

    # --- where the reader is ------------------------------------------------------------------

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a character that is drawn."""
        if not self._paragraphs:
            return 0
        flow = self._paragraphs[self._paragraph(cursor)].flow
        if cursor >= flow.end and self._paragraph(cursor) + 1 < len(self._paragraphs):
            return self._starts[self._paragraph(cursor) + 1]
        return min(max(cursor, flow.start), flow.end - 1)

    def watch_cursor(self) -> None:
        """Bring the cursor into sight."""
        self._column = None
        self.show_cursor()
        self._repaint()

    def watch_selected(self) -> None:
        """Light it."""
        self._repaint()

    def _paragraph(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _block(self, offset: int) -> Span | None:
        if not self._paragraphs:
            return None
        flow = self._paragraphs[self._paragraph(offset)].flow
        return Span(flow.start, flow.end)

    @property
    def cursor_sentence(self) -> Span | None:
        """The sentence at the cursor; `None` only where there is no text."""
        block = self._block(self.cursor)
        if block is None:
            return None
        sentences = self._sentences.of(block)
        at = bisect_right(sentences, self.cursor, key=lambda span: span.start)
        return sentences[max(at - 1, 0)]

    @property
    def paragraph(self) -> int | None:
        """The number of the cursor's paragraph, from 1; `None` in titles and the like."""
        at = self._paragraph(self.cursor)
        if not self._paragraphs or self._paragraphs[at].kind not in NUMBERED:
            return None
        return self._numbered(at + 1)

    @property
    def paragraph_count(self) -> int:
        """How many numbered paragraphs there are."""
        return self._numbered(len(self._paragraphs))

    def _numbered(self, end: int) -> int:
        return sum(paragraph.kind in NUMBERED for paragraph in self._paragraphs[:end])

    def mark_at(self, offset: int) -> Mark | None:
        """Return the innermost mark on a character that stands for something."""
        found = (self._marks[layer].at(offset) for layer in POINTED)
        return innermost(mark for mark in found if mark)

    def text_of(self, span: Span) -> str:
        """Return what a span covers."""
        return span.of(self.text)

    # --- painting -------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one row of the pane."""
        row, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        if row >= len(self.page.rows):
            return Strip.blank(width, self.rich_style)
        picture = self._picture(row)
        self._painted[row] = picture
        drawn = self._strips.get(picture)
        if drawn is None:
            drawn = self._strips[picture] = strip(picture, self.page, self.left, self._style)
        return drawn.crop_extend(0, width, self.rich_style)

    def redraw(self) -> None:
        """Forget everything painted."""
        self._strips.clear()
        self._painted.clear()
        self.refresh()

    def _repaint(self) -> None:
        """Draw the rows in sight again that look different now, and no others."""
        for row in self.visible_rows():
            if self._painted.get(row) != self._picture(row):
                self.refresh_line(row)

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
            self._styles[names] = style
        return self._styles[names]

    def _look(self, name: str) -> Style:
        """Return what a look sets, and nothing of what it leaves open."""
        rules, full = self.get_component_styles(name), self.get_component_rich_style(name)
        own = Style(
            color=full.color if rules.has_rule("color") else None,
            bgcolor=full.bgcolor if rules.has_rule("background") else None,
        )
        return own + rules.text_style

    def _picture(self, row: int) -> Picture:
        index, first, last = self.page.rows[row]
        margin = self._margin(row)
        if index < 0:
            return Picture(row, (), margin)
        paragraph, span = self._paragraphs[index], self.page.span(row)
        assert span is not None
        lits = [lit(paragraph.flow, first, last, *one) for one in self._looks(span)]
        if look := _BLOCK_LOOKS.get(paragraph.kind):
            lits.insert(0, Lit(first, last, look))
        return Picture(row, tuple(one for one in lits if one), margin)

    def _looks(self, shown: Span) -> list[tuple[Span, str]]:
        """Return what to light in a row, lowest first."""
        made: list[tuple[Span, str]] = []
        if (sentence := self.cursor_sentence) and sentence.overlaps(shown):
            made.append((sentence, "article--cursor"))
        for layer, marks in self._marks.items():
            for mark in marks.within(shown.start, shown.end):
                made += [(mark.span, look) for look in self._looks_of(layer, mark)]
        if self.selected:
            made.append((self.selected, "article--selected"))
        return made

    def _looks_of(self, layer: Layer, mark: Mark) -> list[str]:
        if layer is Layer.ENTITY:
            look = looks.ENTITY_LOOKS.get(mark.name, "article--other")
            return [look] if mark.sure == "solid" else [look, "article--inferred"]
        if layer is Layer.POSITION:
            return ["article--content"] if self._is_active(mark) else []
        return [f"article--{layer}"]

    def _is_active(self, mark: Mark) -> bool:
        """Does the cursor stand in the mark, or is it selected?"""
        return mark.span == self.selected or mark.span.start <= self.cursor < mark.span.end

    def _margin(self, row: int) -> tuple[Margin, ...]:
        """Return the cells beside a row: note, shape, bar, cursor; two of them if narrow."""
        shown = self.page.span(row)
        if shown is None:
            return (Margin(),) * self.gutter_width
        notes = self._marks[Layer.NOTE].within(shown.start, shown.end)
        note = any(mark.span.start >= shown.start for mark in notes)
        wide = (
            Margin(looks.NOTE_SHAPE, "article--here") if note else Margin(),
            *self._bars(shown),
            self._here(row, shown),
        )
        if self.gutter_width == len(wide):
            return wide
        return next((one for one in wide[:3] if one.look), Margin()), wide[3]

    def _bars(self, shown: Span) -> tuple[Margin, Margin]:
        """Return the shape, where a position begins, and the bar along it."""
        here = list(self._marks[Layer.POSITION].within(shown.start, shown.end))
        if not here:
            return Margin(), Margin()
        begun = [mark for mark in here if mark.span.start >= shown.start]
        mark = next(filter(self._is_active, here), (begun or here[-1:])[0])
        look = f"article--{mark.name if mark.name in looks.SHAPES else 'other'}"
        shape = Margin(looks.SHAPES.get(mark.name, "•"), look) if mark in begun else Margin()
        return shape, Margin(looks.BARS.get(mark.sure, "▌"), look)

    def _here(self, row: int, shown: Span) -> Margin:
        """Return the cell that shows the cursor's sentence, and its row above all."""
        if row == self.cursor_row:
            return Margin("▐" if self.has_focus else "▕", "article--here")
        sentence = self.cursor_sentence
        if sentence and sentence.overlaps(shown):
            return Margin("▕", "article--here")
        return Margin()
