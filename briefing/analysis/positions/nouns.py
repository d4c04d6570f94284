"""Nouns that carry a position: "Moscow's demand that Ukraine pay", "calls for a ceasefire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    conjuncts,
    infinitive,
    is_passive,
    is_to_verb,
    is_verb,
    own_subject,
    span,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.lexicon import triggers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

_INCLUDES = frozenset({"include", "be", "comprise", "contain", "range"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the positions the noun carries by the first frame that fits."""
    if token.pos_ not in {"NOUN", "PROPN"} and token.tag_ not in {"NN", "NNS"}:
        return
    rows = triggers("noun").get(token.lemma_.lower())
    if not rows or token.dep_ == "compound":
        return
    for row in rows:
        for frame in row.frames:
            found = _contents(token, frame)
            if found:
                break
        else:
            frame, found = "list", _listed(token)
        holder = _holder(token)
        for content in found:
            asked = content.actor or _addressee(token)
            yield Finding(
                kind=row.kind,
                rule=f"{row.kind}-noun-{frame}",
                trigger=token.doc[token.i : token.i + 1],
                content=content.span,
                anchor=token,
                holder=holder,
                addressees=[asked] if asked is not None else [],
                strength=row.strength,
            )
        if found:
            return


def _contents(noun: Token, frame: str) -> list[Content]:
    if frame == "to":
        return _to_do(noun)
    if frame == "that":
        return _clause(noun)
    found = after_preposition(noun, frame)
    if found is None:
        return []
    if frame == "for":
        deed = infinitive([found, noun], found.i) if not is_verb(found) else None
        if deed is not None and can_act(found):
            return [p._replace(actor=found) for p in cut.verb_phrases(deed)]
    return cut.noun_or_gerund(found)


def _to_do(noun: Token) -> list[Content]:
    found = infinitive([noun], noun.i)
    if found is None and noun.dep_ in {"dobj", "pobj", "nsubjpass"}:
        verb = noun.head if noun.dep_ != "pobj" else noun.head.head
        if is_verb(verb) and verb.lemma_ in words("makes") | {
            "face",
            "receive",
            "accept",
            "reject",
            "get",
        }:
            found = infinitive([verb], noun.i)
    if found is None:
        return []
    own = child(found, "nsubj")
    if own is not None and can_act(own):
        return [p._replace(actor=own) for p in cut.verb_phrases(found)]
    return cut.verb_phrases(found)


def _clause(noun: Token) -> list[Content]:
    for c in noun.rights:
        if c.dep_ in {"acl", "ccomp", "relcl"} and not is_to_verb(c):
            own = own_subject(c)
            if (
                own is None
                or own is noun
                or not any(m.lower_ == "that" for m in c.lefts if m.dep_ == "mark")
            ):
                continue
            actor = own if can_act(own) and not is_passive(c) else None
            return cut.clause(c, actor)
    return []


def _listed(noun: Token) -> list[Content]:
    """Match "their demands include A, B and C" and "one of the demands was that he resign"."""
    top = noun
    while top.dep_ in {"pobj", "prep"} and top.head.lemma_ in {"of", "among", "one"}:
        top = top.head
    if top.dep_ != "nsubj" or top.head.lemma_ not in _INCLUDES:
        return []
    verb = top.head
    found: list[Content] = []
    for c in verb.rights:
        if c.dep_ in {"dobj", "attr"}:
            for part in conjuncts(c):
                found += _item(part)
        elif c.dep_ in {"ccomp", "xcomp", "advcl"}:
            found += cut.verb_phrases(c) if is_to_verb(c) else _from_clause(c)
    return found


def _item(noun: Token) -> list[Content]:
    found = cut.noun_or_gerund(noun)[0]
    end = min([c.left_edge.i for c in noun.rights if c.dep_ in {"cc", "conj"}] + [found.span.end])
    return [found._replace(span=cut.unquoted(span(noun.doc, found.span.start, end)))]


def _from_clause(verb: Token) -> list[Content]:
    own = own_subject(verb)
    return cut.clause(verb, own if own is not None and can_act(own) else None)


def _holder(noun: Token) -> Token | None:
    """Return who makes the demand: its owner, "by" or "from" whom, or who "made" it."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    source = agent(noun) or after_preposition(noun, "by", "from", "of")
    if source is not None and can_act(source) and source.i > noun.i:
        return source
    for c in noun.lefts:
        if c.dep_ in {"amod", "compound", "nmod"} and c.ent_type_ in {
            "NORP",
            "GPE",
            "ORG",
            "PERSON",
        }:
            return c
    return _maker(noun)


def _maker(noun: Token) -> Token | None:
    at = noun
    for _ in range(3):
        verb = at.head
        if is_verb(verb) and at.dep_ in {"dobj", "attr", "nsubjpass"}:
            if verb.lemma_ not in words("makes"):
                return None
            return agent(verb) if is_passive(verb) else subject(verb)
        if at.dep_ not in {"conj", "pobj", "prep"} or verb is at:
            return None
        if at.dep_ == "pobj" and at.head.lower_ not in {"of", "with"}:
            return None
        at = verb
    return None


def _addressee(noun: Token) -> Token | None:
    found = after_preposition(noun, "to", "on", "upon", "against")
    if found is not None and can_act(found):
        return found
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in {
        "face",
        "reject",
        "ignore",
        "refuse",
        "resist",
        "receive",
        "heed",
        "meet",
    }:
        return subject(verb)
    if noun.dep_ == "dobj" and verb.lemma_ in {"give", "send", "issue", "make", "deliver"}:
        return child(verb, "dative") or after_preposition(verb, "to")
    return None
