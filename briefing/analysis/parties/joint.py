"""Parties named in one breath: "Russia and China", "all parties, including A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act, is_person_noun
from briefing.analysis.parties.syntax import after_preposition, conjuncts
from briefing.model import Party, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


_STATES = frozenset({"country", "nation", "state", "power", "government", "ally", "partner"})


def joined(parts: list[Party]) -> Party | None:
    """Return the parties as one, "Russia and China"."""
    if len(parts) < 2:
        return parts[0] if parts else None
    names = list(dict.fromkeys(p.name for p in parts))
    joint = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    spans = [p.span for p in parts if p.span is not None]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
    return Party(joint, whole, parts[0].how)


def apposed(head: Token, name_at: Mapping[int, DocSpan]) -> list[Token]:
    """Return the names in "the envoys Abrams and Welch"."""
    if head.tag_ != "NNS":
        return []
    return [c for c in head.children if c.dep_ == "appos" and c.i in name_at]


def of_two_offices(head: Token, more: list[Token], name_at: Mapping[int, DocSpan]) -> Token | None:
    """Return Lee in "Deputy Premier and Foreign Minister Ann Lee", who is no two people."""
    if len(more) != 1 or head.i in name_at or not is_person_noun(head):
        return None
    name = name_at.get(more[0].i)
    if name is None or name.label_ != "PERSON" or head.tag_ not in {"NN", "NNP"}:
        return None
    between = head.doc[head.i + 2 : name.start]
    states = any(t.i in name_at or t.pos_ == "DET" for t in between)
    offices = [t for t in between if is_person_noun(t)]
    return more[0] if offices and not states else None


def is_of_one_person(one: Token, other: Token, name_at: Mapping[int, DocSpan]) -> bool:
    """Is it "a researcher and journalist", "the senator and former candidate"?"""
    for word in (one, other):
        if word.i in name_at or word.tag_ not in {"NN", "NNP"} or not is_person_noun(word):
            return False
    before = {c.lower_ for c in one.lefts}
    told = {c.lower_ for c in other.lefts if c.dep_ in {"det", "poss"}}
    return not told and (bool(before & {"a", "an"}) or "former" in {c.lower_ for c in other.lefts})


def included(head: Token) -> list[Token]:
    """Return the heads in "all parties, including A and B"."""
    found = after_preposition(head, "including")
    return conjuncts(found) if found is not None and can_act(found) else []


def of_kinds(head: Token, name_at: Mapping[int, DocSpan]) -> tuple[Token, DocSpan] | None:
    """Return the state, and the others, in "the U.S. and European countries"."""
    if head.tag_ != "NNS" or head.lemma_.lower() not in _STATES:
        return None
    for first in head.lefts:
        name = name_at.get(first.i)
        if name is not None and name.label_ == "GPE" and first.pos_ == "PROPN":
            second = next((c for c in first.conjuncts if first.i < c.i < head.i), None)
            if second is not None:
                return first, head.doc[second.left_edge.i : head.i + 1]
    return None
