"""The bottom line: the keys that hold now, or a sentence that needs to be said."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from briefing.app.keys import PREFIXES, TABLE, Where, after
from briefing.safe import one_line


class Hint(NamedTuple):
    """A key and what it does, in as few words as can be."""

    key: str
    does: str
    action: str = ""
    """What a click on it does."""


MOVE = Hint("j/k", "move")
CANCEL = Hint("esc", "cancel")


class Footer(Widget):
    """The keys of the pane in front; after the first key of two, what may follow."""

    pane: reactive[str] = reactive("article")
    prefix: reactive[str] = reactive("")

    def render(self) -> Content:
        """Paint as many keys as fit; help and the way out always do."""
        if self.prefix:
            start = Content(f" {self.prefix} {PREFIXES[self.prefix]} …")
            return self._fitted(start, _following(self.prefix), [CANCEL])
        *hints, help_, leave = _hints(Where.ARTICLE if self.pane == "article" else Where.LISTS)
        return self._fitted(Content(""), hints, [help_, leave])

    def _fitted(self, line: Content, hints: list[Hint], always: list[Hint]) -> Content:
        end = Content("").join(_painted(hint) for hint in always)
        for hint in hints:
            longer = line + _painted(hint)
            if longer.cell_length + end.cell_length > self.size.width:
                break
            line = longer
        return line + end


def _following(prefix: str) -> list[Hint]:
    return [Hint(second, k.text.split()[-1], k.action) for second, k in after(prefix).items()]


def _hints(where: Where) -> list[Hint]:
    """Return the keys for the footer: of this pane first, then those of everywhere."""
    keys = [key for place in (where, Where.ANYWHERE) for key in TABLE if key.where is place]
    return [MOVE, *(Hint(key.first, key.short, key.action) for key in keys if key.short)]


def _painted(hint: Hint) -> Content:
    click = Style.from_meta({"@click": f"screen.{hint.action}"}) if hint.action else Style()
    return Content.assemble(" ", (hint.key, Style(bold=True) + click), (f" {hint.does} ", click))


class Notice(Widget):
    """One sentence over the bottom line, until the next key."""

    sentence = ""

    def say(self, sentence: str) -> None:
        """Show the sentence."""
        self.sentence = one_line(sentence)
        self.display = True
        self.refresh(layout=True)

    def render(self) -> Content:
        """Paint the sentence."""
        return Content(self.sentence)
