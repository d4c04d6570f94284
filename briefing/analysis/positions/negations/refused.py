"""What somebody does not want, accept or rule out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import after_preposition, child, own_subject, subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.negations.stated import WAYS, finding, is_first
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


def unwanted(negation: Token, verb: Token, helpers: set[str]) -> Iterator[Finding]:
    """Yield what somebody "does not want to" do, or "we do not need"."""
    who, thing, deed = own_subject(verb), child(verb, "dobj"), child(verb, "xcomp")
    if who is None or not can_act(who) or not helpers <= {"do", "does", "did"} or not helpers:
        return
    ours = verb.lemma_ == "want" or is_first(who)
    idle = words("talk") | words("guesses") | words("musing") | WAYS
    if deed is not None and verb.lemma_ == "want" and deed.lemma_ not in idle:
        parts = cut.verb_phrases(deed)[:1] if not is_first(who) else []
    else:
        parts = (
            cut.noun_phrase(thing) if thing is not None and thing.pos_ == "NOUN" and ours else []
        )
    for part in parts:
        yield from finding(negation, verb, Kind.REJECTION, "unwanted", part.span)


def is_meeting(verb: Token) -> bool:
    """Is it "meet the demand"?"""
    met = child(verb, "dobj") if verb.lemma_ == "meet" else None
    return met is not None and met.lemma_ in words("wishes")


def unaccepted(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield what somebody "did not accede to", "does not recognise"."""
    who = subject(verb)
    if who is None or not can_act(who):
        return
    whole = child(verb, "dobj") or after_preposition(verb, "to", "with")
    parts = cut.noun_or_gerund(whole) if whole is not None and whole.pos_ != "PRON" else []
    if not parts and verb.lemma_ in words("accepting"):
        return  # "did not accept that it was over", "don't always agree"
    for part in parts or cut.verb_phrases(verb, negation.i + 1)[:1]:
        yield Finding(
            kind=Kind.REJECTION,
            rule="rejection-not-accepted",
            trigger=negation.doc[negation.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            holder=who,
        )


def is_force(thing: Token | None) -> bool:
    """Is it "force", "military action", "sanctions"?"""
    return thing is not None and (thing.lemma_ == "force" or thing.lemma_ in words("danger"))


def kept_open(negation: Token, verb: Token) -> Iterator[Finding]:
    """Yield the force that somebody "has not ruled out"."""
    who, thing = subject(verb), child(verb, "dobj")
    if who is None or thing is None or not can_act(who):
        return
    yield Finding(
        kind=Kind.THREAT,
        rule="threat-not-ruled-out",
        trigger=negation.doc[negation.i : thing.left_edge.i],
        content=cut.noun_or_gerund(thing)[0].span,
        anchor=verb,
        holder=who,
    )
