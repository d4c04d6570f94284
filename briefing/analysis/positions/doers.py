"""Who is to do what is demanded: with whom to talk, whose withdrawal, who is bound by an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    is_passive,
    is_verb,
    subject,
)
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.positions.finding import Finding

_PARTIES = frozenset({"GPE", "ORG", "PERSON"})
_NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_OFFICES = frozenset(
    {"government", "court", "parliament", "state", "administration", "ministry", "police"}
    | {"council", "congress", "commission"}
)
"""Nouns whose answers, help and the like are their own: "a police apology"."""
_SUITS = frozenset({"lawsuit", "suit", "complaint", "injunction", "petition"})
_OWN_DEEDS = frozenset({"reform", "restructuring", "overhaul", "meeting", "session"})
"""What a body by name does itself: "reform of the United Nations", "a meeting of NATO"."""
_BINDING = frozenset({"bar", "require", "force", "compel", "oblige", "forbid", "prevent"})
_STOPPING = frozenset({"bar", "block", "prevent", "stop", "prohibit", "ban", "restrain"})
_ASIDE = frozenset({"relcl", "acl", "advcl"})
_OWN_MATTERS = frozenset(
    {"review", "reconsider", "rethink", "suspend", "suspension", "terminate", "termination"}
    | {"scrap", "cancel", "cancellation", "revoke", "sever", "freeze", "end"}
)
"""What one does to one's own dealings with others: "a review of trade relations with Peru"."""
_UNDONE = frozenset(
    {"ceasefire", "cease-fire", "truce", "independence", "autonomy", "freedom", "right"}
    | {"justice", "constitution", "seat", "referendum", "vote", "election"}
)
"""What is asked for a country or a people rather than of it: "Scottish independence"."""
_PETITIONS = frozenset({"request", "motion", "application", "petition", "bid", "plea"})
_DECIDING = frozenset({"deny", "reject", "grant", "approve", "refuse", "dismiss"})
_WISHES = (
    "demand-modal-should",
    "demand-modal-must",
    "demand-condition",
    "demand-verb-:subj",
    "demand-verb-:for",
    "demand-verb-:see",
)
_FREE = frozenset({"able", "free", "entitled", "eligible", "safe"})
_GETTING = frozenset({"receive", "enjoy", "benefit", "feel"})
_CHANCES = frozenset(
    {"chance", "opportunity", "say", "choice", "option", "access", "right", "vote", "voice"}
    | {"justice", "compensation", "answer", "transparency", "benefit", "pay", "help", "treatment"}
)
_TROOPS = frozenset({"troop", "force", "soldier", "army", "military"})


def partners(finding: Finding) -> list[Token]:
    """Return with whom to talk, trade or meet."""
    root = finding.content.root
    if ":against" in finding.rule or root.lemma_.lower() in _OWN_MATTERS:
        return []
    for token in finding.content:
        handles = is_verb(token) and token.lemma_ == "deal"  # "help in dealing with the rebels"
        if token.lemma_.lower() in words("together") and not handles and _is_main(token, finding):
            found = after_preposition(token, "with", "between")
            if found is None and is_verb(token):
                found = child(token, "dobj")
            if found is not None and can_act(found):
                return [found]
    return []


def _is_main(token: Token, finding: Finding) -> bool:
    """Is it what is asked for, and no aside: "documents on a meeting between Lee and Roy"?"""
    root = finding.content.root
    for _ in finding.content:
        if token == root or token.head not in finding.content:
            return True
        if token.dep_ in _ASIDE:
            return False
        token = token.head
    return True


def bound(finding: Finding) -> list[Token]:
    """Return who is held to it: "an injunction barring Lee from ...", "a lawsuit against Lee"."""
    for noun in (finding.content.root, finding.anchor):
        binding = child(noun, "acl", "relcl")
        binds = noun.pos_ == "NOUN" and binding is not None and binding.lemma_ in _BINDING
        held = child(binding, "dobj", "nsubj") if binding is not None and binds else None
        sued = after_preposition(noun, "against") if noun.lemma_ in _SUITS else None
        found = [t for t in (held, sued) if t is not None and can_act(t)]
        if found:
            return found[:1]
    return _stopped(finding)


def _stopped(finding: Finding) -> list[Token]:
    """Return Lee in "sued to block Lee from taking office"."""
    verb = finding.content.root
    sued = finding.rule.endswith("own-sue") and verb.lemma_ in _STOPPING
    found = child(verb, "dobj") if sued and after_preposition(verb, "from") is not None else None
    return [found] if found is not None and can_act(found) else []


