"""Adjectives and set phrases: "is ready to talk", "has no plans to go", "is going to act"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    infinitive,
    is_negated,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.hostility import is_hostile, targets
from briefing.analysis.positions.negations.stated import is_off
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

_GLAD = frozenset({"happy", "glad"})
_TALKS = frozenset(
    {"talk", "negotiation", "dialogue", "dialog", "compromise", "peace", "ceasefire"}
)
_INTO = frozenset({"committed", "open"})
READY = frozenset({"ready", "willing", "prepared", "committed", "determined", "open"}) | _GLAD
_NEEDS = frozenset({"reason", "need"})
PLANS = frozenset({"intention", "desire", "interest", "plan", "wish", "appetite"}) | _NEEDS
OPPOSED = frozenset({"opposed", "against", "unwilling"})
GOING = frozenset({"going", "gon"})
"""The tokenizer cuts "gonna" in two."""
_MEANS = frozenset({"intend", "prefer"})
KEEN = frozenset({"interested", "uninterested", "keen"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the commitment, or the refusal where it is negated."""
    if token.lower_ in READY and token.dep_ in {
        "acomp",
        "oprd",
        "xcomp",
        "ROOT",
        "conj",
        "advcl",
        "ccomp",
    }:
        if _is_said_of_somebody(token):
            yield from _ready(token)
    elif token.lower_ in GOING and token.pos_ in {"VERB", "AUX"}:
        yield from _act(token, token, _going_to(token))
    elif token.lower_ in {"is", "are"}:
        deed = next(
            (
                c
                for c in token.rights
                if c.dep_ == "xcomp" and c.left_edge.lower_ == "to" and c.left_edge.i == token.i + 1
            ),
            None,
        )
        who = own_subject(token)
        task = token.dep_ == "relcl" or who is None or who.lower_ in {"it", "power", "role"}
        if (
            deed is not None
            and not task
            and deed.tag_ == "VB"
            and deed.lemma_ not in words("routine")
        ):
            yield from _act(token, token, deed)
    elif token.lemma_ in PLANS and any(c.lower_ in {"no", "little"} for c in token.lefts):
        yield from _no_plans(token)
    elif token.lower_ in OPPOSED:
        yield from _opposed(token)
    elif token.lower_ in KEEN and (token.lower_[0] == "u" or is_off(token.head)):
        found = after_preposition(token, "in", "on")
        if found is not None:
            yield from _finding(token, token, cut.noun_or_gerund(found), refused=True)
    elif token.lower_ == "no" and token.dep_ in {"intj", "dobj"} and token.head.lemma_ == "say":
        found = after_preposition(token, "to") or after_preposition(token.head, "to")
        if found is not None:
            yield from _finding(token.head, token, cut.noun_or_gerund(found), refused=True)
    elif token.lemma_ in _MEANS and (is_negated(token) or _prefers_not(token)):
        yield from _act(token, token, infinitive([token], token.i), refused=True)


def _going_to(going: Token) -> Token | None:
    """Return what somebody is "going to" or "gonna" do."""
    if going.lower_ == "going":
        return infinitive([going], going.i)
    return going.head if going.dep_ == "aux" else child(going, "xcomp", "ccomp")


def _no_plans(noun: Token) -> Iterator[Finding]:
    """Yield what somebody has "no desire to" do, "no intention of" doing, sees "no need to"."""
    if noun.lower_ == "plan":
        return  # "has no plan to bring them back" has none yet
    if noun.dep_ != "dobj" or noun.head.lemma_ != ("see" if noun.lemma_ in _NEEDS else "have"):
        return
    deed = infinitive([noun, noun.head], noun.i)
    found = after_preposition(noun, "of", "in", "for")
    if deed is not None and noun.lower_ == "plans" and not _is_wished(deed):
        return  # "has no plans to leave the country"
    if deed is not None:
        yield from _act(noun.head, noun, deed, refused=True)
    elif found is not None:
        yield from _finding(noun.head, noun, cut.noun_or_gerund(found), refused=True)


def _is_wished(deed: Token) -> bool:
    """Is it something others would like done?"""
    names = ("helping", "yielding", "accepting", "advancing", "drastic")
    return deed.lemma_ != "leave" and any(deed.lemma_ in words(name) for name in names)


