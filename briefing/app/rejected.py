"""What was rejected in the article in front, to be seen and brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from briefing import wording
from briefing.app.demands_pane import Heading
from briefing.app.rows import Rows
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.style import Style

    from briefing.corrections import Correction

NONE = "Nothing was rejected in this article."


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A finding that is none, by the words it was found in."""

    correction: Correction

    @property
    def key(self) -> str:
        """What it is on."""
        return self.correction.about

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the words, and below them the sentence."""
        found, place = self.correction.found, self.correction.place
        if not found or not place:
            return []
        words = f"{wording.KINDS[found.kind]}: {one_line(found.content)}"
        sentence = Content(f"“{one_line(place.sentence)}”").stylize(style("faint"))
        lines = [*Content(words).wrap(max(width, 1)), *sentence.wrap(max(width - 2, 1))]
        return [lines[0], *(Content("  ") + line for line in lines[1:])]


class Rejected(ModalScreen[None]):
    """`restore` brings one back; it raises nothing, but says so where it cannot."""

    BINDINGS: ClassVar = [Binding("escape,q,X", "dismiss", "Back")]

    def __init__(
        self, corrections: Sequence[Correction], restore: Callable[[Correction], bool]
    ) -> None:
        super().__init__()
        self._left = list(corrections)
        self._restore = restore

    def compose(self) -> ComposeResult:
        """Lay out the rows in a frame that says how to leave."""
        rows = Rows(id="card")
        rows.border_title = "Rejected in this article"
        rows.border_subtitle = "⏎ bring back · esc back"
        yield rows

    def on_mount(self) -> None:
        """Show what there is."""
        self._fill()

    def _fill(self) -> None:
        rows = self.query_one(Rows)
        rows.fill([RejectedRow(one) for one in self._left] or [Heading(NONE, faint=True)])
        if rows.lit is None:
            rows.action_first()

    @on(Rows.Chosen)
    def bring_back(self, message: Rows.Chosen) -> None:
        """Bring the finding in the row back."""
        if isinstance(message.row, RejectedRow) and self._restore(message.row.correction):
            self._left.remove(message.row.correction)
            self._fill()
