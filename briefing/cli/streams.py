"""Standard input, output and error, whatever state the shell hands them over in."""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import complain
from briefing.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

_PLAIN = str.maketrans(
    {"─": "-", "–": "-", "—": "-", "·": "-", "→": "->", "↓": "v", "…": "...", "¶": "par. "}
    | dict(zip("▁▂▃▄▅▆▇█", ".:-=+*#@", strict=True))
    | dict.fromkeys("“”", '"')
    | dict.fromkeys("‘’", "'")
)
"""What stands in for our own signs, and the commonest of articles, where output has no room."""


def prepare() -> None:
    """Make all three usable: one that is closed leads nowhere, one that is not UTF-8 makes do."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Takes the number of the closed stream, which no file of ours must get.
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    codecs.register_error("plainly", _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="plainly")


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """Replace what an encoding cannot hold by something near: "é" by "e", the rest by "?"."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAIN)
    letters = (sign for sign in unicodedata.normalize("NFKD", text) if not _is_accent(sign))
    return "".join(sign if sign.isascii() else "?" for sign in letters), error.end


def _is_accent(sign: str) -> bool:
    return unicodedata.combining(sign) > 0


@contextmanager
def printing() -> Iterator[TextIO]:
    """Give standard output for results; that whoever read them has had enough is no error.

    Raises:
        ExportError: If they cannot be written, as on a full disk.
    """
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        # Keep the interpreter from trying once more, and complaining, at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise ExportError(f"the results cannot be written ({error.strerror}).") from error


def write(text: str, output: str) -> None:
    """Write results to a file, in one go, or to standard output for "-".

    Raises:
        ExportError: If they cannot be written.
    """
    if output == "-":
        with printing() as stream:
            stream.write(text)
        return
    from briefing.export.files import write_atomic  # noqa: PLC0415 - most print

    write_atomic(Path(output), text)
    complain(f"wrote {output}")
