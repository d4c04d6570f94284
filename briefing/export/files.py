"""Exports on disk: whole or not at all, and never over what somebody else wrote unasked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.errors import ExportError
from briefing.files import write_whole
from briefing.paths import expanded

if TYPE_CHECKING:
    from pathlib import Path

_OURS = re.compile(rb"---\ngenerator: \"briefing ")


def is_export(path: Path) -> bool:
    """Did we write this file, so that writing it anew takes nothing of anybody's?"""
    try:
        with path.open("rb") as file:
            return _OURS.match(file.read(400)) is not None
    except OSError:
        return False


def write_atomic(path: Path, text: str) -> None:
    """Write a file as a whole or not at all.

    Raises:
        ExportError: If it cannot be written; what was there before is still there.
    """
    target = expanded(path)
    if target.is_dir():
        raise ExportError(f"{target} is a folder; name a file in it.")
    try:
        write_whole(target, text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{target} cannot be written ({reason}); name another place.") from error
