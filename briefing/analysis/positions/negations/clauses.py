"""Clauses with "not" that refuse or deny: "we are not yielding", "he did not torture them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import child, is_passive, own_subject, subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions.negations.stated import (
    WAYS,
    is_first,
    is_guessed,
    is_past,
    is_right,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOW = frozenset({"am", "'m", "’m", "are", "'re", "’re"})


def refusal(verb: Token, helpers: set[str]) -> str:
    """Return in which way the whole clause refuses, or nothing."""
    if verb.lemma_ == "have" and is_right(child(verb, "dobj")):
        return "no-right"
    if _is_coming_true(verb):
        return "not-happening"
    idle = words("talk") | words("guesses") | words("inert") | WAYS
    doing = verb.tag_ == "VBG" and is_first(own_subject(verb)) and helpers <= _NOW
    given = any(
        verb.lemma_ in words(name) for name in ("yielding", "accepting", "helping", "drastic")
    )
    return "not-doing" if doing and given and verb.lemma_ not in idle else ""


def denial(negation: Token, verb: Token, helpers: set[str]) -> str:
    """Return in which way the whole clause denies, or nothing."""
    if verb.lemma_ == "involve" and is_passive(verb) and not is_guessed(verb):
        return "untrue"
    if _is_past_or_custom(verb, negation, helpers) and not is_guessed(verb):
        if verb.lemma_ in words("wrongs"):
            return "undone"
        if verb.lemma_ == "have" and _is_share(verb):
            return "nothing"
    if not is_past(verb, negation):
        return ""
    if _is_own(verb) and verb.lemma_ in words("alleged"):
        return "undone"
    return "never" if is_first(own_subject(verb)) and _is_firm(negation, verb) else ""


def _is_past_or_custom(verb: Token, negation: Token, helpers: set[str]) -> bool:
    """Is it "did not torture" or "does not torture"?"""
    custom = bool(helpers) and helpers <= {"do", "does", "did"} and verb.lemma_ != "intend"
    custom |= verb.tag_ == "VBG" and bool(helpers) and helpers <= _NOW | {"is", "'s", "’s"}
    return custom or is_past(verb, negation)


def _is_share(verb: Token) -> bool:
    """Is its object "any role", "any hostility"?"""
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma_ in words("involvement")


def _is_own(verb: Token) -> bool:
    """Is it what somebody says of himself: "said that he had not hit the man"?"""
    who, told = own_subject(verb), verb.dep_ == "ccomp" and verb.head.lemma_ in words("saying")
    own = told and who is not None and who.lower_ in {"he", "she", "they"}
    return own and subject(verb.head) is not None and child(verb, "dobj", "ccomp") is not None


def _is_coming_true(verb: Token) -> bool:
    """Is it "that" which "will not happen", "is not going to happen"?"""
    deed = child(verb, "xcomp") if verb.lower_ == "going" else verb
    who = own_subject(verb)
    due = verb.lower_ == "going" or any(c.lower_ in {"will", "wo", "'ll"} for c in verb.lefts)
    what = who is not None and who.lower_ in {"that", "it", "this"}
    return due and what and deed is not None and deed.lemma_ == "happen"


def _is_firm(negation: Token, verb: Token) -> bool:
    """Is it "did not have any contact", "never said that", not "did not see it coming"?"""
    if verb.lemma_ in (words("inert") | words("guesses")) - {"have"}:
        return False
    if negation.lower_ == "never" and verb.lemma_ in words("alleged"):
        return True
    return any(t.lower_ in {"any", "anything", "anybody", "anyone", "ever"} for t in verb.subtree)
