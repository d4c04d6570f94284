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
    return _of_claim(finding) or _before(finding)


def _of_claim(finding: Finding) -> list[Token]:
    """Return the staff in "denied allegations of harassment by former staff"."""
    claim = finding.content.root
    if claim.lemma_.lower() not in words("claims"):
        return []
    below = [claim, *(c for c in claim.subtree if c.dep_ == "pobj" and c.head.head == claim)]
    found = [
        child(c, "pobj")
        for noun in below
        for c in noun.rights
        if c.lower_ in {"by", "from"} and c.dep_ in {"prep", "agent"}
    ]
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
