"""Clauses: what ought to be, will be, or is said to be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    conjuncts,
    infinitive,
    is_negated,
    is_passive,
    is_to_verb,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

_CLAIMING = frozenset({"insist", "suggest", "hope", "want", "expect"})
_ASKING = frozenset({"demand", "request", "order", "urge", "recommend", "stipulate", "decree"})
_MUST = frozenset({"should", "must", "shall", "ought"})
_OWN = frozenset({"i", "we", "he", "she", "it"})
"""Who may be the one that hopes."""
_HIS = frozenset({"he", "she", "it", "they", "i", "we"})
_THEIRS = frozenset({"his", "her", "its", "their", "our", "my"})
_WILL = frozenset({"will", "would", "can", "could", "'ll", "wo", "may", "might"})


def that(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match any clause: "promised that taxes would fall"."""
    found = clause_of(verb)
    return cut.clause(found) if found is not None else []


def subjunctive(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match a clause that says what ought to be: "insisted that Turkey remove the vessel".

    In the indicative it only claims: "insisted that Turkey removed the vessel".
    """
    found = clause_of(verb)
    backed = verb.lemma_ in {"insist", "suggest"} and verb.tag_ == "VBD"  # else "saved"
    ordered = (backed or verb.lemma_ not in _CLAIMING) and found is not None and _is_plain(found)
    if found is None or not (ordered or is_wished(found) or _is_asked(found, verb)):
        return []
    actor = own_subject(found)
    passive = is_passive(found)
    return cut.clause(
        found, actor if actor is not None and not passive and can_act(actor) else None
    )


def _is_asked(verb: Token, asking: Token) -> bool:
    """Is it "demanded that seats were kept", whatever the mood: that verb claims nothing?"""
    return asking.lemma_ in _ASKING and not any(c.tag_ in {"MD", "WRB", "WP"} for c in verb.lefts)


def _is_plain(verb: Token) -> bool:
    """Is it "ordered that the books show", of which only the verb above tells that it is a wish?"""
    same = verb.tag_ == "VBD" and verb.lower_ == verb.lemma_  # "proposed that they cut"
    return (verb.tag_ == "VBP" or same) and not any(c.dep_ == "aux" for c in verb.lefts)


def is_wished(verb: Token) -> bool:
    """Is the clause in the subjunctive, or under "should" or "must"?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if any(c.lower_ in _MUST for c in helpers):
        who = own_subject(verb)  # "should they win" only supposes
        return who is None or not any(c.lower_ == "should" and c.i < who.i for c in helpers)
    if any(
        c.tag_ in {"MD", "VBD", "VBZ"}
        or c.lower_ in {"has", "have", "had", "is", "are", "was", "were", "do", "does", "did"}
        for c in helpers
    ):
        return False
    if any(c.lower_ == "be" for c in helpers):
        return True
    if verb.lower_ == "be" or verb.tag_ == "VB":
        return True
    actor = own_subject(verb)
    singular = actor is not None and actor.tag_ in {"NN", "NNP"} and len(conjuncts(actor)) == 1
    return singular and verb.lower_ == verb.lemma_  # "cut" and "put" are past tenses, too


def will(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is hoped of others: "hopes that China will lift the ban"."""
    first = clause_of(verb)
    return [part for c in conjuncts(first) for part in _hoped(c)] if first is not None else []


def _hoped(found: Token) -> list[Content]:
    if not (_is_to_come(found) or _is_deed(found)):
        return []
    actor, who = own_subject(found), subject(found.head)
    others = {"i", "it"} if who is not None and who.lower_ == "i" else _OWN
    if actor is None or not can_act(actor) or actor.lower_ in others:
        return []
    if any(c.dep_ == "dobj" and c.lower_ in {"him", "her"} for c in found.rights):
        return []  # "hopes the voters will back him"
    return cut.clause(found, actor)


def _is_to_come(verb: Token) -> bool:
    return any(c.lower_ in _WILL for c in verb.lefts if c.dep_ == "aux")


def _is_deed(verb: Token) -> bool:
    """Is it an act in the present: "hopes the council listens"?"""
    idle = words("inert") | words("chances")
    helper = child(verb, "aux")
    bare = verb.tag_ in {"VBZ", "VBP"} and helper is None
    off = verb.tag_ == "VB" and helper is not None and helper.lower_ in {"do", "does"}
    return verb.lemma_ not in idle and (bare or off)


def danger(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match a warning of what will follow: "warned that it would retaliate"."""
    found = clause_of(verb) or _said_before(verb)
    if found is None or is_to_verb(found) or _is_judged(found):
        return []
    helpers = {c.lower_ for c in found.lefts if c.dep_ == "aux"}
    if _is_of_danger(found):
        return cut.clause(found)
    if not _is_in_hand(found, verb):
        return []
    needs = found.lemma_ in {"have", "need"} and infinitive([found], found.i) is not None
    idle = "be" in helpers or found.lemma_ in words("inert")
    if needs or (idle and helpers & {"may", "might", "could", "can"}):
        return []  # "they would have to act" asks it of them, "attacks could take place" foretells
    if _is_prospect(found, helpers):
        return []
    return cut.clause(found) if helpers & _WILL or found.lemma_ in {"face", "risk"} else []


def _is_judged(verb: Token) -> bool:
    """Is it "it would be safer to wait", "would be unacceptable", no warning of what follows?"""
    said = child(verb, "acomp")
    return said is not None and (said.tag_ == "JJR" or said.lemma_ in words("unacceptable"))


def _is_in_hand(found: Token, warning: Token) -> bool:
    """Is it for the one who warns to do, or does it hang on something?

    "Warned that repeal would leave them poor" only foresees; so does "Iran would respond", unless
    Iran says so.
    """
    who, speaker = own_subject(found), subject(warning)
    if who is None or who.lower_ in _HIS or (speaker is not None and who.lemma_ == speaker.lemma_):
        return True
    if who.lemma_.lower() in words("authorities") or _is_harm_to(found):
        return True
    judge = speaker is not None and speaker.lemma_.lower() in words("courts")
    state = {t.lemma_ for t in speaker.subtree if t.ent_type_ in {"GPE", "NORP"}} if speaker else ()
    tied = any(
        c.dep_ == "advcl" and any(m.lower_ in {"if", "unless"} for m in c.lefts)
        for c in warning.subtree
    )
    return judge or tied or who.lemma_ in state or (is_passive(found) and not _is_feared(found))


def _is_harm_to(verb: Token) -> bool:
    """Is it "would face sanctions", "would be met with force", "would result in war"?"""
    things = [child(verb, "dobj", "attr"), after_preposition(verb, "in", "to", "with")]
    harm = words("danger") | words("costs") | words("fighting") | words("sanctions")
    return any(thing is not None and thing.lemma_.lower() in harm for thing in things)


def _is_feared(verb: Token) -> bool:
    """Is it "could be harmed", rather than "would be introduced"?"""
    return verb.lemma_ in words("harms") | words("inert") | {"put", "kill", "lose", "outstrip"}


def _is_of_danger(verb: Token) -> bool:
    """Is it "there could be further strikes"?"""
    there = child(verb, "attr") if child(verb, "expl") is not None else None
    return there is not None and there.lemma_.lower() in words("danger")


def _said_before(verb: Token) -> Token | None:
    """Return what would follow in "workers could strike, union leaders warned"."""
    told = child(verb, "ccomp")
    firm = told is not None and any(c.lower_ in {"could", "will", "would"} for c in told.lefts)
    return told if firm else None


def _is_prospect(verb: Token, helpers: set[str]) -> bool:
    """Is it a forecast or a need: "profits may decline", "nobody can win", "would have to"?"""
    if verb.lemma_ == "have" and child(verb, "xcomp") is not None:
        return True
    who, harm = own_subject(verb), is_passive(verb) or child(verb, "dobj") is not None
    open_ = bool(helpers & {"may", "might", "could"}) and not harm
    return "can" in helpers or (open_ and (who is None or not can_act(who)))


def indicative(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is insisted to be so against those who say otherwise."""
    found = clause_of(verb)
    if found is None or is_wished(found) or any(c.tag_ == "MD" for c in found.lefts):
        return []
    return [] if _is_plea(found) else cut.clause(found)


def _is_plea(verb: Token) -> bool:
    """Is it a need, a right or a comment: "insisted that it was time to talk", "it has a right"?"""
    thing = child(verb, "dobj", "attr", "acomp")
    said = thing.lemma_.lower() if thing is not None else ""
    asked = said in words("rights") | words("duties") | {"time", "need", "happy", "ready"}
    begins = verb.left_edge.nbor(-1).is_quote if verb.left_edge.i else False
    return asked or begins or verb.lemma_ in {"need", "want"} or child(verb, "expl") is not None


def own_so(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what somebody maintains of himself or his own: "that its reactor is peaceful"."""
    found = clause_of(verb)
    own = own_subject(found) if found is not None else None
    if own is None:
        return []
    his = own.lower_ in _HIS or any(c.lower_ in _THEIRS for c in own.lefts)
    return indicative(verb, slot, where) if his else []


def future(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is promised: "assured Kyiv that aid would flow", not "that it was safe"."""
    found = clause_of(verb)
    if found is None or not any(c.lower_ in _WILL for c in found.lefts if c.dep_ == "aux"):
        return []
    who = own_subject(found)
    if (
        found.lemma_ in words("inert")
        and not is_passive(found)
        and (who is None or not can_act(who))
    ):
        return []  # "agreed that the surface would have an effect"
    return cut.clause(found)


def not_so(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is claimed not to be so: "claims that he never saw the report"."""
    found = clause_of(verb)
    if found is None or any(c.tag_ == "MD" for c in found.lefts):
        return []
    own = own_subject(found)
    bare = own is not None and any(c.lower_ == "no" for c in own.lefts)
    return cut.clause(found) if is_negated(found) or bare else []


def clause_of(verb: Token) -> Token | None:
    """Return the clause below the verb that has a subject of its own."""
    for c in verb.rights:
        if c.dep_ in {"ccomp", "advcl", "relcl", "acl"} and not is_to_verb(c):
            mark = child(c, "mark")
            if c.dep_ == "advcl" and mark is not None and mark.lower_ != "that":
                continue
            there = child(c, "expl") is not None
            if (there or own_subject(c) is not None) and c.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}:
                return c
    return None
