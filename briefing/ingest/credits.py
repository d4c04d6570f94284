"""Who wrote it: "By Jane Roe" above the text, "Reporting by ...; Editing by ..." at its foot."""

from __future__ import annotations

import re

from briefing.ingest.sources import source_within

_START = re.compile(
    r"\(?(?:(?:additional|further|extra) )?"
    r"(?:reporting|writing|editing|compiled|edited|written|translated|translation)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(
    """
    and or in by with from of the for at on to additional further extra reporting writing editing
    compiled edited written translated translation production graphic graphics research this
    contributed report newsroom newsrooms bureau bureaus team staff desk
    de del della da di do dos la le van von der den ter al el bin ibn bint y e und
    """.split()  # noqa: SIM905 - a list of so many words would be a page long
)
"""Words without a capital in credits, parts of names among them."""
_EDITORS = re.compile(r"[;.,]?\s*(?:and )?\b(?:editing|edited)\b.*", re.IGNORECASE | re.DOTALL)
_BYLINE = re.compile(
    r"(?:by|written by|story by|words by|text by|author|authors)\s?:?\s", re.IGNORECASE
)
_NAME_ENDS = re.compile(
    r"\s*(?:[|•·\n]|\s[-–—]\s|@|[0-9]|,\s*[0-9]|\(|\bUpdated\b|\bPublished\b).*", re.DOTALL
)
_NAMES = re.compile(r"\s*(?:,|;|&|/|\band\b)\s*", re.IGNORECASE)
_NO_PERSON = {"staff", "agencies", "agency", "newsroom", "editors", "correspondent"}
"""What stands in the place of a name."""


def is_credits(line: str) -> bool:
    """Is this "Reporting by A in Kyiv; Editing by B"?

    Its small words give it away: "Reporting by the BBC found ..." is a sentence.
    """
    if not _START.match(line) or " by " not in line[:60].lower():
        return False
    words = _WORD.findall(line)
    return all(word in _SMALL or not word[0].islower() for word in words[1:])


def authors(credits_line: str) -> str:
    """Return the reporters and writers of a credits line, without its editors."""
    line = credits_line.strip("() \n")
    editors = _EDITORS.search(line)
    return line[: editors.start()] if editors else line


def byline(line: str) -> str | None:
    """Return the names of "By Jane Roe | 3 March 2022", `None` if it is no such line.

    "By Friday, Moscow had ..." starts alike, but the first name has two words at least.
    """
    match = _BYLINE.match(line)
    if match is None or len(line) > 200:
        return None
    names = _NAME_ENDS.sub("", line[match.end() :]).strip(" ,.;*_")
    first = _NAMES.split(names, maxsplit=1)[0].split()
    words = _WORD.findall(names)
    if not words or any(w[0].islower() and w not in _SMALL for w in words):
        return None
    if 2 <= len(first) <= 5 or source_within(names) or words[0].lower() in _NO_PERSON:
        return names
    return None
