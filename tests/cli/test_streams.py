"""Standard streams as shells hand them over: closed, full, given up, or not in UTF-8."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PRINT = """
import sys
from briefing.cli import main, streams, arguments

def run(options):
    with streams.printing() as stream:
        stream.write(sys.argv[1] * int(sys.argv[2]))
    return 0

arguments.COMMANDS["say"] = lambda: type("P", (), {"parse_args": lambda s, a: type("O", (), {"run": staticmethod(run)})})()
sys.exit(main(["say"]))
"""  # noqa: E501


def say(redirection: str, text: str = "x", times: int = 1, **environment: str) -> tuple[int, bytes]:
    """Run a command that prints a text, through a shell; return its exit code and all it said."""
    command = f'"$0" -c "$1" "$2" "$3" {redirection}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, PRINT, text, str(times)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout


def test_closed_streams_are_no_trouble() -> None:
    """Each alone, and all of them."""
    for closed in (">&-", "2>&-", "<&-", "<&- >&- 2>&-"):
        assert say(closed)[0] == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk_is_one_sentence() -> None:
    """And no traceback, now or when the interpreter ends."""
    for times in (1, 100_000):
        code, said = say("2>&1 >/dev/full", times=times)
        assert code == 1
        assert said.startswith(b"briefing: the results cannot be written")
        assert said.count(b"\n") == 1


def test_a_reader_who_leaves_is_no_error() -> None:
    """As in `briefing demands seeds | head -1`."""
    assert say("| head -c 3", times=1_000_000) == (0, b"xxx")


def test_other_encodings_get_what_is_nearest() -> None:
    """Rather than nothing at all."""
    text = "“Élysée” → ¶9 – 日"
    assert say("", text, PYTHONIOENCODING="ascii") == (0, b'"Elysee" -> par. 9 - ?')
    assert say("", text, PYTHONIOENCODING="latin-1") == (0, '"Élysée" -> ¶9 - ?'.encode("latin-1"))
    assert say("", text, PYTHONIOENCODING="utf-8") == (0, text.encode())


def test_charts_and_grids_can_be_read_in_plain_letters() -> None:
    """A higher bar is a darker sign."""
    text = "who ↓ of whom → ▁ ▄█"
    assert say("", text, PYTHONIOENCODING="ascii") == (0, b"who v of whom -> . =@")
