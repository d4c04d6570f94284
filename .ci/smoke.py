"""Run `briefing seeds` as a person would: once in a pseudo-terminal and once in a pipe."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

PATIENCE = 180.0
"""Seconds until the first findings must be on the screen: the model loads once, cold."""


def in_terminal() -> None:
    """Open the reader, wait for text and findings, and leave with q."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execvp("briefing", ["briefing", "seeds"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    os.kill(pid, signal.SIGWINCH)
    seen = b""
    for wanted in (b"Moscow", b"moratorium"):
        seen = wait_for(terminal, wanted, seen)
    os.write(terminal, b"q")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        drain(terminal, 0.2)
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            code = os.waitstatus_to_exitcode(status)
            assert code == 0, f"the reader ended with {code}"
            return
    os.kill(pid, signal.SIGKILL)
    raise AssertionError("the reader did not end on q")


def wait_for(terminal: int, wanted: bytes, seen: bytes) -> bytes:
    """Read from the terminal until `wanted` has been written to it."""
    deadline = time.monotonic() + PATIENCE
    while wanted not in seen:
        assert time.monotonic() < deadline, f"{wanted!r} never appeared; the end: {seen[-2000:]!r}"
        seen += drain(terminal, 0.2)
    return seen


def drain(terminal: int, seconds: float) -> bytes:
    """Return what the terminal receives within a moment."""
    ready, _, _ = select.select([terminal], [], [], seconds)
    try:
        return os.read(terminal, 65536) if ready else b""
    except OSError:  # the other end has closed
        return b""


def piped() -> None:
    """Print the digest into a pipe."""
    run = subprocess.run(["briefing", "seeds"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, (run.returncode, run.stderr)
    for wanted in ("Russia", "NATO", "2008 commitment", "moratorium"):
        assert wanted in run.stdout, f"the digest does not mention {wanted}"
    assert "\x1b" not in run.stdout, "escape codes in a pipe"


if __name__ == "__main__":
    in_terminal()
    piped()
    sys.exit(0)
