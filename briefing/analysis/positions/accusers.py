"""Who alleges what is denied: "accused of theft by the miners", "Israel accuses them, but"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import child, is_passive, is_verb, subject
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.positions.finding import Finding


def accusers(finding: Finding) -> list[Token]:
    """Return who makes the claim, named with it, or before in the sentence."""
    return _of_claim(finding) or _before(finding) or _saying(finding)


def _of_claim(finding: Finding) -> list[Token]:
    """Return the staff in "denied allegations of harassment by former staff".

    Not the victims of "theft from shops", nor the holder's people in "torture by its soldiers".
    """
    claim = finding.content.root
    if claim.lemma_.lower() not in words("claims"):
        return []
    deeds = [t for c in claim.rights for t in c.rights if t.dep_ == "pobj"]
    doers = [t for deed in deeds for t in _behind(deed, "by")]
    others = [t for t in doers if not any(c.tag_ == "PRP$" for c in t.lefts)]
    return _behind(claim, "by", "from") + others


def _behind(noun: Token, *prepositions: str) -> list[Token]:
    """Return who can act behind one of these prepositions on the noun."""
    found = [child(c, "pobj") for c in noun.rights if c.lower_ in prepositions]
    return [t for t in found if t is not None and can_act(t)]


def _before(finding: Finding) -> list[Token]:
    """Return Israel in "Israel has accused Hamas of theft, but Hamas denied it"."""
    anchor = finding.anchor
    for at in range(anchor.i - 1, anchor.sent.start - 1, -1):
        verb = anchor.doc[at]
        if is_verb(verb) and verb.lemma_ in words("accusing") and not is_passive(verb):
            who = subject(verb)
            if who is not None and can_act(who) and who != finding.holder:
                return [who]
    return []


def _saying(finding: Finding) -> list[Token]:
    """Return Peru in "Peru says Chad moved its troops, which Chad denies"."""
    said = finding.content.root
    while said.dep_ == "conj":
        said = said.head
    if said.dep_ != "ccomp" or said.i > finding.anchor.i or said.head == finding.anchor:
        return []
    who = subject(said.head)
    return [who] if who is not None and can_act(who) and who != finding.holder else []
