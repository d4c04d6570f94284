"""Plain words that deny or refuse: "that is not true", "we had no role", "no state may do this"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import child, is_verb, own_subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import plain
from briefing.analysis.positions.negations import clauses, unable
from briefing.analysis.positions.negations.judged import judged, plea
from briefing.analysis.positions.negations.nothing import none
from briefing.analysis.positions.negations.refused import (
    is_force,
    is_meeting,
    kept_open,
    unaccepted,
    unwanted,
)
from briefing.analysis.positions.negations.stated import NOT, has_not, is_open, said
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.finding import Finding

_CLEAR = frozenset({"innocent", "unaware", "blameless", "unrelated", "unconnected"})
SMALL = NOT | unable.UNABLE | _CLEAR | {"no", "nothing", "guilty", "nobody"}
_WANTS = frozenset({"want", "need"})


def find(token: Token) -> Iterator[Finding]:
    """Yield what the small word denies or refuses."""
    word = token.lower_
    if found := list(unable.find(token)):
        yield from found
    elif word in NOT:
        yield from _not(token)
    elif word in {"no", "nothing", "nobody"}:
        yield from none(token)
    elif word in _CLEAR and token.dep_ == "acomp" and not has_not(token.head):
        yield from said(token, token.head, Kind.DENIAL, word)
    elif word == "guilty" and token.head.lemma_ in {"plead", "pled"}:
        yield from plea(token)


def _not(negation: Token) -> Iterator[Finding]:
    verb = negation.head
    if not is_verb(verb) or is_open(verb):
        return
    found = list(_set_phrases(negation, verb))
    way = "" if found else plain.denied(negation, verb)
    yield from said(negation, verb, Kind.DENIAL, way) if way else found
    if not (way or found) and plain.disowned(negation, verb):
        for denial in said(negation, verb, Kind.DENIAL, "own"):
            yield replace(denial, holder=own_subject(verb), voiced=False)


def _set_phrases(negation: Token, verb: Token) -> Iterator[Finding]:
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}}
    if verb.lemma_ == "be" and not helpers:
        yield from judged(negation, verb)
    elif verb.lemma_ == "rule" and is_force(child(verb, "dobj")):
        yield from kept_open(negation, verb)
    elif verb.lemma_ in _WANTS:
        yield from unwanted(negation, verb, helpers)
    elif verb.lemma_ in words("accepting") | words("yielding") or is_meeting(verb):
        if helpers & {"do", "does", "did"} and len(helpers) == 1:
            yield from unaccepted(negation, verb)
    elif way := clauses.refusal(verb, helpers):
        yield from said(negation, verb, Kind.REJECTION, way)
    elif way := clauses.denial(negation, verb, helpers):
        yield from said(negation, verb, Kind.DENIAL, way)
