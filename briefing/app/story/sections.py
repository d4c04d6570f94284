"""One line that names the sections of a screen; the one in front is reversed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sections(Widget):
    """Names and how many rows each has; a click goes there."""

    names: reactive[Mapping[str, int]] = reactive({}, layout=True)
    front: reactive[int] = reactive(0)

    def render(self) -> Content:
        """Paint the names."""
        parts = []
        for at, (name, count) in enumerate(self.names.items()):
            look = Style(reverse=at == self.front, bold=at == self.front)
            click = Style.from_meta({"@click": f"screen.go_to_section({at})"})
            parts.append(Content.assemble((f" {name} {count:,} ", look + click)))
        return Content(" ").join(parts).truncate(self.size.width, ellipsis=True)
