"""The theme last chosen, remembered between sessions."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from briefing import paths

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT = "textual-dark"


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
