"""What was changed from one wording to another: words cut are struck out, words added underlined.

Brackets and signs say the same where there is neither colour nor style.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from briefing.crossref.edits import Op
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.app.story.leading import Passage
    from briefing.crossref.edits import Edit

SIGNS = {Op.SAME: "{}", Op.CUT: "[-{}-]", Op.ADDED: "{{+{}+}}"}
"""As `wdiff` has them."""


def painted(edits: Iterable[Edit], style: Callable[[str], Style]) -> Content:
    """Return the words of both wordings in one text."""
    parts = []
    for edit in edits:
        text = Content(SIGNS[edit.op].format(one_line(edit.text)))
        parts.append(text if edit.op == Op.SAME else text.stylize(style(edit.op.value)))
    return Content(" ").join(parts)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A sentence that is not the same in two texts, or a demand reworded."""

    key: str
    leads_to: Passage
    facts: str
    edits: tuple[Edit, ...]

    def height(self, width: int, /) -> int:
        """Return the number of lines it takes."""
        return len(self.paint(width, lambda _: Style()))

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the facts, then all words."""
        facts = Content(one_line(self.facts)).stylize(style("faint"))
        words = painted(self.edits, style).wrap(max(width - 2, 1))
        lines = [Content("  ") + line for line in words]
        return [facts.truncate(width, ellipsis=True), *lines] if self.facts else lines
