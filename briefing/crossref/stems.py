"""Words cut down to stems, so that "resigned" meets "resignation"."""

from __future__ import annotations

import re
from functools import lru_cache

_COMMON = """
a about above across after again against all almost along already also although always am amid
among an and another any anything are around as asked at away back be became because become been
before began behind being below between both but by came can cannot come could day days did do
does doing done down during each either else even ever every few first for four from further gave
get give given go going got had has have having he her here hers herself him himself his how
however i if in including into is it its itself just last late later least less let like made
make makes making many may me might mine month months more most mr mrs ms much must my near need
needed needs neither never new next no nor not nothing now of off often on once one only onto or
other others our out over own part per put quite rather really s said same saw say saying says
second see seen several shall she should since so some something soon still such take taken takes
tell than that the their them themselves then there these they thing things third this those
though three through thus time to today together told too took toward towards two under until up
upon us use used very via was way we week weeks well went were what when where whether which
while who whom whose why will with within without would year years yes yesterday yet you your
monday tuesday wednesday thursday friday saturday sunday
"""
_STOP = frozenset(_COMMON.split())

_STEPS = (
    (3, (("sses", "ss"), ("ies", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))),
    (3, (("ing", ""), ("ed", ""))),
    (4, (("ation", ""), ("ition", ""), ("ion", ""), ("ment", ""), ("ally", ""), ("al", ""))),
    (4, (("er", ""), ("ly", ""), ("ise", "iz"), ("is", "iz"))),
    (3, (("ee", ""), ("e", ""), ("y", "i"))),
)
"""Endings with what takes their place, and how many letters must be left: the first that fits of
each step is cut off, step after step."""


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """Cut the endings off a lower-case word; nothing is left of words that tell nothing.

    >>> root("resignation"), root("resigned"), root("the")
    ('resign', 'resign', '')
    """
    word = re.split("['’]", word, maxsplit=1)[0]
    if word in _STOP or (len(word) < 3 and not word.isdigit()):
        return ""
    for least, endings in _STEPS:
        for ending, instead in endings:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                word = word[: len(word) - len(ending)] + instead
                if not instead and word[-1] == word[-2] and word[-1] in "bdgmnprt":
                    word = word[:-1]  # "stopped", "dropping"
                break
    return word[:-1] if word.endswith("ll") else word  # "expelled", "expel"
