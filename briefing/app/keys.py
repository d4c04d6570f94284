"""Every key of the reader in one table: bindings, footer, help and README are made from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import key_to_character

if TYPE_CHECKING:
    from textual.binding import BindingType


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

_PARAGRAPH = "screen.go_to_paragraph({})"

TABLE = [
    Key("tab", "pane(1)", "Next pane", name="next_pane"),
    Key("shift+tab", "pane(-1)", "Previous pane", name="prev_pane"),
    Key("alt+1,g1", "go_to_pane('articles')", "Articles", name="articles"),
    Key("alt+2,g2", "go_to_pane('article')", "Article", name="article"),
    Key("alt+3,g3", "go_to_pane('demands')", "Demands", name="demands"),
    Key("alt+4,g4", "go_to_pane('references')", "Cross-references", name="references"),
    Key("]e", "step('entity', 1)", "Next entity", short="entity", name="next_entity"),
    Key("[e", "step('entity', -1)", "Previous entity", name="prev_entity"),
    Key("]d", "step('demand', 1)", "Next demand", short="demand", name="next_demand"),
    Key("[d", "step('demand', -1)", "Previous demand", name="prev_demand"),
    Key("]q", "step('quote', 1)", "Next quote", name="next_quote"),
    Key("[q", "step('quote', -1)", "Previous quote", name="prev_quote"),
    Key("]m", "step('note', 1)", "Next note", name="next_note"),
    Key("[m", "step('note', -1)", "Previous note", name="prev_note"),
    Key("]r", "step_reference(1)", "Next cross-reference", name="next_reference"),
    Key("[r", "step_reference(-1)", "Previous cross-reference", name="prev_reference"),
    Key("]a", "step_article(1)", "Next article", name="next_article"),
    Key("[a", "step_article(-1)", "Previous article", name="prev_article"),
    Key("]u", "step_unread(1)", "Next unread", name="next_unread"),
    Key("[u", "step_unread(-1)", "Previous unread", name="prev_unread"),
    Key("asterisk", "step_mention(1)", "Next mention of the entity here", name="next_mention"),
    Key(
        "number_sign",
        "step_mention(-1)",
        "Previous mention of the entity here",
        name="prev_mention",
    ),
    Key("gd", "first_mention", "Where it is named first"),
    Key("gr", "all_mentions", "All its references"),
    Key("enter", "screen.refer", "Where else is this?", Where.ARTICLE, short="where else"),
    Key("enter", "choose", "Show me where", Where.LISTS, short="show", name="show"),
    Key("p", "screen.peek", "Peek at where else it is", Where.ARTICLE),
    Key("p", "peek", "Peek at it from here", Where.LISTS, short="peek"),
    Key("ctrl+o,backspace,alt+left,''", "back", "Go back"),
    Key("ctrl+n,alt+right", "forward", "Go forward"),
    Key("M…", "set_mark('{}')", "Mark this place with a letter"),
    Key("'…", "go_to_mark('{}')", "Go to the place with that letter"),
    Key("B", "story('board')", "The board: who demands what of whom", short="board", name="board"),
    Key("T", "story('threads')", "All demands, with their history and answers", name="threads"),
    Key("L", "story('timeline')", "The timeline: what happened, was said, is due", name="timeline"),
    Key("O", "story('origins')", "Copies of one text, and what is told differently", name="copies"),
    Key("W", "story('news')", "What is new since you last read", name="news"),
    Key("C", "story('notes')", "All your comments: notes and highlights", name="notes"),
    Key("slash", "find", "Find in this article", short="find", opens=True),
    Key("s", "search", "Search every article ever opened", short="search", opens=True),
    Key("n", "find_next(1)", "Next place found", name="next_found"),
    Key("N", "find_next(-1)", "Previous place found", name="prev_found"),
    Key("K", "card", "The entity here on one card", short="card"),
    Key("m", "note", "Write or edit a note on the selection", short="note", opens=True),
    Key("H", "highlight", "Highlight the selection, again for another colour"),
    Key("D", "delete_note", "Delete the note or highlight here"),
    Key("u", "undo", "Undo the last change to a note or a finding"),
    Key("ctrl+r", "redo", "Redo it"),
    Key("a", "confirm", "Confirm the demand, and on to the next in a list", short="confirm"),
    Key("x", "reject", "Reject the demand: there is none", short="reject"),
    Key("c", "change", "Change the demand or the name here", opens=True),
    Key("A", "add", "Add a demand that was not found, from the selection", opens=True),
    Key("X", "rejected", "What was rejected in this article, to bring it back"),
    Key("i", "evidence", "Why is this a demand? The evidence", short="why"),
    Key("y", "copy", "Copy the selection, or else the sentence"),
    Key("Y", "cite", "Copy it as a quotation with its source"),
    Key("e", "export", "Export demands and notes to Markdown", short="export", opens=True),
    Key("f", "filter", "Show demands only, or all positions"),
    Key("F", "sift", "Show only articles and positions with …", opens=True),
    Key("R", "bring_in", "Bring in articles that are new, changed or gone"),
    Key("od", "order('date')", "List by date", name="by_date"),
    Key("ot", "order('title')", "List by title", name="by_title"),
    Key("os", "order('source')", "List by source", name="by_source"),
    Key("ou", "order('unread')", "List by what is unread", name="by_unread"),
    Key("on", "order('demands')", "List by number of demands", name="by_demands"),
    Key("oo", "order('')", "List as given", name="as_given"),
    Key("oD", "group('day')", "List in groups by day", name="group_by_day"),
    Key("oS", "group('source')", "List in groups by source", name="group_by_source"),
    Key("oT", "group('story')", "List in groups by story", name="group_by_story"),
    Key("oN", "group('')", "List in no groups", name="no_groups"),
    Key("b", "toggle_list", "Show or hide the list of articles"),
    Key("underscore", "put_away", "Put the pane away; g and its number bring it back"),
    Key("z", "zoom", "Zoom the pane, and back"),
    Key("r", "reading", "Nothing but the text, and back"),
    Key("greater_than_sign", "widen(1)", "Wider pane, or column when reading", name="wider"),
    Key("less_than_sign", "widen(-1)", "Narrower pane, or column when reading", name="narrower"),
    Key("plus", "heighten(1)", "Higher pane", name="higher"),
    Key("minus", "heighten(-1)", "Lower pane", name="lower"),
    Key("equals_sign", "reset_panes", "All panes as they were at first"),
    Key("t", "dark", "Dark or light"),
    Key("alt+m", "app.mouse", "Leave the mouse to the terminal, or take it"),
    Key("exclamation_mark", "problems", "What was not read, and why"),
    Key("escape", "calm", "Clear what was found, leave the zoom"),
    Key("ctrl+p,colon", "app.command_palette", "All actions by name", opens=True, name="palette"),
    Key("full_stop", "tour", "The tour in five steps"),
    Key("question_mark,f1", "help", "The keys that hold here", short="keys"),
    Key("q,ctrl+q", "app.quit", "Quit", short="quit"),
    Key("j,down", "move_lines(1)", "Down", Where.ARTICLE, name="down"),
    Key("k,up", "move_lines(-1)", "Up", Where.ARTICLE, name="up"),
    Key(
        "l,right",
        "screen.step('thing', 1)",
        "Next name, demand or note",
        Where.ARTICLE,
        name="next_thing",
    ),
    Key(
        "h,left",
        "screen.step('thing', -1)",
        "Previous name, demand or note",
        Where.ARTICLE,
        name="prev_thing",
    ),
    Key("right_parenthesis", "next_sentence(1)", "Next sentence", Where.ARTICLE),
    Key(
        "left_parenthesis",
        "next_sentence(-1)",
        "Previous sentence",
        Where.ARTICLE,
        name="prev_sentence",
    ),
    Key("right_curly_bracket", "next_paragraph(1)", "Next paragraph", Where.ARTICLE),
    Key(
        "left_curly_bracket",
        "next_paragraph(-1)",
        "Previous paragraph",
        Where.ARTICLE,
        name="prev_paragraph",
    ),
    Key("v", "grow(1)", "Select the sentence, then one more", Where.ARTICLE, name="select_more"),
    Key("V", "grow(-1)", "Select one sentence less", Where.ARTICLE, name="select_less"),
    Key(
        "shift+right",
        "grow_words(1)",
        "Select one word more",
        Where.ARTICLE,
        name="select_word_more",
    ),
    Key(
        "shift+left",
        "grow_words(-1)",
        "Select one word less",
        Where.ARTICLE,
        name="select_word_less",
    ),
    Key("ctrl+d", "half_page(1)", "Half a page down", Where.ARTICLE, name="half_page_down"),
    Key("ctrl+u", "half_page(-1)", "Half a page up", Where.ARTICLE, name="half_page_up"),
    Key("pagedown,space", "move_page(1)", "A page down", Where.ARTICLE, name="page_down"),
    Key("pageup,shift+space", "move_page(-1)", "A page up", Where.ARTICLE, name="page_up"),
    Key(
        "gg,home",
        "screen.leap(-1)",
        "To the beginning",
        Where.ARTICLE,
        counted=_PARAGRAPH,
        name="beginning",
    ),
    Key("G,end", "screen.leap(1)", "To the end", Where.ARTICLE, counted=_PARAGRAPH, name="end"),
    Key("j,down", "cursor(1)", "Down", Where.LISTS, name="down"),
    Key("k,up", "cursor(-1)", "Up", Where.LISTS, name="up"),
    Key("pagedown,space,ctrl+d", "page(1)", "A page down", Where.LISTS, name="list_page_down"),
    Key("pageup,ctrl+u", "page(-1)", "A page up", Where.LISTS, name="list_page_up"),
    Key("gg,home", "first", "First row", Where.LISTS, name="first_row"),
    Key("G,end", "last", "Last row", Where.LISTS, name="last_row"),
    Key("slash", "narrow", "Show only rows with these words", Where.STORY, short="filter"),
    Key("m", "note", "Edit the note", Where.NOTES, short="edit", opens=True),
    Key("H", "highlight", "Highlight it in the next colour", Where.NOTES, short="colour"),
    Key("D", "delete_note", "Delete it", Where.NOTES, short="delete"),
    Key("tab", "section(1)", "Next section", Where.STORY, short="section", name="next_section"),
    Key("shift+tab", "section(-1)", "Previous section", Where.STORY, name="prev_section"),
    Key("o", "order", "Most reported first, or latest first", Where.STORY, short="order"),
    Key("escape,ctrl+o,backspace,alt+left", "leave", "Back", Where.STORY, short="back"),
    Key("q", "close", "Back to the article", Where.STORY, short="article"),
    Key("enter", "open", "Show these demands", Where.BOARD, short="show", name="open_pair"),
    Key("j,down", "move(1, 0)", "Down", Where.BOARD, name="down"),
    Key("k,up", "move(-1, 0)", "Up", Where.BOARD, name="up"),
    Key("l,right", "move(0, 1)", "Right", Where.BOARD, name="right"),
    Key("h,left", "move(0, -1)", "Left", Where.BOARD, name="left"),
    Key("n", "next(1)", "Next pair with demands", Where.BOARD, short="next", name="next_pair"),
    Key("N", "next(-1)", "Previous pair with demands", Where.BOARD, name="prev_pair"),
    Key("pagedown,space,ctrl+d", "turn(1)", "A page down", Where.BOARD, name="list_page_down"),
    Key("pageup,ctrl+u", "turn(-1)", "A page up", Where.BOARD, name="list_page_up"),
    Key("g,home", "corner(-1)", "To the top left", Where.BOARD, name="top_left"),
    Key("G,end", "corner(1)", "To the bottom right", Where.BOARD, name="bottom_right"),
    Key("enter", "show_hit", "Show me where", Where.SEARCH, short="show"),
    Key("down", "step_hit(1)", "Next hit", Where.SEARCH, short="next", name="next_hit"),
    Key("up", "step_hit(-1)", "Previous hit", Where.SEARCH, name="prev_hit"),
    Key("pagedown", "page_hit(1)", "A page down", Where.SEARCH, name="next_hits"),
    Key("pageup", "page_hit(-1)", "A page up", Where.SEARCH, name="prev_hits"),
    Key("tab,shift+tab", "swap", "To the hits, or back to the words", Where.SEARCH, short="hits"),
    Key("f1", "search_help", "The keys that hold here", Where.SEARCH, short="keys"),
    Key("escape,ctrl+g", "stop", "Go back", Where.SEARCH, short="back"),
]
"""The settings may change the keys in it, before the screens take their bindings from it."""


def label(key: str) -> str:
    """Return a key as a reader would name it."""
    character = key_to_character(key) or ""
    return _NAMES.get(key) or (character if character.isprintable() else "") or key


def key_for(name: str) -> str:
    """Return the key for an action, to be named in a sentence; all can be found by ctrl+p."""
    keys = (key.first for key in TABLE if key.called == name and key.keys)
    return next(keys, "ctrl+p")


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


def opening(name: str) -> str | None:
    """Return the action that opens a field, if this key does."""
    return next((key.action for key in TABLE if key.opens and name in key.names), None)


def times(action: str, count: int) -> str:
    """Return an action done so many times; one that cannot be is done once.

    >>> times("move_lines(-1)", 5), times("note", 5)
    ('move_lines(-5)', 'note')
    """
    if counted := _COUNTED.get(action):
        return counted.format(count)
    return re.sub(r"(?<=[ (-])1\)$", f"{count})", action)


_COUNTED = {key.action: key.counted for key in TABLE if key.counted}
