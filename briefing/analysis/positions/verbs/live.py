"""Is the act reported as done: "urged", rather than "never urged", "could urge", "if he urges"?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import (
    agent,
    child,
    is_in_question,
    is_negated,
    is_nobody,
    own_subject,
)
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

WISHING = frozenset({"ask", "want", "demand", "request", "seek", "urge", "need"})
_POSSIBLE = frozenset({"could", "might", "may", "can", "should", "must"})
_DENYING = frozenset({"deny", "doubt", "refute", "dispute"})
_SEEMING = frozenset({"appear", "seem", "believe", "think"})


def is_live(verb: Token) -> bool:
    """Is the act reported as done? Not one denied, asked about, or only possible."""
    if verb.pos_ not in {"VERB", "AUX"} and not verb.tag_.startswith("VB"):
        return False
    if verb.dep_ in {"amod", "compound", "nmod"} or _is_noun(verb):
        return False
    if is_negated(verb) and not (verb.lemma_ == "want" and child(verb, "ccomp")):
        return False  # "does not want Apple to build there" asks it to stop
    if (
        _is_denied(verb)
        or _is_wondered(verb)
        or _is_enabled(verb)
        or _is_asked_about(verb)
        or _is_ruled_out(verb)
        or is_nobody(own_subject(verb))
    ):
        return False
    for c in verb.lefts:
        if c.dep_ == "mark" and c.lower_ in {"if", "whether", "unless"}:
            return False
    return not any(c.lower_ in _POSSIBLE for c in helpers(verb))


def _is_denied(verb: Token) -> bool:
    """Is it "denies asking", "I am never going to ask", "does not appear to have asked"?"""
    above = verb.head
    if above.lemma_ in _SEEMING and verb.dep_ in {"ccomp", "xcomp"}:
        return is_negated(above)
    if verb.dep_ == "ccomp":
        return above.lemma_ in _DENYING
    return verb.dep_ == "xcomp" and above.lemma_ == "go" and is_negated(above)


def _is_wondered(verb: Token) -> bool:
    """Is it a wish in a question: "why would they want it?"?"""
    return verb.lemma_ in WISHING and is_in_question(verb)


def _is_enabled(verb: Token) -> bool:
    """Is it only made possible: "has the power to demand", "is able to order"?"""
    first = verb.left_edge
    before = first.nbor(-1) if first.i and first.tag_ == "TO" else verb.head
    able = {verb.head.lemma_.lower(), before.lemma_.lower()} & words("abilities")
    if before.lower_ == "right" and before.pos_ == "NOUN":
        return True
    return verb.dep_ in {"acl", "xcomp", "ccomp", "advcl", "relcl"} and bool(able)


def _is_ruled_out(verb: Token) -> bool:
    """Is it "at no time did we ask"?"""
    return any(c.dep_ == "prep" and any(t.lower_ == "no" for t in c.subtree) for c in verb.lefts)


def _is_asked_about(verb: Token) -> bool:
    """Is it the reporter's "Asked for details, she said"?"""
    bare = verb.lemma_ == "ask" and verb.tag_ == "VBN" and verb.dep_ == "advcl"
    return bare and own_subject(verb) is None and not agent(verb)


def _is_noun(verb: Token) -> bool:
    """Did the tagger take a noun for a verb, as in "on the security guarantees it is seeking"?"""
    if verb.tag_ not in {"VBZ", "VBP"} or verb.lemma_ not in words("askable") or verb.i == 0:
        return False
    return verb.nbor(-1).pos_ == "NOUN" and not any(c.dep_ == "nsubj" for c in verb.lefts)


def helpers(verb: Token) -> list[Token]:
    """Return the helper verbs, those shared with "and" included: "could leave and ask"."""
    own = [c for c in verb.lefts if c.dep_ == "aux"]
    if _is_behind_quote(verb):
        return own
    if verb.dep_ == "conj" and not own and own_subject(verb) is None:
        return [c for c in verb.head.lefts if c.dep_ == "aux"]
    return own


def _is_behind_quote(verb: Token) -> bool:
    """Is it the speaker's own act again: "said it 'should never be sold' and called for talks"?"""
    if verb.dep_ != "conj" or verb.tag_ != "VBD":
        return False
    return any(t.text in {"”", "''"} or t.tag_ == "''" for t in verb.doc[verb.head.i : verb.i])
