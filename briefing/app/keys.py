"""Every key of the reader in one table: bindings, footer, help and README are made from it."""

from __future__ import annotations

import re
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
    STORY = "On the screens about the whole story"
    BOARD = "On the board"
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

    @property
    def names(self) -> list[str]:
        """The keys one by one."""
        return self.keys.split(",")

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
    "asterisk": "*",
    "backspace": "⌫",
    "comma": ",",
    "down": "↓",
    "enter": "⏎",
    "escape": "esc",
    "exclamation_mark": "!",
    "f1": "F1",
    "left": "←",
    "left_parenthesis": "(",
    "left_curly_bracket": "{",
    "number_sign": "#",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "question_mark": "?",
    "right": "→",
    "right_parenthesis": ")",
    "right_curly_bracket": "}",
    "shift+space": "⇧space",
    "shift+tab": "⇧tab",
    "slash": "/",
    "up": "↑",
}

PREFIXES = {
    "]": "next",
    "[": "previous",
    "g": "go to",
    "M": "mark as",
    "'": "go to mark",
}
"""Keys that wait for a second one, and what they mean."""

LETTER = "…"
"""Stands for any letter as the second key; the action gets it in the place of `{}`."""

_PARAGRAPH = "screen.go_to_paragraph({})"

TABLE = (
    Key("tab", "pane(1)", "Next pane"),
    Key("shift+tab", "pane(-1)", "Previous pane"),
    Key("alt+1,g1", "go_to_pane('articles')", "Articles"),
    Key("alt+2,g2", "go_to_pane('article')", "Article"),
    Key("alt+3,g3", "go_to_pane('demands')", "Demands"),
    Key("alt+4,g4", "go_to_pane('references')", "Cross-references"),
    Key("]e", "step('entity', 1)", "Next entity", short="entity"),
    Key("[e", "step('entity', -1)", "Previous entity"),
    Key("]d", "step('demand', 1)", "Next demand", short="demand"),
    Key("[d", "step('demand', -1)", "Previous demand"),
    Key("]q", "step('quote', 1)", "Next quote"),
    Key("[q", "step('quote', -1)", "Previous quote"),
    Key("]m", "step('note', 1)", "Next note"),
    Key("[m", "step('note', -1)", "Previous note"),
    Key("]r", "step_reference(1)", "Next cross-reference"),
    Key("[r", "step_reference(-1)", "Previous cross-reference"),
    Key("]a", "step_article(1)", "Next article"),
    Key("[a", "step_article(-1)", "Previous article"),
    Key("]u", "step_unread(1)", "Next unread"),
    Key("[u", "step_unread(-1)", "Previous unread"),
    Key("asterisk", "step_mention(1)", "Next mention of the entity here"),
    Key("number_sign", "step_mention(-1)", "Previous mention of the entity here"),
    Key("gd", "first_mention", "Where it is named first"),
    Key("gr", "all_mentions", "All its references"),
    Key("enter", "screen.refer", "Where else is this?", Where.ARTICLE, short="where else"),
    Key("enter", "choose", "Show me where", Where.LISTS, short="show"),
    Key("p", "screen.peek", "Peek at where else it is", Where.ARTICLE),
    Key("p", "peek", "Peek at it from here", Where.LISTS, short="peek"),
    Key("ctrl+o,backspace,alt+left,''", "back", "Go back"),
    Key("ctrl+n,alt+right", "forward", "Go forward"),
    Key("M…", "set_mark('{}')", "Mark this place with a letter"),
    Key("'…", "go_to_mark('{}')", "Go to the place with that letter"),
    Key("B", "story('board')", "The board: who demands what of whom", short="board"),
    Key("T", "story('threads')", "All demands, with their history and answers"),
    Key("L", "story('timeline')", "The timeline: what happened, was said, is due"),
    Key("O", "story('origins')", "Copies of one text, and what is told differently"),
    Key("W", "story('news')", "What is new since you last read"),
    Key("slash", "find", "Find in this article", short="find", opens=True),
    Key("s", "search", "Search every article ever opened", short="search", opens=True),
    Key("n", "find_next(1)", "Next place found"),
    Key("N", "find_next(-1)", "Previous place found"),
    Key("K", "card", "The entity here on one card", short="card"),
    Key("m", "note", "Write or edit a note on the selection", short="note", opens=True),
    Key("D", "delete_note", "Delete the note here"),
    Key("u", "undo", "Undo the last change to a note"),
    Key("ctrl+r", "redo", "Redo it"),
    Key("i", "evidence", "Why is this a demand? The evidence", short="why"),
    Key("y", "copy", "Copy the selection with its source"),
    Key("e", "export", "Export demands and notes to Markdown", short="export", opens=True),
    Key("f", "filter", "Show demands only, or all positions"),
    Key("F", "sift", "Show only articles and positions with …", opens=True),
    Key("b", "toggle_list", "Show or hide the list of articles"),
    Key("z", "zoom", "Zoom the pane, and back"),
    Key("t", "dark", "Dark or light"),
    Key("alt+m", "app.mouse", "Leave the mouse to the terminal, or take it"),
    Key("exclamation_mark", "problems", "What was not read, and why"),
    Key("escape", "calm", "Clear what was found, leave the zoom"),
    Key("ctrl+p", "app.command_palette", "All actions by name"),
    Key("question_mark,f1", "help", "The keys that hold here", short="keys"),
    Key("q,ctrl+q", "app.quit", "Quit", short="quit"),
    Key("j,down", "move_lines(1)", "Down", Where.ARTICLE),
    Key("k,up", "move_lines(-1)", "Up", Where.ARTICLE),
    Key("l,right", "screen.step('thing', 1)", "Next name, demand or note", Where.ARTICLE),
    Key("h,left", "screen.step('thing', -1)", "Previous name, demand or note", Where.ARTICLE),
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
    Key("gg,home", "screen.leap(-1)", "To the beginning", Where.ARTICLE, counted=_PARAGRAPH),
    Key("G,end", "screen.leap(1)", "To the end", Where.ARTICLE, counted=_PARAGRAPH),
    Key("j,down", "cursor(1)", "Down", Where.LISTS),
    Key("k,up", "cursor(-1)", "Up", Where.LISTS),
    Key("pagedown,space,ctrl+d", "page(1)", "A page down", Where.LISTS),
    Key("pageup,ctrl+u", "page(-1)", "A page up", Where.LISTS),
    Key("gg,home", "first", "First row", Where.LISTS),
    Key("G,end", "last", "Last row", Where.LISTS),
    Key("slash", "narrow", "Show only rows with these words", Where.STORY, short="filter"),
    Key("tab", "section(1)", "Next section", Where.STORY, short="section"),
    Key("shift+tab", "section(-1)", "Previous section", Where.STORY),
    Key("o", "order", "Most reported first, or latest first", Where.STORY, short="order"),
    Key("escape,ctrl+o,backspace,alt+left", "leave", "Back", Where.STORY, short="back"),
    Key("q", "close", "Back to the article", Where.STORY, short="article"),
    Key("enter", "open", "Show these demands", Where.BOARD, short="show"),
    Key("j,down", "move(1, 0)", "Down", Where.BOARD),
    Key("k,up", "move(-1, 0)", "Up", Where.BOARD),
    Key("l,right", "move(0, 1)", "Right", Where.BOARD),
    Key("h,left", "move(0, -1)", "Left", Where.BOARD),
    Key("n", "next(1)", "Next pair with demands", Where.BOARD, short="next"),
    Key("N", "next(-1)", "Previous pair with demands", Where.BOARD),
    Key("pagedown,space,ctrl+d", "turn(1)", "A page down", Where.BOARD),
    Key("pageup,ctrl+u", "turn(-1)", "A page up", Where.BOARD),
    Key("g,home", "corner(-1)", "To the top left", Where.BOARD),
    Key("G,end", "corner(1)", "To the bottom right", Where.BOARD),
    Key("enter", "show_hit", "Show me where", Where.SEARCH, short="show"),
    Key("down", "step_hit(1)", "Next hit", Where.SEARCH, short="next"),
    Key("up", "step_hit(-1)", "Previous hit", Where.SEARCH),
    Key("pagedown", "page_hit(1)", "A page down", Where.SEARCH),
    Key("pageup", "page_hit(-1)", "A page up", Where.SEARCH),
    Key("tab,shift+tab", "swap", "To the hits, or back to the words", Where.SEARCH, short="hits"),
    Key("f1", "search_help", "The keys that hold here", Where.SEARCH, short="keys"),
    Key("escape,ctrl+g", "stop", "Go back", Where.SEARCH, short="back"),
)


