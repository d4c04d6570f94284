"""What stands around the article, and the borders that can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message

from briefing.app.kept import LEAST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.geometry import Offset


class Panes(Vertical):
    """All panes of the reader; dragging a border between two of them changes their sizes."""

    _dragged = ""

    class Dragged(Message):
        """A border is being dragged."""

        def __init__(self, pane: str, size: int) -> None:
            super().__init__()
            self.pane = pane
            self.size = size

    class Dropped(Message):
        """It was let go."""

    def share(self, shares: Mapping[str, int]) -> None:
        """Give panes so many columns or lines; those left out are as the styles say."""
        for pane in LEAST:
            side = "height" if pane == "references" else "width"
            styles = self.query_one(f"#{pane}").styles
            for rule in (side, f"min_{side}", f"max_{side}"):
                setattr(styles, rule, shares.get(pane))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of a border."""
        self._dragged = self._border_at(event.screen_offset)
        if self._dragged:
            self.capture_mouse()
            event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the border follow the mouse."""
        if not self._dragged:
            return
        pane = self.query_one(f"#{self._dragged}").region
        x, y = event.screen_offset
        sizes = {"articles": x - pane.x + 1, "demands": pane.right - x}
        size = sizes.get(self._dragged, pane.bottom - y)
        self.post_message(self.Dragged(self._dragged, size))

    def on_mouse_up(self) -> None:
        """Let go."""
        if self._dragged:
            self._dragged = ""
            self.release_mouse()
            self.post_message(self.Dropped())

    def _border_at(self, place: Offset) -> str:
        """Return the pane whose border towards the article is there, or the article's to it."""
        x, y = place
        articles, demands, below = (self.query_one(f"#{pane}").region for pane in LEAST)
        if articles and y < articles.bottom - 1 and x in {articles.right - 1, articles.right}:
            return "articles"
        if demands and y < demands.bottom - 1 and x in {demands.x - 1, demands.x}:
            return "demands"
        return "references" if below and y in {below.y - 1, below.y} else ""
