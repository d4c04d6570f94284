"""Is a text English? The model parses any other language into nonsense."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefing.analysis.lexicon import word_sets

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 30
"""Fewer words prove nothing: a headline has hardly any of the small words."""
_SEVERAL = 4
"""Different small words of a language there must be: "met" and "die" are English too."""


def is_english(text: str) -> bool:
    """Tell English from other languages by their commonest words; in doubt it is English.

    Tables and lists of names have few of either; other scripts are seen by their letters.

    >>> is_english("Der Minister sagte, dass die Regierung das Abkommen nicht ändert. " * 5)
    False
    """
    words = _WORD.findall(text[:10_000].lower())
    if len(words) < _ENOUGH:
        return True
    counts = Counter(words)
    english = sum(counts[word] for word in _small_words()["en"])
    foreign = sum(ord(word[0]) > 0x24F for word in words)  # beyond the Latin alphabets
    return english >= foreign and not any(
        sum(word in counts for word in small) >= _SEVERAL
        and sum(counts[word] for word in small) > max(english, len(words) // 10)
        for language, small in _small_words().items()
        if language != "en"
    )


@cache
def _small_words() -> dict[str, frozenset[str]]:
    words = word_sets("languages.tsv")
    return {language: small - words["en"] for language, small in words.items()} | {
        "en": words["en"]
    }
