"""The bottom line of the screens about the whole story."""

from __future__ import annotations

from textual.content import Content

from briefing.app.footer import Footer, Hint, move
from briefing.app.keys import TABLE, Key, Where


class StoryFooter(Footer):
    """The keys of the screen; help and the way back always fit."""

    def render(self) -> Content:
        """Paint as many as fit."""
        screen = self.screen
        live = {active.binding.action for active in screen.active_bindings.values()}
        shown = [key for key in TABLE if key.short and key.action in live and _holds(key)]
        back = [key for key in shown if key.action in {"help", "leave", "close"}]
        hints = [_hint(key) for key in shown if key not in back]
        return self._fitted(Content(""), [move(), *hints], [_hint(key) for key in back])


def _holds(key: Key) -> bool:
    """Leave out what is the reader's, and the other screens: the help has them."""
    return key.where not in {Where.ANYWHERE, Where.ARTICLE} or key.action == "help"


def _hint(key: Key) -> Hint:
    return Hint(key.first, key.short, key.names[0])
