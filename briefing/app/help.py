"""The help: the keys that hold here and now, read from the live key map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from briefing.app.article_view.looks import SHAPES
from briefing.app.keys import PREFIXES, TABLE, Where, label
from briefing.app.labels import KINDS
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

    from briefing.app.keys import Key

BOLD = Style(bold=True)
COLUMN = 16
"""Cells for the keys."""


def help_text(screen: Screen[None]) -> Content:
    """Return all keys that do something in the pane in focus, by where else they hold."""
    live: dict[str, list[str]] = {}
    for key, active in screen.active_bindings.items():
        live.setdefault(active.binding.action, []).append(key)
    lines = [_margin(), Content("")]
    for where in (Where.ARTICLE, Where.LISTS, Where.ANYWHERE):
        rows = list(_rows(where, live))
        if rows:
            lines += [Content.assemble((where.value, BOLD)), *rows, Content("")]
    return Content("\n").join(lines[:-1])


def _rows(where: Where, live: dict[str, list[str]]) -> Iterator[Content]:
    for key in TABLE:
        if key.where is where and (keys := _now(key, live)):
            yield Content.assemble((f"  {keys:<{COLUMN}}", BOLD), key.text)


def _now(key: Key, live: dict[str, list[str]]) -> str:
    """Return the keys that do this now, which the user may have changed."""
    if (prefix := key.keys[0]) in PREFIXES:
        return key.keys if f"wait('{prefix}')" in live else ""
    return "  ".join(label(name) for name in live.get(key.action, ()))


def _margin() -> Content:
    """Say what the shapes in the margin stand for."""
    shapes = "   ".join(f"{SHAPES[kind]} {KINDS[kind]}" for kind in Kind)
    return Content(f"In the margin:  {shapes}   ✎ note")
