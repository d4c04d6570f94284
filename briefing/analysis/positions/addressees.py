"""Who is asked, threatened or answered: named by the frame, by the clause, or only by the context."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import child
from briefing.analysis.positions import clause_addressees
from briefing.analysis.positions.gist import terms
from briefing.model import How, Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.model import Party

Held = tuple["Finding", "Party | None"]

_SHARED = 0.4
"""Share of telling words that makes two contents the same demand."""
_NEAR = 40
"""Findings looked at on either side."""


def resolve(held: list[Held], parties: Parties) -> list[tuple[Party, ...]]:
    """Return the addressees of each finding, in order."""
    asked = [_stated(finding, holder, parties) for finding, holder in held]
    return [
        named or tuple(replace(p, span=None, how=How.IMPLIED) for p in _implied(n, held, asked))
        for n, named in enumerate(asked)
    ]


def _stated(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return those the frame or the clause names, the holder left out."""
    for heads in (finding.addressees, *clause_addressees.heads(finding)):
        found = _parties(heads, holder, parties)
        if found:
            return found
    return ()


def _parties(heads: list[Token], holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for head in heads:
        for party in parties.each(head):
            if holder is None or party.name != holder.name:
                found.setdefault(party.name, party)
    return tuple(found.values())


def _implied(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Return whom the same demand, or the same holder's others, are put to."""
    finding, holder = held[n]
    near = [m for m in range(max(n - _NEAR, 0), min(n + _NEAR, len(held))) if m != n and asked[m]]
    near.sort(key=lambda m: (abs(m - n), m))
    mine = set(terms(finding.content))
    for m in near:
        if held[m][0].kind is finding.kind and _overlap(mine, set(terms(held[m][0].content))) >= _SHARED:
            return _without(asked[m], holder)
    if finding.kind is Kind.REJECTION:
        return _answered(n, held)
    if finding.kind is not Kind.DEMAND or holder is None:
        return ()
    for m in near:
        other = held[m][1]
        if other is not None and other.name == holder.name and held[m][0].kind in {Kind.DEMAND, Kind.THREAT}:
            return asked[m]
    return ()


def _answered(n: int, held: list[Held]) -> tuple[Party, ...]:
    """Return whose demand, offer or threat a rejection answers: the last one before it."""
    holder = held[n][1]
    for finding, other in reversed(held[max(n - _NEAR, 0) : n]):
        if finding.kind in {Kind.DEMAND, Kind.THREAT, Kind.COMMITMENT} and other is not None:
            if holder is None or other.name != holder.name:
                return (other,)
    return ()


def _without(found: tuple[Party, ...], holder: Party | None) -> tuple[Party, ...]:
    return tuple(p for p in found if holder is None or p.name != holder.name)


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


__all__ = ["child", "resolve"]
