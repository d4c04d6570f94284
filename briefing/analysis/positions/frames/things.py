"""What the verb is done to: "demanded an apology", "offered talks", "denied breaking rules"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    is_passive,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.hostility import is_hostile

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content
    from briefing.analysis.positions.frames.shape import Frame

AMOUNTS = frozenset({"DATE", "TIME", "CARDINAL", "MONEY"})
"""Kinds of entity that are no things."""
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl"})
"""How clauses hang on the word above them."""


def thing(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the object: "demanded an apology"."""
    found = object_of(verb)
    if found is None or found.lower_ in {"all", "one"} or is_told(found, verb):
        return []
    if any(c.lower_ in {"no", "any", "what", "which"} for c in found.lefts):
        return []
    parts = cut.noun_phrases(found)
    if found.i < verb.i:
        return parts
    return [*parts[:-1], *cut.with_rest(parts[-1:], verb), *hung_high(found, verb)]


def hung_high(found: Token, verb: Token) -> list[Content]:
    """Cut out the second thing of "demanded money and | changes to the law", hung on the verb."""
    more = [c for c in verb.rights if c.dep_ == "conj" and c.pos_ == "NOUN" and c.i > found.i]
    return [part for c in more if not can_act(c) for part in cut.noun_phrases(c)]


def is_told(whom: Token, verb: Token) -> bool:
    """Does the verb report the words before it: "taxes will not rise, he promised unions"?"""
    reports = verb.dep_ == "parataxis" or any(c.dep_ in {"ccomp", "parataxis"} for c in verb.lefts)
    return reports and whom.i > verb.i and can_act(whom)


