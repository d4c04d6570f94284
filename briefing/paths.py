"""Where things live on this machine."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_NAME = "briefing"


def _place(variable: str, default: Path) -> Path:
    override = os.environ.get(variable)
    return expanded(override) if override else default


def expanded(path: str | Path) -> Path:
    """Return a path with the home folder for `~`; where nobody is called `~so`, it stays.

    `Path.expanduser` raises an error there.
    """
    return Path(os.path.expanduser(path))  # noqa: PTH111


def config_dir() -> Path:
    """Return the place for settings and word lists the user wrote (`BRIEFING_CONFIG`)."""
    return _place("BRIEFING_CONFIG", platformdirs.user_config_path(_NAME, appauthor=False))


def data_dir() -> Path:
    """Return the place for what the user made: notes and corrections (`BRIEFING_DATA`)."""
    return _place("BRIEFING_DATA", platformdirs.user_data_path(_NAME, appauthor=False))


def cache_dir() -> Path:
    """Return the place for what can be made again: analyses (`BRIEFING_CACHE`)."""
    return _place("BRIEFING_CACHE", platformdirs.user_cache_path(_NAME, appauthor=False))


def state_dir() -> Path:
    """Return the place for reading positions and logs (`BRIEFING_STATE`)."""
    return _place("BRIEFING_STATE", platformdirs.user_state_path(_NAME, appauthor=False))
