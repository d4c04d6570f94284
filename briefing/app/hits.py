"""What a search has found: one row a hit, with the words that were found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.style import Style

from briefing import wording
from briefing.app.references_pane import quoted
from briefing.app.rows import Rows
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Hit

WIDE = 70
"""Cells from which on the title has date and source beside it."""
LINES = 2
"""Of the passage."""


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit: title, date, source and place, and below it the passage."""

    hit: Hit

    @property
    def key(self) -> str:
        """Article and place."""
        place = self.hit.reference
        start = (*place.matches, place.sentence)[0].start
        return f"{place.article_id}:{self.hit.position or start}"

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint what the article is called, then what was found in it."""
        article = self.hit.article
        day = wording.published(article)
        where = wording.where(article, self.hit.reference.sentence.start)
        parts = (day, wording.source(article), where)
        facts = Content(" · ".join(parts)).stylize(style("faint"))
        title = Content(one_line(article.title)).stylize(Style(bold=True))
        if width < WIDE:
            head = [title.truncate(width, ellipsis=True), facts.truncate(width, ellipsis=True)]
        else:
            facts = facts.truncate(width // 2, ellipsis=True)
            room = width - facts.cell_length - 2
            head = [Content.assemble(title.truncate(room, ellipsis=True, pad=True), "  ", facts)]
        return [*head, *self._passage(width, style)]

    def _passage(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        found = self.hit.reference
        text, inner = self.hit.article.text, max(width - 2, 8)
        about = f"{one_line(found.reason)} · " if found.reason else ""
        room = max(LINES * inner - len(about) - LINES * 4, inner)
        quote = quoted(text, found.sentence, found.matches, room, style("match"))
        lines = Content.assemble((about, style("faint")), quote).wrap(inner)[:LINES]
        return [Content("  ") + line for line in lines]


class HitsPane(Rows):
    """The hits, best first."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--match"}
