"""The ways a word can report what somebody says, thinks, wants or shows.

Every frame only proposes: whether a proposal counts is decided by `weights`, from what the
cue word does in real news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.attributions.phrases import (
    of_according,
    of_adjective,
    of_colon,
    of_hearsay,
    of_noun,
)
from briefing.analysis.attributions.verbs import of_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing.analysis.attributions.proposal import Proposal

HEARSAY = frozenset({"reportedly", "allegedly", "supposedly"})
LONGEST_AFTERTHOUGHT = 40
"""So many words before the end a clause that the reporter adds may start."""
ACCORDING = frozenset({"according", "accord"})


def propose(token: Token) -> Proposal | None:
    """Return what this token may report, if it is of a kind that reports."""
    found = _by_kind(token)
    if found is not None:
        found.content -= {found.cue.i} | found.source
        found.content -= _afterthought(token.doc, found.content)
    return found if found is not None and found.content else None


def _afterthought(doc: Doc, content: set[int]) -> set[int]:
    """Return the places of ", which ..." at the end of the content: the reporter adds it."""
    end = max(content, default=0)
    while end in content and (doc[end].is_punct or doc[end].is_space):
        end -= 1
    for place in range(end, max(end - LONGEST_AFTERTHOUGHT, 0), -1):
        token = doc[place]
        if token.is_quote or place not in content:
            break
        if token.dep_ == "relcl" and token.right_edge.i >= end:
            start = token.left_edge.i
            if doc[start - 1].text == "," and start - 1 in content:
                return set(range(start - 1, end + 1))
    return set()


def _by_kind(token: Token) -> Proposal | None:
    if token.lower_ in ACCORDING:
        return of_according(token)
    if token.pos_ in {"VERB", "AUX"}:
        return of_adjective(token) if token.lemma_ == "be" else of_verb(token)
    if token.pos_ == "NOUN":
        return of_noun(token)
    if token.text == ":":
        return of_colon(token)
    return of_hearsay(token) if token.lower_ in HEARSAY else None
