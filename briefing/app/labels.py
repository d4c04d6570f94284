"""How things look in every pane; how they are called is said in `briefing.wording`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.style import Style

from briefing import wording

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.model import Position, Thread

WORK = {"starting": "starting the engine", "ready": "", "busy": "", "failed": ""}
"""States of the analyst."""


def answer(thread: Thread) -> str:
    """Say what came back on a demand, short enough for the sidebar."""
    return "no answer" if thread.status == "open" else wording.status(thread)


def sureness(position: Position) -> str:
    """Say how sure a finding is, in the terms of `article_view.Mark`."""
    if position.review:
        return "checked"
    if position.confidence >= 0.75:
        return "solid"
    return "dashed" if position.confidence >= 0.5 else "dotted"


def look(widget: Widget, name: str) -> Style:
    """Return the style of a component class, with what it leaves open left open.

    Textual's own `get_visual_style` fills the gaps with the widget's colours, which would
    paint over the row that is lit.
    """
    styles = widget.get_component_styles(name)
    made = Style.from_styles(styles)
    return Style(
        background=made.background if styles.has_rule("background") else None,
        foreground=made.foreground if styles.has_rule("color") else None,
        bold=made.bold,
        dim=made.dim,
        italic=made.italic,
        underline=made.underline,
        underline2=made.underline2,
        reverse=made.reverse,
        strike=made.strike,
        auto_color=made.auto_color,
    )
