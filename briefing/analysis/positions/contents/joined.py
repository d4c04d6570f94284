"""Which verbs go on with a deed: "rescind X and promise Y", not "do it or face sanctions"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import conjuncts, is_to_verb, own_subject
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
_PAIR = 2


def deeds(verb: Token) -> list[Token]:
    """Return the verbs that make a content each, in reading order."""
    parts = [v for v in conjuncts(verb) if v == verb or (_continues(v, verb) and not is_penalty(v))]
    parts += _second_to(verb, parts)
    parts = _apart([*parts, *_strays(verb)])
    return [verb] if len(parts) == _PAIR and any(_is_bare(v) for v in parts) else parts


def _apart(parts: list[Token]) -> list[Token]:
    """Leave out what only goes on with the deed before: "stop and listen", "reform or resign"."""
    kept = parts[:1]
    for before, part in pairwise(parts):
        joint = next((c for c in before.rights if c.dep_ == "cc" and c.i < part.i), None)
        or_else = joint is not None and joint.lower_ in {"or", "nor"}
        if not (or_else or (joint is not None and joint.i == before.i + 1)):
            kept.append(part)
    return kept


def _strays(verb: Token) -> list[Token]:
    """Return the deeds that the parser hung too high: "told them to go there, study it and report".

    A bare form cannot continue the finite verb above: what follows the infinitive belongs to it.
    """
    above = verb.head
    while above.dep_ in {"prep", "pobj", "dobj"}:
        above = above.head
    if above.tag_ not in _FINITE or above.i > verb.i or not is_to_verb(verb):
        return []
    first = next((c for c in above.rights if c.dep_ == "conj" and c.i > verb.i), None)
    if first is None or first.tag_ != "VB" or own_subject(first) is not None or is_penalty(first):
        return []
    return [v for v in conjuncts(first) if _continues(v, verb)]


def _second_to(verb: Token, parts: list[Token]) -> list[Token]:
    """Return the deed behind "and to", which can only go on with the infinitive."""
    doc = verb.doc
    for to in doc[verb.i + 1 : verb.right_edge.i + 1] if is_to_verb(verb) else ():
        deed = to.head
        if to.tag_ != "TO" or doc[to.i - 1].lower_ != "and" or deed.dep_ != "conj":
            continue
        if deed not in parts and deed.head.tag_ != "VB" and own_subject(deed) is None:
            return [deed]
    return []


def is_penalty(verb: Token) -> bool:
    """Is it what follows "or": "or face sanctions", "or risk losing its turn"?"""
    if verb.dep_ != "conj" or verb.lemma_ not in words("penalties"):
        return False
    return any(c.dep_ == "cc" and c.lower_ == "or" for c in verb.head.children)


def starts_anew(verb: Token, first: Token) -> bool:
    """Is the second verb no longer part of it: "to reconsider and spoke", "and critics say"?"""
    if _modals(verb) or own_subject(verb) is not None:
        return True
    if verb.tag_ == "VBD" and any(t.tag_ == "''" for t in verb.doc[first.i : verb.i]):
        return True  # "'should never be sold' and called for talks"
    return first.tag_ == "VB" and verb.tag_ in {"VBD", "VBZ"}


def _modals(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.lefts if c.tag_ == "MD" or c.lower_ in {"did", "does"}}


def _continues(verb: Token, first: Token) -> bool:
    if _modals(verb) and _modals(verb) != _modals(first):
        return False
    return (
        verb.pos_ in {"VERB", "AUX"}
        and own_subject(verb) is None
        and (
            verb.tag_ in {"VB", first.tag_, "VBP"} or is_to_verb(verb) or _is_unmarked(verb, first)
        )
    )


def _is_unmarked(verb: Token, first: Token) -> bool:
    """Is it "to end the sale and put this right", whose form could be the past, too?"""
    return first.tag_ == "VB" and verb.tag_ in {"VBD", "VBN"} and verb.lower_ == verb.lemma_


def _is_bare(verb: Token) -> bool:
    """Is it a lone verb, as in "accept and move on"? Such pairs are one idea."""
    return not any(
        c.dep_ not in {"cc", "conj", "aux", "punct", "prt", "advmod"} and not _is_particle(c)
        for c in verb.children
    )


def _is_particle(token: Token) -> bool:
    """Is it the "on" of "move on", which the parser takes for a preposition?"""
    return token.dep_ == "prep" and not any(c.dep_ in {"pobj", "pcomp"} for c in token.children)
