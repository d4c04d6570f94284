"""Articles whose author speaks for himself: in a comment or an editorial he is the one who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import own_subject
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding

_FIRST = frozenset({"we", "our", "ours", "i", "my", "ourselves"})
_DUTIES = frozenset({"must", "should"})
_ENOUGH = 7
"""Words outside of all reported speech that show an author who speaks for himself."""


def hear(findings: Iterable[Finding], parties: Parties) -> None:
    """Let the author ask what no named speaker asks, where he speaks for himself."""
    asked = [f for f in findings if f.kind is Kind.DEMAND and f.spoken and not f.alone]
    told = [f for f in asked if not (_is_reported(f.anchor, parties) or _is_let(f))]
    if told and _is_by_author(told[0].anchor.doc, parties):
        for finding in told:
            finding.alone = True


def _is_let(finding: Finding) -> bool:
    """Is it "let them laugh", which asks nothing of them? "Let us act" does."""
    let = finding.trigger[0]
    return let.lower_ == "let" and let.nbor(1).lower_ not in {"us", "'s", "’s"}


def _is_reported(token: Token, parties: Parties) -> bool:
    """Does the token stand in somebody's words?"""
    speech = parties.speech
    return token.i in speech.marks or bool(speech.around(token))


def _is_by_author(doc: Doc, parties: Parties) -> bool:
    """Does the author say "we" and what "must" be done, outside of what others say?"""
    found = 0
    for token in doc:
        own = token.lower_ in _FIRST and token.text != "I."
        duty = (
            token.tag_ == "MD" and token.lower_ in _DUTIES and own_subject(token.head) is not None
        )
        if (own or duty) and not _is_reported(token, parties):
            found += 1
    return found >= _ENOUGH
