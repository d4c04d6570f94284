"""Who speaks through a document: "the European plan", "a statement by the ministry"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act, is_group_noun
from briefing.analysis.parties.syntax import agent, child, is_passive, is_verb, subject
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BY = frozenset({"by", "from", "of"})
_STEPS = 3
_LOOK_BACK = 50
"""Documents looked at before "the statement"."""


def is_document(token: Token) -> bool:
    """Does the noun name something written or said rather than a party?"""
    if token.lemma_.lower() not in words("documents") or token.ent_type_:
        return False
    return not (token.is_title and is_group_noun(token))  # "the Rail Campaign" is a body


def author(document: Token, before: list[Token], steps: int = _STEPS) -> Token | None:
    """Return who wrote it; `before` holds the earlier documents of the article."""
    found = _owner(document) or _by(document) or _sender(document)
    if found is not None or not steps:
        return found
    here = bisect_left(before, document.i, key=lambda token: token.i)
    for earlier in reversed(before[max(here - _LOOK_BACK, 0) : here]):
        if earlier.lemma_ == document.lemma_:
            found = author(earlier, [], 0)
            if found is not None:
                return found
    return None


def _owner(document: Token) -> Token | None:
    for c in document.lefts:
        if c.ent_type_ in {"DATE", "TIME"}:
            continue
        if c.dep_ == "poss" or (
            c.dep_ in {"amod", "compound", "nmod"}
            and c.ent_type_ in {"NORP", "GPE", "ORG", "PERSON"}
        ):
            return c
    return None


def _by(document: Token) -> Token | None:
    for c in document.rights:
        if c.dep_ in {"prep", "agent"} and c.lower_ in _BY:
            for at in c.children:
                if at.dep_ == "pobj" and can_act(at):
                    return at
        if c.dep_ == "acl" and is_passive(c):
            found = agent(c)
            if found is not None:
                return found
    return None


def _sender(document: Token) -> Token | None:
    """Return who "issued a statement", "filed a complaint", by whom "a motion was passed"."""
    verb = document.head
    if document.dep_ == "nsubjpass" and is_verb(verb):  # "a complaint was made to X by Y"
        found = agent(verb)
        for token in verb.subtree if found is None else ():
            if token.lower_ == "by" and token.i > verb.i and found is None:
                found = next((c for c in token.children if c.dep_ == "pobj"), None)
        return found if found is not None and can_act(found) else None
    if document.dep_ == "dobj" and is_verb(verb):
        found = agent(verb) if is_passive(verb) else subject(verb)
        return found if found is not None and can_act(found) else None
    return None


def teller(document: Token) -> Token | None:
    """Return who did what the sentence before tells: "the motion" is most likely theirs."""
    plain = [c for c in document.lefts if c.ent_type_ != "DATE" and c.dep_ != "case"]
    if any(c.lower_ not in {"the", "this", "that"} for c in plain):
        return None
    start = document.sent.start
    before = document.doc[start - 1].sent if start else None
    who = child(before.root, "nsubj") if before is not None else None
    return who if who is not None and can_act(who) and who.pos_ != "PRON" else None
