"""The themes: Textual's and two of high contrast; the one last chosen is remembered."""

from __future__ import annotations

import difflib
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

from briefing import config, paths

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

DEFAULT = "textual-dark"
OURS = (
    Theme(
        name="high-contrast-dark",
        primary="#00e5ff",
        secondary="#ff9cf5",
        accent="#ffb000",
        warning="#ffe600",
        error="#ff8a80",
        success="#5cff5c",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#303030",
        dark=True,
        variables={"text-muted": "#ffffff"},
    ),
    Theme(
        name="high-contrast-light",
        primary="#0000c8",
        secondary="#7a007a",
        accent="#8a2be2",
        warning="#7a3e00",
        error="#b00000",
        success="#005a00",
        foreground="#000000",
        background="#ffffff",
        surface="#ffffff",
        panel="#d8d8d8",
        dark=False,
        variables={"text-muted": "#000000"},
    ),
)
PAIRS = (
    ("textual-dark", "textual-light"),
    ("high-contrast-dark", "high-contrast-light"),
    ("ansi-dark", "ansi-light"),
    ("atom-one-dark", "atom-one-light"),
    ("catppuccin-mocha", "catppuccin-latte"),
    ("rose-pine", "rose-pine-dawn"),
    ("solarized-dark", "solarized-light"),
)
"""Themes that are alike but for being dark or light; the others have Textual's in their place."""


def names() -> list[str]:
    """Return the names of all themes."""
    return [*BUILTIN_THEMES, *(theme.name for theme in OURS)]


def opposite(name: str, *, dark: bool) -> str:
    """Return the light theme for a dark one, or the other way round."""
    pairs = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
    return pairs.get(name, PAIRS[0][dark])


def wrong(name: str, names: Collection[str]) -> str:
    """Say that there is no such theme."""
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.0)[0]
    return f"{config.place_of('theme')}: there is no theme {name!r}; did you mean {near!r}?"


def remembered() -> str:
    """Return the name of the theme chosen last."""
    try:
        return _file().read_text(encoding="utf-8").strip() or DEFAULT
    except (OSError, UnicodeDecodeError):
        return DEFAULT


def remember(name: str) -> None:
    """Keep the name for the next session; if that fails, it is only a colour."""
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_text(name + "\n", encoding="utf-8")


def _file() -> Path:
    return paths.state_dir() / "theme"