def sum_of_money(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "the complaint seeks $5 million", whoever is to pay it."""
    found = object_of(verb)
    return thing(verb, slot, where) if found is not None and is_sum(found) else []


def aim(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match an object that is no actor: "favours a ban", not "favours the senator"."""
    found = object_of(verb)
    if found is not None and found.i < verb.i and verb.lemma_ == "propose":
        return []  # "the changes proposed by the ministry" only names them
    who = subject(verb) if found is not None and found.lemma_ in words("bills") else None
    if who is not None and (who.ent_type_ == "GPE" or who.lemma_.lower() in words("state")):
        return []  # governments bring in bills every day
    return thing(verb, slot, where) if found is not None and not can_act(found) else []


def imposed(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what a bill asks for: "the law would require background checks"."""
    who = subject(verb)
    would = any(c.lower_ in {"would", "will"} for c in verb.lefts)
    found = object_of(verb)
    if found is None or can_act(found):
        return []  # "would require Trump, or any other president, to report"
    return thing(verb, slot, where) if who is not None and would and is_document(who) else []


def gift(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what is offered: "talks", "$5 million", "him a post", not "an explanation"."""
    found, who = object_of(verb), subject(verb)
    if found is None or any(c.tag_ == "PRP$" for c in found.lefts):
        return []
    if who is not None and not can_act(who):
        return []  # "the plan offers more accountability"
    given = child(verb, "dative") is not None or after_preposition(verb, "to") is not None
    if given or is_sum(found) or found.lemma_.lower() in words("askable"):
        return thing(verb, slot, where)
    return []


def object_of(verb: Token) -> Token | None:
    """Return what the verb is done to, in a passive or a relative clause, too."""
    if is_passive(verb) and child(verb, "dobj") is None:  # "he's denied it" is none
        raised = verb.dep_ == "xcomp" and is_passive(verb.head)  # "is expected to be opposed"
        own = subject(verb) if raised else own_subject(verb)
        if own is not None:
            return own
        return verb.head if verb.dep_ in {"acl", "relcl"} and verb.head.i < verb.i else None
    found = child(verb, "dobj") or _shared_object(verb)
    if found is None and verb.dep_ == "ccomp" and verb.head.lemma_ in words("askable"):
        return verb.head  # the tagger takes "the guarantees it is seeking" for a verb
    if found is None and verb.dep_ == "relcl" and verb.head.i < verb.i:
        own = own_subject(verb)
        gapped = (
            own is not None
            and own != verb.head
            and not any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
        )
        return verb.head if gapped else None
    if found is not None and found.lower_ in {"that", "which", "what"} and verb.dep_ == "relcl":
        return verb.head
    return found


def _shared_object(verb: Token) -> Token | None:
    """Return the object in "to demand and receive higher wages", which hangs on the second verb."""
    rights = list(verb.rights)
    if len(rights) != 2 or rights[0].dep_ != "cc" or rights[1].dep_ != "conj":
        return None
    second = rights[1]
    return child(second, "dobj") if second.tag_ == verb.tag_ else None


def object_in(name: str) -> Frame:
    """Make a frame for an object of one class of words."""

    def match(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
        found = object_of(verb)
        if found is None or found.lemma_.lower() not in words(name):
            return []
        return cut.noun_phrases(found) if name == "askable" else cut.noun_phrase(found)

    return match


def wish(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "met the demand", not "met demand for cars" or "struggled to meet the demand"."""
    found = object_of(verb)
    done = verb.tag_ not in {"VB", "VBG"}
    if (
        found is None
        or not done
        or (found.lower_ == "demand" and child(found, "det", "poss") is None)
    ):
        return []
    return object_in("wishes")(verb, slot, where)


def gerund(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "ruled out sending missiles"."""
    for c in verb.rights:
        if c.dep_ in {"xcomp", "dobj", "ccomp", "pcomp"} and is_gerund(c):
            if c.lemma_ == "do" and verb.lemma_ == "deny" and not any(c.rights):
                return []  # ", which the rebels deny doing"
            return cut.gerund(c)
        first = c.left_edge
        if c.dep_ == "dobj" and first.i == verb.i + 1 and first.tag_ == "VBG" and first != c:
            return cut.noun_phrase(c)  # "denies breaking rules", which the parser takes for rules
    return []


def hostile(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "is considering taking legal action", "mulled legal action"."""
    acts = [c for c in gerund(verb, slot, where) if is_hostile(c.head)]
    return acts or object_in("danger")(verb, slot, where)


def is_gerund(verb: Token) -> bool:
    """Is it "sending" or "having sent", with no subject and no other helper?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return False
    return (verb.tag_ == "VBG" and not helpers) or any(c.tag_ == "VBG" for c in helpers)


def ruled(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match any object of an order by those who give orders: "the court ordered new elections"."""
    who = agent(verb) if is_passive(verb) else subject(verb)
    if who is None or not (
        {who.lemma_.lower()} & words("authorities") or who.ent_type_ in {"GPE", "PERSON"}
    ):
        return []
    return thing(verb, slot, where)


def judged(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what a court does to the acts of others: "the judge blocked the ban"."""
    who = agent(verb) if is_passive(verb) else subject(verb)
    court = who is not None and who.lemma_.lower() in words("courts")
    act = object_of(verb)
    own = act is not None and act.lemma_ in words("deals")  # "overturned that ruling"
    return thing(verb, slot, where) if court and not own else []


def is_sum(noun: Token) -> bool:
    """Is it "$5 million" or "$5 million fines"?"""
    return noun.ent_type_ == "MONEY" or any(c.ent_type_ == "MONEY" for c in noun.lefts)


def deed(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match an order for a deed: "ordered the withdrawal of troops", not "ordered a meal"."""
    found = object_of(verb)
    return cut.noun_phrase(found) if found is not None and cut.is_deed(found) else []


def bare_call(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "seconded the call": a demand whose content stands elsewhere, or in a compound."""
    found = object_of(verb)
    if found is None or found.lemma_.lower() not in words("calls"):
        return []
    if any(c.dep_ not in {"punct", "cc", "conj"} and not c.is_space for c in found.rights):
        return []
    return cut.noun_phrase(found)
