"""Addressees that stand in the sentence without being an argument of the trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.countries import capitals
from briefing.analysis.parties.actors import can_act, is_people_noun
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    infinitive,
    is_passive,
    is_to_verb,
    is_verb,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import elsewhere
from briefing.analysis.positions.doers import actors_before, bound, demanded, partners
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.finding import Finding

_PARTIES = frozenset({"GPE", "ORG", "PERSON"})
_BODIES = frozenset({"GPE", "ORG"})
_NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_OTHERS = frozenset({"him", "her"})
_OTHERS_DEEDS = (":ing", "-opposed")
"""Rules by which somebody is against what others do: "opposes giving officers the power"."""
_SHARED = frozenset({"deal", "pact", "agreement", "accord", "treaty", "trip", "visit", "war"})
"""What takes two, or is named after a place."""
_TELLING = frozenset({"tell", "warn", "remind", "inform", "assure"})
_GOING_ON = frozenset({"continue", "keep", "go", "begin", "start", "resume", "proceed"})


def heads(finding: Finding) -> Iterator[list[Token]]:
    """Yield the heads of phrases that may name the addressees, the likeliest first."""
    yield _answering(finding)
    yield _within(finding)
    yield _negotiated(finding)
    yield _contacted(finding)
    yield _told(finding)
    yield _dealt_with(finding)


def _answering(finding: Finding) -> list[Token]:
    """Return who "complies with", "rejects" or "faces" the request that is the trigger."""
    noun = finding.anchor
    if is_verb(noun):
        return []
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if "at-request" in finding.rule:
        deed = finding.content.root
        done = subject(deed) if is_verb(deed) else elsewhere.doer(deed)
        return [done] if done is not None else []
    yields = verb.lemma_ == "give" and child(verb, "prt") is not None  # "give in to pressure"
    if not is_verb(verb) or not (yields or verb.lemma_ in words("answers")):
        return []
    found = agent(verb) if is_passive(verb) else subject(verb)
    return [found] if found is not None and can_act(found) else []


def _negotiated(finding: Finding) -> list[Token]:
    """Return the other side in "talks with Washington on the guarantees it is seeking"."""
    start = finding.content.start
    if finding.kind is not Kind.DEMAND or start == 0:
        return []
    over = finding.content.doc[start - 1]
    if over.dep_ != "prep" or over.head.lemma_.lower() not in words("together"):
        return []
    found = after_preposition(over.head, "with")
    return [found] if found is not None and can_act(found) else []


def _within(finding: Finding) -> list[Token]:
    """Return who acts or is dealt with in the content."""
    head = finding.content.root
    if finding.kind is Kind.DEMAND:
        found = partners(finding) or bound(finding) or demanded(head)
        start = head.left_edge.i  # "G7 action to stop it", where the parser hung the rest elsewhere
        first = [t for t in finding.content[: max(start - finding.content.start, 0)] if _tops(t)]
        return found or (demanded(first[0]) if first else [])
    if finding.kind is Kind.THREAT:
        return _hit(head, own="-modal-" in finding.rule and "prospect" not in finding.rule)
    if finding.kind is Kind.COMMITMENT:
        return _served(head) or _served(finding.anchor) or _given(finding)
    own = finding.kind is Kind.REJECTION and not finding.rule.endswith(_OTHERS_DEEDS)
    return _owners(head, finding.kind) or (_yielded(head) if own else [])


def _tops(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.dep_ in {"pobj", "dobj"}


def _yielded(head: Token) -> list[Token]:
    """Return to or with whom one refuses to do something: "surrender to Karzai"."""
    given = child(head, "dative")
    for found in (given, after_preposition(head, "to", "with", "from")):
        if found is not None and (found.ent_type_ in _NAMES or is_people_noun(found)):
            return [found]
    asking = _asking(head)
    return [asking] if asking is not None and can_act(asking) else _affected(head)


def _asking(head: Token) -> Token | None:
    """Return who asks in "refused to hear the prisoners' appeal"."""
    thing = child(head, "dobj")
    if thing is None or thing.lemma_.lower() not in words("asks") | words("calls"):
        return None
    return child(thing, "poss")


def _hit(head: Token, *, own: bool) -> list[Token]:
    """Return whom a threat is against; the subject where the deed is not the holder's own."""
    while head.lemma_ in _GOING_ON and (further := child(head, "xcomp")) is not None:
        head = further
    who = child(head, "nsubjpass") if is_passive(head) else None if own else child(head, "nsubj")
    for found in (
        after_preposition(head, "against", "on", "to", "from"),
        child(head, "dobj"),
        who,
    ):
        if found is not None and can_act(found):
            return [found]
    thing = child(head, "dobj", "pobj")
    if thing is not None:
        against = after_preposition(thing, "against", "to", "on")
        if against is not None and can_act(against):
            return [against]
    return []


def _served(head: Token) -> list[Token]:
    """Return to or with whom something is promised."""
    thing = child(head, "dobj", "pobj")
    given = child(head, "dative")
    if given is not None and given.pos_ == "ADP":
        given = child(given, "pobj")
    for found in (
        given,
        after_preposition(head, "with", "to"),
        after_preposition(thing, "with", "to"),
    ):
        if found is not None and can_act(found) and not _is_goal(found):
            return [found]
    return _affected(head)


