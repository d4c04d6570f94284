"""Judgements that refuse or deny: "the deal is unacceptable", "called the report baseless"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import child, is_negated, is_verb, own_subject, subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_CALLS = frozenset({"call", "describe", "dismiss", "reject", "deem", "consider", "brand", "label"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the rejection or denial the word pronounces."""
    lemma = token.lower_
    kind = (
        Kind.DENIAL
        if lemma in words("untrue")
        else Kind.REJECTION
        if lemma in words("unacceptable") or _is_ruled_out(token)
        else None
    )
    if kind is None:
        return
    verb = next((a for a in token.ancestors if is_verb(a)), None)
    if verb is None or is_negated(verb) or (lemma == "void" and _is_ruled(token)):
        return
    thing = own_subject(verb)
    said = token.head if token.dep_ == "amod" and lemma == "fake" else token
    if _is_ruled_out(token):
        said = verb
    if verb.lemma_ in _CALLS:
        thing = next(
            (c for c in verb.rights if c.dep_ in {"dobj", "nsubj"} and c.i < token.i), None
        )
        small = next((c for c in verb.rights if c.dep_ in {"ccomp", "oprd"}), None)
        if thing is None and small is not None:
            thing = own_subject(small)
        holder = subject(verb)
    elif verb.lemma_ == "be" and (said == verb or said.dep_ in {"acomp", "attr", "conj"}):
        holder = None
    elif verb.lemma_ == "be" and _is_of_request(token):
        holder, kind = None, Kind.REJECTION
    else:
        return
    if thing is None or thing.i > token.i:
        return
    if thing.pos_ == "PRON" and holder is not None:
        thing = _spoken_of(verb)
    if thing is None or (thing.pos_ == "PRON" and said.dep_ != "amod" and kind is Kind.REJECTION):
        return
    for part in cut.clause(verb) if thing.pos_ == "PRON" else cut.noun_or_gerund(thing):
        yield Finding(
            kind=kind,
            rule=f"{kind}-verdict",
            trigger=token.doc[token.i : token.i + 1],
            content=part.span,
            anchor=verb,
            holder=holder,
            spoken=holder is None,
            voiced=thing.pos_ == "PRON",
        )


def _is_of_request(adjective: Token) -> bool:
    """Is it "a ridiculous demand"?"""
    noun = adjective.head
    return adjective.dep_ == "amod" and noun.dep_ == "attr" and noun.lemma_ in words("asks")


def _spoken_of(verb: Token) -> Token | None:
    """Return what "it" means in "attacked the lawsuit, calling it baseless"."""
    above = verb.head
    return child(above, "dobj") if verb.dep_ == "advcl" and verb.tag_ == "VBG" else None


def _is_ruled(void: Token) -> bool:
    """Is it what a court finds, rather than what a party calls "null and void"?"""
    beside = {t.lower_ for t in void.doc[max(void.i - 4, 0) : void.i]}
    return "null" not in beside or "unlawful" in beside


def _is_ruled_out(noun: Token) -> bool:
    """Is it "out of the question", "off the table"?"""
    before = noun.doc[max(noun.i - 3, 0) : noun.i].text.lower()
    phrases = {"question": "out of the", "table": "off the"}
    return before.endswith(phrases.get(noun.lower_, "\n"))
