"""Arranging the panes: how large they are, which are put away, and the text alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from textual import on

from briefing.app import kept
from briefing.app.layout import Layout
from briefing.app.panes import Panes

STEP = 4
"""Cells by which the column of text changes."""


class Arranging(Layout):
    """What the user changes here is as they left it the next time."""

    def look(self, **changes: Any) -> None:  # noqa: ANN401  (fields of Looks)
        """Change how the reader looks, now and the next time."""
        self.looks = replace(self.looks, **changes)
        kept.remember(replace(kept.remembered(), **changes))  # another window may have, too
        self.share_room()

    # --- which panes are seen

    def action_go_to_pane(self, pane: str) -> None:
        """Give a pane the focus, also one that was put away."""
        if pane in self.looks.hidden:
            self.look(hidden=self.looks.hidden - {pane})
        super().action_go_to_pane(pane)

    def action_toggle_list(self) -> None:
        """Show or hide the articles."""
        if "articles" in self.looks.hidden:
            self.look(hidden=self.looks.hidden - {"articles"})
        else:
            self._put_away("articles")

    def action_put_away(self) -> None:
        """Put the pane in focus away."""
        if self.pane == "article":
            self.say("The article stays; the panes around it can be put away.")
        else:
            self._put_away(self.pane)

    def _put_away(self, pane: str) -> None:
        self.look(hidden=self.looks.hidden | {pane})
        if self.pane == pane:
            self.action_go_to_pane("article")

    def action_zoom(self) -> None:
        """Show one pane only, or all again."""
        if self.looks.reading or self.has_class("-zoom"):
            self.unzoom()
        else:
            self.add_class("-zoom")
            self.share_room()

    def action_reading(self) -> None:
        """Show nothing but the text, in a column; or all panes again."""
        if self.looks.reading:
            self.unzoom()
        else:
            self.look(reading=True)
            self.action_go_to_pane("article")

    def unzoom(self) -> None:
        """Show all panes again."""
        self.remove_class("-zoom")
        if self.looks.reading:
            self.look(reading=False)
        else:
            self.share_room()

    def action_reset_panes(self) -> None:
        """Show all panes, as large as they are to a new user."""
        if not self.looks.reading:
            self.unzoom()
        new = kept.Looks()
        self.look(sizes=new.sizes, hidden=new.hidden, column=new.column)

    # --- how large they are

    def action_widen(self, by: int) -> None:
        """Make the pane in focus wider, or the column of text in the reading mode."""
        hidden, pane = self.looks.hidden, self.pane
        if self.looks.reading:
            self.look(column=kept.fitting(self.looks.column + STEP * by))
            self.say(f"Up to {self.looks.column} columns of text.")
        elif pane == "references":
            self._cannot()
        elif pane == "article":
            self._resize("articles" if "demands" in hidden else "demands", -by)
        else:
            self._resize(pane, by)

    def action_heighten(self, by: int) -> None:
        """Make the cross-references higher, or what stands above them."""
        self._resize("references", by if self.pane == "references" else -by)

    def _resize(self, pane: str, by: int) -> None:
        shares = self.shares()
        if pane in shares:
            self.look(sizes=self._fitting(pane, shares[pane] + by))
        else:
            self._cannot()

    def _cannot(self) -> None:
        self.say("There is no pane beside this one to take room from.")

    @on(Panes.Dragged)
    def follow_border(self, message: Panes.Dragged) -> None:
        """Let a pane be as large as the mouse says."""
        self.looks = replace(self.looks, sizes=self._fitting(message.pane, message.size))
        self.share_room()

    @on(Panes.Dropped)
    def keep_border(self) -> None:
        """Let the pane be so large the next time, too; not sooner, for the mouse moves often."""
        self.look(sizes=self.looks.sizes)

    def _fitting(self, pane: str, size: int) -> dict[str, int]:
        """Return the sizes of panes where one has so many columns or lines, if there is room."""
        wanted = replace(self.looks, sizes=self.looks.sizes | {pane: size})
        return wanted.sizes | {pane: wanted.shares(*self.app.size)[pane]}
