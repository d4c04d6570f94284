"""Is a text English? The model parses any other language into nonsense."""

from __future__ import annotations

import re
from functools import cache

from briefing.analysis.lexicon import rows

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 30
"""Fewer words prove nothing: a headline has hardly any of the small words."""


def is_english(text: str) -> bool:
    """Tell English from other languages by their commonest words; in doubt it is English.

    Tables and lists of names have few of either; other scripts are seen by their letters.

    >>> is_english("Der Minister sagte, dass die Regierung das Abkommen nicht ändert. " * 5)
    False
    """
    words = _WORD.findall(text[:50_000].lower())
    if len(words) < _ENOUGH:
        return True
    small = _small_words()
    english = sum(word in small["en"] for word in words)
    other = sum(word in small["other"] for word in words)
    foreign = sum(ord(word[0]) > 0x24F for word in words)  # beyond the Latin alphabets
    return english >= max(other, foreign)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    words = {language: frozenset(small.split()) for language, small in rows("languages.tsv")}
    return {"en": words["en"], "other": frozenset().union(*words.values()) - words["en"]}
