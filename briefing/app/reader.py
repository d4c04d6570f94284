"""The reader: one screen for reading, finding, noting and exporting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from briefing.app.copying import Copying
from briefing.app.exporting import Exporting
from briefing.app.following import Following
from briefing.app.keys import TABLE, Where, bindings, key_for
from briefing.app.marking import Marking
from briefing.app.naming import Naming
from briefing.app.peeking import Peeking
from briefing.app.renaming import Renaming
from briefing.app.returning import Returning
from briefing.app.searching import Searching
from briefing.app.sifting import Sifting
from briefing.app.theme import opposite
from briefing.app.watching import Watching
from briefing.safe import one_line

if TYPE_CHECKING:
    from briefing.app.tour import Tour


class Reader(
    Returning,
    Watching,
    Following,
    Renaming,
    Sifting,
    Searching,
    Exporting,
    Naming,
    Marking,
    Peeking,
    Copying,
):
    """All that can be done with articles in front of one."""

    # Here and not in `Layout`: Textual copies them for every class between.
    BINDINGS = bindings(Where.ANYWHERE)
    OFFERED = tuple(
        key for key in TABLE if key.where is Where.ANYWHERE and (key.keys or "{}" not in key.action)
    )
    """Keys whose actions the palette has."""

    tour = False
    """Is the tour shown to those who did not put it away yet?"""
    _steps: Tour | None = None
    _turned = ("", "")

    def on_mount(self) -> None:
        """Begin with what the reader must know."""
        self.announce()
        if self.tour and not self.looks.toured:
            self.call_after_refresh(self.action_tour)

    def announce(self) -> None:
        """Say at once what was not read, or what will not be kept."""
        if self.store.reason:
            self.problems.insert(0, f"Notes are kept only until you quit: {self.store.reason}")
        if self.begin and self.begin.problem:
            self.problems.append(self.begin.problem)
        self.show_figures()
        if len(self.problems) == 1:
            self.say(self.problems[0])
        elif self.problems:
            how = key_for("problems")
            self.say(f"There were {len(self.problems)} problems: press {how} to see them.")

    def action_calm(self) -> None:
        """Clear what was found and the filter, leave the zoom, let go of what is selected."""
        if self._steps:
            self._steps.end()
            return
        self.forget()
        self.show_all_again()
        self.unzoom()
        self.select(self.sentence())

    def action_evidence(self) -> None:
        """Show what the selected position rests on."""
        from briefing.app.evidence import evidence  # noqa: PLC0415  (not needed to start)
        from briefing.app.sheet import Sheet  # noqa: PLC0415

        collection, target = self.collection, self.target
        position = collection.index.position(target.position) if target else None
        if target is None or position is None:
            self.say(f"No demand is selected: {key_for('next_demand')} goes to the next one.")
            return
        article = collection.articles[target.article_id]  # after a jump, not the one in front
        text = evidence(collection, article, position, Sheet.room(self.size.width))
        self.app.push_screen(Sheet("Evidence", text))

    def action_card(self) -> None:
        """Show on one card what all articles say of the entity that is meant."""
        from briefing.app.card import Card  # noqa: PLC0415  (not needed to start)

        if key := self.entity_key():
            self.app.push_screen(Card(self.collection, key))

    def action_tour(self) -> None:
        """Begin the tour, or go on with it."""
        from briefing.app.tour import Tour  # noqa: PLC0415  (for the first time only)

        if self._steps:
            self._steps.go_on()
        else:
            self._steps = Tour(self._toured)
            self.mount(self._steps, before="Footer")

    def _toured(self) -> None:
        self._steps = None
        self.look(toured=True)

    def action_problems(self) -> None:
        """List what was not read and what else went wrong."""
        from briefing.app.sheet import Sheet  # noqa: PLC0415  (not needed to start)

        text = "\n\n".join(one_line(problem) for problem in self.problems)
        self.app.push_screen(Sheet("Problems", Content(text or "There were no problems.")))

    def action_help(self) -> None:
        """Show the keys that hold here."""
        from briefing.app.help import help_text  # noqa: PLC0415  (not needed to start)
        from briefing.app.sheet import Sheet  # noqa: PLC0415

        self.app.push_screen(Sheet("Keys", help_text(self)))

    def action_dark(self) -> None:
        """Change between dark and light; the second time, back to what it was."""
        theme, (left, came_to) = self.app.current_theme, self._turned
        other = left if came_to == theme.name else opposite(theme.name, dark=theme.dark)
        self._turned = theme.name, other
        self.app.theme = other
