"""Infinitives: what others are to do, and what the holder will do."""

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
    span,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content


_STOPS = frozenset({",", ";", ".", "after", "before", "because", "while", "if"})
"""Where a clause ends that the parser lost."""


def to_do(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match an infinitive that somebody else is to carry out: "urged Mali to hold elections"."""
    own = _clause_with_subject(verb) if where == "obj" else slot
    actor = own_subject(own) if own is not None else None
    if own is not None and actor is not None and is_to_verb(own):
        if actor is not None and can_act(actor) and not is_passive(own):
            return [c._replace(actor=actor) for c in cut.verb_phrases(own)]
        return cut.clause(own)
    if (slot is None and where == "obj") or _is_for_things(verb, slot, where):
        return []
    after = slot.i if slot is not None and slot.i > verb.i else verb.i
    heads = [verb, slot, *(conjuncts(slot)[1:] if slot is not None else [])]
    heads += [agent(verb)] if is_passive(verb) else []  # "ordered by a judge to leave"
    found = infinitive(heads, after)
    if found is None and where and slot is not None:
        behind = slot.i > verb.i
        return (_below(verb, slot) if behind else []) or _lost(verb, slot)
    return cut.verb_phrases(found) if found is not None else []


def _is_for_things(verb: Token, slot: Token | None, where: str) -> bool:
    """Is it "asked Congress for $4 billion to", "urged action to cut emissions"?"""
    if slot is None:
        return False
    if verb.lemma_ == "ask" and after_preposition(verb, "for") is not None:
        return True
    given = slot.lemma_.lower() in words("askable") | {"step", "law", "effort", "measure", "deal"}
    thing = slot.pos_ == "NOUN" and given and not can_act(slot)
    return where == "obj" and slot.i > verb.i and thing


def _below(verb: Token, whom: Token) -> list[Content]:
    """Cut out the infinitive in "told anyone with symptoms to get tested", hung too low."""
    for token in verb.doc[whom.i + 1 : verb.right_edge.i + 1] if can_act(whom) else ():
        if token.is_punct or token.tag_ in {"MD", "VBD", "VBP", "VBZ"}:
            break
        low = token.dep_ in {"acl", "relcl", "xcomp", "advcl"} and token.head.i > whom.i
        if token.dep_ == "xcomp" and is_verb(token.head):
            break  # "told her that those hoping to escape"
        if low and is_to_verb(token):
            return cut.verb_phrases(token)
    return []


def _lost(verb: Token, whom: Token) -> list[Content]:
    """Cut out "jail them" in "told Mali to jail them", where the parser saw no verb."""
    doc, end = verb.doc, verb.sent.end
    at = (whom.right_edge if whom.i > verb.i else verb).i + 1
    while at < end and doc[at].ent_type_ in {"DATE", "TIME"}:
        at += 1  # "told them Sunday to"
    if not can_act(whom) or at + 2 > end or doc[at].lower_ != "to":
        return []
    quoted = doc[at + 1].is_quote
    at = min(at + 1 + quoted, end - 1)
    if not quoted and (doc[at].tag_ not in {"NN", "VB", "VBP", "JJ"} or not doc[at].is_lower):
        return []
    end = next((t.i for t in doc[at:end] if t.text in _STOPS), end)
    return [cut.Content(cut.unquoted(span(doc, at, end)), doc[at])]


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
    if verb.lemma_ != "promise" and child(verb, "dobj") is not None:
        return []  # "threatened lawmakers to gain their support" gives the reason
    return cut.verb_phrases(found)


def reserved(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what somebody "reserves the right to" do."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma_ != "right":
        return []
    found = infinitive([thing, verb], verb.i)
    if found is not None:
        return cut.verb_phrases(found)
    deed = after_preposition(thing, "of", "to")
    return cut.gerund(deed) if deed is not None and deed.tag_ == "VBG" else []


def word_given(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what somebody "gave his word" on, not the "word that he had died"."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma_ != "word" or child(thing, "poss") is None:
        return []
    found = child(thing, "acl", "ccomp") or child(verb, "ccomp")
    return cut.clause(found) if found is not None else []


def filed(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what a document seeks to do: "the lawsuit seeks to overturn the ban"."""
    who = subject(verb)
    return own_act(verb, slot, where) if who is not None and who.lemma_ in words("filings") else []


def own_plan(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what is intended, except what people do every day: "intends to appeal"."""
    return [c for c in own_act(verb, slot, where) if c.head.lemma_ not in words("routine")]


def policy(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what "the party wants to abolish": others would have to pass it, as no state needs."""
    who = subject(verb)
    if who is None or not can_act(who) or who.ent_type_ == "GPE":
        return []
    if who.lemma_.lower() in words("state") | words("bills"):
        return []
    aims = own_act(verb, slot, where)
    return [c for c in aims if c.head.lemma_ in words("policy") and _is_public(c.head)]


def _is_public(deed: Token) -> bool:
    """Is it done to something that is not the holder's own: "abolish the fee", not "my plans"?"""
    thing = child(deed, "dobj")
    return thing is not None and not any(c.tag_ == "PRP$" for c in thing.lefts)


def no_act(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match a refusal to act; declining to comment is none."""
    return [c for c in own_act(verb, slot, where) if c.head.lemma_ not in words("talk")]


def refused_act(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "refused to answer further questions", not "refused to comment"."""
    return [
        c
        for c in own_act(verb, slot, where)
        if c.head.lemma_ not in words("talk") or child(c.head, "dobj", "ccomp") is not None
    ]


def omitted(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match what somebody "decided not to" do."""
    left = [c.head for c in no_act(verb, slot, where) if is_negated(c.head)]
    return cut.verb_phrases(left[0], left[0].i) if left else []


def bare(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "asked citizens not approach the embassy"."""
    for c in verb.rights:
        asked = any(q.tag_ == "WRB" or q.is_quote for q in c.lefts)  # "asked why he did not go"
        if c.dep_ == "ccomp" and c.tag_ == "VB" and is_negated(c) and not (is_to_verb(c) or asked):
            actor = own_subject(c)
            if actor is not None and can_act(actor) and actor.lower_ != "you":
                return cut.clause(c, actor)
    return []


def own_sue(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "sued the state to block the law", "suing in order to gain access"."""
    for c in verb.rights:
        if (c.tag_ == "VB" and c.dep_ in {"advcl", "xcomp", "acl"}) or c.lower_ == "order":
            deed = c if c.tag_ == "VB" else child(c, "acl")
            if deed is not None and deed.left_edge.nbor(-1).is_punct:
                continue  # the clause of a noun that the parser lost
            return cut.verb_phrases(deed) if deed is not None else []
        if c.dep_ == "prep" and c.lower_ == "in":
            order = child(c, "pobj")
            deed = child(order, "acl") if order is not None and order.lower_ == "order" else None
            if deed is not None:
                return cut.verb_phrases(deed)
    return []


def gone(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "wants the amendment repealed", "ordered the papers made public"."""
    for c in verb.rights:
        if (
            c.dep_ in {"ccomp", "xcomp", "oprd"}
            and (c.tag_ in {"VBN", "VBD", "JJ"} or _is_going_on(c, verb))
            and not any(h.dep_ in {"aux", "auxpass"} for h in c.lefts)
        ):
            own = child(c, "nsubj", "nsubjpass")
            if own is not None and own.i > verb.i:
                return cut.clause(c)
    return []


def _is_going_on(deed: Token, verb: Token) -> bool:
    """Is it "wants more people coming"?"""
    return deed.tag_ == "VBG" and verb.lemma_ == "want" and not is_negated(verb)


def ensure(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "wants to make sure that the bill is passed", "wants to ensure that they pay"."""
    found = infinitive([verb], verb.i)
    sure = found is not None and (
        found.lemma_ == "ensure" or any(c.lower_ == "sure" for c in found.rights)
    )
    if found is None or not sure:
        return []
    for token in found.subtree:
        own = own_subject(token) if token.dep_ == "ccomp" else None
        if own is not None and token.i > found.i and own.lower_ not in {"i", "we"}:
            return cut.clause(token, own if can_act(own) and not is_passive(token) else None)
    return []


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
    """Match "expects Hungary to comply", never the prediction "is expected to".

    "Forces will be expected to comply" is a rule to come.
    """
    gerund = verb.tag_ == "VBG" and child(verb, "aux") is None
    if is_passive(verb):
        who = own_subject(verb)
        coming = any(c.lower_ in {"will", "would"} for c in verb.lefts)
        return to_do(verb, slot, where) if coming and who is not None and can_act(who) else []
    found = [] if gerund else to_do(verb, slot, where)
    return [c for c in found if c.actor is not None and c.actor.lower_ not in {"us", "me"}]


def won_over(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "try to get China to do more", "getting Iran to agree"; "got him to agree" is done."""
    done = verb.dep_ == "pcomp" and verb.head.lower_ == "for"  # "thanked him for getting them to"
    tried = is_to_verb(verb) or (verb.tag_ == "VBG" and child(verb, "aux") is None and not done)
    found = to_do(verb, slot, where) if tried else []
    return [c for c in found if (whom := c.actor or slot) is not None and can_act(whom)]


def called_to(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "were called to join"; "called him to say" asks nothing."""
    named = child(verb, "oprd", "attr", "dobj") is not None  # "was called a fruit to eat"
    found = to_do(verb, slot, where) if is_passive(verb) and not named else []
    return [c for c in found if c.head.tag_ == "VB"]  # "called to a new fire"


def urge_to(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "the speaker urges to send aid", which leaves out whom; "urged to" is a passive."""
    return call_to(verb, slot, where) if verb.tag_ in {"VBZ", "VBP", "VBG"} else []


def call_to(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the headline's "leaders call to end the war", and "call on her to go" parsed so."""
    found = infinitive([verb], verb.i)
    if found is None or child(verb, "dobj") is not None:
        return []
    whom = own_subject(found)
    return [part._replace(actor=whom) for part in cut.verb_phrases(found)]
