"""Demands in shapes of their own: "gave them until Thursday to go", "what we want is justice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    agent,
    child,
    infinitive,
    is_negated,
    is_passive,
    own_subject,
    subject,
)
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.verbs.live import WISHING, is_live
from briefing.analysis.positions.verbs.slots import TO_WHOM
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_TIMES = frozenset({"hour", "day", "week", "month", "minute"})
_ALL = frozenset({"all", "thing"})


def time_given(verb: Token) -> Iterator[Finding]:
    """Yield the ultimatum in "gave the government until Thursday to resign"."""
    whom = child(verb, "dative") or child(verb, "dobj")
    if is_passive(verb) or verb.lemma_ == "have":
        whom = own_subject(verb)
    if verb.lemma_ == "have" and not (verb.dep_ == "ccomp" and verb.head.lemma_ in TO_WHOM):
        return  # "told them that they had 48 hours to leave"
    if whom is not None and whom.pos_ == "ADP":
        whom = child(whom, "pobj")
    if whom is None or not can_act(whom) or not is_live(verb):
        return
    until = next((c for c in verb.rights if c.lower_ == "until"), None)
    times = [c for c in verb.rights if c.dep_ == "dobj" and _is_limit(c)]
    deed = infinitive([verb, *times], verb.i) if until is not None or times else None
    giver = verb.head if verb.lemma_ == "have" else verb
    for part in cut.verb_phrases(deed) if deed is not None else ():
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-verb-give-time",
            trigger=verb.doc[verb.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            holder=agent(giver) if is_passive(giver) else subject(giver),
            addressees=[whom],
            strength=5,
        )


def _is_limit(noun: Token) -> bool:
    """Is it "72 hours", "a deadline", rather than "time", "an additional week"?"""
    if noun.lemma_ in {"deadline", "ultimatum"}:
        return True
    counted = any(c.dep_ in {"nummod", "det"} for c in noun.lefts)
    more = any(
        c.lower_ in {"additional", "extra", "more", "another", "further"} for c in noun.lefts
    )
    return noun.lemma_ in _TIMES and counted and not more


def cleft(verb: Token) -> Iterator[Finding]:
    """Yield the demand in "what we are asking for is justice", "all we want is for them to go"."""
    be = verb.head if verb.dep_ == "csubj" else verb.head.head if verb.dep_ == "relcl" else None
    if verb.lemma_ not in WISHING or be is None or be.lemma_ != "be" or be.i < verb.i:
        return
    if infinitive([verb], verb.i) is not None:
        return  # "all we need to do is"
    if verb.dep_ == "relcl" and (verb.head.dep_ != "nsubj" or verb.head.lower_ not in _ALL):
        return
    said = [c for c in be.rights if c.dep_ in {"attr", "ccomp", "xcomp", "advcl"}]
    deeds = [c for c in said if c.dep_ != "attr"]
    plain = said[0] if said else after_preposition(be, "for")
    found = cut.clause(deeds[0]) if deeds else cut.noun_phrases(plain) if plain else []
    own = own_subject(deeds[0]) if deeds else None
    asked = bool(deeds) and any(q.tag_ in {"WRB", "WP"} for q in deeds[0].lefts)
    if is_negated(verb) or is_negated(be) or asked or (deeds and own is None):
        return  # "all we want is to go home" asks for nothing
    who = None if is_passive(verb) else own_subject(verb)  # "what is needed is a truce"
    for part in found:
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-verb-cleft",
            trigger=verb.doc[verb.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            holder=who,
            spoken=who is None,
            alone=True,
            addressees=[own] if own is not None and can_act(own) else [],
            strength=3,
        )
