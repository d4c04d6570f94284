"""The keys the user chose, put into the table of keys, as far as they make sense."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.keys import Keys, _character_to_key, key_to_character

from briefing.app.keys import LETTER, PREFIXES, TABLE, Where, is_sequence, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.app.keys import Key
    from briefing.config import Wish

TOGETHER = (
    {Where.ANYWHERE, Where.ARTICLE},
    {Where.ANYWHERE, Where.LISTS},
    {Where.STORY, Where.LISTS, Where.NOTES},
    {Where.STORY, Where.BOARD},
    {Where.SEARCH},
)
"""Places whose keys hold at the same time."""
FIXED = {"ctrl+q": "quit", "ctrl+p": "palette", "ctrl+c": "", "ctrl+j": ""}
"""Keys taken before any pane sees them, and the action that may have them; ctrl+j is Enter."""
NAMED = {key.value for key in Keys if re.fullmatch(r"[a-z]+\d*", key.value)}
SPOKEN = {"esc": "escape", "pgdn": "pagedown", "pgup": "pageup", "return": "enter"}
"""What people write who read the help, and what Textual calls it."""
_WITHOUT_PREFIXES = {Where.STORY, Where.BOARD, Where.NOTES, Where.SEARCH}
_WAITING = {_character_to_key(prefix) for prefix in PREFIXES}
MODIFIERS = {"ctrl", "alt", "shift", "super", "meta", "hyper"}


def remap(wishes: Sequence[Wish]) -> list[str]:
    """Change the table of keys; return a sentence on each wish that makes no sense.

    To be called before the screens are imported: their classes take their bindings from the table.
    """
    TABLE[:], problems = remapped(wishes)
    return problems


def remapped(wishes: Sequence[Wish]) -> tuple[list[Key], list[str]]:
    """Return the table as it would be, and these sentences."""
    problems, given = [], {}
    for wish in wishes:
        try:
            given[wish.name] = (wish, _keys(wish))
        except ValueError as error:
            problems.append(f"{wish.place}: {error}")
    while True:
        table = [_changed(key, given) for key in TABLE]
        clash = next(_clashes(table, given), None)
        if clash is None:
            return table, problems
        wish, name, other = clash
        del given[wish.name]
        problems.append(
            f"{wish.place}: {written(name)} is {other.called} already ({other.text}): give that "
            f'another key in [keys], or "". {wish.name} keeps its own.'
        )


def _changed(key: Key, given: dict[str, tuple[Wish, str]]) -> Key:
    return replace(key, keys=given[key.called][1]) if key.called in given else key


def _keys(wish: Wish) -> str:
    """Return the keys that are wished for as Textual writes them."""
    names = list(dict.fromkeys(key.called for key in TABLE))
    if wish.name not in names:
        raise ValueError(f"no key does {wish.name!r}; did you mean {_nearest(wish.name, names)!r}?")
    keys = [_key(word) for word in wish.keys.split()]
    for key in (key for key in TABLE if key.called == wish.name):
        for name in keys:
            if (LETTER in key.keys) != (LETTER in name):
                raise ValueError(f"{wish.name} takes keys such as {key.keys!r}, not {name!r}.")
            if name in _WAITING and key.where not in _WITHOUT_PREFIXES:
                raise ValueError(f"{written(name)} waits for a second key; alone it does nothing.")
            if FIXED.get(name, wish.name) != wish.name:
                raise ValueError(f"{name} cannot be given to anything else.")
            if key.where is Where.SEARCH and _is_typed(name):
                raise ValueError(f"{written(name)} is typed into the field of the search.")
    return ",".join(dict.fromkeys(keys))


def _key(word: str) -> str:
    """Return one key as Textual writes it."""
    if is_sequence(word):
        return word
    *modifiers, base = re.split(r"(?<=.)\+(?=.)", word)
    base = _character_to_key(base) if len(base) == 1 else base.lower()
    base = SPOKEN.get(base, base)
    known = base in NAMED or key_to_character(base) or label(base) != base
    if not known or not MODIFIERS.issuperset(modifiers):
        likely = [*NAMED, *SPOKEN, *(name for key in TABLE for name in key.names)]
        near = _nearest(word.lower(), sorted({*likely}))
        raise ValueError(f"there is no key {word!r}; did you mean {near!r}?")
    return "+".join([*modifiers, base])


def _is_typed(name: str) -> bool:
    return is_sequence(name) or len(written(name)) == 1 or name == "space"


def _nearest(word: str, words: Sequence[str]) -> str:
    return difflib.get_close_matches(word, words, n=1, cutoff=0.0)[0]


def _clashes(
    table: Sequence[Key], given: dict[str, tuple[Wish, str]]
) -> Iterator[tuple[Wish, str, Key]]:
    """Yield wishes whose key does something else where it is wished for, and what that is."""
    for places in TOGETHER:
        held: dict[str, Key] = {}
        for key in table:
            here = key.where in places or (Where.STORY in places and key.everywhere)
            for name in key.names if here else ():
                other = held.setdefault(name, key)
                if other is key:
                    continue
                for one, rival in ((key, other), (other, key)):
                    if one.called in given:
                        yield given[one.called][0], name, rival


def written(name: str) -> str:
    """Return a key as it is to be written in the settings."""
    character = label(name)
    return character if len(character) == 1 and "!" <= character <= "~" else name
