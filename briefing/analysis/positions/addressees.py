"""Who is asked, threatened or answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.model import Party


def resolve(held: list[tuple[Finding, Party | None]], parties: Parties) -> list[tuple[Party, ...]]:
    """Return the addressees of each finding, in order."""
    return [_named(finding, holder, parties) for finding, holder in held]


def _named(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for head in finding.addressees:
        for party in parties.each(head):
            if holder is None or party.name != holder.name:
                found.setdefault(party.name, party)
    return tuple(found.values())
