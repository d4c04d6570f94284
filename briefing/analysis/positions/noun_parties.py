"""Who makes the demand that a noun carries, and of whom: "Moscow's demand", "a call to Kyiv"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act, is_group_noun, is_person_noun
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    is_passive,
    is_verb,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions.noun_gates import SPEAKING, is_told_by

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"NORP", "GPE", "ORG", "PERSON"})
_GETTING = frozenset({"subpoena", "request", "demand", "order"})
"""What somebody is to give: "a subpoena for documents from Lee" asks Lee."""
_QUALITIES = frozenset({"official", "executive", "firm", "expert", "professional", "individual"})
"""What a demand may be as well as whose: "executive orders", "a firm commitment"."""
_SETTLING = frozenset({"vote", "decide"}) | SPEAKING


def maker(noun: Token) -> Token | None:
    """Return who makes the demand: its owner, "by" or "from" whom, or who "made" it."""
    owner = child(noun, "poss")
    if owner is None and noun.dep_ == "dobj" and noun.head.lemma_ in words("joins"):
        return _behind_verb(noun)  # "backed Tory demands": they are the backer's now, too
    if owner is not None and owner.ent_type_ != "DATE":  # "Monday's bid" is somebody else's
        return owner
    source = (
        agent(noun)
        or after_preposition(noun, "by", "from", "of")
        or _next_from(noun)
        or _from_afar(noun)
    )
    if source is not None and can_act(source) and source.i > noun.i:
        return source
    for c in noun.lefts:
        quality = c.tag_ == "JJ" and c.lower_ in _QUALITIES
        if c.dep_ in {"amod", "compound", "nmod"} and (
            c.ent_type_ in _NAMES or ((is_group_noun(c) or is_person_noun(c)) and not quality)
        ):
            return c
    return _behind_verb(noun) or _setter(noun)


def _setter(noun: Token) -> Token | None:
    """Return who did it: "a deadline set by Mali", "Mali contacted Interpol with a request"."""
    setting, verb = child(noun, "acl"), noun.head.head
    if setting is not None and setting.lemma_ in words("makes"):
        return agent(setting)
    contacts = noun.head.lower_ == "with" and verb.lemma_ in words("contacts")
    return subject(verb) if contacts else None


def _next_from(noun: Token) -> Token | None:
    """Return the source the parser hung on the verb in "left on advice from the embassy"."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    return child(after, "pobj") if after.lower_ == "from" and after.dep_ == "prep" else None


def _from_afar(noun: Token) -> Token | None:
    """Return Lee in "pressure mounts on Peru from Lee", "a call for talks from Lee"."""
    verb = noun.head if noun.dep_ in {"nsubj", "nsubjpass", "attr"} else noun
    for at in (noun, verb):
        for c in at.subtree:
            given = noun.lemma_ in _GETTING and c.head not in {noun, verb}
            if c.lower_ == "from" and c.dep_ == "prep" and c.i > noun.i and not given:
                who = child(c, "pobj")
                called = who is not None and who.ent_type_ in {"PERSON", "ORG", "NORP"}
                if who is not None and (called or who.tag_ == "NNS") and can_act(who):
                    return who
    return None


def _behind_verb(noun: Token) -> Token | None:
    """Return who "made" it, "agreed on" it, or "voted on" it."""
    at = noun
    for _ in range(3):
        verb = at.head
        if is_verb(verb) and at.dep_ in {"dobj", "attr", "nsubjpass"}:
            if verb.lemma_ not in words("makes"):
                return None
            return agent(verb) if is_passive(verb) else subject(verb)
        if at.dep_ not in {"conj", "pobj", "prep"} or verb == at:
            return None
        if at.dep_ == "pobj" and is_told_by(at, _SETTLING):
            return subject(at.head.head)
        if at.dep_ == "pobj" and at.head.lower_ not in {"of", "with"}:
            return None
        at = verb
    return None


def addressee(noun: Token) -> Token | None:
    """Return whom it is put to: "under pressure to resign", "a call on Kyiv", "ignored calls"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"under", "despite"} and is_verb(verb.head):
        return subject(verb.head)  # "is under pressure to resign"
    found = after_preposition(noun, "to", "on", "upon", "against")
    if found is None and noun.dep_ == "nsubj" and verb.lemma_ in words("mounts"):
        found = after_preposition(verb, "on", "upon")  # "pressure is mounting on Paris to act"
    if found is not None and can_act(found):
        return found
    if noun.dep_ == "dobj" and verb.lemma_ in {
        "face",
        "reject",
        "ignore",
        "refuse",
        "resist",
        "receive",
        "heed",
        "meet",
    }:
        return subject(verb)
    if noun.dep_ == "dobj" and verb.lemma_ in {"give", "send", "issue", "make", "deliver"}:
        return child(verb, "dative") or after_preposition(verb, "to")
    return None
