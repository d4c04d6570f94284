"""Small questions about strings that several rules ask."""

from __future__ import annotations

import re

from briefing.wording import shortened

BLANKS = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u200e\u200f\u2060\ufeff"
)
"""White space, and what web pages leave behind that has no width."""

_CLOSERS = "\"'”’»)]*_」』"
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$")
_JOINERS = "\u200c\u200d"
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
LONGEST_LINE = 300


def one_line(text: str) -> str:
    r"""Return the text as one printable line: no control, escape or direction characters.

    >>> one_line(" Talks\x1b[31m\n  resume ")
    'Talks[31m resume'
    """
    text = " ".join(text[: 4 * LONGEST_LINE].split())
    if not text.isprintable():
        text = "".join(c for c in text if c.isprintable() or c in _JOINERS)
    return shortened(text, LONGEST_LINE)


def without_markdown(text: str) -> str:
    """Return a heading's words without links and emphasis."""
    return _MARKDOWN_LINK.sub(r"\1", text).replace("**", "").replace("`", "").strip("*_ ")


def ends_sentence(text: str) -> bool:
    """Does the text end as a sentence does? "U.S." at the end of a headline does not count."""
    text = text[-40:].rstrip(_CLOSERS)
    return text.endswith(tuple(".!?…。！？．؟।")) and not _ABBREVIATION.search(text)
