"""Notes in a list: what was written, on which words, and where these stand now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.content import Content

from briefing import wording
from briefing.app.article_view.looks import note_sign
from briefing.app.story.ledger import Ledger, cut
from briefing.model import HIGHLIGHTS, Hit, Reference
from briefing.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.style import Style

    from briefing.model import Note
    from briefing.notes import Placed

LONGEST, MOST = 1000, 8
"""Characters and lines of a note that are shown in the list."""
ORPHAN = "no longer in the text"
AWAY = "article not at hand"


class Notebook(Ledger):
    """The list; the sign of a highlight has its colour."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{colour}" for colour in HIGHLIGHTS}


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note: its words, the quote, and a line of facts."""

    placed: Placed

    @property
    def note(self) -> Note:
        """The note itself."""
        return self.placed.note

    @property
    def key(self) -> str:
        """The id of the note."""
        return self.note.id

    @property
    def hit(self) -> Hit | None:
        """Where it stands; `None` where it has no place."""
        article, span = self.placed.article, self.placed.span
        if not article or not span:
            return None
        number = article.paragraph_number(span.start)
        return Hit(article, Reference(article.id, span, (span,), number))

    def _texts(self) -> tuple[list[str], str]:
        """Return the words, and the quote; neither will be shown at any length."""
        words = [safe(line) for line in self.note.text[:LONGEST].splitlines() if line.strip()]
        return words[:MOST], f"“{one_line(self.note.quote[:LONGEST])}”"

    def height(self, width: int, /) -> int:
        """Return the number of lines it takes."""
        words, quote = self._texts()
        inner = max(width - 2, 1)
        return sum(
            1 if cell_len(text) <= inner else len(cut(Content(text), inner))
            for text in (*words, quote, "")
        )

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the sign of the note in front of all that it says."""
        note, inner = self.note, max(width - 2, 1)
        words, quoted = self._texts()
        lines = [line for one in words for line in cut(Content(one), inner)]
        quote = Content(quoted).stylize(style("faint") if words else "")
        facts = Content(self._facts()).stylize(style("ahead" if self.placed.orphan else "faint"))
        lines += [*cut(quote, inner), facts.truncate(inner, ellipsis=True)]
        look = style(note.colour) if note.colour else style("match")
        sign = Content.assemble((note_sign(note.colour, words=bool(note.text)), look), " ")
        return [(Content("  ") if at else sign) + line for at, line in enumerate(lines)]

    def _facts(self) -> str:
        article, span = self.placed.article, self.placed.span
        if article and span:
            where = wording.where(article, span.start)
        else:
            where = ORPHAN if article else AWAY
        when = wording.day(self.note.changed.astimezone().date(), year=True)
        colour = f"highlighted in {self.note.colour}" if self.note.colour else ""
        return " · ".join(filter(None, (where, colour, when)))


def heading(placed: Placed) -> str:
    """Return what the notes of one article stand under."""
    article = placed.article
    if article is None:
        return f"{placed.note.title} · {placed.note.path}"
    day = wording.published(article)
    return f"{article.title} · {wording.source(article)} · {day}"