def demanded(head: Token) -> list[Token]:
    """Return whose deed it is that is asked for: "NATO action", "a withdrawal by Peru"."""
    lemma = head.lemma_.lower()
    if is_verb(head):
        done = child(head, "xcomp") or head  # "is needed to be done by police"
        doer = agent(done) if is_passive(done) else None  # "should be paid by employers"
        return [doer] if doer is not None and can_act(doer) else []
    owner = child(head, "poss")
    acts = lemma in words("deeds") and lemma not in words("undergone")
    if acts and owner is not None and (can_act(owner) or owner.tag_ == "PRP$"):
        return [owner]
    modifiers = actors_before(head)
    if lemma in words("leavings") and modifiers:  # "a full Israeli withdrawal from Gaza"
        return modifiers[:1]
    doer = after_preposition(head, "by") or source(head)
    if doer is not None and can_act(doer):
        return [doer]
    of = after_preposition(head, "of")
    own = lemma in _OWN_DEEDS and of is not None and of.ent_type_ in _PARTIES
    if of is not None and can_act(of) and (acts or own):
        return [_sender(of)]
    misread = child(head, "mark") is not None  # "that Peru's government sever ties"
    given = acts or misread or lemma in _OWN_DEEDS or lemma in words("askable") - _UNDONE
    return (modifiers[:1] if given and not head.ent_type_ else []) or _ended(head)


def actors_before(noun: Token) -> list[Token]:
    """Return the parties that stand as its adjectives: "Israeli attacks", "a US Senate bill"."""
    return [c for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod"} and is_actor(c)]


def _sender(troops: Token) -> Token:
    """Return Peru in "the withdrawal of Peruvian troops"."""
    if troops.lemma_.lower() not in _TROOPS:
        return troops
    return next((c for c in troops.lefts if c.ent_type_ in {"GPE", "NORP"}), troops)


def _ended(head: Token) -> list[Token]:
    """Return Israel in "an end to Israeli attacks"."""
    if head.lemma_.lower() not in words("ends"):
        return []
    what = after_preposition(head, "to", "of", "on") or _right_behind(head)
    return _doers(what) if what is not None and what.pos_ == "NOUN" else []


def _right_behind(head: Token) -> Token | None:
    """Return the attacks in "to urge an end to attacks", where the parser hung "to" elsewhere."""
    doc, end = head.doc, head.i + 1
    if end >= len(doc) or doc[end].lower_ not in {"to", "of"}:
        return None
    return child(doc[end], "pobj")


def _doers(deed: Token) -> list[Token]:
    """Return whose deed it is: "Israeli attacks", "Moscow's offensive", "shelling by rebels"."""
    found = child(deed, "poss") or after_preposition(deed, "by")
    if found is not None:
        return [found] if can_act(found) or found.tag_ == "PRP$" else []
    return actors_before(deed)[:1]


def source(head: Token) -> Token | None:
    """Return from whom something is asked; a withdrawal is from a place."""
    if head.lemma_.lower() in words("leavings"):
        return None
    return after_preposition(head, "from")


def decider(finding: Finding) -> list[Token]:
    """Return the judge who "denied a request for Lee to return", which Lee does not decide."""
    noun = finding.anchor
    if noun.lemma_.lower() not in _PETITIONS or noun.dep_ not in {"dobj", "nsubjpass"}:
        return []
    verb = noun.head
    found = agent(verb) if is_passive(verb) else subject(verb)
    decides = verb.lemma_ in _DECIDING and found is not None and can_act(found)
    return [found] if decides and found is not None else []


def gains(finding: Finding, who: Token) -> bool:
    """Does somebody only get what is asked of others: "women should be able to vote"?"""
    verb = finding.content.root
    if who.head != verb or who.dep_ != "nsubj" or not finding.rule.startswith(_WISHES):
        return False
    if verb.lemma_ == "be":
        told = child(verb, "acomp")
        return told is not None and told.lower_ in _FREE
    thing = child(verb, "dobj")
    return verb.lemma_ in _GETTING or (
        verb.lemma_ in {"have", "get"} and thing is not None and thing.lemma_ in _CHANCES
    )


def is_actor(token: Token) -> bool:
    """Is it a name or an office whose doing a noun behind it may be?"""
    return token.ent_type_ in _NAMES or (token.pos_ == "NOUN" and token.lemma_ in _OFFICES)
