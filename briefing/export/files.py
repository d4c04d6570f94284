"""Exports on disk: whole or not at all, and never over what somebody else wrote unasked."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from briefing.errors import ExportError

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
    target = path.expanduser()
    if target.is_dir():
        raise ExportError(f"{target} is a folder; name a file in it.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target = target.resolve()  # write through a link, not over it
        handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(scratch).chmod(_mode(target))
            Path(scratch).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(scratch).unlink()
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{target} cannot be written ({reason}); name another place.") from error


def _mode(target: Path) -> int:
    """Return the permissions the file has, or that a new one would get."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
