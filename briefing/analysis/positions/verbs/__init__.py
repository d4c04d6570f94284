"""Verbs that put something on the table: "urged Mali to hold elections", "refused to resign"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import is_negated, is_verb
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.frames import FRAMES
from briefing.analysis.positions.hostility import is_hostile, targets
from briefing.analysis.positions.lexicon import triggers
from briefing.analysis.positions.verbs.demands import cleft, time_given
from briefing.analysis.positions.verbs.holding import doer, is_ahead, is_imposed, may_hold
from briefing.analysis.positions.verbs.live import is_live
from briefing.analysis.positions.verbs.slots import aside, reads_passive, slot_of, trigger_of
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.lexicon import Trigger

_TO_SOMEBODY = frozenset({"for", "against", "with", "into", "on", "of", "from"})
"""Contents that need somebody as the object: "press A for NP", never "press demands for NP"."""
_TRUSTING = frozenset({"rely", "depend", "count", "look"})
_REVENGE = frozenset(
    {"revenge", "vengeance", "retaliation", "reprisal", "war", "strike", "punishment"}
)
LEMMAS = {"hop": "hope", "favour": "favor"}
"""What the lemmatiser makes of "hopes"."""


def find(token: Token) -> Iterator[Finding]:
    """Yield the positions the verb carries by the first trigger and frame that fit."""
    if token.lemma_ in {"give", "have"}:
        yield from time_given(token)
    asked = list(cleft(token))
    if asked:
        yield from asked
        return
    lemma = LEMMAS.get(token.lemma_.lower(), token.lemma_.lower())
    rows = triggers("verb").get(lemma)
    if not rows or not is_live(token):
        return
    for row in rows:
        if row.particle and not any(c.lower_ == row.particle for c in token.children):
            continue
        for frame in row.frames:
            found = list(_match(token, row, frame))
            if found:
                yield from found
                return


def _match(verb: Token, row: Trigger, frame: str) -> Iterator[Finding]:
    where, _, what = frame.partition(":")
    slot = slot_of(verb, where)
    if where and slot is None and where != "obj":
        return
    if where and row.lemma in _TRUSTING and not (slot is not None and can_act(slot)):
        return
    if where == "obj" and what in _TO_SOMEBODY and slot is not None and not can_act(slot):
        return
    found = FRAMES[what](verb, slot, where)
    if not found:
        return
    if row.kind is Kind.DEMAND:
        found += cut.for_others(verb, found[-1])
    passive = reads_passive(verb)
    holder = doer(verb, passive)
    if not may_hold(holder, row, verb):
        return
    for content in found:
        if _is_idle(row.lemma, content.head, passive, verb):
            continue
        asked = content.actor or (slot if where else None) or aside(verb, content)
        kind = row.kind
        if kind is Kind.COMMITMENT and _is_hostile(content.head):
            kind = Kind.THREAT
            asked = asked or next(iter(targets(content.head)), None)
        yield Finding(
            kind=kind,
            rule=f"{row.kind}-verb-{where}:{what}",
            trigger=trigger_of(verb, where, what),
            content=content.span,
            anchor=verb,
            holder=holder,
            addressees=[asked] if asked is not None else [],
            strength=row.strength,
            spoken=holder is None and is_imposed(row, verb),
            negated=kind is Kind.DEMAND and is_negated(verb),
            alone=is_ahead(verb),
        )


def _is_hostile(thing: Token) -> bool:
    """Is it "to attack", "revenge"?"""
    if is_verb(thing):
        return is_hostile(thing)
    harsh = any(c.lower_ in words("punitive") for c in thing.lefts)
    lemma = thing.lemma_.lower()
    return lemma in _REVENGE | words("sanctions") or (harsh and lemma in words("danger"))


def _is_idle(lemma: str, deed: Token, passive: bool, verb: Token) -> bool:
    """Is it "I want you to know", "was invited to attend", "asked to comment"?"""
    if lemma in {"want", "like"}:
        return deed.lemma_ == "know" or deed.lemma_ in words("chances")
    if lemma == "invite":
        if any(c.tag_ == "MD" for c in verb.lefts):
            return True  # "will invite observers to check" announces what they do themselves
        return passive and deed.lemma_ in words("routine")
    if lemma == "summon":
        return deed.lemma_ in {"face", "answer", "hear", "discuss"}
    return deed.lemma_ == "comment" and deed.tag_ == "VB" and not is_negated(deed)
