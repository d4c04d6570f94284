"""The telling words of a text, cut down to stems so that "resigned" meets "resignation"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

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

_SUFFIXES = (
    "ations", "ation", "itions", "ition", "ments", "ment", "ions", "ion",
    "ally", "ings", "ing", "ies", "ers", "als", "ed", "es", "ly", "er", "al", "y", "e", "s",
)  # fmt: skip

_ALIKE = {
    word: group.split()[0]
    for group in (
        "leave left withdraw withdrew exit evacuat expel expuls depart",
        "end lift stop halt ceas abandon freez froz suspend suspens rescind prorogu prorog",
        "resign quit",
        "drop dismiss scrap repeal revok cancel",
        "free releas",
        "recogniz recognis accept acknowledg",
        "investigat investig inquir probe",
        "extend extens prolong",
        "expand expans enlarg",
        "pay paid",
    )
    for word in group.split()
}
"""Stems that ask for the same, by the one that stands for them."""

_PHRASES = (
    (re.compile(r"\b(?:step|stand)(?:s|ped|ping|ing)? (?:down|aside)\b"), "resign"),
    (re.compile(r"\b(?:get|pull|move|stay|keep)(?:s|ing|ed)? (?:out|away)\b"), "leave"),
    (re.compile(r"\b(?:throw|threw) (?:\w+ )?out\b"), "drop"),
    (re.compile(r"\b(?:give|gave|giving) up\b"), "end"),
    (re.compile(r"\b(?:set|let)(?:ting)? (?:\w+ )?(?:free|go)\b"), "free"),
)
"""Phrases that say what one word says; word by word they would tell nothing."""


class Word(NamedTuple):
    """A telling word where it stands."""

    stem: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Return the telling words of the text, in order."""
    return [
        Word(cut, found.start(), found.end())
        for found in _WORD.finditer(text)
        if (cut := stem(found[0].lower()))
    ]


def meaning(text: str) -> frozenset[str]:
    """Return the stems of what the text tells, phrases such as "step down" taken as one."""
    text = text.lower()
    for phrase, word in _PHRASES:
        text = phrase.sub(word, text)
    return frozenset(word.stem for word in words(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut the ending off a lower-case word; nothing is left of words that tell nothing.

    >>> stem("resignation"), stem("resigned"), stem("quit"), stem("the")
    ('resign', 'resign', 'resign', '')
    """
    word = re.split("['’]", word, maxsplit=1)[0]
    if word in _STOP or (len(word) < 3 and not word.isdigit()):
        return ""
    cut = next((len(s) for s in _SUFFIXES if word.endswith(s) and len(word) - len(s) >= 4), 0)
    root = word[: len(word) - cut]
    if cut and root[-1] == root[-2] and root[-1] in "bdgmnprt":
        root = root[:-1]  # "stopped", "dropping"
    return _ALIKE.get(root, root)
