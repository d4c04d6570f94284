"""By when, and or else what: deadlines and penalties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import span
from briefing.analysis.parties.words import words
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

_BY = frozenset({"by", "within", "before", "until", "till", "in", "from"})
_TIMES = frozenset({"DATE", "TIME"})
_BEHIND = 3
"""Tokens behind the content that are searched for a limit."""
_NOW = frozenset({"immediately", "now", "forthwith"})


def note(findings: Iterable[Finding]) -> list[Finding]:
    """Note deadlines and penalties on the findings; return the threats the penalties make."""
    threats = []
    for finding in findings:
        if finding.kind is not Kind.DENIAL:
            finding.deadline = _deadline(finding)
        if finding.kind is Kind.DEMAND:
            verb = _penalty(finding)
            if verb is not None:
                threats.append(_threat(finding, verb))
                finding.penalty = threats[-1].content if len(threats[-1].content) else None
    return threats


def _deadline(finding: Finding) -> Span | None:
    """Return "by Thursday", "within 48 hours" or "immediately" in or right behind the content."""
    doc, content = finding.content.doc, finding.content
    for token in doc[content.start : min(content.end + _BEHIND, finding.anchor.sent.end)]:
        if token.lower_ in _NOW and token.i < content.end:
            return doc[token.i : token.i + 1]
        if token.dep_ == "prep" and token.lower_ in _BY:
            time = next((c for c in token.children if c.ent_type_ in _TIMES), None)
            if time is not None and (
                token.lower_ != "in" or time.right_edge.lower_ in {"days", "hours", "weeks"}
            ):
                return span(doc, token.i, time.right_edge.i + 1)
    return None


def _penalty(finding: Finding) -> Token | None:
    """Return the verb of "or face sanctions", in the content or right behind it; cut it off."""
    content, doc = finding.content, finding.content.doc
    end = finding.anchor.sent.end
    for token in doc[content.start : min(content.end + _BEHIND, end - 2)]:
        after = token.nbor(1)
        if token.lower_ == "or" and (after.lower_ == "else" or _is_penalty(after)):
            if token.i < content.end:
                finding.content = span(doc, content.start, token.i)
            return after
    return None


def _is_penalty(verb: Token) -> bool:
    """Is it "face" or "risk", not "or risking their health", which is a choice?"""
    return verb.lemma_ in words("penalties") and verb.tag_ != "VBG"


def _threat(finding: Finding, verb: Token) -> Finding:
    doc, start = verb.doc, verb.i + 1
    last = finding.anchor.sent.end
    below = [t.i for t in verb.subtree if t.i < last]
    end = last if verb.lower_ == "else" else max(below, default=start) + 1
    return Finding(
        kind=Kind.THREAT,
        rule="threat-or",
        trigger=doc[verb.i : verb.i + 1],
        content=span(doc, start, max(end, start + 1)),
        anchor=verb,
        holder=finding.holder,
        addressees=list(finding.addressees),
        spoken=finding.spoken,
        voiced=True,
    )
