"""What somebody is to do, cut out: "rescind X and promise Y", "that elections be held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    child,
    conjuncts,
    infinitive,
    is_passive,
    is_to_verb,
    next_to,
    own_subject,
)
from briefing.analysis.positions.contents.edges import cut, end_of, joint, start_of
from briefing.analysis.positions.contents.joined import deeds

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_OMITS = frozenset({"fail", "refuse"})


class Content(NamedTuple):
    """A content, and the subject of its clause if that is who is to act."""

    span: Span
    head: Token
    actor: Token | None = None


def verb_phrases(verb: Token, start: int | None = None) -> list[Content]:
    """Cut out what somebody is to do, one content for each of "rescind X and promise Y"."""
    parts = deeds(verb)
    found = []
    for n, part in enumerate(parts):
        first = start_of(part, start if part is verb else None)
        end = joint(parts[n + 1]) if n + 1 < len(parts) else end_of(part)
        found.append(Content(cut(part, first, end), part))
    return found


def clause(verb: Token, actor: Token | None = None, without_not: bool = False) -> list[Content]:
    """Cut out a finite clause; where its subject is the one to act, what it is to do.

    `without_not` turns "if the army does not withdraw", "if it fails to", into what it is to do.
    """
    subject = own_subject(verb)
    if subject is not None and actor is not None:
        deed = child(verb, "xcomp") if without_not and verb.lemma_ in _OMITS else None
        if deed is not None and is_to_verb(deed):
            return [c._replace(actor=actor) for c in verb_phrases(deed)]
        return [
            Content(c.span, c.head, actor)
            for c in verb_phrases(verb, _behind_modal(verb, subject, without_not))
        ]
    start = subject.left_edge.i if subject is not None and subject.i < verb.i else verb.left_edge.i
    doc = verb.doc
    while start < verb.i and doc[start].dep_ in {"mark", "cc", "punct"}:
        start += 1
    return [Content(cut(verb, start, end_of(verb)), verb)]


def _behind_modal(verb: Token, subject: Token, without_not: bool = False) -> int:
    """Return where what is to be done begins: behind "should", "must", "will"."""
    start = subject.right_edge.i + 1 if subject.right_edge.i < verb.i else subject.i + 1
    for c in verb.lefts:
        helps = c.dep_ == "aux" and (c.tag_ in {"MD", "TO"} or c.lemma_ in {"have", "do"})
        helps &= not (c.lemma_ == "do" and not without_not)  # "don't forget"
        if c.i >= start and (helps or (without_not and c.dep_ == "neg")):
            start = c.i + 1
    return start


def gerund(verb: Token) -> list[Content]:
    """Cut out what "called for expanding X and making Y" asks for."""
    return verb_phrases(verb, verb.left_edge.i if verb.left_edge.dep_ != "mark" else None)


def deeds_of(noun: Token, head: Token) -> list[Content]:
    """Cut out what "for Israel to leave", "for the camp to be closed" asks, wherever "to" hangs."""
    deed = infinitive([noun, head], noun.i) or next_to(noun)
    if deed is None or noun.pos_ == "VERB":
        return []
    if can_act(noun):
        if deed.head == head and not all(map(can_act, conjuncts(noun))):
            return []  # "an alliance and deeper integration to prevent war" says what for
        return [p._replace(actor=noun) for p in verb_phrases(deed)]
    return verb_phrases(deed, noun.left_edge.i) if is_passive(deed) else []


def for_whom(deed: Token) -> list[Content]:
    """Cut out what the subject of an infinitive is to do, or what is to be done."""
    actor = own_subject(deed)
    if actor is not None and not is_passive(deed) and can_act(actor):
        return [p._replace(actor=actor) for p in verb_phrases(deed)]
    return clause(deed)


def for_others(verb: Token, last: Content) -> list[Content]:
    """Cut out what else is asked: "urged Mali to pay | and for its allies to wait"."""
    doc = verb.doc
    return [
        part
        for mark in doc[last.span.end : verb.sent.end]
        if mark.lower_ == "for" and doc[mark.i - 1].dep_ == "cc"
        if is_to_verb(mark.head) and own_subject(mark.head) is not None and verb.is_ancestor(mark)
        for part in for_whom(mark.head)
    ]
