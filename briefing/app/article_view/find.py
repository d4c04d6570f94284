"""Finding words in a text the way a reader types them, or by a pattern."""

from __future__ import annotations

import re
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PATTERN = "/"
"""What a needle begins with if the rest of it is a regular expression."""
PATIENCE = 0.5
"""Seconds a pattern may take: some would take years, and the keys wait for it."""

_SAME = {
    "'": "['’‘]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
}
"""What a keyboard gives for what newspapers print."""
_TYPED = {ord(sign): key for key, signs in _SAME.items() for sign in signs[1:-1]} | {10: " "}


class PatternError(Exception):
    """A pattern that cannot be searched for; the message says why."""


def places(text: str, needle: str, blocks: Iterable[Span] = ()) -> list[Span]:
    r"""Return where `needle` stands, in order.

    Case counts only if the needle has a capital; a space stands for any space, also a line end.
    After a "/" it is a regular expression, found within each of the `blocks`.

    >>> places("The State\nDuma met", "state duma")
    [Span(start=4, end=14)]
    >>> places("The State\nDuma met", r"/\bd.ma", [Span(0, 18)])
    [Span(start=10, end=14)]

    Raises:
        PatternError: If it is a pattern that means nothing, or takes too long.
    """
    if needle.startswith(PATTERN):
        return list(_matching(text, needle.removeprefix(PATTERN), blocks))
    words = needle.split()
    if not words:
        return []
    pattern = r"\s+".join(
        "".join(_SAME.get(sign, re.escape(sign)) for sign in word) for word in words
    )
    flags = re.NOFLAG if needle != needle.lower() else re.IGNORECASE
    return [Span(*match.span()) for match in re.finditer(pattern, text, flags)]


def _matching(text: str, pattern: str, blocks: Iterable[Span]) -> Iterator[Span]:
    with _soon():
        compiled = _compiled(pattern.translate(_TYPED))
        for block in blocks:
            for match in compiled.finditer(block.of(text).translate(_TYPED)):
                if match.end() > match.start():
                    yield Span(block.start + match.start(), block.start + match.end())


def _compiled(pattern: str) -> re.Pattern[str]:
    plain = re.sub(r"\\.", "", pattern)  # the capital of \W says nothing about case
    try:
        return re.compile(pattern, re.NOFLAG if plain != plain.lower() else re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        pos = getattr(error, "pos", None)
        at = "" if pos is None else f" at “{pattern[pos:]}”"
        reason = getattr(error, "msg", str(error)).partition(",")[0]
        raise PatternError(f"{reason}{at}") from error


@contextmanager
def _soon() -> Iterator[None]:
    """Interrupt what takes longer than our patience, where the system can."""
    if not hasattr(signal, "setitimer") or threading.current_thread() != threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise PatternError("this pattern takes too long")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
