"""What is shown when no article could be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class Nothing(Screen[None]):
    """Says that there is nothing to read, why, and how to go on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,escape,enter", "app.quit", "Quit")]

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__()
        self._problems = problems

    def compose(self) -> ComposeResult:
        """Lay out the sentence and the reasons."""
        text = Content.assemble(
            ("There is no article to read.", Style(bold=True)),
            "\n\nPress q to quit, then name files or folders that hold articles: briefing FOLDER",
            *(f"\n\n{one_line(problem)}" for problem in self._problems),
        )
        with VerticalScroll(id="nothing"):
            yield Static(text)
