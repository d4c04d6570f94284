"""One row of a page as a strip of styled cells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.style import Style

    from briefing.app.article_view.flow import Flow
    from briefing.app.article_view.page import Page
    from briefing.model import Span


class Lit(NamedTuple):
    """A stretch of cells with a look; later ones are drawn over earlier ones."""

    first: int
    last: int
    look: str


class Margin(NamedTuple):
    """One cell beside the text."""

    sign: str = " "
    look: str = ""


class Picture(NamedTuple):
    """All that decides how a row looks: equal pictures make equal strips."""

    row: int
    lit: tuple[Lit, ...]
    margin: tuple[Margin, ...]


def lit(flow: Flow, first: int, last: int, span: Span, look: str) -> Lit | None:
    """Clip a span to the cells `first` to `last`; `None` if nothing of it is drawn there."""
    begin, end = max(flow.cell(span.start), first), min(flow.cell_after(span.end), last)
    return Lit(begin, end, look) if begin < end else None


def strip(picture: Picture, page: Page, left: int, style: Callable[..., Style]) -> Strip:
    """Draw a row, `left` cells in; `style` turns looks, lowest first, into a style."""
    segments = [Segment(" " * left, style())]
    segments += [Segment(sign, style(look) if look else style()) for sign, look in picture.margin]
    row = page.rows[picture.row]
    if row.paragraph >= 0:
        paragraph = page.paragraphs[row.paragraph]
        marker = paragraph.marker if row.first == 0 else ""
        segments.append(Segment(marker.ljust(paragraph.indent), style("article--marker")))
        segments += _pieces(paragraph.flow, *_drawn(page, picture.row), picture.lit, style)
    return Strip([segment for segment in segments if segment.text])


def _drawn(page: Page, row: int) -> tuple[int, int]:
    """Return the cells of a row without the spaces at the break."""
    index, first, last = page.rows[row]
    cells = page.paragraphs[index].flow.cells
    while last > first and cells[last - 1] == " ":
        last -= 1
    return first, last


def _pieces(
    flow: Flow, first: int, last: int, lits: Iterable[Lit], style: Callable[..., Style]
) -> Iterator[Segment]:
    """Cut a row wherever a look begins or ends."""
    lits = [Lit(max(one.first, first), min(one.last, last), one.look) for one in lits]
    edges = sorted(
        {first, last, *(edge for one in lits for edge in one[:2] if first < edge < last)}
    )
    for begin, end in pairwise(edges):
        looks = [one.look for one in lits if one.first <= begin and end <= one.last]
        yield Segment(flow.drawn(begin, end), style(*looks))
