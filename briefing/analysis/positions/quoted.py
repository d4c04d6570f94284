"""What quoted speech asks outright: "Leave the region alone", "Let's act", "It is time to go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import after_preposition, child, infinitive
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions import imperatives
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


def find(token: Token) -> Iterator[Finding]:
    """Yield the demand of an imperative or of "it is time"."""
    if token.tag_ == "VB" or token.lower_ == "let":
        yield from imperatives.find(token)
    elif token.lower_ == "time" and token.dep_ in {"attr", "ROOT", "nsubj"}:
        yield from _time(token)


def _due(verb: Token, noun: Token) -> Token | None:
    """Return the past tense in "it is high time the West woke up"."""
    clause = child(verb, "ccomp") or child(noun, "relcl", "acl")
    past = clause is not None and clause.tag_ == "VBD" and clause.i > noun.i
    return clause if past and verb.tag_ in {"VBZ", "VBP"} else None


def _time(noun: Token) -> Iterator[Finding]:
    come = noun.dep_ == "nsubj" and noun.head.lemma_ == "come"  # "the time has come to act"
    now = any(c.lower_ == "now" for c in noun.head.children)  # "now is the time to act"
    verb = (
        noun.head
        if noun.dep_ in {"attr", "nsubj"} and (now or come or noun.dep_ == "attr")
        else noun
    )
    deed = infinitive([noun, verb], noun.i) or _due(verb, noun)
    if child(verb, "neg") is not None or (noun.dep_ == "attr" and verb.lemma_ != "be"):
        return
    if deed is None:
        yield from _ripe(noun, verb) if come else ()
        return
    own = child(deed, "nsubj")
    for_whom = (
        own if own is not None else after_preposition(noun, "for") or after_preposition(verb, "for")
    )
    plain = {"high", "the"} if come or now else {"high"}
    if any(
        c.dep_ in {"det", "amod", "poss", "nummod"} and c.lower_ not in plain for c in noun.lefts
    ):
        return
    parts = cut.verb_phrases(deed) if deed.tag_ != "VBD" else cut.clause(deed)
    yield from _due_now(noun, parts, for_whom)


def _ripe(noun: Token, verb: Token) -> Iterator[Finding]:
    """Yield what "the time has come" for."""
    found = after_preposition(verb, "for") or after_preposition(noun, "for")
    if found is not None and not can_act(found):
        yield from _due_now(noun, cut.noun_or_gerund(found))


def _due_now(
    noun: Token, parts: list[cut.Content], for_whom: Token | None = None
) -> Iterator[Finding]:
    for part in parts:
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-time",
            trigger=noun.doc[noun.i : noun.i + 1],
            content=part.span,
            anchor=noun,
            addressees=[for_whom] if for_whom is not None and can_act(for_whom) else [],
            strength=3,
            spoken=True,
        )
