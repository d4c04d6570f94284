"""Whose position it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.words import words
from briefing.model import Kind, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding


def holder_of(finding: Finding, parties: Parties) -> tuple[bool, Party | None]:
    """Return whether the finding stays, and who holds it; nobody where the text names none."""
    if finding.spoken:
        return _spoken(finding, parties)
    if finding.holder is None:
        return True, None
    holder = _party(finding.holder, parties)
    return holder is not None, holder


def _spoken(finding: Finding, parties: Parties) -> tuple[bool, Party | None]:
    who = parties.speech.speaker(finding.anchor)
    speaker = _party(who, parties) if who is not None else None
    if speaker is None:
        return False, None
    if finding.kind is Kind.DEMAND:
        asked = parties.of(finding.addressees[0]) if finding.addressees else None
        same = asked is not None and asked.name == speaker.name
        first = finding.addressees and finding.addressees[0].lower_ in {"we", "i"}
        return not same or bool(first), speaker
    doer = parties.of(finding.holder)
    if doer is None or finding.holder is None:
        return False, None
    if (
        doer.name == speaker.name
        or finding.holder.lower_ in {"i", "we"}
        or parties.speaks_for(speaker, doer)
    ):
        return True, speaker
    return False, None


def _party(head: Token, parties: Parties) -> Party | None:
    """Return the party, the author where a document speaks."""
    if head.lemma_.lower() in words("documents"):
        return parties.author(head)
    if (
        not can_act(head)
        and head.pos_ not in {"PROPN", "PRON"}
        and head.lemma_.lower() in words("abstract")
    ):
        return None
    return parties.of(head)
