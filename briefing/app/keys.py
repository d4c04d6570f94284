"""Every key of the reader in one table: bindings, footer, help and README are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from textual.binding import BindingType


class Where(StrEnum):
    """Where a key holds; the value is its heading in the help."""

    ANYWHERE = "Anywhere"
    ARTICLE = "In the article"
    LISTS = "In the lists"


@dataclass(frozen=True, slots=True)
class Key:
    """One action and the keys that start it."""

    keys: str
    """As Textual writes them, separated by commas; "]e" is `]` and then `e`."""
    action: str
    text: str
    where: Where = Where.ANYWHERE
    short: str = ""
    """A word for the footer; empty keeps it out."""
    opens: bool = False
    """Does it open a field? Then what follows is typed into that, however fast it comes."""

    @property
    def label(self) -> str:
        """The keys as a reader would name them."""
        return "  ".join(label(key) for key in self.keys.split(","))

    @property
    def first(self) -> str:
        """The first of them."""
        return self.label.split("  ")[0]


_NAMES = {
    "backspace": "⌫",
    "comma": ",",
    "down": "↓",
    "enter": "⏎",
    "escape": "esc",
    "exclamation_mark": "!",
    "f1": "F1",
    "left_parenthesis": "(",
    "left_curly_bracket": "{",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "question_mark": "?",
    "right_parenthesis": ")",
    "right_curly_bracket": "}",
    "shift+space": "⇧space",
    "shift+tab": "⇧tab",
    "slash": "/",
    "up": "↑",
}

PREFIXES = {"]": "next", "[": "previous"}
"""Keys that wait for a second one, and what they mean."""

TABLE = (
    Key("tab", "pane(1)", "Next pane"),
    Key("shift+tab", "pane(-1)", "Previous pane"),
    Key("1", "go_to_pane('articles')", "Articles"),
    Key("2", "go_to_pane('article')", "Article"),
    Key("3", "go_to_pane('demands')", "Demands"),
    Key("4", "go_to_pane('references')", "Cross-references"),
    Key("]e", "step('entity', 1)", "Next entity", short="entity"),
    Key("[e", "step('entity', -1)", "Previous entity"),
    Key("]d", "step('demand', 1)", "Next demand", short="demand"),
    Key("[d", "step('demand', -1)", "Previous demand"),
    Key("]n", "step('note', 1)", "Next note"),
    Key("[n", "step('note', -1)", "Previous note"),
    Key("]r", "step_reference(1)", "Next cross-reference"),
    Key("[r", "step_reference(-1)", "Previous cross-reference"),
    Key("]a", "step_article(1)", "Next article"),
    Key("[a", "step_article(-1)", "Previous article"),
    Key("enter", "screen.refer", "Where else is this?", Where.ARTICLE, short="where else"),
    Key("enter", "choose", "Show me where", Where.LISTS, short="show"),
    Key("ctrl+o,backspace,alt+left", "back", "Back to where you were"),
    Key("ctrl+n,alt+right", "forward", "Forward again"),
    Key("slash", "find", "Find in this article", short="find", opens=True),
    Key("n", "find_next(1)", "Next place found"),
    Key("N", "find_next(-1)", "Previous place found"),
    Key("m", "note", "Write or edit a note on the selection", short="note", opens=True),
    Key("D", "delete_note", "Delete the note here"),
    Key("u", "undo", "Undo the last change to a note"),
    Key("ctrl+r", "redo", "Redo it"),
    Key("i", "evidence", "Why is this a demand? The evidence", short="why"),
    Key("y", "copy", "Copy the selection with its source"),
    Key("e", "export", "Export demands and notes to Markdown", short="export", opens=True),
    Key("f", "filter", "Show demands only, or all positions"),
    Key("b", "toggle_list", "Show or hide the list of articles"),
    Key("z", "zoom", "Zoom the pane, and back"),
    Key("t", "dark", "Dark or light"),
    Key("exclamation_mark", "problems", "What was not read, and why"),
    Key("escape", "calm", "Clear what was found, leave the zoom"),
    Key("ctrl+p", "app.command_palette", "All actions by name"),
    Key("question_mark,f1", "help", "The keys that hold here", short="keys"),
    Key("q,ctrl+q", "app.quit", "Quit", short="quit"),
    Key("j,down", "move_lines(1)", "Down", Where.ARTICLE),
    Key("k,up", "move_lines(-1)", "Up", Where.ARTICLE),
    Key("right_parenthesis", "next_sentence(1)", "Next sentence", Where.ARTICLE),
    Key("left_parenthesis", "next_sentence(-1)", "Previous sentence", Where.ARTICLE),
    Key("right_curly_bracket", "next_paragraph(1)", "Next paragraph", Where.ARTICLE),
    Key("left_curly_bracket", "next_paragraph(-1)", "Previous paragraph", Where.ARTICLE),
    Key("v", "grow(1)", "Select the sentence, then one more", Where.ARTICLE),
    Key("V", "grow(-1)", "Select one sentence less", Where.ARTICLE),
    Key("ctrl+d", "half_page(1)", "Half a page down", Where.ARTICLE),
    Key("ctrl+u", "half_page(-1)", "Half a page up", Where.ARTICLE),
    Key("pagedown,space", "move_page(1)", "A page down", Where.ARTICLE),
    Key("pageup,shift+space", "move_page(-1)", "A page up", Where.ARTICLE),
    Key("g,home", "home", "To the beginning", Where.ARTICLE),
    Key("G,end", "end", "To the end", Where.ARTICLE),
    Key("j,down", "cursor(1)", "Down", Where.LISTS),
    Key("k,up", "cursor(-1)", "Up", Where.LISTS),
    Key("pagedown,space,ctrl+d", "page(1)", "A page down", Where.LISTS),
    Key("pageup,ctrl+u", "page(-1)", "A page up", Where.LISTS),
    Key("g,home", "first", "First row", Where.LISTS),
    Key("G,end", "last", "Last row", Where.LISTS),
)


def label(key: str) -> str:
    """Return a key as a reader would name it."""
    return _NAMES.get(key, key)


def bindings(where: Where) -> list[BindingType]:
    """Return what Textual binds there; a two-key sequence binds its first key only, once."""
    plain = [key for key in TABLE if key.where is where and key.keys[:1] not in PREFIXES]
    made: list[BindingType] = [
        Binding(key.keys, key.action, key.text, id=f"{where.name}.{key.action}") for key in plain
    ]
    if where is Where.ANYWHERE:
        made += [Binding(prefix, f"wait('{prefix}')", show=False) for prefix in PREFIXES]
    return made


def after(prefix: str) -> dict[str, Key]:
    """Return what each second key means after `prefix`."""
    return {key.keys[1]: key for key in TABLE if key.keys[0] == prefix}


OPENING = {name: key.action for key in TABLE if key.opens for name in key.keys.split(",")}
"""Actions that open a field, by their keys."""
