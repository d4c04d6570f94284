"""What is "not true", "not up for debate", and the plea of "not guilty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import after_preposition, child, subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.negations.stated import is_guessed, said
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_ONLY = frozenset({"only", "just", "merely"})
_BREACHES = frozenset({"breach", "violation", "contravention", "defiance"})


def judged(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield what is "not true", or "not acceptable", "not up for debate"."""
    after = negation.doc[negation.i + 1 : negation.i + 2].text.lower()
    if after in _ONLY or is_guessed(verb):
        return
    for c in verb.rights:
        if c.dep_ not in {"acomp", "attr", "prep"}:
            continue
        true = c.dep_ != "prep" and c.lemma_.lower() in words("true") | words("villains")
        if true or c.lower_ == "behind" or (c.lower_ == "in" and _is_breach(child(c, "pobj"))):
            yield from said(negation, verb, Kind.DENIAL, "untrue")
        elif _is_closed(c):
            yield from said(negation, verb, Kind.REJECTION, "closed")


def _is_breach(thing: Token | None) -> bool:
    """Is it "breach", of the law or of a rule?"""
    return thing is not None and thing.lemma_ in _BREACHES


def _is_closed(what: Token) -> bool:
    """Is what is "not" so a way to agree: "acceptable", "an option", "up for debate"?"""
    if what.dep_ != "prep":
        return what.lemma_.lower() in words("open")
    up = what.lower_ in {"up", "for", "on"}
    return up and any(t.lemma_.lower() in words("open") for t in what.subtree)


def plea(guilty: Token) -> Iterator[Finding]:
    """Yield the charge in "pleaded not guilty to fraud"."""
    verb = guilty.head
    negation = next((c for c in (*guilty.lefts, *verb.rights) if c.lower_ == "not"), None)
    who = subject(verb)
    if negation is None or negation.i > guilty.i or who is None or not can_act(who):
        return
    charge = after_preposition(guilty, "to") or after_preposition(verb, "to")
    doc = guilty.doc
    content = cut.noun_or_gerund(charge)[0].span if charge else doc[negation.i : guilty.i + 1]
    yield Finding(
        kind=Kind.DENIAL,
        rule="denial-plea",
        trigger=doc[verb.i : guilty.i + 1],
        content=content,
        anchor=verb,
        holder=who,
    )
