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
    from spacy.tokens import Token

    from briefing.analysis.attributions.proposal import Proposal

HEARSAY = frozenset({"reportedly", "allegedly", "supposedly"})
ACCORDING = frozenset({"according", "accord"})


def propose(token: Token) -> Proposal | None:
    """Return what this token may report, if it is of a kind that reports."""
    found = _by_kind(token)
    if found is not None:
        found.content -= {found.cue.i} | found.source
    return found if found is not None and found.content else None


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
