"""Does a date lie ahead or behind? The verb it belongs to tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_FUTURE_AUXILIARIES = frozenset(
    {"will", "shall", "would", "wo", "'ll", "’ll", "may", "might", "should", "must"}
)
_PLANNED = frozenset(
    {"schedule", "plan", "expect", "set", "slate", "due", "book", "bind", "intend"}
)
_LIMITS = frozenset({"by", "until", "till"})
_UP_TO = frozenset({"to", "until", "till", "through", "on"})
_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr"})
_PAST_TAGS = frozenset({"VBD", "VBN"})


def tense_at(words: Span) -> int:
    """Return 1 where the words around speak of the future, -1 of the past, 0 in doubt.

    "Would meet on Friday" and "meets on Friday" look ahead, and so do "leave by Friday" and
    "ordered the ports closed from Friday".
    """
    verb = _verb(words.root)
    if verb is None:
        return 0
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & _FUTURE_AUXILIARIES or verb.lemma_ in _PLANNED:
        return 1
    if ("to" in helpers and verb.tag_ == "VB") or _begins(words):
        return 1
    past = verb.tag_ in _PAST_TAGS or bool(helpers & {"was", "were", "had", "did", "has", "have"})
    if not past and words.start and words.doc[words.start - 1].lower_ in _LIMITS:
        return 1
    if past or verb.lemma_ in {"say", "tell"}:
        return -1
    return 1 if verb.tag_ in {"VBZ", "VBP", "VBG", "VB"} else 0


def _begins(words: Span) -> bool:
    """Is it "closed from Friday"? Not "from Friday to Sunday", nor "the letter from Friday"."""
    doc, start, end = words.doc, words.start, words.end
    if start < 2 or doc[start - 1].lower_ != "from" or doc[start - 2].dep_ in _OBJECTS:
        return False
    ends = end < len(doc) and doc[end].lower_ in _UP_TO
    return not ends and doc[start - 1].head.pos_ in {"VERB", "AUX"}


def _verb(token: Token) -> Token | None:
    """Return the verb the token hangs on; auxiliaries of a verb are not climbed past."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            return ancestor
    return None
