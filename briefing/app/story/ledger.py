"""A list that may be very long, and the rows that several of these screens have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

from textual.content import Content
from textual.geometry import Size
from textual.style import Style

from briefing import wording
from briefing.app.article_view.looks import SHAPES
from briefing.app.rows import Row, Rows
from briefing.model import Kind
from briefing.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.story.leading import Passage
    from briefing.model import Article, Span


class LongRow(Row, Protocol):
    """A row that knows how many lines it takes before it is painted."""

    def height(self, width: int, /) -> int:
        """Return the number of lines."""


class Ledger(Rows):
    """Rows that are painted when they come into view: there may be tens of thousands."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"rows--{kind}" for kind in Kind),
        "rows--match",
        "rows--ahead",
        "rows--cut",
        "rows--added",
    }

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width:
            return
        self._width = width
        # A hidden list has no width; it is laid out when it is shown.
        rows = cast("Sequence[LongRow]", self.rows) if width else ()
        self._lines = _Painted(rows, width, self._style)
        *self._tops, height = accumulate((row.height(width) for row in rows), initial=0)
        self.virtual_size = Size(width, height)
        self.watch_lit()

    def centre(self) -> None:
        """Bring the lit row to the middle."""
        if self.lit is not None and self._tops:
            self.scroll_to(y=self._tops[self.lit] - self.size.height // 2, animate=False)


class _Painted(Sequence[list[Content]]):
    """The lines of each row, painted once somebody asks for them."""

    def __init__(self, rows: Sequence[LongRow], width: int, style: Callable[[str], Style]) -> None:
        self._rows = rows
        self._width = width
        self._style = style
        self._lines: dict[int, list[Content]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401  (an index; nobody slices)
        if at not in self._lines:
            self._lines[at] = self._rows[at].paint(self._width, self._style)
        return self._lines[at]


@dataclass(frozen=True, slots=True)
class Head:
    """A line between rows: a group, or a remark."""

    text: str
    look: str = ""
    """Component class; bold if empty."""
    gap: bool = False
    """Is there an empty line above?"""
    key: None = None

    def height(self, width: int, /) -> int:
        """Return the number of lines it takes to say it."""
        return len(self.paint(width, lambda _: Style()))

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the text on as many lines as it takes."""
        look = style(self.look) if self.look else Style(bold=True)
        lines = Content(one_line(self.text)).stylize(look).wrap(max(width, 1))
        return [Content(""), *lines] if self.gap else list(lines)


SOURCE = 30
"""Cells for the name of a source, or the title where there is none."""
QUOTED_LINES = 3
"""Of a sentence, at most."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article, with a line of facts above it."""

    key: str
    leads_to: Passage
    article: Article
    sentence: Span
    facts: str
    marks: tuple[Span, ...] = ()
    """What to mark in the sentence."""
    kind: str = ""
    """Of the position that it tells, for the sign in front."""
    look: str = ""
    """Component class of the facts."""

    def height(self, width: int, /) -> int:
        """Return the number of lines it takes."""
        return 1 + len(self._quoted(width, Style()))

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the facts, and below them the sentence."""
        sign = (f"{SHAPES.get(self.kind, ' ')} ", style(self.kind) if self.kind else "")
        facts = Content(one_line(self.facts)).stylize(style(self.look) if self.look else "")
        lines = [Content.assemble(sign, facts).truncate(width, ellipsis=True)]
        return [*lines, *self._quoted(width, style("match"), style("faint"))]

    def _quoted(self, width: int, match: Style, base: Style | None = None) -> list[Content]:
        quote = Content(safe(self.sentence.of(self.article.text)).replace("\n", " "))
        quote = quote.stylize(base or "")
        for mark in self.marks:
            start, end = mark.start - self.sentence.start, mark.end - self.sentence.start
            quote = quote.stylize(match, start, end)
        return [Content("  ") + line for line in cut(quote, width - 2)]


def cut(text: Content, width: int) -> list[Content]:
    """Wrap a text, but leave out what takes more lines than there should be."""
    width = max(width, 1)
    lines = list(text.wrap(width))
    if len(lines) <= QUOTED_LINES:
        return lines
    rest = Content(" ").join(lines[QUOTED_LINES - 1 :])
    return [*lines[: QUOTED_LINES - 1], rest.truncate(width, ellipsis=True)]


def where(article: Article, offset: int, *, year: bool, source: str = "") -> str:
    """Return "15 Dec · Reuters · ¶5"; `source` is what to call it, if not by its source."""
    day = wording.published(article, year=year)
    by = Content(source or wording.source(article)).truncate(SOURCE, ellipsis=True)
    return one_line(f"{day} · {by} · {wording.where(article, offset)}")
