"""How much happened or was said on each day, as bars of plain characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from briefing import wording
from briefing.app.labels import look

if TYPE_CHECKING:
    from datetime import date

    from textual import events

    Day = tuple[date, int]

BARS = " ▁▂▃▄▅▆▇█"
LINES = 2
"""Of the bars; the days stand on a third line."""
WIDEST = 6
"""Cells of a day at the most."""


class Chart(Widget):
    """Bars, the days below them, and the day of the lit row marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"chart--here", "chart--faint"}

    days: reactive[tuple[Day, ...]] = reactive(())
    here: reactive["date | None"] = reactive(None)  # noqa: UP037  (read at run time)

    class Chosen(Message):
        """The user clicked on a day."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    def render(self) -> Content:
        """Paint the latest days that there is room for."""
        shown = self._shown()
        if not shown:
            return Content("")
        most = max(count for _, count in shown)
        lines = [self._bars(shown, most, level) for level in reversed(range(LINES))]
        return Content("\n").join([*lines, self._axis(shown, most)])

    def on_click(self, event: events.Click) -> None:
        """Ask for the day that was clicked."""
        shown = self._shown()
        at = event.get_content_offset_capture(self).x // self._wide(shown) if shown else 0
        if at < len(shown):
            self.post_message(self.Chosen(shown[at][0]))

    def _shown(self) -> tuple[Day, ...]:
        return self.days[-max(self.size.width, 1) :]

    def _wide(self, shown: tuple[Day, ...]) -> int:
        return min(max(self.size.width // len(shown), 1), WIDEST)

    def _bars(self, shown: tuple[Day, ...], most: int, level: int) -> Content:
        """Paint one line of the bars, `level` lines above the lowest."""
        wide = self._wide(shown)
        parts = []
        for day, count in shown:
            bar = BARS[self._height(count, most, level)] * max(wide - 1, 1)
            style = look(self, "chart--here") if day == self.here else ""
            parts.append(Content.assemble((f"{bar:<{wide}}", style)))
        return Content("").join(parts)

    @staticmethod
    def _height(count: int, most: int, level: int) -> int:
        """Return how much of a line is filled, rounded up so that whatever happened is seen."""
        full = len(BARS) - 1
        return min(max(-(-count * LINES * full // most) - level * full, 0), full)

    def _axis(self, shown: tuple[Day, ...], most: int) -> Content:
        """Name the first day and the last, and the lit one with its count between them."""
        first, last = (wording.day(day, year=True) for day in (shown[0][0], shown[-1][0]))
        counts = dict(shown)
        if self.here in counts:
            middle = f"{wording.day(self.here)}: {counts[self.here]:,}"
        else:
            middle = f"up to {most:,} a day"
        width = min(self._wide(shown) * len(shown), self.size.width)
        width = max(width, len(first) + len(middle) + len(last) + 4)
        line = f"{first}{middle:^{width - len(first) - len(last)}}{last}"
        return Content(line if len(shown) > 1 else f"{first}: {most:,}").stylize(
            look(self, "chart--faint")
        )