def _opposed(word: Token) -> Iterator[Finding]:
    """Yield what somebody is "opposed to", "against", "unwilling to" do."""
    if word.lower_ == "unwilling":
        yield from _act(word, word, infinitive([word, word.head], word.i), refused=True)
        return
    if word.lower_ == "against":
        stands = word.head.lemma_ == "be" or (
            word.head.lemma_ == "come" and any(c.lower_ == "out" for c in word.head.rights)
        )
        found = child(word, "pobj", "pcomp") if stands else None
    else:
        found = after_preposition(word, "to") if word.dep_ in {"acomp", "ROOT", "conj"} else None
    if found is not None and not is_off(word.head):
        yield from _finding(word, word, cut.noun_or_gerund(found), refused=True)


def _prefers_not(token: Token) -> bool:
    deed = infinitive([token], token.i) if token.lemma_ == "prefer" else None
    return deed is not None and is_negated(deed)


def _is_said_of_somebody(word: Token) -> bool:
    """Is it "is prepared to", "stands ready to", not "lawmakers prepared to vote"?"""
    if word.head.lemma_ == "get":
        return False  # "was getting ready to leave"
    if word.tag_ != "VBN" and word.dep_ != "acomp":
        return word.tag_ not in {"VBD", "VBP", "VBZ", "VB", "VBG"}
    return any(c.dep_ in {"auxpass", "aux"} for c in word.lefts) or word.dep_ in {"acomp", "oprd"}


def _ready(word: Token) -> Iterator[Finding]:
    deed = infinitive([word, word.head], word.i)
    talks = after_preposition(word, "for") if deed is None else None
    if talks is not None and talks.lemma_ in _TALKS:
        yield from _finding(word, word, cut.noun_or_gerund(talks))
        return
    if deed is None and word.lower_ in _INTO:
        found = after_preposition(word, "to")
        # not "the fort is open to visitors"
        if found is not None and (word.lower_ == "committed" or not can_act(found)):
            yield from _finding(word, word, cut.noun_or_gerund(found))
        return
    if deed is not None and _is_idle(deed):
        return  # "packed and ready to go"
    if word.lower_ in _GLAD and (deed is None or deed.lemma_ not in words("helping")):
        return  # "happy to be here"
    yield from _act(word, word, deed)


def _is_idle(deed: Token) -> bool:
    """Is nobody else concerned: "ready to roll", not "ready to talk" or "to strike"?"""
    alone = all(c.i < deed.i or c.dep_ in {"punct", "cc", "advmod", "prt"} for c in deed.children)
    return alone and not (deed.lemma_ in words("helping") | words("yielding") or is_hostile(deed))


def _act(
    verb: Token, trigger: Token, deed: Token | None, refused: bool = False
) -> Iterator[Finding]:
    sure = READY | GOING
    if deed is not None and (deed.lemma_ not in words("inert") or trigger.lower_ in sure):
        yield from _finding(verb, trigger, cut.verb_phrases(deed)[:1], refused)


def _finding(
    verb: Token, trigger: Token, parts: list[Content], refused: bool = False
) -> Iterator[Finding]:
    copula = verb.head if verb.dep_ in {"acomp", "oprd"} else verb
    head = verb.head if verb.pos_ not in {"VERB", "AUX"} else copula
    who = subject(verb) or subject(head)
    asked = any(c.lower_ in {"if", "whether", "should", "must"} for c in head.lefts)
    if who is None or not can_act(who) or asked:
        return
    refused = refused or is_negated(verb) or is_negated(head) or is_off(copula)
    for part in parts:
        kind = (
            Kind.REJECTION if refused else Kind.THREAT if is_hostile(part.head) else Kind.COMMITMENT
        )
        yield Finding(
            kind=kind,
            rule=f"{kind}-ready-{trigger.lemma_.lower()}",
            trigger=trigger.doc[trigger.i : trigger.i + 1],
            content=part.span,
            anchor=verb,
            holder=who,
            addressees=targets(part.head) if kind is Kind.THREAT else [],
            spoken=trigger.lower_ in GOING | KEEN | {"plans"},
            deed=part.head if trigger.lower_ in GOING else None,
        )
