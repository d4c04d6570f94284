"""What is said not to be there: "there are no plans to", "there was no cover-up", "at no time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    infinitive,
    is_in_question,
    is_verb,
    span,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_PLANS = frozenset({"plan", "intention", "question"})
_TIMES = frozenset({"time", "point", "stage", "moment"})
_TO_COME = frozenset({"will", "can", "would", "could", "'ll", "’ll"})


def find(token: Token) -> Iterator[Finding]:
    """Yield what "no" before a noun refuses or denies."""
    if token.lower_ != "no" or token.dep_ != "det":
        return
    noun = token.head
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if not is_verb(verb) or is_in_question(verb):
        return
    if any(c.dep_ == "mark" and c.lower_ != "that" for c in verb.lefts):
        return
    if noun.dep_ == "pobj":
        if noun.lemma_ in _TIMES and noun.i < verb.i and verb.lemma_ not in words("inert"):
            whole = span(token.doc, noun.head.i, cut.clause(verb)[-1].span.end)
            yield from _finding(token, verb, Kind.DENIAL, "at-no-time", whole)
    elif any(c.lower_ == "such" for c in noun.lefts) and noun.dep_ in {"nsubj", "nsubjpass"}:
        if not any(c.tag_ == "MD" for c in verb.lefts):
            yield from _finding(token, verb, Kind.DENIAL, "no-such", cut.clause(verb)[0].span)
    elif child(verb, "expl") is not None:
        yield from _there_is(token, noun, verb)


def _there_is(no: Token, noun: Token, verb: Token) -> Iterator[Finding]:
    """Yield what there are "no plans" for, that "will be no amnesty" or "was no collusion"."""
    if noun.lemma_ in _PLANS:
        deed = infinitive([noun, verb], noun.i)
        found = after_preposition(noun, "of", "for")
        parts = cut.verb_phrases(deed)[:1] if deed is not None else []
        if found is not None and not parts:
            parts = cut.noun_or_gerund(found)
        for part in parts:
            yield from _finding(no, verb, Kind.REJECTION, "no-plans", part.span)
    elif any(c.lower_ in _TO_COME for c in verb.lefts):
        if noun.lemma_ in words("concessions"):
            yield from _finding(no, verb, Kind.REJECTION, "none-to-come", cut.clause(verb)[0].span)
    elif noun.lemma_.lower() in words("misdeeds"):
        yield from _finding(no, verb, Kind.DENIAL, "none", cut.clause(verb)[0].span)


def _finding(no: Token, verb: Token, kind: Kind, what: str, content: Span) -> Iterator[Finding]:
    yield Finding(
        kind=kind,
        rule=f"{kind}-{what}",
        trigger=no.doc[no.i : no.i + 1],
        content=content,
        anchor=verb,
        spoken=True,
        voiced=True,
    )
