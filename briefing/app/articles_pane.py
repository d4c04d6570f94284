"""The list of articles: what there is to read, and how much was found in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.style import Style

from briefing import wording
from briefing.app.demands_pane import Heading
from briefing.app.keys import key_for
from briefing.app.rows import Rows
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.app.rows import Row
    from briefing.model import Article

BAR = 4
"""Cells of the bar that compares the numbers of demands."""
SOURCE = 5
"""Cells below which the name of a source says nothing."""
BOLD = Style(bold=True)
TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article: its title, and a line with date, source and demands."""

    article: Article
    unread: bool
    front: bool
    """Is it the one being read?"""
    demands: int | None
    """`None` before the analysis."""
    most: int
    """The highest number of demands in any article, for the bar."""
    year: bool
    """Must the year be said, because the articles are of several?"""
    copies: int = 1
    """How many articles carry the same text, this one included."""
    gone: bool = False
    """Is its file no longer there?"""
    progress: str = ""
    """How long it takes to read, or how much of it was read."""
    group: str = ""
    """What the rows are grouped by: the heading says that."""

    @property
    def key(self) -> str:
        """The id of the article."""
        return self.article.id

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the title on one or two lines and the facts on another."""
        title = Content(one_line(self.article.title)).wrap(max(width - 2, 1))
        if len(title) > TITLE_LINES:
            rest = Content(" ").join(title[TITLE_LINES - 1 :])
            title = [*title[: TITLE_LINES - 1], rest.truncate(max(width - 2, 1), ellipsis=True)]
        if self.unread or self.front:
            title = [line.stylize(BOLD) for line in title]
        sign = "▸ " if self.front else "● " if self.unread else "  "
        lines = [Content.assemble(sign if at == 0 else "  ", line) for at, line in enumerate(title)]
        return [*lines, self._facts(width, style)]

    def _facts(self, width: int, style: Callable[[str], Style]) -> Content:
        day = wording.published(self.article, year=self.year)
        parts = [part for part in (day if self.group != "day" else "", self.progress) if part]
        if self.gone:
            parts.insert(0, "gone")
        if self.copies > 1:
            parts.append(f"×{self.copies:,}")
        number = Content("…" if self.demands is None else f"{self.demands:,}")
        beside = width - len("  ") - len(" ".join(parts)) - number.cell_length - len("  ")
        if self.group != "source" and beside >= SOURCE:
            parts.append(wording.source(self.article))
        left = Content(f"  {' '.join(parts)}").stylize(style("faint"))
        bar = Content(self._bar()).stylize(style("demand"))
        if left.cell_length + bar.cell_length + number.cell_length + 2 <= width:
            number = Content.assemble(bar, " ", number)
        room = max(width - number.cell_length - 1, 0)
        return left.truncate(room, ellipsis=True, pad=True) + " " + number

    def _bar(self) -> str:
        full = -(-(self.demands or 0) * BAR // self.most) if self.most else 0
        return "" if self.demands is None else "■" * full + "□" * (BAR - full)


class ArticlesPane(Rows):
    """All articles, in the order and the groups that were chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--demand"}

    def show(
        self,
        groups: Mapping[str, Sequence[ArticleRow]],
        sieve: str = "",
        total: int = 0,
        order: str = "",
    ) -> None:
        """Show the articles, which a filter may have let through, of how many."""
        rows = [row for group in groups.values() for row in group]
        self.border_title = Content(one_line(f"Only {sieve}" if sieve else "Articles"))
        number = f"{len(rows):,}" if len(rows) > 1 or sieve else ""
        self.border_subtitle = f"{number} of {total:,} · {key_for('sift')}" if sieve else number
        if order:
            self.border_subtitle = f"{self.border_subtitle or ''} by {order}".strip()
        shown: list[Row] = []
        for name, group in groups.items():
            shown += [Heading(one_line(name), gap=bool(shown))] if name else []
            shown += group
        self.fill(shown)
