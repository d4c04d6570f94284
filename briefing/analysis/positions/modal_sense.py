"""Whether "should", "must" or "need" is a duty: not a guess, a forecast, a question or musing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    infinitive,
    is_negated,
    is_passive,
    own_subject,
)
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSIDE = frozenset(
    {"ccomp", "xcomp", "relcl", "acl", "pobj", "prep", "dobj", "nsubj", "nsubjpass"}
)
_FOLLOWING = frozenset({"mean", "imply", "follow", "justify"})
NEEDS = frozenset({"need", "have", "get"})
FIRST = frozenset({"i", "we", "me", "us"})


def is_duty(modal: Token, verb: Token, who: Token) -> bool:
    """Is it a duty, rather than a guess, a question or what merely happens?"""
    if _is_guess(modal, verb) or _is_question(modal, verb) or _is_forecast(modal, verb, who):
        return False
    if _is_gapped(verb) or (modal.tag_ != "MD" and _is_gapped(modal, verb)):
        return False
    if _is_unsaid(verb) or _is_idle(verb, who) or _is_relative(verb, who):
        return False
    if _is_told_of(modal, verb, who):
        return False
    if who.lower_ in FIRST:
        return modal.lower_ != "shall" and not (modal.lemma_ in NEEDS and _is_resigned(modal))
    return not is_negated(modal)


def _is_relative(verb: Token, who: Token) -> bool:
    """Is it "what must be", "which should", rather than "That must be done", which says so?"""
    opens = who.text == "That" and verb.dep_ in {"ROOT", "ccomp"}
    return who.tag_ in {"WP", "WDT"} and not opens


def _is_forecast(modal: Token, verb: Token, who: Token) -> bool:
    """Is it "prices should fall", "they should win"?"""
    if modal.lower_ != "should":
        return False
    happens = not can_act(who) and not is_passive(verb) and who.dep_ != "expl"
    idle = happens and verb.lemma_ in words("inert") | words("falls") and not _is_ideal(verb)
    idle |= happens and _is_outlook(verb, who)
    well = verb.lemma_ == "be" and any(c.lemma_ in words("well") for c in verb.rights)
    return idle or well or verb.lemma_ in words("chances")


def _is_outlook(verb: Token, who: Token) -> bool:
    """Is it "that should help", "a deal that should bring in money", "should probably rise"?"""
    return (
        who.lower_ in {"that", "this", "it"}
        or (verb.dep_ == "relcl" and own_subject(verb) == verb.head)
        or any(c.lower_ in {"probably", "soon", "eventually"} for c in verb.children)
    )


def _is_ideal(verb: Token) -> bool:
    """Is it "the killer should be in prison", "the focus should be on schools"?"""
    return verb.lemma_ == "be" and child(verb, "acomp", "attr", "prep") is not None


def _is_told_of(modal: Token, verb: Token, who: Token) -> bool:
    """Is it "we have to wait", "you have to weigh it", the story "police had to intervene"?"""
    if who.lower_ in FIRST | {"you"} and _is_musing(modal, verb):
        return True
    past = modal.lower_ == "had" and can_act(who) and not is_passive(verb)
    return modal.lemma_ == "have" and (past or who.lower_ == "you")


def _is_musing(modal: Token, verb: Token) -> bool:
    """Is it "we have to wait and see", "you have to be there", "we should be proud"?"""
    if modal.lemma_ in NEEDS:
        here = verb.lemma_ == "be" and child(verb, "acomp") is None
        return here or verb.lemma_ in words("musing")
    return verb.lemma_ == "be" and child(verb, "acomp") is not None and modal.lower_ == "should"


def _is_resigned(need: Token) -> bool:
    """Is it "we do not have to", the story "we had to run", the forecast "we will have to"?"""
    return (
        is_negated(need)
        or need.lower_ in {"had", "needed"}
        or any(c.tag_ == "MD" for c in need.lefts)
    )


def _is_unsaid(verb: Token) -> bool:
    """Is it what somebody "refused to say", "did not say"?"""
    said = verb.head
    if verb.dep_ == "ccomp" and said.lemma_ in _FOLLOWING:
        return is_negated(said)  # "does not mean that they should"
    if verb.dep_ != "ccomp" or said.lemma_ not in words("saying"):
        return False
    refused = said.dep_ == "xcomp" and said.head.lemma_ in {"refuse", "decline"}
    return refused or (is_negated(said) and said.lemma_ not in {"think", "believe"})


def _is_idle(verb: Token, who: Token) -> bool:
    """Is it "I should go", "it should be noted", or a forecast: "there should be enough gas"?"""
    if who.lower_ == "i":
        return not is_passive(verb)
    if _is_phrase(verb, who):
        return True
    if who.lower_ == "it":
        inert = not is_passive(verb) and verb.lemma_ in words("inert") and not is_told(verb)
        inert &= not (verb.lemma_ == "be" and infinitive([verb, child(verb, "attr")], verb.i))
        return inert or verb.lemma_ in words("notes") or verb.lemma_ in words("moves")
    return who.dep_ == "expl" and any(
        t.lower_ in {"enough", "plenty", "some", "adequate", "sufficient"}
        for t in verb.subtree
        if t.dep_ != "pobj"
    )


def _is_phrase(verb: Token, who: Token) -> bool:
    """Is it "be in no doubt", "be able to act", "the visit will have to wait", "do with luck"?"""
    found = after_preposition(verb, "in", "under", "with")
    if verb.lemma_ == "be":
        warned = found is not None and found.lemma_ in {"doubt", "illusion"}
        return warned or (who.lower_ == "we" and any(t.lower_ == "able" for t in verb.rights))
    if verb.lemma_ in {"wait", "rest"}:
        return verb.lemma_ == "rest" or not can_act(who)  # "rest assured"
    return verb.lemma_ == "do" and any(c.lower_ == "with" for c in verb.rights)


def is_told(verb: Token) -> bool:
    """Does the text not say by whom: "the firm was told it must pay"?"""
    above = verb.head
    told = verb.dep_ == "ccomp" and above.lemma_ in {"tell", "inform", "advise", "warn"}
    return told and is_passive(above) and agent(above) is None


def _is_guess(modal: Token, verb: Token) -> bool:
    """Is it "must have been", "must be planning"?"""
    going = verb.tag_ == "VBG" and modal.lower_ == "must"
    return going or any(
        c.lower_ == "have" and c.dep_ == "aux" and c.i > modal.i for c in verb.lefts
    )


def _is_question(modal: Token, verb: Token) -> bool:
    """Is it "whether Kyiv should", "what should", or a sentence with a question mark?"""
    marks = (c for c in (*verb.lefts, *modal.lefts) if c.dep_ == "mark")
    if any(c.lower_ in {"if", "whether"} for c in marks) or _is_supposed(verb):
        return True
    for c in verb.lefts:
        asks = c.left_edge.tag_ in {"WP", "WRB", "WDT"} and c.i < modal.i
        asks &= c.left_edge.text != "That"
        if c.lower_ == "why" and verb.head.lemma_ == "be":
            continue  # "that is why aid must be kept up"
        if asks and verb.dep_ not in {"relcl", "acl", "ccomp", "pcomp"}:
            return True
    return any(token.text == "?" for token in verb.sent[-2:])


def _is_supposed(verb: Token) -> bool:
    """Is it inside of "if the premier believes that they should go"?"""
    at = verb
    while at.dep_ in _INSIDE and at.head is not at:
        at = at.head
        if at.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in at.lefts
        ):
            return True
    return False


def _is_wanting(need: Token, deed: Token) -> bool:
    """Is it "the jets you need to protect the city"?"""
    if need.dep_ != "relcl" or need.lemma_ != "need" or is_passive(deed):
        return False
    return own_subject(need) != need.head and not any(c.tag_ == "WRB" for c in need.lefts)


def _is_gapped(verb: Token, deed: Token | None = None) -> bool:
    """Does the clause only describe its noun: "the role that companies should play"?

    `deed` is what is to be done where the verb is "have" or "need": "things we have to do".
    """
    if deed is not None and any(c.tag_ == "WP" for c in verb.lefts if c.dep_ == "dobj"):
        return True  # "what she needs to win"
    if deed is not None and _is_wanting(verb, deed):
        return True
    if verb.dep_ != "relcl" or is_passive(verb) or own_subject(verb) == verb.head:
        return False
    if any(t.tag_ == "WDT" for c in verb.lefts if c.dep_ == "prep" for t in c.rights):
        return False  # "a notice according to which they must pay"
    thing = child(verb, "dobj")
    gap = thing is None or (thing.tag_ in {"WDT", "WP"} and verb.lemma_ not in {"take", "do"})
    return gap and not any(c.tag_ == "WRB" for c in verb.lefts)
