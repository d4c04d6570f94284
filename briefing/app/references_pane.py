"""The cross-references: everywhere else that the selected thing is spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from briefing import wording
from briefing.app.demands_pane import Heading
from briefing.app.rows import Rows
from briefing.export.columns import padded
from briefing.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.style import Style

    from briefing.model import Article, Reference, Span

SOURCE = 10
"""Cells for the name of the source."""
TITLE = 48
"""Cells for the name of what is looked for, in the title."""
REASON = 100
"""From this width on a row says why it is listed."""


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One place: date, source, paragraph, and the sentence around the match."""

    article: Article
    reference: Reference
    year: bool
    here: bool
    """Is it in the article being read?"""

    @property
    def key(self) -> str:
        """Article and place."""
        return _key(self.reference)

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint one line, with the match in view."""
        where = self._where(width)
        reason = Content(one_line(self.reference.reason) if width >= REASON else "")
        reason = reason.truncate(width // 4, ellipsis=True).stylize(style("faint"))
        room = max(width - len(where) - (reason.cell_length + 2 if reason else 0), 8)
        sentence, matches = self.reference.sentence, self.reference.matches
        quote = quoted(self.article.text, sentence, matches, room, style("match"))
        line = Content.assemble((where, style("faint")), quote.truncate(room, pad=True))
        return [line + "  " + reason if reason else line]

    def _where(self, width: int) -> str:
        day = wording.day(self.article.published, year=self.year)
        number = self.reference.paragraph
        source = "this one" if self.here else wording.source(self.article)
        parts = [f"{day:>{11 if self.year else 6}}"]
        if width >= 70:
            parts.append(padded(source, SOURCE))
        return " ".join([*parts, f"{f'¶{number}' if number else 'head':<4}", " "])


def _key(place: Reference) -> str:
    return f"{place.article_id}:{place.sentence.start}"


def quoted(text: str, sentence: Span, matches: Sequence[Span], room: int, look: Style) -> Content:
    """Return the sentence on one line, matches marked, cut so that the first one is seen."""
    quote = Content(safe(sentence.of(text)).replace("\n", " "))
    for match in matches:
        quote = quote.stylize(look, match.start - sentence.start, match.end - sentence.start)
    if quote.cell_length <= room or not matches:
        return quote.truncate(room, ellipsis=True)
    lead = matches[0].start - sentence.start
    first = len(matches[0].of(text))
    context = max(room - first, room // 2) // 3
    skip = max(min(lead - context, len(quote) - room + 2), 0)
    if skip:
        skip = quote.plain.find(" ", skip, lead) + 1 or skip
        quote = Content("… ") + quote[skip:]
    return quote.truncate(room, ellipsis=True)


class ReferencesPane(Rows):
    """The other places of an entity, a demand or a sentence."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--match"}

    def show(self, what: str, rows: Sequence[ReferenceRow]) -> None:
        """Show the places where `what` is spoken of."""
        articles = len({row.article.id for row in rows})
        places = f"{wording.count(len(rows), 'place')} in {wording.count(articles, 'article')}"
        name = Content(one_line(what)).truncate(TITLE, ellipsis=True)
        title = Content(" · ").join(
            ["Cross-references", name, places if rows else "no other place found"]
        )
        self.border_title = title
        self.fill(rows or [Heading("Nothing else was found that speaks of it.", faint=True)])

    def light_place(self, place: Reference) -> None:
        """Light the row of a place."""
        self.light(_key(place))

    def remark(self, text: str) -> None:
        """Say why there is nothing to show."""
        self.border_title = "Cross-references"
        self.fill([Heading(one_line(text), faint=True)])