def label(key: str) -> str:
    """Return a key as a reader would name it."""
    return _NAMES.get(key, key)


def bindings(where: Where) -> list[BindingType]:
    """Return what Textual binds there; a two-key sequence binds its first key only, once."""
    made: list[BindingType] = []
    for key in TABLE:
        plain = ",".join(name for name in key.names if not is_sequence(name))
        if key.where is where and plain:
            made.append(Binding(plain, key.action, key.text, id=f"{where.name}.{key.action}"))
    if where is Where.ANYWHERE:
        made += [Binding(prefix, f"wait({prefix!r})", show=False) for prefix in PREFIXES]
    return made


def is_sequence(name: str) -> bool:
    """Is it one key after another?"""
    return len(name) == len("]e") and name[0] in PREFIXES


def after(prefix: str, where: Where) -> dict[str, Key]:
    """Return what each second key means after `prefix`, in an article or a list."""
    return {
        name[1]: key
        for key in TABLE
        if key.where in {where, Where.ANYWHERE}
        for name in key.names
        if is_sequence(name) and name[0] == prefix
    }


def sequel(prefix: str, second: str, where: Where) -> tuple[Key, str] | None:
    """Return what a second key means, and the action with its letter in place."""
    following = after(prefix, where)
    key = following.get(second) or (following.get(LETTER) if second.isalpha() else None)
    return (key, key.action.format(second)) if key else None


def times(action: str, count: int) -> str:
    """Return an action done so many times; one that cannot be is done once.

    >>> times("move_lines(-1)", 5), times("note", 5)
    ('move_lines(-5)', 'note')
    """
    if counted := _COUNTED.get(action):
        return counted.format(count)
    return re.sub(r"(?<=[ (-])1\)$", f"{count})", action)


OPENING = {name: key.action for key in TABLE if key.opens for name in key.names}
"""Actions that open a field, by their keys."""
_COUNTED = {key.action: key.counted for key in TABLE if key.counted}
