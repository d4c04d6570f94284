"""What all negations need: is it stated, of whom, and how much of the clause says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import child, is_in_question, own_subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from briefing.model import Kind

NOT = frozenset({"not", "n't", "n’t", "never", "neither"})
WAYS = frozenset({"try", "look", "do", "rule", "get"})
"""Verbs that say too little to be refused: "do not want to do that"."""
_PAST = frozenset({"did", "had", "has", "have", "'ve", "was", "were"})
_CONCESSIONS = frozenset({"apology", "concession", "compromise", "exception"})
_FIRST = frozenset({"i", "we"})


def has_not(verb: Token) -> bool:
    """Does a "not" or "never" of its own negate the verb?"""
    return any(c.lower_ in NOT for c in verb.children)


def is_open(verb: Token) -> bool:
    """Is it asked, supposed or conditional rather than stated?"""
    asked = any(c.lower_ in {"if", "whether", "unless", "when", "until"} for c in verb.lefts)
    told = verb.dep_ == "relcl" and not is_first(own_subject(verb))
    return asked or told or is_in_question(verb)


def is_past(verb: Token, negation: Token) -> bool:
    """Is it "did not", "has not" or "never", and no "will never"?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    past = negation.lower_ == "never" or any(c.lower_ in _PAST for c in helpers)
    return past and not any(c.tag_ == "MD" for c in helpers)


def is_guessed(verb: Token) -> bool:
    """Is it only believed or meant to be so?"""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in words("guesses")


def is_first(who: Token | None) -> bool:
    """Is it "I" or "we"?"""
    return who is not None and who.lower_ in _FIRST


def is_right(thing: Token | None) -> bool:
    """Is it a right, or a say, that others are told they lack?"""
    return thing is not None and thing.lemma_ in words("rights")


def is_concession(verb: Token) -> bool:
    """Is it "make an apology", "make concessions"?"""
    thing = child(verb, "dobj")
    return verb.lemma_ == "make" and thing is not None and thing.lemma_ in _CONCESSIONS


def said(word: Token, verb: Token, kind: Kind, what: str) -> Iterator[Finding]:
    """Yield the whole clause."""
    if own_subject(verb) is not None or child(verb, "expl") is not None:
        yield from finding(word, verb, kind, what, cut.clause(verb)[0].span)


def finding(word: Token, verb: Token, kind: Kind, what: str, content: Span) -> Iterator[Finding]:
    """Yield what is refused or denied, in the name of the speaker."""
    first, last = sorted((word.i, verb.i))
    yield Finding(
        kind=kind,
        rule=f"{kind}-{what}",
        trigger=word.doc[first : last + 1] if last - first < 4 else word.doc[word.i : word.i + 1],
        content=content,
        anchor=verb,
        spoken=True,
        voiced=True,
    )


def is_off(verb: Token) -> bool:
    """Is the act denied: "will not", "won't", "will never"?"""
    none = any(n.lower_ == "no" for c in verb.lefts if c.dep_ == "nsubj" for n in c.lefts)
    off = any(c.dep_ == "neg" or (c.lower_ == "never" and c.i < verb.i) for c in verb.children)
    return none or off or _is_never_ever(verb)


def _is_never_ever(verb: Token) -> bool:
    """Is it "would never, ever attack"?"""
    helper = next((c for c in verb.lefts if c.tag_ == "MD"), verb)
    return any(t.lower_ == "never" for t in verb.doc[helper.i : min(helper.i + 3, verb.i)])
