"""Finding words in a text the way a reader types them."""

from __future__ import annotations

import re

from briefing.model import Span

_SAME = {
    "'": "['’‘]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
}
"""What a keyboard gives for what newspapers print."""


def places(text: str, needle: str) -> list[Span]:
    r"""Return where `needle` stands, in order.

    Case counts only if the needle has a capital; a space stands for any space, also a line end.

    >>> places("The State\nDuma met", "state duma")
    [Span(start=4, end=14)]
    """
    words = needle.split()
    if not words:
        return []
    pattern = r"\s+".join(
        "".join(_SAME.get(sign, re.escape(sign)) for sign in word) for word in words
    )
    flags = re.NOFLAG if needle != needle.lower() else re.IGNORECASE
    return [Span(*match.span()) for match in re.finditer(pattern, text, flags)]
