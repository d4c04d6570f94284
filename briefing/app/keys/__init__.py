"""Every key of the reader in one table: bindings, footer, help and README are made from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.binding import Binding

from briefing.app.keys.key import LETTER, PREFIXES, Key, Where, is_sequence, label
from briefing.app.keys.table import TABLE

if TYPE_CHECKING:
    from textual.binding import BindingType

__all__ = [
    "LETTER",
    "PREFIXES",
    "TABLE",
    "Key",
    "Where",
    "after",
    "bindings",
    "is_sequence",
    "key_for",
    "label",
    "opening",
    "sequel",
    "times",
]


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
