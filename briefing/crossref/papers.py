"""What is named as making a demand but can make none: "the signed deal", "a viral video"."""

from __future__ import annotations

import re
from functools import lru_cache

_PAPERS = """
accord agreement announcement article bill blueprint communique complaint deal decision declaration
directive document draft guidance guideline leaflet letter message memo memorandum motion note pact
petition plan poster proposal protocol report resolution speech statement summary treaty video
"""
_OF_PAPER = frozenset(_PAPERS.split())
_ADDED = re.compile(r" (?:about|between|by|for|from|in|of|on|read|signed|that|to|which|with)\b")


@lru_cache(maxsize=16384)
def is_paper(name: str) -> bool:
    """Is it no name, but a description of what was written or said, or a mere figure?

    >>> is_paper("signed deal"), is_paper("summary of the decision"), is_paper("Buffalo Bill")
    (True, True, False)
    """
    words = _ADDED.split(name, maxsplit=1)[0].split()
    last = words[-1] if words else ""
    one = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    return one in _OF_PAPER or not any(map(str.isalpha, name))
