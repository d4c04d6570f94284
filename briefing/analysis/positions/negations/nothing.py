"""What "no", "nothing" and "nobody" deny or forbid: "we had no role", "no state may do this"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    is_passive,
    is_verb,
    own_subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.negations.stated import (
    finding,
    is_first,
    is_open,
    is_past,
    is_right,
    said,
)
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.finding import Finding

_HOLDS = frozenset({"have", "play", "take", "be", "pose", "bear"})
_THREATS = frozenset({"threat", "danger", "risk"})
_MERITS = frozenset({"truth", "merit", "basis", "foundation", "substance", "validity", "bearing"})
_MAY = frozenset({"can", "may"})
_HINDERING = frozenset({"veto", "block", "dictate", "decide", "impose", "interfere", "bar"})
_WRONG = frozenset({"wrong", "illegal", "improper", "inappropriate", "untoward", "unlawful"})
_DONE_TO = frozenset(
    {"take", "use", "break", "violate", "breach", "hack", "steal", "torture", "abuse", "involve"}
)


def none(word: Token) -> Iterator[Finding]:
    """Yield what "no" before a noun denies: a role in something, or that others may act."""
    noun = word.head if word.dep_ == "det" else word
    verb = noun.head
    if not is_verb(verb) or is_open(verb):
        return
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        hinders = verb.lemma_ in _HINDERING
        may = _MAY | {"could"} if hinders else _MAY
        barred = any(c.tag_ == "MD" and c.lower_ in may for c in verb.lefts)
        idle = (
            words("inert")
            | words("talk")
            | {"know", "tell", "imagine", "deny", "guarantee", "get", "define"}
        )
        done = word.lower_ != "nothing" and is_passive(verb) and is_past(verb, word)
        if done and verb.lemma_ in _DONE_TO | words("alleged") | words("penal"):
            yield from said(word, verb, Kind.DENIAL, "none")
        elif barred and (can_act(noun) or is_passive(verb)) and verb.lemma_ not in idle:
            rule = "nobody-may-hinder" if hinders else "nobody-may"
            yield from said(word, verb, Kind.REJECTION, rule)
        return
    if noun.dep_ not in {"dobj", "attr"}:
        return
    if word.lower_ == "nothing":
        if _is_harmless(noun, verb):
            yield from said(word, verb, Kind.DENIAL, "nothing")
    elif noun.lemma_ in _MERITS:
        yield from _untrue(word, noun, verb)
    elif noun.lemma_ in (_THREATS if verb.lemma_ == "pose" else words("involvement")) and (
        verb.lemma_ in _HOLDS
    ):
        yield from said(word, verb, Kind.DENIAL, "nothing")
    elif verb.lemma_ == "have" and is_right(noun):
        yield from said(word, verb, Kind.REJECTION, "no-right")
    elif noun.lemma_ in words("wrongs") - {"plan"} and is_first(own_subject(verb)):
        yield from said(word, verb, Kind.DENIAL, "nothing")


def _untrue(word: Token, noun: Token, verb: Token) -> Iterator[Finding]:
    """Yield what there is "no truth in", or what "has no merit"."""
    if noun.lemma_ != "truth":
        if verb.lemma_ == "have":
            yield from said(word, verb, Kind.DENIAL, "untrue")
        return
    found = after_preposition(noun, "in", "to") or after_preposition(verb, "in", "to")
    if found is not None and found.pos_ == "PRON":
        yield from said(word, verb, Kind.DENIAL, "untrue")
    elif found is not None:
        yield from finding(word, verb, Kind.DENIAL, "untrue", cut.noun_or_gerund(found)[0].span)


def _is_harmless(nothing: Token, verb: Token) -> bool:
    """Is it "knew nothing", "did nothing wrong", "has nothing to do with it"?"""
    if verb.lemma_ == "know":
        return verb.tag_ == "VBD"
    if verb.lemma_ == "do" and any(c.lower_ in _WRONG for c in nothing.rights):
        return True
    who = own_subject(verb)
    owned = verb.lemma_ == "have" or (who is not None and can_act(who))
    deed = child(nothing, "relcl", "acl") if owned else None
    return deed is not None and deed.lemma_ == "do" and after_preposition(deed, "with") is not None
