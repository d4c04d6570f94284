"""What somebody calls necessary: "it is vital that Britain act", "crucial for Kyiv to reform"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    infinitive,
    is_negated,
    is_passive,
    is_to_verb,
    is_verb,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content


_BURDENS = frozenset({"onus", "burden", "responsibility", "ball"})
_URGED = frozenset({"desirable", "advisable", "preferable"})
_LIES = frozenset({"be", "lie", "rest", "fall", "remain"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the demand in a clause or infinitive that is called necessary."""
    yield from _incumbent(token)
    yield from _contingent(token)
    yield from _obliged(token)
    yield from _hopeful(token)
    yield from _remedy(token)
    yield from _deserved(token)
    advised = token.lower_ in words("advisable")
    if not (advised or token.lower_ in words("duties")) or token.dep_ not in {
        "acomp",
        "oprd",
        "ccomp",
        "attr",
    }:
        return
    verb = token.head
    if not is_verb(verb) or is_negated(verb):
        return
    who = child(verb, "nsubj", "expl")
    if who is None or who.lower_ != "it" or (advised and not _is_advice(verb)):
        return
    for content in _contents(verb, token):
        able = any(c.lower_ == "able" for c in content.head.rights)
        vague = able or (content.actor is None and content.head.lemma_ in {"have", "be", "know"})
        if vague or content.head.lemma_ in words("notes"):
            continue
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-necessary",
            trigger=token.doc[token.i : token.i + 1],
            content=content.span,
            anchor=token,
            addressees=[content.actor] if content.actor is not None else [],
            strength=2,
            spoken=True,
        )


def _is_advice(verb: Token) -> bool:
    """Is it "it would be wise to", rather than the verdict "it was wise to"?"""
    if any(c.lower_ == "than" for c in verb.subtree):
        return False  # "it would be better to wait than to pay"
    if any(c.lower_ in _URGED for c in verb.rights):
        return True
    return any(c.lower_ in {"would", "might", "should", "'d", "’d"} for c in verb.lefts)


def _incumbent(token: Token) -> Iterator[Finding]:
    """Yield the demand in "it is up to Israel to act", "the onus is on Tehran to prove it"."""
    verb = token.head
    if token.lower_ == "up" and token.dep_ in {"prep", "advmod", "acomp"}:
        who = after_preposition(token, "to")
        bears = child(verb, "nsubj", "expl")
        if bears is None or bears.lower_ != "it":
            return
    elif token.lower_ in _BURDENS and token.dep_ == "nsubj":
        who = after_preposition(verb, "on", "upon", "with")
    else:
        return
    if who is None or verb.lemma_ not in _LIES or not can_act(who) or is_negated(verb):
        return
    deed = infinitive([verb, token, who], who.i)
    if deed is not None:
        yield from _owed(who, deed, token, token, "demand-incumbent")


def _owed(who: Token, deed: Token, signal: Token, anchor: Token, rule: str) -> Iterator[Finding]:
    """Yield what is somebody's duty to do, as whoever speaks says."""
    for part in cut.verb_phrases(deed):
        yield Finding(
            kind=Kind.DEMAND,
            rule=rule,
            trigger=signal.doc[signal.i : signal.i + 1],
            content=part.span,
            anchor=anchor,
            addressees=[who],
            strength=3,
            spoken=True,
        )


def _contingent(token: Token) -> Iterator[Finding]:
    """Yield the demand in "aid was contingent on their fighting corruption"."""
    if token.lower_ not in {"contingent", "conditional", "conditioned"}:
        return
    made = token.dep_ in {"oprd", "ccomp"} and token.head.lemma_ == "make"
    who = subject(token.head) if made else None
    found = after_preposition(token, "on", "upon")
    if found is None and made:
        found = after_preposition(token.head, "on", "upon")
    for part in cut.noun_or_gerund(found) if found is not None else ():
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-contingent",
            trigger=token.doc[token.i : token.i + 1],
            content=part.span,
            anchor=token,
            holder=who,
            strength=4,
            spoken=who is None,
        )


def _obliged(noun: Token) -> Iterator[Finding]:
    """Yield the demand in "Europe has a duty to act", as somebody says."""
    verb = noun.head
    if noun.lemma_ not in words("obligations") or noun.dep_ != "dobj" or verb.lemma_ != "have":
        return
    who, deed = subject(verb), infinitive([noun, verb], noun.i)
    if who is None or deed is None or not can_act(who) or any(c.lower_ == "no" for c in noun.lefts):
        return
    if not is_negated(verb) and not any(c.lower_ == "any" for c in who.lefts):
        yield from _owed(who, deed, noun, verb, "demand-obliged")


def _hopeful(adjective: Token) -> Iterator[Finding]:
    """Yield the demand in "is hopeful that Canada will help"."""
    if adjective.lower_ != "hopeful":
        return
    deed = child(adjective, "ccomp")
    own = own_subject(deed) if deed is not None else None
    to_come = deed is not None and any(c.lower_ == "will" for c in deed.lefts)
    if deed is None or own is None or not to_come:
        return
    if not can_act(own) or own.lower_ in {"i", "we", "he", "she", "it"}:
        return
    for part in cut.clause(deed, own):
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-hopeful",
            trigger=adjective.doc[adjective.i : adjective.i + 1],
            content=part.span,
            anchor=adjective,
            holder=subject(adjective.head),
            addressees=[own],
            strength=2,
        )


def _remedy(noun: Token) -> Iterator[Finding]:
    """Yield the demand in "the only solution is to deport them", "the answer is for him to go"."""
    verb = noun.head
    if noun.lemma_ not in words("remedies") or noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return
    mine = any(c.tag_ == "PRP$" for c in noun.lefts)  # "our priority is to win"
    deed = infinitive([verb], verb.i)
    if mine or deed is None or is_negated(verb) or deed.lemma_ in words("inert"):
        return
    own = child(deed, "nsubj")
    whom = own if own is not None and can_act(own) else None
    for part in cut.verb_phrases(deed):
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-remedy",
            trigger=noun.doc[noun.i : noun.i + 1],
            content=part.span,
            anchor=noun,
            addressees=[whom] if whom is not None else [],
            strength=3,
            spoken=True,
        )


def _deserved(verb: Token) -> Iterator[Finding]:
    """Yield the demand in "the families deserve to be told", as somebody says."""
    deed = infinitive([verb], verb.i) if verb.lemma_ == "deserve" else None
    if deed is None or not is_passive(deed) or is_negated(verb):
        return
    for part in cut.clause(verb):
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-deserved",
            trigger=verb.doc[verb.i : verb.i + 1],
            content=part.span,
            anchor=verb,
            strength=2,
            spoken=True,
            voiced=True,
        )


def _contents(verb: Token, adjective: Token) -> list[Content]:
    for head in (adjective, verb):
        for c in head.rights:
            if c.i < adjective.i or c.dep_ not in {"ccomp", "xcomp", "advcl"}:
                continue
            own = own_subject(c)
            if own is None and not is_to_verb(c):
                continue
            if own is not None and can_act(own) and not is_passive(c):
                return [p._replace(actor=own) for p in cut.clause(c, own)]
            return cut.verb_phrases(c) if own is None else cut.clause(c)
    return []
