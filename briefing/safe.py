"""Text from articles made harmless for a terminal: nothing in it can move, colour or hide."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls, the escape character among them; "\n" stays
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, overrides, isolates
    "\ud800-\udfff]"  # halves of characters, which no terminal takes
)


def safe(text: str) -> str:
    r"""Return `text` with a visible symbol for every character that could steer a terminal.

    One character in, one character out, so offsets hold. Line feeds stay; tabs become blanks.

    >>> safe("\x1b[31mred\x07")
    '␛[31mred␇'
    """
    return _UNSAFE.sub(_symbol, text)


def one_line(text: str) -> str:
    """Return `text` made harmless, on one line, with single blanks between words."""
    return safe(" ".join(text.split()))


def _symbol(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x09:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode has a picture of each control character
    return "␡" if code == 0x7F else "\ufffd"
