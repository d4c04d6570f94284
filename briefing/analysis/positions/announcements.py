"""Which acts that somebody "will" or "would" do are announced to others, and no mere forecast.

A logistic model over a few plain features; the weights are in lexicon/announcements.tsv, whose
first lines say where they come from.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import numbers
from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import child, is_in_question
from briefing.analysis.parties.words import words
from briefing.analysis.positions.negations.stated import is_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding

LIKELY = 0.4
"""What is less likely than this is dropped: under even odds, for recall."""
_EARLY = 60
"""Tokens of headline and lead, which tell what is new."""
_CLASSES = ("inert", "talk", "routine", "hostile", "drastic", "accepting", "yielding", "helping")
"""Classes of verbs, of `classes.tsv`."""
_FORMS = {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would", "’d": "would", "ca": "can"}
_PERSONS = {
    **dict.fromkeys(("i", "we"), "first"),
    **dict.fromkeys(("he", "she", "they", "it"), "third"),
    **dict.fromkeys(("who", "which", "that"), "relative"),
    "you": "you",
}


def kept(findings: Iterable[Finding], parties: Parties) -> list[Finding]:
    """Return the findings without the forecasts, and say how likely the others are none."""
    found = []
    for finding in findings:
        if finding.deed is not None:
            finding.likely = probability(finding, finding.deed, parties)
        if finding.likely is None or finding.likely >= LIKELY:
            found.append(finding)
    return found


def probability(finding: Finding, deed: Token, parties: Parties) -> float:
    """Return how likely a careful reader would list it, between 0 and 1."""
    known = weights()
    told = set(features(finding, deed, parties))
    total = math.fsum(known.get(feature, 0.0) for feature in told)  # exact: sets have no order
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


@cache
def weights() -> dict[str, float]:
    """Read the weights once."""
    return numbers("announcements.tsv")


def features(finding: Finding, deed: Token, parties: Parties) -> Iterator[str]:
    """Yield what tells announcements from forecasts, plans of others and routine."""
    side = _side(finding, parties)
    quoted = parties.speech.is_quoted(finding.anchor)
    negated = is_off(deed)
    form = _FORMS.get(finding.anchor.lower_, finding.anchor.lower_)
    yield "bias"
    yield from (f"side={side}", f"quoted={quoted}", f"side={side} quoted={quoted}")
    yield from (f"form={form} not={negated}", f"form={form} quoted={quoted}")
    yield f"side={side} not={negated}"
    if finding.holder is None:
        yield from ("passive", f"passive not={negated}", f"passive quoted={quoted}")
    yield from _of_doer(finding.holder, side)
    for name in _CLASSES:
        if deed.lemma_ in words(name):
            yield from (f"act={name}", f"act={name} not={negated}", f"act={name} side={side}")
    yield from _of_clause(deed)
    content = finding.content
    others = (t for t in content if t.pos_ != "PRON" and can_act(t) and t != finding.holder)
    yield f"party={next(others, None) is not None}"
    yield f"size={min(len(content), 16).bit_length()}"
    if any(t.ent_type_ in {"DATE", "TIME"} for t in content):
        yield "date"
    if deed.sent.start < _EARLY:
        yield "early"


def _side(finding: Finding, parties: Parties) -> str:
    """Return how the speaker stands to the one who is to act."""
    who = parties.speech.speaker(finding.anchor)
    speaker = parties.of(who) if who is not None else None
    doer = parties.of(finding.holder)
    if who is None or speaker is None:
        return "none"
    if doer is None or finding.holder is None:
        return "unknown"
    if speaker.name == doer.name:
        return "same"
    own = parties.speaks_for(speaker, who, doer, finding.holder)
    return "own" if own else "other"


def _of_doer(who: Token | None, side: str) -> Iterator[str]:
    if who is None:
        return
    named = "name" if who.ent_type_ or who.pos_ == "PROPN" else "noun"
    person = _PERSONS.get(who.lower_, named)
    yield from (f"who={person}", f"who={person} side={side}")
    if who.pos_ in {"NOUN", "PRON"}:  # no names: they would not carry over to other news
        yield f"doer={who.lower_}"
    yield f"type={who.ent_type_ or ('PRON' if who.pos_ == 'PRON' else 'noun')}"


def _of_clause(deed: Token) -> Iterator[str]:
    yield f"dep={deed.dep_}"
    if deed.dep_ in {"ccomp", "xcomp"}:
        yield f"above={deed.head.lemma_}"
        if deed.head.lemma_ in words("guesses"):
            yield "guess"
    yield f"object={child(deed, 'dobj') is not None}"
    for c in deed.children:
        word = c.lower_
        if c.dep_ == "advcl" and any(m.lower_ in {"if", "unless", "until"} for m in c.lefts):
            yield "condition"
        if c.i > deed.i:
            continue
        if c.dep_ in {"mark", "advmod"}:
            yield f"mark={word}"
        if c.dep_ in {"aux", "auxpass"}:
            yield f"helper={word}"
        if c.tag_ in {"WP", "WRB", "WDT"}:
            yield "asking"
    if is_in_question(deed):
        yield "question"
