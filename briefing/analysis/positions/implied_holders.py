"""Who holds a position that names nobody: "Iran faces calls to disarm", "Lee urged to resign"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.syntax import is_verb
from briefing.analysis.positions.gist import terms
from briefing.analysis.positions.implied_addressees import NEAR, THE, is_same, near, unnamed
from briefing.model import How, Kind, Party

if TYPE_CHECKING:
    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.analysis.positions.ranking import Held

_LEAD = 2
"""Sentences, the title included, that may tell what is asked before who asks."""
_ALONG = 6
"""Sentences that may go on with what somebody was reported to say."""
_WORLD, _PUBLIC = "international community", "public"
_WORLDWIDE = frozenset({"international", "global", "worldwide"})


def implied_holder(
    n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> Party | None:
    """Return who holds what names no holder: "Iran is facing calls to disarm"."""
    finding = held[n][0]
    return (
        _public(finding)
        or _of_same(n, held, asked)
        or _asker_told_later(n, held, asked, parties)
        or _told_last(finding, asked[n], parties)
    )


def recalled(n: int, held: list[Held]) -> int | None:
    """Return the earlier demand that is meant by "the request" in "per the request"."""
    finding, holder = held[n]
    noun = finding.anchor
    definite = any(c.dep_ == "det" and c.lower_ in THE for c in noun.lefts)
    if holder is not None or finding.kind is not Kind.DEMAND or noun.pos_ != "NOUN" or not definite:
        return None
    for m in range(n - 1, max(n - NEAR, 0) - 1, -1):
        other, its_holder = held[m]
        if its_holder is not None and other.anchor.lemma_ == noun.lemma_:
            return m
    return None


def _public(finding: Finding) -> Party | None:
    """Return who exerts "international pressure", makes "global calls"."""
    if finding.anchor.pos_ != "NOUN" or finding.kind is not Kind.DEMAND:
        return None
    told = {c.lower_ for c in finding.anchor.lefts}
    who = _WORLD if told & _WORLDWIDE else _PUBLIC if _PUBLIC in told else None
    return Party(who, None, How.IMPLIED) if who is not None else None


def is_public(party: Party) -> bool:
    """Is it everybody, who is named by an adjective: "public pressure"?"""
    return party.how is How.IMPLIED and party.name in {_WORLD, _PUBLIC}


def _of_same(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> Party | None:
    """Return who asks the same, or the same party."""
    finding = held[n][0]
    mine, names = set(terms(finding.content)), {p.name for p in asked[n]}
    for m in near(n, held, asked):
        other, holder = held[m]
        if holder is None or other.kind is not Kind.DEMAND or holder.name in names:
            continue
        if is_same(mine, set(terms(other.content))) or names & {p.name for p in asked[m]}:
            return unnamed(holder)
    return None


def _asker_told_later(
    n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> Party | None:
    """Return who asks in "Lee urged to resign": the lead tells what, the next lines who."""
    finding = held[n][0]
    here = parties.sentence[finding.anchor.i]
    if here >= _LEAD or finding.kind is not Kind.DEMAND or not is_verb(finding.anchor):
        return None
    for other, holder in held[n + 1 : n + NEAR]:
        if parties.sentence[other.anchor.i] - here > _ALONG:
            break
        if other.kind is Kind.DEMAND and holder is not None:
            named = holder.name in {p.name for p in asked[n]}
            return None if named else unnamed(holder)
    return None


def _told_last(finding: Finding, asked: tuple[Party, ...], parties: Parties) -> Party | None:
    """Return who spoke last before words that stand alone: a list of what the report asks."""
    who = parties.speech.before(finding.anchor) if finding.alone else None
    here = parties.sentence[finding.anchor.i]
    if who is None or here - parties.sentence[who.i] > _ALONG:
        return None
    holder = parties.author(who) if is_document(who) else parties.of(who)
    if holder is None or holder.name in {p.name for p in asked}:
        return None
    return unnamed(holder)
