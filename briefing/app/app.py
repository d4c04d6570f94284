"""The reader application."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App, SystemCommand
from textual.filter import Monochrome, NoColor
from textual.widgets import Input

from briefing.app import kept
from briefing.app import theme as themes
from briefing.app.reader import Reader
from briefing.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.theme import Theme

    from briefing.app.analyst import Analyst
    from briefing.app.kept import Looks
    from briefing.app.session import Return
    from briefing.app.watching import Files
    from briefing.model import Article
    from briefing.store import Store


MOST_IN_LINE, MOST_IN_NOTE = 1_000, 20_000
"""Characters that can be pasted at once."""
MOUNTING = 1_000
"""Looks, a hundred a second, at whether there are panes for a key that was typed early."""


class BriefingApp(App[None]):
    """Shows articles with what was found in them; `problems` are sentences to be told."""

    TITLE = "briefing"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (40, "-broad")]  # noqa: RUF012  (Textual's type)
    CSS_PATH = Path(__file__).with_name("app.tcss")  # absolute, so that subclasses find it

    def __init__(
        self,
        articles: Sequence[Article],
        analyst: Analyst,
        store: Store,
        *,
        title: str = "",
        problems: Sequence[str] = (),
        theme: str | None = None,
        looks: Looks | None = None,
        tour: bool = False,
        files: Files | None = None,
        begin: Return | None = None,
    ) -> None:
        super().__init__()
        self.files = files
        self.begin = begin
        self.articles = articles
        self.analyst = analyst
        self.store = store
        self.heading = title
        self.problems = problems
        self.looks = looks or kept.remembered()
        self.tour = tour
        for one in themes.OURS:
            self.register_theme(one)
        known = self.available_themes
        if theme and theme not in known:
            self.problems = [*problems, themes.wrong(theme, known)]
        names = (theme or "", themes.remembered(), themes.DEFAULT)
        self.theme = next(name for name in names if name in known)

    def get_default_screen(self) -> Screen[Any]:
        """Begin with the reader, unless there is nothing to read."""
        if not self.articles:
            from briefing.app.nothing import Nothing  # noqa: PLC0415  (seldom needed)

            return Nothing(self.problems)
        reader = Reader(self.articles, self.analyst, self.store, self.heading, self.problems)
        reader.looks = self.looks
        reader.tour = self.tour
        reader.files = self.files
        reader.begin = self.begin
        return reader

    def on_mount(self) -> None:
        """Remember the theme whenever another one is chosen."""
        self.theme_changed_signal.subscribe(self, self._theme_chosen)

    def _theme_chosen(self, theme: Theme) -> None:
        themes.remember(theme.name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Leave terminal colours alone where there are to be none: greys need to know them."""
        filters = super().get_line_filters()
        if not (self.no_color and self.native_ansi_color):
            return filters
        # Textual chose before it knew the theme; Monochrome would draw black on black.
        return [NoColor() if isinstance(one, Monochrome) else one for one in filters]

    async def on_event(self, event: events.Event) -> None:
        """Give the reader the second key of two before any pane sees it; shorten long pastes."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        for _ in range(MOUNTING):  # typed over the first page: there are no panes yet
            if self.screen_stack and self.screen.is_mounted:
                break
            await asyncio.sleep(0.01)
        if isinstance(event, events.Paste):
            self._shorten(event)
        elif event.key == "ctrl+j":  # Enter, typed before the terminal was ours
            event = events.Key("enter", "\r")
        takes = getattr(self.screen, "takes", None)
        if isinstance(event, events.Key) and takes and await takes(event):
            return
        await super().on_event(event)

    def _shorten(self, paste: events.Paste) -> None:
        """Take of a paste what a field is for: a megabyte by mistake would hold up the keys."""
        line = isinstance(self.focused, Input)
        text = " ".join(paste.text.split("\n")) if line else paste.text
        most = MOST_IN_LINE if line else MOST_IN_NOTE
        paste.text = safe(text[:most]) if line else text[:most]
        if len(text) > most:
            self.notify(f"Only the first {most:,} of {len(text):,} characters were pasted.")

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer every action of the reader by name, and the choice of a theme."""
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)
        for key in getattr(screen, "OFFERED", ()):
            if key.action != "app.command_palette":
                yield SystemCommand(key.text, key.label, partial(screen.run_action, key.command))

    def action_mouse(self) -> None:
        """Leave the mouse to the terminal, which selects text with it, or take it again."""
        driver: Any = self._driver  # Textual has no public way to do this while it runs
        if driver is None or not hasattr(driver, "_enable_mouse_support"):
            return
        if driver._mouse:
            driver._disable_mouse_support()
        driver._mouse = not driver._mouse
        if driver._mouse:
            driver._enable_mouse_support()
        said = "The mouse works here." if driver._mouse else "The mouse is the terminal's."
        self.notify(said, timeout=2)

    async def action_quit(self) -> None:
        """Quit, once what is being written is kept."""
        reader = self.screen_stack[0]
        if not isinstance(reader, Reader) or reader.kept():
            self.exit()
