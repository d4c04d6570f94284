"""The help: the keys that hold here and now, read from the live key map."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from briefing.app.keys import TABLE, Where, is_sequence, label
from briefing.app.legend import legend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

    from briefing.app.keys import Key

BOLD = Style(bold=True)
COLUMN = 29
"""Cells for the keys, if there is room."""
NUMBERS = (("5j", "five rows down"), ("3]d", "the third demand from here"), ("7G", "to ¶7"))
"""Examples of a number before a key."""


def help_text(screen: Screen[None]) -> Content:
    """Return all keys that do something in the pane in focus, by where else they hold."""
    live: dict[str, list[str]] = {}
    for name, active in screen.active_bindings.items():
        binding = active.binding
        live.setdefault(_doing(binding.action, binding.description), []).append(name)
    lines = []
    for where in (
        Where.ARTICLE,
        Where.LISTS,
        Where.BOARD,
        Where.NOTES,
        Where.STORY,
        Where.SEARCH,
        Where.ANYWHERE,
    ):
        if rows := list(_rows(where, live)):
            lines += [Content.assemble((where.value, BOLD)), *rows, Content("")]
    lines.append(Content.assemble(("With a number first", BOLD)))
    lines += [*(_row(*example) for example in NUMBERS), Content("")]
    view = screen.app.screen_stack[0].query("#article")
    return Content("\n").join([*lines, *(legend(view.first()) if view else ())])


def _rows(where: Where, live: dict[str, list[str]]) -> Iterator[Content]:
    """Yield a row for each key that is live; there and back share one."""
    there: Key | None = None
    for key in TABLE:
        if key.where is not where or not _now(key, live):
            continue
        if there and key.action == there.action.replace("1)", "-1)"):
            yield _row(f"{_now(there, live)}  {_now(key, live)}", joined(there.text, key.text))
            there = None
            continue
        if there:
            yield _row(_now(there, live), there.text)
        there = key
    if there:
        yield _row(_now(there, live), there.text)


def _row(keys: str, text: str) -> Content:
    return Content.assemble((f"  {keys:<{COLUMN}} ", BOLD), text)


def _now(key: Key, live: dict[str, list[str]]) -> str:
    """Return the keys that do this now, which the user may have changed."""
    names = sorted(live.get(_doing(key.action, key.text), ()), key=f"{key.keys},".find)
    if names or key.where is Where.ANYWHERE:
        names += [name for name in key.names if is_sequence(name) and f"wait({name[0]!r})" in live]
    return " ".join(label(name) for name in names)


def _doing(action: str, text: str) -> str:
    """Tell bindings apart: one action has other words elsewhere, but for Textual's palette."""
    palette = action.removeprefix("app.") == "command_palette"
    return "command_palette" if palette else f"{action.removeprefix('app.')} {text}".rstrip()


def joined(one: str, other: str) -> str:
    """Say two things at once.

    >>> joined("Next entity", "Previous entity")
    'Next or previous entity'
    """
    ones, others = one.split(), other.split()
    pairs = [*zip(ones, others, strict=False)]
    start = len([*takewhile(lambda pair: pair[0] == pair[1], pairs)])
    ends = [*zip(reversed(ones[start:]), reversed(others[start:]), strict=False)]
    end = len([*takewhile(lambda pair: pair[0] == pair[1], ends)])
    middle = " ".join(others[start : len(others) - end])
    middle = middle if start else middle.lower()
    first = ones[: len(ones) - end]
    return " ".join([*first, "or", middle, *ones[len(ones) - end :]])
