"""Questions that the attribution rules put to a parse: who is the subject, where does it end?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp"})
"""Ways to hang on another verb and leave the subject to it: "came out saying ..."."""
NO_PART = frozenset({"relcl", "acl", "advcl", "ccomp", "punct", "cc", "conj", "parataxis"})
"""What hangs on a noun and is no part of the source's name."""
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TRIMMED = frozenset(" \t\n,;:—–-―")
MAX_CLIMB = 4
NEAR = 150
"""Tokens: how far the sentence in front of a quotation is followed back."""


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of these relations."""
    return next((kid for kid in token.children if kid.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Is the verb a passive with its helper, such as "was told"?"""
    return any(kid.dep_ in {"auxpass", "nsubjpass"} for kid in verb.children)


def is_bare_participle(verb: Token) -> bool:
    """Is it the participle in "a plan proposed by the senator"?"""
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def agent(verb: Token) -> Token | None:
    """Return who did it, from "by ..."."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def _subject(verb: Token) -> Token | None:
    """Return the subject, the nearer of two: "the member for Kent Ann Lee said"."""
    before = [c for c in verb.lefts if c.dep_ == "nsubj"]
    return before[-1] if before else child(verb, "nsubj")


def speaker(verb: Token) -> Token | None:
    """Return the one who speaks, thinks or shows by this verb; `None` where nobody is named."""
    if is_bare_participle(verb) or is_passive(verb):
        return agent(verb)
    at = verb
    for _ in range(MAX_CLIMB):
        subject = _subject(at)
        if subject is not None:
            return subject
        if at != verb and is_passive(at):  # "was quoted as saying"
            return child(at, "nsubjpass")
        by_saying = at.dep_ == "prep" and at.head.pos_ in {"VERB", "AUX"}
        if at.dep_ in SHARES_SUBJECT or by_saying:
            at = at.head
        elif at.dep_ == "acl":  # "a statement saying that"
            return at.head
        else:
            break
    return behind_source(verb) or (_neighbour(verb) if verb.tag_ in FINITE else None)


def behind_source(verb: Token) -> Token | None:
    """Return Lee in "According to Reuters, the mayor, Lee, said", taken for what Reuters is."""
    source = next((c for c in verb.lefts if c.lower_ == "according"), None)
    if source is None or verb.tag_ not in FINITE:
        return None
    last = verb.i - 1 - (verb.nbor(-1).text == ",")
    told = [t for t in source.subtree if t.dep_ in {"appos", "conj"} and t.right_edge.i == last]
    behind = [t for t in told if verb.doc[t.left_edge.i - 1].text == ","]
    return behind[-1] if behind else None


def _neighbour(verb: Token) -> Token | None:
    """Return the noun right before the verb, or right behind it, where the parse lost the subject.

    Only ", said Peskov" may stand behind, so the verb must follow a comma or quotation mark.
    """
    doc, at = verb.doc, verb.i - 1
    while at >= 0 and doc[at].pos_ in {"ADV", "AUX"}:
        at -= 1
    if at >= 0 and doc[at].pos_ in NOUNS and doc[at].lower_ not in {"that", "which"}:
        return doc[at]
    if at >= 0 and doc[at].is_punct:
        return next((kid for kid in verb.rights if kid.pos_ in {"PROPN", "NOUN"}), None)
    return None


def phrase(head: Token) -> set[int]:
    """Return the places of a source: the whole phrase without clauses that hang on it.

    A participle right behind belongs to it: "those surveyed", "a report released on Monday".
    """
    places, heads = set(), [head]
    for noun in heads:
        places.add(noun.i)
        for kid in noun.children:
            if kid.dep_ == "conj" and kid.pos_ in NOUNS:
                heads.append(kid)
            elif kid.dep_ not in NO_PART or (kid.dep_ == "acl" and kid.i == noun.i + 1):
                places |= places_under(kid)
    return places


def places_under(token: Token) -> set[int]:
    """Return the places of the token and all that hangs on it."""
    return set(range(token.left_edge.i, token.right_edge.i + 1))


def whole_cue(cue: Token) -> Span:
    """Return the cue with its particle: "laid out", "according to"."""
    doc, end = cue.doc, cue.i + 1
    if end < len(doc) and doc[end].head == cue:
        end += doc[end].dep_ == "prt" or (cue.lower_ == "according" and doc[end].lower_ == "to")
    return doc[cue.i : end]


def hull(doc: Doc, places: set[int]) -> Span | None:
    """Return the span from the first of these places to the last, without "'s" at its end."""
    found = trimmed(doc, min(places), max(places) + 1) if places else None
    return found[:-1] if found is not None and len(found) > 1 and found[-1].tag_ == "POS" else found


def trimmed(doc: Doc, start: int, end: int) -> Span | None:
    """Return the span without commas, dashes and white space at its edges."""
    while start < end and (doc[start].is_space or doc[start].text in TRIMMED):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in TRIMMED):
        end -= 1
    return doc[start:end] if start < end else None


def runs(doc: Doc, places: Iterable[int]) -> list[Span]:
    """Cut a set of token places into unbroken spans; what is left of a mere comma is dropped."""
    spans: list[Span] = []
    start = previous = None
    for place in sorted(places):
        if start is None or previous is None:
            start = place
        elif place != previous + 1:
            spans += _worded(trimmed(doc, start, previous + 1))
            start = place
        previous = place
    if start is not None and previous is not None:
        spans += _worded(trimmed(doc, start, previous + 1))
    return spans


def _worded(span: Span | None) -> list[Span]:
    """Drop what has no word, and a full stop that belongs to the sentence around."""
    if span is None or all(token.is_punct for token in span):
        return []
    quoted = any(token.is_quote for token in span)
    return [span[:-1] if span[-1].text == "." and not quoted else span]
