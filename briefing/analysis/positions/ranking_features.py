"""What the rankings are told of a party, as plain words that its weights are listed under."""

from __future__ import annotations

from itertools import takewhile
from math import exp, fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Span, Token

    from briefing.analysis.positions.dealings import Dealings
    from briefing.analysis.positions.finding import Finding
    from briefing.model import Kind

EVER = frozenset({"ever=nsubj", "ever=nsubjpass", "ever=dobj", "ever=poss"})
_STEPS = 5
"""Relations between two words from which on they have nothing to do with each other."""
_FAR = 6
"""Sentences from which on all are as far."""


def sort(who: Token) -> str:
    """Return what somebody is: the kind of his name, else the noun."""
    return who.ent_type_ or who.lemma_.lower()


def path(head: Token, anchor: Token) -> str:
    """Return the relations from a word up to what both hang on, and down to the other."""
    up = list(takewhile(lambda t: t != t.head, [head, *head.ancestors][: _STEPS + 1]))
    above = {head.i: 0, **{t.head.i: n for n, t in enumerate(up, 1)}}
    down: list[str] = []
    while anchor.i not in above:
        if anchor.head == anchor or len(down) >= _STEPS:
            return "far"
        down.append(anchor.dep_)
        anchor = anchor.head
    climbed = above[anchor.i]
    if climbed + len(down) > _STEPS:
        return "far"
    return "<".join(t.dep_ for t in up[:climbed]) + "|" + "<".join(down)


def likely(told: Mapping[str, set[str]], known: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each party is beside the others, of what tells for and against it."""
    return {
        name: exp(fsum(known.get(feature, 0.0) for feature in features))  # sets have no order
        for name, features in told.items()
    }


def place(apart: int) -> str:
    """Return on which side another finding stands, and how far."""
    return f"{'before' if apart < 0 else 'after'}={min(abs(apart), 3)}"


def of_nobody(finding: Finding) -> Iterator[str]:
    """Yield what a finding itself tells for nobody being meant."""
    kind, who = finding.kind, finding.holder
    yield from ("nobody", f"nobody kind={kind}", f"nobody rule={finding.rule}")
    yield f"nobody trigger={finding.trigger[0].lemma_.lower()}"
    yield f"nobody content={finding.content.root.lemma_.lower()} {kind}"
    yield f"nobody holder={sort(who) if who is not None else ''}"


def of_label(finding: Finding, label: str) -> Iterator[str]:
    """Yield what the kind of a name tells."""
    yield f"label={label} kind={finding.kind}"
    yield f"label={label} rule={'-'.join(finding.rule.split('-')[:2])}"
    yield f"label={label} content={finding.content.root.lemma_.lower()}"


def of_distance(finding: Finding, apart: int | None) -> Iterator[str]:
    """Yield how many sentences before it was named last; `None` if only later."""
    if apart is None:
        yield "later"
        return
    far = f"far={min(apart, _FAR)}"
    yield from (far, f"{far} kind={finding.kind}")


def of_place(finding: Finding, mention: Span) -> Iterator[str]:
    """Yield where in the finding's sentence a name stands."""
    head, kind = mention.root, finding.kind
    inside = mention.start >= finding.content.start and mention.end <= finding.content.end
    where, dep = "inside" if inside else "beside", head.dep_
    yield from (where, f"{where}={dep} {mention.label_}", f"{where}={dep} kind={kind}")
    if dep == "pobj":
        yield f"{where} {head.head.lower_} kind={kind}"
        yield f"{where} {head.head.lower_} of {head.head.head.lemma_.lower()}"
    if dep in {"amod", "poss", "compound"}:
        yield f"{where} {dep} of {head.head.lemma_.lower()}"
    if finding.content.root in {head.head, head.head.head}:
        yield f"{where} of root {dep} kind={kind}"


def of_asked(kinds: str, where: str, sharing: int, *, own: bool) -> Iterator[str]:
    """Yield what it tells that another finding is put to a party."""
    yield from ("asked", f"asked {where}", f"asked {kinds} own={own}")
    if own:
        yield from ("asked by same", f"asked same {where}")
    if sharing:
        yield f"asked sharing={sharing}"


def of_holder(kinds: str, where: str, sharing: int, *, asks: bool) -> Iterator[str]:
    """Yield what it tells that a party holds another finding."""
    kind = kinds.rpartition("-")[2]
    yield from (f"holds {where} {kind}", f"holds {kinds}")
    if sharing:
        yield f"holds sharing={sharing} {kind}"
    if asks:
        yield f"asks holder {kind}"


def of_rule(kind: Kind, rule: str) -> Iterator[str]:
    """Yield what it tells that a rule takes a party to be meant."""
    yield from (f"inferred {kind}", f"inferred {rule} {kind}")


def of_sorts(finding: Finding, sorts: list[str], by: set[str]) -> Iterator[str]:
    """Yield what the sorts of a party tell, beside what is asked and the sorts of the holder."""
    kind, root = finding.kind, finding.content.root.lemma_.lower()
    trigger = finding.trigger[0].lemma_.lower()
    for sort_ in sorts:
        yield from (f"sort={sort_} {kind}", f"sort={sort_} root={root} {kind}")
        yield f"sort={sort_} trigger={trigger}"
        yield from (f"sort={sort_} by={other}" for other in by)


def of_deeds(finding: Finding, dealings: Dealings, name: str, terms: set[str]) -> Iterator[str]:
    """Yield whether a party does or has elsewhere what is asked for."""
    kind, root = finding.kind, finding.content.root.lemma_.lower()
    if root in dealings.deeds[name]:
        yield f"does it {kind}"
    if not dealings.things[name].isdisjoint(terms):
        yield f"owns {kind}"
    if root in dealings.things[name]:
        yield f"owns root {kind}"


def of_dealings(finding: Finding, dealings: Dealings, name: str, holder: str) -> Iterator[str]:
    """Yield how holder and party deal with each other."""
    told = dealings.between(holder, name)
    if told:
        yield f"dealt with {finding.kind}"
        yield from (f"dealt={verb}" for verb in told)
    if dealings.between(name, holder):
        yield f"deals with holder {finding.kind}"
