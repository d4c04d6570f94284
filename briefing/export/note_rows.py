"""Notes and highlights as rows, and what of them is shown to people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefing import wording
from briefing.export.spans import iso, some_span
from briefing.notes import tags
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.export.spans import Row
    from briefing.export.story_columns import Columns
    from briefing.notes import Placed


def note_rows(notes: Iterable[Placed]) -> Iterator[Row]:
    """Give one row a note; `orphan` is null where its article is not at hand."""
    for placed in notes:
        note, article, span = placed.note, placed.article, placed.span
        place = some_span(article.text, span) if article and span else None
        yield {
            "article": article.path if article else note.path,
            "id": note.id,
            "title": article.title if article else note.title,
            "source": article.source if article else None,
            "published": iso(article.published) if article else None,
            "paragraph": article.paragraph_number(span.start) if article and span else None,
            "quote": place or {"text": note.quote, "start": None, "end": None},
            "text": note.text,
            "tags": list(tags(note.text)),
            "colour": note.colour or None,
            "created": note.created.isoformat(),
            "changed": note.changed.isoformat(),
            "orphan": placed.orphan if article else None,
        }


def _place(row: Row) -> str:
    if row["orphan"]:
        return "gone"
    if row["quote"]["start"] is None:
        return "–"
    return f"¶{row['paragraph']}" if row["paragraph"] else "head"


COLUMNS: Columns = {
    "when": lambda row: wording.day(date.fromisoformat(row["changed"][:10]), year=True),
    "quote": lambda row: one_line(row["quote"]["text"]),
    "note": lambda row: one_line(row["text"]),
    "colour": lambda row: row["colour"] or "",
    "place": _place,
    "article": lambda row: one_line(row["article"]),
}
