"""The tour: a few steps over the bottom of the screen, which never take a key from the reader."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from briefing.app.keys import key_for

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = (
    (
        "Reading",
        "[down] and [up] or the arrows move, space turns the page. [next_demand] goes to the next "
        "demand, [next_thing] to the next name or demand; a click does as well.",
    ),
    (
        "Panes",
        "[next_pane] goes round the panes. Enter shows where a row stands in the text, and in the "
        "text where else it is spoken of; [back] comes back.",
    ),
    (
        "The whole story",
        "[board] shows who demands what of whom, [threads] each demand with its answers, "
        "[timeline] the days. [find] finds here, [search] in all you ever opened.",
    ),
    (
        "Your part",
        "[note] writes a note, [highlight] highlights, [cite] copies with the source. "
        "[confirm] confirms a finding, [reject] rejects it, [undo] takes anything back.",
    ),
    (
        "Help",
        "[help] shows the keys that hold where you are, [palette] finds every action by its name. "
        "[reading] leaves nothing but the text. [quit] quits.",
    ),
)
"""Titles and sentences; actions in brackets become their keys."""


class Tour(Widget):
    """One step at a time; reading goes on meanwhile."""

    step: reactive[int] = reactive(0)

    def __init__(self, done: Callable[[], object]) -> None:
        super().__init__()
        self._done = done

    def render(self) -> Content:
        """Paint the step, and say above it how to go on and how to leave."""
        title, text = STEPS[self.step]
        keys = f"{key_for('tour')} next · {key_for('calm')} ends it"
        self.border_title = Content(f"Tour {self.step + 1} of {len(STEPS)} · {keys}")
        parts = text.replace("]", "[").split("[")
        named = [(key_for(name), Style(bold=True)) for name in parts[1::2]]
        return Content.assemble(f"{title}: ", *chain(*zip_longest(parts[::2], named, fillvalue="")))

    def go_on(self) -> None:
        """Show the next step, or end after the last."""
        if self.step + 1 < len(STEPS):
            self.step += 1
        else:
            self.end()

    def on_click(self) -> None:
        """Go on."""
        self.go_on()

    def end(self) -> None:
        """Put the tour away."""
        self._done()
        self.remove()
