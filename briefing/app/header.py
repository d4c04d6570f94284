"""The top lines: what is open, what was found, what is going on; and the tabs of small screens."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

PANES = {
    "articles": "Articles",
    "article": "Article",
    "demands": "Demands",
    "references": "References",
}
"""The panes in the order of the Tab key, and their names on the tabs."""


class Header(Widget):
    """One line: the title left, figures or progress right."""

    title: reactive[str] = reactive("")
    figures: reactive[str] = reactive("")
    progress: reactive[str] = reactive("")
    """What is going on; shown in place of the figures where there is no room for both."""

    def render(self) -> Content:
        """Paint the line."""
        left = Content.assemble(
            (" briefing", Style(bold=True)), f" · {self.title}" if self.title else ""
        )
        both = " · ".join(part for part in (self.progress, self.figures) if part)
        width = self.size.width
        right = both if len(both) + left.cell_length + 3 <= width else self.progress or self.figures
        left = left.truncate(max(width - len(right) - 3, 9), ellipsis=True, pad=True)
        return Content.assemble(left, f"  {right} ").truncate(width, ellipsis=True)


class Tabs(Widget):
    """One line that names the panes where only one of them fits; a click goes there."""

    front: reactive[str] = reactive("article")

    def render(self) -> Content:
        """Paint the names, the one in front reversed."""
        names = [
            Content.assemble(
                (
                    f" {name} ",
                    Style(reverse=pane == self.front, bold=pane == self.front)
                    + Style.from_meta({"@click": f"screen.go_to_pane('{pane}')"}),
                )
            )
            for pane, name in PANES.items()
        ]
        return Content("").join(names)
