"""The content slots of verb frames, by the names `triggers.tsv` uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    conjuncts,
    infinitive,
    is_negated,
    is_passive,
    is_to_verb,
    is_verb,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

    Frame = Callable[[Token, Token | None, str], list[Content]]

_CLAIMING = frozenset({"insist", "suggest", "hope", "want", "expect"})
_MUST = frozenset({"should", "must", "shall", "ought"})
_WILL = frozenset({"will", "would", "can", "could", "'ll", "wo", "may", "might"})


def to_do(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match an infinitive that somebody else is to carry out: "urged Mali to hold elections"."""
    if where == "obj":
        own = _clause_with_subject(verb)
        if own is not None:
            actor = own_subject(own)
            if actor is not None and can_act(actor):
                return [c._replace(actor=actor) for c in cut.verb_phrases(own)]
            return cut.clause(own)
        if slot is None:
            return []
    after = slot.i if slot is not None and slot.i > verb.i else verb.i
    heads = [verb, slot, *(conjuncts(slot)[1:] if slot is not None else [])]
    found = infinitive(heads, after)
    return cut.verb_phrases(found) if found is not None else []


def _clause_with_subject(verb: Token) -> Token | None:
    """Return the infinitive in "wants Kosovo to delay", which the parser gives a subject."""
    for c in verb.rights:
        if c.dep_ in {"ccomp", "xcomp", "advcl"} and is_to_verb(c):
            own = child(c, "nsubj", "nsubjpass")
            if own is not None and own.i > verb.i and child(c, "mark") is None:
                return c
    return None


