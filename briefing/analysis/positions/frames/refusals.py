"""What is refused or denied: "rejected any move", "the claim", ", which Moscow denies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    child,
    infinitive,
    is_passive,
    is_verb,
    own_subject,
    span,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.frames.clauses import is_wished
from briefing.analysis.positions.frames.things import AMOUNTS, CLAUSAL, object_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.analysis.positions.contents import Content

_COMPLEMENTS = frozenset({"dobj", "xcomp", "ccomp", "prep", "dative", "oprd", "acomp"})
_ACCUSING = frozenset({"accuse", "suspect", "blame"})


def anything(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is refused: "opposed any move"; "accused of opposing reform" is no news of it."""
    found = object_of(verb)
    if _is_bare(found, verb):
        found = _asked_before(verb)
        if found is None:
            return cut.clause(verb)
    if found is None or any(c.lower_ == "no" for c in found.lefts):
        return []
    if verb.dep_ == "pcomp" and found.lemma_.lower() not in words("asks"):
        return []
    whole = cut.noun_phrase(found)
    if found.i < verb.i and verb.dep_ == "acl":
        return [c._replace(span=_before(c.span, verb)) for c in whole]  # "the bill | rejected by"
    return cut.with_rest(whole, verb) if found.i > verb.i else whole


def _asked_before(verb: Token) -> Token | None:
    """Return what "it" stands for in "was offered the post but turned it down"."""
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        token = verb.doc[at]
        named = token.pos_ == "NOUN" and token.ent_type_ not in AMOUNTS and not can_act(token)
        if named and token.dep_ in {"dobj", "pobj", "nsubjpass"}:
            return token
    return None


def refused(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "the rebels have refused", whose content stands elsewhere."""
    alone = all(c.dep_ not in _COMPLEMENTS for c in verb.rights) and verb.dep_ not in CLAUSAL
    who = subject(verb)
    if not alone or who is None or not can_act(who):
        return []
    deed = _deed_before(verb)
    if deed is not None:
        return cut.verb_phrases(deed)
    asked = _asked_before(verb) if verb.dep_ == "conj" else None
    if asked is not None:
        return cut.noun_phrase(asked)
    return cut.clause(verb) if own_subject(verb) is not None else []


def _deed_before(verb: Token) -> Token | None:
    """Return what was asked in "was expected to pay but declined"."""
    first = verb.head if verb.dep_ == "conj" else verb
    return infinitive([first], first.i) if first is not verb and first.i < verb.i else None


def claim(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is alleged: "the claim", "the idea that it was staged", no plan that it be."""
    found = object_of(verb)
    if found is not None and is_verb(found):  # "rejects spying claims", taken for a deed
        found = child(found, "dobj")
    if found is None:
        return []
    lemma = found.lemma_.lower()
    if lemma in words("fears"):
        return []
    said = child(found, "acl", "relcl", "ccomp")
    told = said is not None and (child(said, "mark") is not None or _is_whole(said))
    if told and said is not None and is_wished(said):
        return []
    if lemma in words("claims") or (told and lemma in {"idea", "notion", "theory"}):
        return cut.noun_phrase(found)
    return []


def fear(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "dismissed concerns", which are no claims but whatever others have against it."""
    found = object_of(verb)
    worry = found is not None and found.lemma_.lower() in words("fears")
    return cut.noun_phrase(found) if found is not None and worry else []


def _is_whole(verb: Token) -> bool:
    """Does a clause without "that" miss nothing: "the idea he posed a threat"?"""
    whole = child(verb, "dobj", "acomp", "attr", "ccomp", "xcomp") is not None
    own = own_subject(verb)
    return whole and own is not None and own.i > verb.head.i and own.tag_ not in {"WP", "WDT"}


def about(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match what is denied: an object, or the clause before ", which Moscow denies"."""
    found = object_of(verb)
    if verb.lemma_ == "deny" and child(verb, "dative") is not None:
        return []  # "denying them seats"
    if found is None and verb.dep_ in {"acl", "relcl"}:
        found = verb.head  # "a claim that Moscow disputes", misread
    if found is None:
        return []
    accused = _accused_of(verb)
    if accused is not None:
        return [c._replace(span=_before(c.span, verb)) for c in cut.clause(accused)]
    relative = found.lower_ in {"something", "which", "that"} or is_verb(found)
    if relative or (verb.dep_ in {"relcl", "acl"} and found.lemma_.lower() in words("claims")):
        alleged = _alleged_before(verb)
        if alleged is not None:
            return [c._replace(span=_before(c.span, verb)) for c in cut.clause(alleged)]
    if found.lemma_.lower() in words("requests") or is_verb(found):
        return []
    return cut.clause(verb) if _is_bare(found, verb) else cut.noun_phrase(found)


def _is_bare(found: Token | None, verb: Token) -> bool:
    """Is it "rejected it", whose content stands elsewhere?"""
    asked = found is not None and (found.i > verb.i or is_passive(verb))
    return asked and found is not None and found.lower_ in {"it", "this", "that", "them"}


def _before(content: Span, verb: Token) -> Span:
    """Cut off the ", which Moscow denies" that hangs on the clause it speaks of."""
    first = min((c.i for c in verb.lefts), default=verb.i)
    return span(content.doc, content.start, max(min(content.end, first), content.start + 1))


def _accused_of(verb: Token) -> Token | None:
    """Return the deed in "accused the firm of stealing wages, which the firm denies"."""
    if verb.dep_ != "relcl":
        return None
    gerund_ = next((a for a in verb.ancestors if a.dep_ == "pcomp"), None)
    told = gerund_ is not None and any(a.lemma_ in _ACCUSING for a in gerund_.ancestors)
    return gerund_ if told else None


def _alleged_before(verb: Token) -> Token | None:
    """Return the clause somebody put forward before in the sentence."""
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        token = verb.doc[at]
        first = token.head if token.dep_ == "conj" else token
        if first.dep_ in {"ccomp", "pcomp"} and is_verb(token) and token != verb:
            return token
    return None
