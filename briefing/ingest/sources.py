"""Agencies and newspapers, and where an article says that one of them made it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_NOTICE = re.compile(
    r"©|\(c\)|\bcopyright\b|all rights reserved|trust principles|^source:", re.IGNORECASE
)
_LONGEST = 60


@cache
def _table() -> dict[str, str]:
    """Return every name as the table writes it, "!" included, with the name we show."""
    names: dict[str, str] = {}
    for line in Path(__file__).with_name("sources.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            shown, _, others = line.partition("\t")
            for name in (shown, *filter(None, others.split(","))):
                names.setdefault(name.strip(), shown.rstrip("!"))
    return names


@cache
def _folded() -> dict[str, str]:
    return {name.rstrip("!").lower(): shown for name, shown in _table().items()}


@cache
def _within() -> re.Pattern[str]:
    names = sorted((name for name in _table() if name[-1] != "!"), key=len, reverse=True)
    alternatives = "|".join(re.escape(form) for name in names for form in (name, name.upper()))
    return re.compile(rf"(?<![\w@.])(?:{alternatives})(?!\w)")


def source_named(text: str) -> str | None:
    """Return the agency whose name is the whole text.

    >>> source_named("The Associated Press")
    'AP'
    """
    name = " ".join(text[:_LONGEST].split()).strip("()/[]. ").lower()
    return _folded().get(name) or _folded().get(name.removesuffix(" news"))


def source_within(text: str) -> str | None:
    """Return the first agency named anywhere in a short line, such as a byline or notice."""
    match = _within().search(text)
    return _folded()[match[0].lower()] if match else None


def is_notice(text: str) -> bool:
    """Does a line of boilerplate say whose the article is, and not just the picture?"""
    return bool(_NOTICE.search(text))
