"""What the signs and colours mean, shown as they look in the theme of the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from briefing.app.article_view.looks import BARS, ENTITY_LOOKS, NOTE_SHAPE, SHAPES, note_sign
from briefing.app.labels import look
from briefing.model import HIGHLIGHTS, Kind
from briefing.wording import KINDS, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.style import Style
    from textual.widget import Widget

COLUMN = 10
"""Cells for the signs."""
CHECKED = {
    "checked": "confirmed, changed or added by a reader",
    "solid": "found, and fairly sure",
    "dashed": "found, and less sure",
    "dotted": "found, and hardly more than a guess",
}
LIST = {
    "▸": "the article you are in",
    "●": "not opened yet",
    "2 min": "how long it takes to read",
    "40%": "how much of it was on the screen",
    "■■□□ 3": "how many demands, next to the other articles",
    "×2": "how many articles carry the same text",
}


def legend(view: Widget) -> Iterator[Content]:
    """Yield lines on what stands in the margin, the text and the list, as `view` paints it."""

    def row(sign: str, meaning: str, name: str = "") -> Content:
        style: Style | str = look(view, f"article--{name}") if name else "bold"
        gap = " " * max(COLUMN - Content(sign).cell_length, 1)
        return Content.assemble("  ", (sign, style), gap, meaning)

    def heading(text: str) -> Content:
        return Content.assemble((text, "bold"))

    yield heading("In the margin")
    for kind, shape in SHAPES.items():
        yield row(shape, KINDS[Kind(kind)], kind)
    for sure, meaning in CHECKED.items():
        yield row(BARS[sure], meaning)
    yield row(NOTE_SHAPE, "note", "here")
    for colour in HIGHLIGHTS:
        signs = " ".join(note_sign(colour, words=words) for words in (False, True))
        yield row(signs, f"highlighted in {colour}, and with a note")
    yield Content("")
    yield heading("In the text")
    for kind, name in ENTITY_LOOKS.items():
        yield row("Name", THINGS[kind], name.removeprefix("article--"))
    yield row("Name", "law, event or other thing", "other")
    yield row("he", "inferred rather than named", "inferred")
    yield row("words", "what is demanded, offered or threatened", "content")
    yield row("words", "what you look for", "found")
    yield row("words", "what is selected, in all panes", "selected")
    yield row("words", "caption, credit, newsletter: never searched", "boilerplate")
    yield Content("")
    yield heading("In the list")
    for sign, meaning in LIST.items():
        yield row(sign, meaning)
