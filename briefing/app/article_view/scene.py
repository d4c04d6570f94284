"""What decides how each row looks: the marks, the cursor and what is selected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.app.article_view import looks
from briefing.app.article_view.marks import Layer
from briefing.app.article_view.paint import Lit, Margin, Picture, lit
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.app.article_view.marks import Mark, Marks
    from briefing.app.article_view.page import Page
    from briefing.model import Span

_BLOCK_LOOKS = {
    BlockKind.TITLE: "article--title",
    BlockKind.HEADING: "article--heading",
    BlockKind.META: "article--meta",
    BlockKind.QUOTE: "article--quote",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """The state of the article view at one moment, as far as it shows."""

    page: Page
    marks: Mapping[Layer, Marks]
    """By layer, the lowest first."""
    cursor: int
    sentence: Span | None
    """The one at the cursor."""
    selected: Span | None
    entity: Mark | None
    """The one that keys act on."""
    focused: bool
    gutter: int
    """Cells beside the text: four, or two in a narrow pane."""

    def picture(self, row: int) -> Picture:
        """Say how a row looks."""
        shown = self.page.span(row)
        if shown is None:
            return Picture(row, (), (Margin(),) * self.gutter)
        index, first, last = self.page.rows[row]
        paragraph = self.page.paragraphs[index]
        found = [lit(paragraph.flow, first, last, *one) for one in self._looks(shown)]
        if look := _BLOCK_LOOKS.get(paragraph.kind):
            found.insert(0, Lit(first, last, look))
        return Picture(row, tuple(one for one in found if one), self._margin(row, shown))

    def _looks(self, shown: Span) -> Iterator[tuple[Span, str]]:
        """Yield what to light in a row, the lowest first."""
        if self.sentence and self.sentence.overlaps(shown):
            yield self.sentence, "article--cursor"
        for layer, marks in self.marks.items():
            for mark in marks.within(shown.start, shown.end):
                for look in self._looks_of(layer, mark):
                    yield mark.span, look
        if self.focused and self.entity and self.entity.span != self.selected:
            yield self.entity.span, "article--entity"
        if self.selected:
            yield self.selected, "article--selected"

    def _looks_of(self, layer: Layer, mark: Mark) -> list[str]:
        if layer is Layer.ENTITY:
            look = looks.ENTITY_LOOKS.get(mark.name, "article--other")
            return [look] if mark.sure == "solid" else [look, "article--inferred"]
        if layer is Layer.POSITION:
            return ["article--content"] if self._is_active(mark) else []
        if layer is Layer.QUOTE:
            return []
        return [f"article--{mark.name or layer}"]

    def _is_active(self, mark: Mark) -> bool:
        """Does the cursor stand in the mark, or is it selected?"""
        return mark.span == self.selected or mark.span.start <= self.cursor < mark.span.end

    def _margin(self, row: int, shown: Span) -> tuple[Margin, ...]:
        """Return the cells beside a row: note, shape and bar of a position, cursor."""
        notes = self.marks[Layer.NOTE].within(shown.start, shown.end)
        begins = (mark for mark in notes if mark.span.start >= shown.start)
        first = next(begins, None)
        note = Margin(first.sign or looks.NOTE_SHAPE, "article--here") if first else Margin()
        signs: tuple[Margin, ...] = (note, *self._position(shown))
        if self.gutter <= len(signs):  # narrow: the first that there is
            signs = (next((sign for sign in signs if sign.look), Margin()),)
        return (*signs, self._here(row, shown))

    def _position(self, shown: Span) -> tuple[Margin, Margin]:
        """Return the shape, where a position begins, and the bar along it."""
        here = list(self.marks[Layer.POSITION].within(shown.start, shown.end))
        if not here:
            return Margin(), Margin()
        begun = [mark for mark in here if mark.span.start >= shown.start]
        mark = next(filter(self._is_active, here), (begun or here[-1:])[0])
        look = f"article--{mark.name}" if mark.name in looks.SHAPES else "article--other"
        shape = Margin(looks.SHAPES.get(mark.name, "•"), look) if mark in begun else Margin()
        return shape, Margin(looks.BARS.get(mark.sure, looks.BARS["solid"]), look)

    def _here(self, row: int, shown: Span) -> Margin:
        """Return the cell that shows the cursor's sentence, and its own row above all."""
        if self.focused and row == self.page.row_at(self.cursor):
            return Margin("▐", "article--here")
        if self.sentence and self.sentence.overlaps(shown):
            return Margin("▕", "article--here")
        return Margin()
