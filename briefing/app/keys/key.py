"""A key, where it holds, and how it is spelled for people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from textual.keys import key_to_character

SHARED = ("change", "confirm", "reject", "undo", "redo")
"""Actions on findings that the screens about the whole story leave to the reader."""


class Where(StrEnum):
    """Where a key holds; the value is its heading in the help."""

    ANYWHERE = "Anywhere"
    ARTICLE = "In the article"
    LISTS = "In the lists"
    STORY = "On the screens about the whole story"
    BOARD = "On the board"
    NOTES = "In the list of notes"
    SEARCH = "In the search"


@dataclass(frozen=True, slots=True)
class Key:
    """One action and the keys that start it."""

    keys: str
    """As Textual writes them, separated by commas; "]e" is `]` and then `e`, "M…" any letter."""
    action: str
    text: str
    where: Where = Where.ANYWHERE
    short: str = ""
    """A word for the footer; empty keeps it out."""
    opens: bool = False
    """Does it open a field? Then what follows is typed into that, however fast it comes."""
    counted: str = ""
    """What it does after a number, where that is not the same so many times."""
    name: str = ""
    """What the settings call it, where that is not the action's name; see `called`."""

    @property
    def names(self) -> list[str]:
        """The keys one by one; there may be none."""
        return [name for name in self.keys.split(",") if name]

    @property
    def called(self) -> str:
        """Its name in the settings; what is one to the user may have several places.

        >>> Key("q,ctrl+q", "app.quit", "Quit").called
        'quit'
        """
        return self.name or self.action.partition("(")[0].rpartition(".")[2]

    @property
    def everywhere(self) -> bool:
        """Does it hold on the screens about the whole story, too?"""
        return self.action.startswith(("story(", "help", "app.command", *SHARED))

    @property
    def label(self) -> str:
        """The keys as a reader would name them."""
        return "  ".join(label(key) for key in self.names)

    @property
    def command(self) -> str:
        """What it does when called by its name; where a letter is needed, wait for that."""
        return f"wait({self.keys[0]!r})" if LETTER in self.keys else self.action

    @property
    def first(self) -> str:
        """The first of them."""
        return self.label.split("  ")[0]


_NAMES = {
    "backspace": "⌫",
    "down": "↓",
    "enter": "⏎",
    "escape": "esc",
    "f1": "F1",
    "left": "←",
    "minus": "-",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "plus": "+",
    "right": "→",
    "shift+space": "⇧space",
    "shift+left": "⇧←",
    "shift+right": "⇧→",
    "shift+tab": "⇧tab",
    "slash": "/",
    "space": "space",
    "tab": "tab",
    "underscore": "_",
    "up": "↑",
}
"""What they are called, where it is neither their character nor Textual's word."""

PREFIXES = {
    "]": "next",
    "[": "previous",
    "g": "go to",
    "o": "list by",
    "M": "mark as",
    "'": "go to mark",
}
"""Keys that wait for a second one, and what they mean."""

LETTER = "…"
"""Stands for any letter as the second key; the action gets it in the place of `{}`."""


def label(key: str) -> str:
    """Return a key as a reader would name it."""
    character = key_to_character(key) or ""
    return _NAMES.get(key) or (character if character.isprintable() else "") or key


def is_sequence(name: str) -> bool:
    """Is it one key after another?"""
    return len(name) == len("]e") and name[0] in PREFIXES
