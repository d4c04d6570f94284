"""A program in a pseudo-terminal, timed from outside as its user would feel it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from pathlib import Path


class Terminal:
    """Runs a program at 120x36; close it when done."""

    def __init__(self, argv: list[str], places: Path) -> None:
        env = os.environ | {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            **{
                f"BRIEFING_{kind}": str(places / kind)
                for kind in ("DATA", "CACHE", "STATE", "CONFIG")
            },
        }
        self.started = time.perf_counter()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
            os.execvpe(argv[0], argv, env)
        self._seen = b""

    def wait_for(self, wanted: bytes, patience: float = 60.0) -> float:
        """Return after how many seconds from the start `wanted` had been written."""
        deadline = time.perf_counter() + patience
        while wanted not in self._seen:
            if time.perf_counter() > deadline:
                raise TimeoutError(f"{wanted!r} never appeared")
            self._seen = self._seen[-64:] + self._read(0.05)
        return time.perf_counter() - self.started

    def settle(self, quiet: float = 0.5) -> None:
        """Wait until nothing has been written for a while."""
        while self._read(quiet):
            pass

    def key_to_paint(self, key: bytes) -> float:
        """Press a key and return after how many seconds the screen starts to change."""
        while self._read(0.0):
            pass
        pressed = time.perf_counter()
        os.write(self._terminal, key)
        self._read(2.0)
        return time.perf_counter() - pressed

    def peak_memory(self) -> int:
        """Return the most memory the program itself, without children, has held, in KiB."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
        raise RuntimeError("no VmHWM on this system")

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._terminal], [], [], seconds)
        try:
            return os.read(self._terminal, 1 << 16) if ready else b""
        except OSError:
            return b""

    def close(self) -> None:
        """End the program the hard way; the measurement is over."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)
