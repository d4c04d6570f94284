"""A text in the editor that the user has chosen for all texts, outside of the reader."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.errors import EditorError


def edited(text: str) -> str:
    """Return what `$VISUAL` or `$EDITOR` has made of a text; the terminal is the editor's.

    Raises:
        EditorError: If there is no such editor, or it left nothing that can be read.
    """
    command = _command()
    with TemporaryDirectory(prefix="briefing-") as folder:  # nobody else may look into it
        file = Path(folder, "note.md")
        file.write_text(text, encoding="utf-8", errors="replace")
        try:
            subprocess.run([*command, file], check=False)
            return file.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            why = error.strerror or error
            raise EditorError(
                f"{command[0]} could not edit the note ({why}): set VISUAL or EDITOR to another."
            ) from error


def _command() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise EditorError(f"VISUAL or EDITOR is no command ({error}): {named}") from error
    if not command:
        raise EditorError("No editor is chosen: set VISUAL or EDITOR, such as EDITOR=nano.")
    return command
