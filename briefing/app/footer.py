"""The bottom line: the keys that hold now, or a sentence that needs to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from briefing.app.keys import LETTER, PREFIXES, TABLE, Where, after, key_for
from briefing.safe import one_line

if TYPE_CHECKING:
    from briefing.app.keys import Key


class Hint(NamedTuple):
    """A key and what it does, in as few words as can be."""

    key: str
    does: str
    press: str
    """The keys that a click on it stands for, as Textual names them."""


CANCEL = Hint("esc", "cancel", "escape")


class Footer(Widget):
    """The keys of the pane in front; after the first key of two, what may follow."""

    pane: reactive[str] = reactive("article")
    prefix: reactive[str] = reactive("")
    number: reactive[str] = reactive("")

    def render(self) -> Content:
        """Paint as many keys as fit; help and the way out always do."""
        where = Where.ARTICLE if self.pane == "article" else Where.LISTS
        number = f" {self.number} ×" if self.number else ""
        if self.prefix:
            start = Content(f"{number} {self.prefix} {PREFIXES[self.prefix]} …")
            return self._fitted(start, _following(self.prefix, where), [CANCEL])
        *hints, help_, leave = _hints(where)
        if self.screen.has_class("-zoom"):
            hints.insert(0, Hint(key_for("calm"), "all panes", "escape"))
        return self._fitted(Content(number), hints, [CANCEL] if number else [help_, leave])

    def action_press(self, keys: str) -> None:
        """Do what the keys do that were clicked."""
        for key in keys.split():
            self.app.simulate_key(key)

    def _fitted(self, line: Content, hints: list[Hint], always: list[Hint]) -> Content:
        end = Content("").join(_painted(hint) for hint in always)
        for hint in hints:
            longer = line + _painted(hint)
            if longer.cell_length + end.cell_length > self.size.width:
                break
            line = longer
        return line + end


def _following(prefix: str, where: Where) -> list[Hint]:
    """Return what may come second; the digits last, because they stand on the tabs too."""
    return [
        Hint("a-z", "letter", "") if key == LETTER else Hint(key, _last_word(one.text), key)
        for key, one in sorted(after(prefix, where).items(), key=lambda pair: pair[0].isdigit())
    ]


def _last_word(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1].lower()


def _hints(where: Where) -> list[Hint]:
    """Return the keys for the footer: of this pane first, then those of everywhere."""
    keys = [key for place in (where, Where.ANYWHERE) for key in TABLE if key.where is place]
    shown = (key for key in keys if key.short and key.keys)
    return [move(), *(Hint(key.first, key.short, _presses(key)) for key in shown)]


def move() -> Hint:
    """Return the keys that move, which are the same in all panes."""
    down, up = (next(key for key in TABLE if key.called == name) for name in ("down", "up"))
    return Hint(f"{down.first}/{up.first}", "move", down.keys.split(",")[0])


def _presses(key: Key) -> str:
    return " ".join(key.keys) if key.keys[0] in PREFIXES else key.keys.split(",")[0]


def _painted(hint: Hint) -> Content:
    click = Style.from_meta({"@click": f"press('{hint.press}')"})
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
