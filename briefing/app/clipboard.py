"""The way of a text to the clipboard, which depends on where we run.

Inside tmux through tmux, which knows its terminal; on the machine one sits at with the program
there is for it; and else, as over SSH, with an escape sequence (OSC 52). No terminal says whether
it heeded that, so the text is then put into a file as well.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

PATIENCE = 2.0
"""Seconds that a program may take."""


def copy(text: str, osc52: Callable[[str], None]) -> str:
    """Copy a text, and say by what way; `osc52` sends the escape sequence."""
    for name, command in ways(os.environ):
        if _given(command, text):
            return name
    osc52(text)
    file = paths.state_dir() / "copied.txt"
    with suppress(OSError):
        _write(file, text)
        return f"the terminal (OSC 52); should it take none, it is in {file}"
    return "the terminal (OSC 52)"


def ways(environ: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Give the programs that may work here, the best first, with what to call them."""
    if "TMUX" in environ:
        yield "tmux and its terminal", ["tmux", "load-buffer", "-w", "-"]
        yield "the buffer of tmux", ["tmux", "load-buffer", "-"]
        return
    # Over SSH, the clipboard of the machine we run on is not that of the one people sit at,
    # but a display is, for it is passed on.
    if environ.keys().isdisjoint({"SSH_CONNECTION", "SSH_TTY"}):
        if sys.platform == "darwin":
            yield "pbcopy", ["pbcopy"]
        if "WAYLAND_DISPLAY" in environ:
            yield "wl-copy", ["wl-copy"]
    if "DISPLAY" in environ:
        yield "xclip", ["xclip", "-selection", "clipboard"]
        yield "xsel", ["xsel", "--clipboard", "--input"]


def _given(command: list[str], text: str) -> bool:
    """Hand a text to a program, if it is there and takes it."""
    if not shutil.which(command[0]):
        return False
    with suppress(OSError, subprocess.SubprocessError):
        # Some go on running to serve the clipboard, so they must not hold our output.
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
        return done.returncode == 0
    return False


def _write(file: Path, text: str) -> None:
    """Write a file that nobody else may read."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
        stream.write(text + "\n")
