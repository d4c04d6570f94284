"""Whose position it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.syntax import is_passive, is_verb, subject
from briefing.analysis.parties.words import words
from briefing.model import Kind, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding


_SURE = 0.8
_SURE_DEMAND = 0.6
_OTHERS = frozenset({"he", "she", "they", "him", "her", "them"})
_US = frozenset({"i", "we", "us", "me", "they"})
_SOMEBODY = _OTHERS | {"his", "her", "their", "i", "we", "who", "those", "some", "others", "many"}
"""Somebody asks, whoever it is."""


def holder_of(finding: Finding, parties: Parties) -> tuple[bool, Party | None]:
    """Return whether the finding stays, and who holds it; nobody where the text names none."""
    if finding.spoken:
        return _spoken(finding, parties)
    if finding.holder is None:
        return True, _performing(finding, parties)
    holder = _party(_narrated(finding, finding.holder, parties), parties)
    somebody = finding.holder.lower_ in _SOMEBODY or finding.holder.lemma_ in words("filings")
    asks = finding.kind is Kind.DEMAND and somebody
    return holder is not None or asks or _is_sure(finding), holder


def _is_sure(finding: Finding) -> bool:
    """Is it a position beyond doubt, so that it stays where nobody is found to hold it?"""
    sure = _SURE_DEMAND if finding.kind is Kind.DEMAND else _SURE
    return finding.judged is not None and finding.judged >= sure


def _performing(finding: Finding, parties: Parties) -> Party | None:
    """Return the speaker of '"Tourists are advised to wait," Lee said', who advises it so."""
    verb = finding.anchor
    helper = next((c for c in verb.lefts if c.dep_ == "auxpass"), None)
    now = helper is not None and helper.tag_ in {"VBZ", "VBP"} and is_passive(verb)
    if finding.kind is not Kind.DEMAND or not now or not parties.speech.is_quoted(verb):
        return None
    who = parties.speech.speaker(verb)
    asked = any(a.lower_ in _US for a in finding.addressees)  # "we are asked to pay"
    return _party(who, parties) if who is not None and not asked else None


def _narrated(finding: Finding, holder: Token, parties: Parties) -> Token:
    """Return the speaker in "'Justice takes time,' she said, asking him to be patient"."""
    speech = parties.speech
    if holder.pos_ == "NOUN" and not can_act(holder) and not is_document(holder):
        return speech.speaker(holder) or holder  # "it added that the impact was ill-considered"
    if not speech.is_quoted(holder) or speech.is_quoted(finding.anchor):
        return holder
    return speech.speaker(holder) or holder


def _spoken(finding: Finding, parties: Parties) -> tuple[bool, Party | None]:
    """Return the speaker, if he asks it of others or promises it for himself or his side."""
    who = parties.speech.speaker(finding.anchor)
    speaker = _party(who, parties) if who is not None else None
    if who is None or speaker is None:
        asks = finding.kind is Kind.DEMAND and who is not None and who.lower_ in _SOMEBODY
        own = any(who is not None and a.lower_ == who.lower_ for a in finding.addressees)
        own &= who is not None and who.lower_ in _OTHERS
        relayed = who is not None and who.lower_ in words("agencies")
        stays = finding.alone or _is_sure(finding)
        return (asks and not own) or (stays and not relayed), None
    if finding.voiced:
        return True, speaker
    if finding.kind is Kind.DEMAND:
        asked = parties.of(finding.addressees[0]) if finding.addressees else None
        same = asked is not None and asked.name == speaker.name
        if (
            same
            and finding.addressees[0].lower_ in _OTHERS
            and parties.speech.is_quoted(finding.anchor)
        ):
            same = False  # nobody calls himself "he" in so many words
        first = bool(finding.addressees) and finding.addressees[0].lower_ in {"we", "i"}
        return first or not same, speaker
    doer = parties.of(finding.holder)
    if doer is None or finding.holder is None:
        return finding.holder is None, speaker
    if _is_of_its_own(who, finding.holder):
        return True, doer
    return parties.speaks_for(speaker, who, doer, finding.holder), speaker


def _is_of_its_own(who: Token, doer: Token) -> bool:
    """Is it "Iran will reply, its foreign minister said"?"""
    owned = any(c.lower_ in {"its", "their"} and c.dep_ == "poss" for c in who.lefts)
    return owned and doer.i < who.i and doer.sent == who.sent


def _is_to_come(law: Token) -> bool:
    """Is it a law not yet in force: "new rules will require"?"""
    return any(c.lower_ in {"will", "would"} for c in law.head.lefts)


def _party(head: Token, parties: Parties) -> Party | None:
    """Return the party, the author where a document speaks; laws and news services hold nothing."""
    if is_verb(head):
        head = subject(head) or head  # "the report, which it says needs work", misread
    lemma = head.lemma_.lower()
    nobody = head.lower_ in {"nobody", "none"} or any(c.lower_ == "no" for c in head.lefts)
    if nobody or (lemma in words("laws") and not _is_to_come(head)):
        return None
    if not can_act(head) and lemma in words("abstract"):
        return None
    found = parties.author(head) if is_document(head) else parties.of(head)
    if found is not None and found.name.lower() in words("agencies"):
        return None
    return found