def own_act(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the holder's own infinitive: "vowed to rebuild"."""
    if is_passive(verb):
        return []
    found = infinitive([verb], verb.i)
    if found is None or child(found, "nsubj") is not None:
        return []
    return cut.verb_phrases(found)


def bare(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "asked citizens not approach the embassy"."""
    for c in verb.rights:
        if c.dep_ == "ccomp" and c.tag_ == "VB" and is_negated(c) and not is_to_verb(c):
            actor = own_subject(c)
            if actor is not None and can_act(actor):
                return cut.clause(c, actor)
    return []


def own_sue(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "sued the state to block the law", "suing in order to gain access"."""
    for c in verb.rights:
        if (c.tag_ == "VB" and c.dep_ in {"advcl", "xcomp", "acl"}) or c.lower_ == "order":
            deed = c if c.tag_ == "VB" else child(c, "acl")
            return cut.verb_phrases(deed) if deed is not None else []
        if c.dep_ == "prep" and c.lower_ == "in":
            order = child(c, "pobj")
            deed = child(order, "acl") if order is not None and order.lower_ == "order" else None
            if deed is not None:
                return cut.verb_phrases(deed)
    return []


def _clause(verb: Token) -> Token | None:
    for c in verb.rights:
        if c.dep_ in {"ccomp", "advcl", "relcl", "acl"} and not is_to_verb(c):
            mark = child(c, "mark")
            if c.dep_ == "advcl" and mark is not None and mark.lower_ != "that":
                continue
            if own_subject(c) is not None and c.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}:
                return c
    return None


def that(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match any clause: "promised that taxes would fall"."""
    found = _clause(verb)
    return cut.clause(found) if found is not None else []


def subjunctive(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match a clause that says what ought to be: "insisted that Turkey remove the vessel".

    In the indicative it only claims: "insisted that Turkey removed the vessel".
    """
    found = _clause(verb)
    ordered = verb.lemma_ not in _CLAIMING and found is not None and _is_plain(found)
    if found is None or not (ordered or is_wished(found)):
        return []
    actor = own_subject(found)
    passive = is_passive(found)
    return cut.clause(
        found, actor if actor is not None and not passive and can_act(actor) else None
    )


def _is_plain(verb: Token) -> bool:
    """Is it "ordered that the books show", of which only the verb above tells that it is a wish?"""
    return verb.tag_ == "VBP" and not any(c.dep_ == "aux" for c in verb.lefts)


def is_wished(verb: Token) -> bool:
    """Is the clause in the subjunctive, or under "should" or "must"?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if any(c.lower_ in _MUST for c in helpers):
        return True
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
    found = _clause(verb)
    if found is None or not any(c.lower_ in _WILL for c in found.lefts if c.dep_ == "aux"):
        return []
    actor = own_subject(found)
    if actor is None or not can_act(actor) or actor.lower_ in {"i", "we", "he", "she", "it"}:
        return []
    return cut.clause(found, actor)


def thing(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the object: "demanded an apology"."""
    found = _object(verb)
    if found is None or any(c.lower_ in {"no", "any"} for c in found.lefts):
        return []
    return cut.noun_phrase(found)


def _object(verb: Token) -> Token | None:
    if is_passive(verb):
        own = own_subject(verb)
        if own is not None:
            return own
        return verb.head if verb.dep_ in {"acl", "relcl"} and verb.head.i < verb.i else None
    found = child(verb, "dobj")
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


def _object_in(name: str) -> Frame:
    def match(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
        found = _object(verb)
        if found is None or found.lemma_.lower() not in words(name):
            return []
        return cut.noun_phrase(found)

    return match


def gerund(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "ruled out sending missiles"."""
    for c in verb.rights:
        if c.dep_ in {"xcomp", "dobj", "ccomp", "pcomp"} and _is_gerund(c):
            return cut.gerund(c)
    return []


def _is_gerund(verb: Token) -> bool:
    """Is it "sending" or "having sent", with no subject and no other helper?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return False
    return (verb.tag_ == "VBG" and not helpers) or any(c.tag_ == "VBG" for c in helpers)


def _preposition(word: str) -> Frame:
    def match(verb: Token, slot: Token | None, _where: str) -> list[Content]:
        for head in (verb, slot):
            found = after_preposition(head, word)
            if found is not None and found != slot and found.ent_type_ not in {"DATE", "TIME"}:
                return cut.noun_or_gerund(found)
        return []

    return match


def about(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is denied: an object, or the clause before ", which Moscow denies"."""
    found = _object(verb)
    if found is None:
        return []
    relative = found.lower_ in {"something", "which", "that"} or is_verb(found)
    if relative or (verb.dep_ == "relcl" and found.lemma_.lower() in words("claims")):
        alleged = _alleged_before(verb)
        if alleged is not None:
            return cut.clause(alleged)
    if found.lemma_.lower() in words("requests") or is_verb(found):
        return []
    return cut.noun_phrase(found)


def _alleged_before(verb: Token) -> Token | None:
    """Return the clause somebody put forward before in the sentence."""
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        token = verb.doc[at]
        first = token.head if token.dep_ == "conj" else token
        if first.dep_ == "ccomp" and is_verb(token) and token != verb:
            return token
    return None


def indicative(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is insisted to be so against those who say otherwise."""
    found = _clause(verb)
    if found is None or is_wished(found) or any(c.tag_ == "MD" for c in found.lefts):
        return []
    return cut.clause(found)


def for_something(verb: Token, slot: Token | None, _where: str) -> list[Content]:
    """Match "called for talks", "called for Israel to open the crossing"."""
    if verb.lemma_ == "call" and child(verb, "dobj") is not None:
        return []
    for c in verb.rights:
        if c.dep_ in CLAUSAL and is_to_verb(c) and any(m.lower_ == "for" for m in c.lefts):
            actor = own_subject(c)
            if actor is not None and not is_passive(c) and can_act(actor):
                return [p._replace(actor=actor) for p in cut.verb_phrases(c)]
            return cut.clause(c)
    for head in (verb, slot):
        found = after_preposition(head, "for")
        if (
            found is None
            or found == slot
            or found.ent_type_ in {"DATE", "TIME", "CARDINAL", "MONEY"}
        ):
            continue
        deed = infinitive([found, verb], found.i) if found.pos_ != "VERB" else None
        if deed is not None and can_act(found):
            return [p._replace(actor=found) for p in cut.verb_phrases(deed)]
        return cut.noun_or_gerund(found)
    return []


CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl"})


def gone(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "wants the amendment repealed", "ordered the papers made public"."""
    for c in verb.rights:
        if (
            c.dep_ in {"ccomp", "xcomp", "oprd"}
            and c.tag_ in {"VBN", "VBD", "JJ"}
            and not any(h.dep_ in {"aux", "auxpass"} for h in c.lefts)
        ):
            own = child(c, "nsubj", "nsubjpass")
            if own is not None and own.i > verb.i:
                return cut.clause(c)
    return []


def ruled(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match any object of an order by those who give orders: "the court ordered new elections"."""
    who = agent(verb) if is_passive(verb) else subject(verb)
    if who is None or not ({who.lemma_.lower()} & words("authorities") or who.ent_type_ in {"GPE"}):
        return []
    return thing(verb, slot, where)


def see(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "wants to see the amendment repealed", "hopes to see Israel lift the siege"."""
    found = infinitive([verb], verb.i)
    if found is None or found.lemma_ != "see":
        return []
    for c in found.rights:
        if c.dep_ in {"ccomp", "xcomp"} and own_subject(c) is not None:
            actor = own_subject(c)
            return cut.clause(
                c, actor if actor is not None and can_act(actor) and not is_passive(c) else None
            )
        if c.dep_ == "dobj":
            return cut.noun_phrase(c)
    return []


def would_see(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "would like to see the amendment repealed"."""
    return see(verb, slot, where) if any(c.lower_ in {"would", "'d"} for c in verb.lefts) else []


def would_to(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "would like Mexico to reopen the pact"."""
    if any(c.lower_ in {"would", "'d"} for c in verb.lefts):
        return to_do(verb, slot, where)
    return []


def active_to(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "expects Hungary to comply", never the prediction "is expected to"."""
    found = [] if is_passive(verb) else to_do(verb, slot, where)
    return [c for c in found if c.actor is not None]


def called_to(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "were called to join"; "called him to say" asks nothing."""
    return to_do(verb, slot, where) if is_passive(verb) else []


def call_to(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the headline's "leaders call to end the war"."""
    found = infinitive([verb], verb.i)
    return cut.verb_phrases(found) if found is not None and child(verb, "dobj") is None else []


def danger(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match a warning of what will follow: "warned that it would retaliate"."""
    found = _clause(verb)
    if found is None:
        return []
    helpers = {c.lower_ for c in found.lefts if c.dep_ == "aux"}
    if helpers & {"may", "might", "could", "can"} and (
        "be" in helpers or found.lemma_ in words("inert")
    ):
        return []  # a forecast: "attacks could take place"
    return cut.clause(found) if helpers & _WILL or found.lemma_ in {"face", "risk"} else []


def no_act(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match a refusal to act; declining to comment is none."""
    return [c for c in own_act(verb, slot, where) if c.head.lemma_ not in words("talk")]


def deed(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match an order for a deed: "ordered the withdrawal of troops", not "ordered a meal"."""
    found = _object(verb)
    if found is None or not (is_deed(found)):
        return []
    return cut.noun_phrase(found)


def is_deed(noun: Token) -> bool:
    """Does the noun name an act, by its ending or by the list?"""
    lemma = noun.lemma_.lower()
    return lemma in words("askable") or lemma.endswith(
        ("tion", "sion", "ment", "al", "ure", "ance", "sal")
    )


def vote_for(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "voted for expulsion of the troops", not "voted for the senator"."""
    found = after_preposition(verb, "for")
    return cut.noun_or_gerund(found) if found is not None and is_deed(found) else []


def _gated_preposition(word: str, name: str) -> Frame:
    def match(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
        found = after_preposition(verb, word)
        if found is None or found.lemma_.lower() not in words(name):
            return []
        return cut.noun_phrase(found)

    return match


def _nothing(_verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    return []


def bare_call(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "seconded the call": a demand whose content stands elsewhere, or in a compound."""
    found = _object(verb)
    if found is None or found.lemma_.lower() not in words("calls"):
        return []
    if any(c.dep_ not in {"punct", "cc", "conj"} for c in found.rights):
        return []
    return cut.noun_phrase(found)


FRAMES: dict[str, Frame] = {
    "to": to_do,
    "own": own_act,
    "ask-own": own_act,
    "own-act": no_act,
    "bare": bare,
    "own-sue": own_sue,
    "that": that,
    "subj": subjunctive,
    "will": will,
    "np": thing,
    "ask-np": _object_in("askable"),
    "want-np": _object_in("askable"),
    "accept-np": _object_in("asks"),
    "order-np": deed,
    "ask": _object_in("asks"),
    "claim": _object_in("claims"),
    "deal": _object_in("deals"),
    "with-ask": _gated_preposition("with", "asks"),
    "ing": gerund,
    "for": for_something,
    "for-action": vote_for,
    "in-support": _nothing,
    "gone": gone,
    "own-deed": _object_in("deeds"),
    "ruled": ruled,
    "see": see,
    "would-see": would_see,
    "would-to": would_to,
    "active-to": active_to,
    "called-to": called_to,
    "call-to": call_to,
    "danger": danger,
    "calls": bare_call,
    "about": about,
    "indicative": indicative,
    "requests": _object_in("requests"),
    "sanction": _object_in("danger"),
    "deed": deed,
    "for-ask": _gated_preposition("for", "askable"),
    "none": _nothing,
    "to-np": _preposition("to"),
    "to-ing": _preposition("to"),
    "on-np": _preposition("on"),
    "on": _preposition("on"),
    "of": _preposition("of"),
    "at": _preposition("at"),
    "into": _preposition("into"),
    "from": _preposition("from"),
    "with": _preposition("with"),
    "against": _preposition("against"),
}
