"""Who does what the verb says, and whether they may hold it: not "any candidate", a forecaster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    is_passive,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions.verbs.live import WISHING, helpers
from briefing.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.positions.lexicon import Trigger

_BINDING = frozenset({"require", "compel", "oblige"})
"""What laws and circumstances do, too: those who do it must be named."""
_FORCING = frozenset({"force", "ban", "bar", "prevent", "block"})
"""What asks something only of a bill, a court and their like."""
_RULING = frozenset({"ban", "bar"})
_NAMED = frozenset({"GPE", "PERSON", "ORG"})
_IMPOSED = _BINDING | {"force", "expect"}
"""What those in power announce of others in the passive."""
_TRYING = frozenset({"try", "seek", "want", "attempt", "aim", "vow"})
_DECIDING = frozenset({"decide", "vote", "agree"})
_FORESEEN = frozenset({"expect", "predict", "suppose", "tip", "fail"})


def doer(verb: Token, passive: bool) -> Token | None:
    """Return who does it; nobody where only an event does."""
    who = agent(verb) if passive else _actor(verb)
    return None if _is_of_event(verb, who) else who


def _is_of_event(verb: Token, holder: Token | None) -> bool:
    """Is it "protests calling for talks", "chants demanding bread", of whoever takes part?"""
    asks = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.lemma_ in {"call", "demand", "urge"}
    if not asks or holder is None or holder != verb.head:
        return False
    return not (can_act(holder) or is_document(holder))


def _actor(verb: Token) -> Token | None:
    """Return who does it; in "she said it was late and urged him to go" the one who said it."""
    who = subject(verb)
    if verb.dep_ != "conj" or own_subject(verb) is not None:
        return who
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    if who is not None and can_act(who) and not (who.lower_ == "it" and first.lemma_ == "be"):
        return who
    while first.dep_ == "xcomp":  # "said that it seemed to have spread and called"
        first = first.head
    above = own_subject(first.head) if first.head.lemma_ in words("saying") else None
    return above if above is not None and can_act(above) else who


def may_hold(holder: Token | None, row: Trigger, verb: Token) -> bool:
    """Can this be the holder? Only demands are made by nobody in particular: "was ordered to"."""
    if _is_nobodys(holder, row, verb) or (row.kind is Kind.COMMITMENT and _is_expected(verb)):
        return False
    if is_imposed(row, verb):
        return True
    forcing = row.kind is Kind.DEMAND and row.lemma in _FORCING
    if forcing and not (holder is not None and _binds(holder, verb)):
        above = verb.head.lemma_ if verb.dep_ == "xcomp" else ""
        return above in {"force": _TRYING, "ban": _DECIDING}.get(row.lemma, ())
    if row.kind is Kind.DEMAND:
        return holder is not None or row.lemma not in _BINDING
    described = is_passive(verb) and verb.dep_ == "acl"  # "the deal reached by"
    if holder is None:
        return row.kind is Kind.REJECTION and _is_turned_down(verb)
    refused = row.kind is Kind.REJECTION or not described
    return refused and (can_act(holder) or is_document(holder))


def _is_turned_down(verb: Token) -> bool:
    """Is it "the request was rejected", whoever did? That one "was ignored" tells of no answer."""
    asked = own_subject(verb) if is_passive(verb) and verb.lemma_ != "ignore" else None
    return asked is not None and asked.lemma_.lower() in words("asks")


def is_imposed(row: Trigger, verb: Token) -> bool:
    """Is it a new rule: "drivers will be obliged to", "would be forced to"?"""
    who = own_subject(verb)
    if row.lemma not in _IMPOSED or not is_passive(verb) or who is None or not can_act(who):
        return False
    if any(c.dep_ == "nummod" for c in who.subtree):
        return False  # "two thirds of the members would be required to block it"
    owed = row.lemma == "oblige" and any(c.lower_ in {"is", "are"} for c in verb.lefts)
    return (owed or is_ahead(verb)) and not any(
        m.lower_ in {"if", "unless"}
        for c in (*verb.children, *verb.head.children)
        if c.dep_ == "advcl"
        for m in c.lefts
    )


def _is_expected(verb: Token) -> bool:
    """Is it only foreseen: "is expected to offer", "Nippon should agree"?"""
    above = verb.head if verb.dep_ in {"xcomp", "ccomp"} else verb
    foreseen = above.lemma_ in _FORESEEN or above.lower_ in {"likely", "unlikely"}
    return foreseen or any(c.lower_ in {"should", "must"} for c in helpers(above))


def is_ahead(verb: Token) -> bool:
    """Is it still to come: "will urge", "would be forced"?"""
    return any(c.dep_ == "aux" and c.lower_ in {"will", "would", "'ll"} for c in verb.lefts)


def _is_nobodys(holder: Token | None, row: Trigger, verb: Token) -> bool:
    """Do "any candidate", reporters who "pressed him on" a matter, or forecasters want it?"""
    if holder is None:
        asked = row.lemma == "press" and is_passive(verb)
        return asked and after_preposition(verb, "on") is not None
    if row.kind is Kind.DEMAND and holder.pos_ == "NOUN" and not _names_itself(holder):
        filed = holder.lemma_ in words("filings")
        if not (filed or can_act(holder) or is_document(holder)):
            return True  # "the recipe calls for two eggs"
    if holder.lower_ in {"you", "one"}:
        return True  # "when you expected the police to help"
    if row.lemma in WISHING and holder.lower_ == "people" and not any(holder.children):
        return True  # "people want this war to end"
    foretold = row.lemma == "expect" and holder.lemma_ in words("forecasters")
    feared = row.kind is Kind.THREAT and row.lemma in {"warn", "caution"}
    foretold |= feared and holder.lemma_ in words("forecasters") | words("scholars")
    foretold |= row.lemma in {"rely", "depend"} and verb.tag_ in {"VBD", "VBN"}  # and got it
    return foretold or any(c.lower_ == "any" for c in holder.lefts)


def _names_itself(holder: Token) -> bool:
    """Does a name say that it is a person: "frontbencher Ann Lee", "the 90-year-old, Mr Oz"?"""
    return holder.is_title or any(c.dep_ == "appos" and can_act(c) for c in holder.rights)


def _binds(holder: Token, verb: Token) -> bool:
    """Is it a bill, a ruling, a court, or another of those in power?"""
    lemma = holder.lemma_.lower()
    tried = verb.dep_ == "xcomp"
    rules = (
        verb.lemma_ in _RULING
        and not tried
        and (lemma in words("authorities") or holder.ent_type_ in _NAMED)
    )
    return rules or is_document(holder) or lemma in words("courts") or lemma in words("laws")
