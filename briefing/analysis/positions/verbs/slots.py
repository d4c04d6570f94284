"""The places about a verb: whom it asks, "of A" beside it, the words that make it a trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    is_passive,
    own_subject,
    subject,
)
from briefing.analysis.positions.doers import source

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.analysis.positions.contents import Content

TO_WHOM = frozenset({"tell", "urge", "order", "warn", "advise", "instruct", "encourage"})
"""Verbs that name whom they ask; in "minister told to resign" that is the subject."""


def slot_of(verb: Token, where: str) -> Token | None:
    """Return the word at the addressee's place."""
    if not where:
        return None
    if where == "obj":
        if reads_passive(verb):
            return _passive_object(verb)
        return child(verb, "dobj", "dative")
    return after_preposition(verb, where)


def reads_passive(verb: Token) -> bool:
    """Is it a passive, "were accused of delay and urged to act" included?"""
    if is_passive(verb):
        return True
    after = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    joined = verb.dep_ == "conj" and is_passive(verb.head) and own_subject(verb) is None
    alone = verb.lemma_ in TO_WHOM and child(verb, "dobj", "dative") is None
    return (joined or alone) and verb.tag_ in {"VBD", "VBN"} and after in {"to", "not"}


def _passive_object(verb: Token) -> Token | None:
    """Return who was asked: "Mali was urged", "militants, told to surrender"."""
    own = own_subject(verb)
    if own is not None:
        return own
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head
    return subject(verb)


def aside(verb: Token, content: Content) -> Token | None:
    """Return who is asked in "demand X from A", "sought a pledge of A"."""
    for head in (verb, content.head):
        if head.pos_ != "VERB" or head == verb:
            found = source(head)
            if found is not None:
                return found
    return None


def trigger_of(verb: Token, where: str, what: str) -> Span:
    """Return the verb with the particle or preposition that makes it a trigger."""
    end = verb.i + 1
    small = {where, what.partition("-")[0]} | {c.lower_ for c in verb.children if c.dep_ == "prt"}
    if end < len(verb.doc) and verb.doc[end].lower_ in small:
        end += 1
    return verb.doc[verb.i : end]
