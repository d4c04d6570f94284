"""What must hold of a noun before its frame is tried: "underlined | the need to talk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    infinitive,
    is_negated,
    own_subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions.frames.clauses import is_wished

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token


SPEAKING = frozenset(
    {
        "focus",
        "speak",
        "talk",
        "agree",
        "insist",
        "write",
        "warn",
        "point",
        "lecture",
        "remind",
        "convince",
        "persuade",
        "discuss",
    }
)
"""Verbs that have a need behind "on", "of" or "about"."""


def _is_stressed(noun: Token) -> bool:
    """Is it "underlined the need to talk", or "the cost and the need to save"?"""
    noun = _joined(noun)
    return noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in words("stresses")


def _is_spoken_of(noun: Token) -> bool:
    """Is it "spoke of the need to talk"?"""
    return is_told_by(_joined(noun), SPEAKING | words("stresses"))


def _joined(noun: Token) -> Token:
    """Return the first of the nouns that "and" joins."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun


def is_told_by(noun: Token, verbs: frozenset[str]) -> bool:
    """Is the noun behind "on", "of" or "about" after one of the verbs?"""
    about = noun.dep_ == "pobj" and noun.head.lower_ in {"on", "of", "about"}
    return about and noun.head.head.lemma_ in verbs


def _is_there(noun: Token) -> bool:
    """Is it "there is an urgent need to act", and no "there isn't a need"?"""
    verb = noun.head
    negated = is_negated(verb) or child(verb, "neg") is not None
    return noun.dep_ == "attr" and child(verb, "expl") is not None and not negated


def _is_hoping(noun: Token) -> bool:
    """Is it "voiced hope that Egypt will mediate", rather than that it will rain?"""
    own = [own_subject(c) for c in noun.rights if c.dep_ in {"acl", "ccomp"}]
    return _is_stressed(noun) and any(who is not None and can_act(who) for who in own)


def _is_for_relief(noun: Token) -> bool:
    """Is it "a suit for damages", rather than "for fraud"?"""
    found = after_preposition(noun, "for")
    return found is not None and found.lemma_ in words("reliefs")


def is_tabled(noun: Token) -> bool:
    """Is it a bill only just put forward, rather than passed or praised?"""
    verb = noun.head
    due = infinitive([noun], noun.i)
    if due is not None and due.lemma_ in {"go", "come", "be"}:
        return False  # "a bill to go before parliament"
    if any(c.lemma_ in {"propose", "draft", "proposed"} for c in noun.lefts):
        return True
    put = noun.dep_ in {"dobj", "nsubjpass"} or (
        noun.dep_ == "pobj" and verb.lower_ in {"for", "on"}
    )
    verb = verb.head if noun.dep_ == "pobj" else verb
    return put and verb.lemma_ in words("tables")


def _is_wishing(noun: Token) -> bool:
    """Is it "a message that there be no violence", rather than one that there is none?"""
    return any(c.dep_ in {"acl", "ccomp", "relcl"} and is_wished(c) for c in noun.rights)


def _is_blocking(noun: Token) -> bool:
    """Is it "a bid to block the sale", rather than one to buy or win, or "in a bid to save"?"""
    if noun.dep_ == "pobj" and noun.head.lower_ == "in":
        return False
    deed = infinitive([noun], noun.i)
    return deed is not None and deed.lemma_ in words("blocking")


def _is_omitting(noun: Token) -> bool:
    """Is it "the decision not to extend it"?"""
    deed = infinitive([noun], noun.i)
    return deed is not None and is_negated(deed)


GATES: dict[str, Callable[[Token], bool]] = {
    "stressed": _is_stressed,
    "about": _is_spoken_of,
    "there": _is_there,
    "hoping": _is_hoping,
    "tabled": is_tabled,
    "relief": _is_for_relief,
    "wishing": _is_wishing,
    "blocking": _is_blocking,
    "omitting": _is_omitting,
}
"""What must hold of the noun before a frame is tried."""
