"""Text from articles made harmless for a terminal: nothing in it can move, colour or hide."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls, the escape character among them; "\n" stays
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, overrides, isolates
    "\ud800-\udfff]"  # halves of characters, which no terminal takes
)
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


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


def json_line(line: str) -> str:
    r"""Return a line of JSON with escapes for what it may hold but a terminal should not get.

    >>> json_line('"\x9b31mred"')
    '"\\u009b31mred"'
    """
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def _symbol(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x09:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode has a picture of each control character
    return "␡" if code == 0x7F else "\ufffd"