def _is_goal(place: Token) -> bool:
    """Is it the city somebody is sent to, as in "send envoys to Vienna", and no state?"""
    sent = child(place.head.head, "dobj") if place.head.lower_ == "to" else None
    return place.text in capitals() and sent is not None and can_act(sent)


def _given(finding: Finding) -> list[Token]:
    """Return who gets what is promised: "that pensioners would be paid", "cash for pensioners"."""
    who = own_subject(finding.content.root)
    if who is not None and who.i >= finding.content.start and (who.ent_type_ or can_act(who)):
        return [who] if who.ent_type_ in _NAMES or is_people_noun(who) else []
    for token in finding.content:
        served = token.dep_ == "pobj" and token.head.lower_ == "for"
        if served and (token.ent_type_ in _NAMES or is_people_noun(token)):
            return [token]
    return []


def _affected(head: Token) -> list[Token]:
    """Return the person by name that an act is done to, or whoever is helped: "support Peru"."""
    found = child(head, "dobj") if is_verb(head) else None
    if found is None or not can_act(found):
        return []
    helped = head.lemma_ in words("helping") and found.ent_type_ in _PARTIES
    return [found] if found.ent_type_ == "PERSON" or found.lower_ in _OTHERS or helped else []


def _owners(head: Token, kind: Kind) -> list[Token]:
    """Return whose demand, plan or charge is refused or denied."""
    lemma = head.lemma_.lower()
    owner = child(head, "poss")
    if kind is Kind.DENIAL and lemma not in words("claims"):
        # "was not contacted by lawyers", "denies WorldCom fraud", but "the agencies' conclusion"
        return [owner] if owner is not None and can_act(owner) else []
    owner = owner or after_preposition(head, "by", "from", "of")
    if owner is not None and can_act(owner):
        return [owner]
    if lemma in _SHARED:
        return []  # "the Iran deal" is not Iran's alone
    return actors_before(head)[:1]


_TOWARDS = {
    Kind.COMMITMENT: frozenset({"with", "to", "for", "of"}),
    Kind.REJECTION: frozenset({"with", "by", "between"}),
    Kind.THREAT: frozenset({"against", "to", "on"}),
}


def _dealt_with(finding: Finding) -> list[Token]:
    """Return the named party that an offer, threat or refusal is about, deeper in the content."""
    prepositions = _TOWARDS.get(finding.kind, frozenset())
    for token in finding.content:
        towards = token.dep_ == "pobj" and token.head.lower_ in prepositions
        if (
            towards
            and not _is_goal(token)
            and (token.ent_type_ in _PARTIES or (token.head.lower_ == "with" and can_act(token)))
        ):
            return [token]
    if finding.kind is Kind.COMMITMENT:  # "support Afghanistan's reconstruction"
        return [t for t in finding.content if t.dep_ == "poss" and _is_met(t)][:1]
    return []


def _is_met(owner: Token) -> bool:
    """Is it a body or state that is done good, or who asks: "accept Lee's recommendation"?"""
    asks = owner.head.lemma_.lower() in words("asks") | words("calls")
    return owner.ent_type_ in _BODIES or (owner.ent_type_ == "PERSON" and asks)


def _contacted(finding: Finding) -> list[Token]:
    """Return who was written to, met or thanked in the same breath."""
    verb = finding.anchor if is_verb(finding.anchor) else finding.anchor.head
    offers = finding.kind is Kind.COMMITMENT and is_to_verb(verb)  # "met Lee to offer support"
    if finding.kind is not Kind.DEMAND and not offers:
        return []
    to = verb.head.head
    if verb.dep_ == "acl" and to.lower_ == "to" and to.head.lemma_ in words("writing"):
        return [verb.head] if can_act(verb.head) else []
    for at in (verb.head, *[c for c in verb.children if c.dep_ == "conj"]):
        # another infinitive asks something else, of whom it says
        asks = infinitive([at], at.i) not in (None, verb)
        own = at in finding.content  # "all should visit the site" is no visit paid
        met = _talks(at) or at
        if is_verb(at) and (met != at or at.lemma_ in words("contacts")) and not asks and not own:
            for found in (after_preposition(met, "to", "with", "before"), child(met, "dobj")):
                if found is not None and can_act(found) and not is_audience(found):
                    return [found]
    return []


def _talks(verb: Token) -> Token | None:
    """Return the talks in "held talks with Lee"."""
    thing = child(verb, "dobj") if verb.lemma_ == "hold" else None
    return thing if thing is not None and thing.lemma_ in words("together") else None


def _told(finding: Finding) -> list[Token]:
    """Return who is told what is to be done: "told Lee that the case must be solved"."""
    if finding.kind is not Kind.DEMAND or not finding.spoken:
        return []
    says = next((a for a in finding.anchor.ancestors if a.lemma_ in _TELLING), None)
    told = child(says, "dobj", "dative") if says is not None else None
    if told is None or told.i >= finding.anchor.i or not can_act(told) or is_audience(told):
        return []
    return [told]


def is_audience(token: Token) -> bool:
    """Is it a reporter, "BBC News" or the like, who is told what others are to do?"""
    told = [token, *(c for c in token.lefts if c.dep_ in {"compound", "nmod"})]
    mediums = {t.lower_ for t in told} & (words("agencies") | words("media"))
    return token.lemma_.lower() in words("audience") or bool(mediums)
