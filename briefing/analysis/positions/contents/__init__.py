"""What is asked, offered or refused: cutting it out of the sentence."""

from briefing.analysis.positions.contents.deeds import (
    Content,
    clause,
    deeds_of,
    for_others,
    for_whom,
    gerund,
    verb_phrases,
)
from briefing.analysis.positions.contents.edges import unquoted
from briefing.analysis.positions.contents.joined import is_penalty
from briefing.analysis.positions.contents.things import (
    gerund_or_nouns,
    is_deed,
    noun_or_gerund,
    noun_phrase,
    noun_phrases,
    with_rest,
)

__all__ = [
    "Content",
    "clause",
    "deeds_of",
    "for_others",
    "for_whom",
    "gerund",
    "gerund_or_nouns",
    "is_deed",
    "is_penalty",
    "noun_or_gerund",
    "noun_phrase",
    "noun_phrases",
    "unquoted",
    "verb_phrases",
    "with_rest",
]
