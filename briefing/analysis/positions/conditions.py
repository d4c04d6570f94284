"""What a threat, an offer or a refusal depends on: "will cut gas unless Kyiv pays"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    child,
    is_negated,
    is_passive,
    is_to_verb,
    is_verb,
    own_subject,
    span,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span, Token

_PROVIDED = frozenset({"provided", "providing"})
_STRICT = frozenset({"unless"}) | _PROVIDED
_ABLE = frozenset({"able", "ready", "willing", "prepared"})
_GETS = frozenset({"get", "receive", "reach", "hear", "win", "meet", "find"})
_MARKS = _STRICT | {"if", "once", "after", "until"}


def find(findings: Iterable[Finding]) -> list[Finding]:
    """Return the demands that limit other positions, and note the condition on these."""
    found: list[Finding] = []
    seen: set[int] = set()
    for base in findings:
        for clause, mark in _conditions(base) if base.kind is not Kind.DENIAL else ():
            base.condition = _whole(clause)
            _sharpen(base, clause, mark)
            asks = base.kind is Kind.DEMAND and not _is_withheld(base, mark)
            if asks or clause.i in seen or _is_state(clause):
                continue
            if _is_demanding(base, clause, mark) or _waits(base, mark):
                seen.add(clause.i)
                found += _demand(base, clause, mark)
    return found


def _sharpen(base: Finding, clause: Token, mark: Token) -> None:
    """Take "will take legal steps if the dispute is not resolved" for a threat, to whom it is."""
    blocking = base.rule in {"rejection-modal-will", "rejection-modal-would"}  # "will block it"
    pledged = base.kind is Kind.COMMITMENT or blocking
    if pledged and (mark.lower_ in _STRICT or is_negative(clause)):
        base.kind = Kind.THREAT
    own = own_subject(clause)
    if base.kind is Kind.THREAT and not base.addressees and own is not None and can_act(own):
        base.addressees = [] if is_passive(clause) else [own]


def _waits(base: Finding, mark: Token) -> bool:
    """Is it "will not resume talks until they disarm", "will strike until they pay"?"""
    if mark.lower_ != "until":
        return False
    if _is_withheld(base, mark):
        return True
    lasting = any(t.lemma_ in words("lasting") for t in base.content[:4])
    return base.kind is Kind.REJECTION or lasting


def _is_withheld(base: Finding, mark: Token) -> bool:
    """Is it "the vote should be put off until they testify", which asks them, too?"""
    if mark.lower_ != "until":
        return False
    return any(t.lemma_ in words("withholding") for t in base.content if is_verb(t))


def only(mark: Token) -> Iterator[Finding]:
    """Yield the demand in "talks will resume only after Kyiv acts", as somebody's words."""
    if mark.lower_ not in _MARKS | {"when"} or (mark.i == 0 and mark.lower_ != "unless"):
        return
    clause = mark.head
    bound = _is_only(mark) or any(c.lower_ == "only" for c in clause.head.lefts)
    if mark.lower_ == "until":  # "talks cannot begin until the army withdraws"
        holding = words("lasting") | words("withholding")
        bound = is_negative(clause.head) or clause.head.lemma_ in holding
        bound = bound and _is_deed(clause) and not is_passive(clause.head)
    if mark.lower_ == "unless":  # "will collapse unless they act"
        bound = is_negative(clause.head) or _is_deed(clause)
    punished = mark.lower_ == "if" and _is_punished(clause)
    bound = bound or (mark.lower_ == "if" and _is_rewarded(clause))
    if not (bound or punished):
        return
    own = own_subject(clause)
    if clause.dep_ != "advcl" or own is None or (own.lower_ in {"i", "we"} and not _is_ours(mark)):
        return
    if clause.lemma_ in words("guesses") or any(c.lemma_ == "have" for c in clause.lefts):
        return  # "unless he has changed", "when he believes it helps"
    if own.lower_ == "you" and clause.lemma_ in words("inert"):
        return  # "you get no loan unless you have a house"
    strict = mark.lower_ == "unless" or punished
    if not strict and not any(c.tag_ == "MD" for c in clause.head.lefts):
        return
    actor = own if can_act(own) and not is_passive(clause) else None
    for part in cut.clause(clause, actor, without_not=punished):
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-condition-only" if bound else "demand-condition-punished",
            trigger=mark.doc[mark.i : mark.i + 1],
            content=part.span,
            anchor=clause,
            addressees=[actor] if actor is not None else [],
            strength=4,
            spoken=True,
            alone=punished or _is_only(mark),
        )


def _is_ours(mark: Token) -> bool:
    """Is it "unless we reform the courts", said by one of those who are to do it?"""
    own, clause = own_subject(mark.head), mark.head
    ours = own is not None and own.lower_ == "we" and mark.lower_ in {"unless", "until"}
    return ours and clause.lemma_ not in words("inert") | words("musing") | _GETS


def _is_rewarded(clause: Token) -> bool:
    """Is it "talks could resume if Seoul stopped the drills", a good thing for another's deed?"""
    own, above = own_subject(clause), clause.head
    who = own_subject(above) or child(above, "attr")
    if own is None or who is None or is_negative(above) or is_negative(clause):
        return False
    if not can_act(own) or own.lower_ in words("personal") or not _is_deed(clause):
        return False
    offered = any(c.lower_ in {"could", "can", "will", "would", "may"} for c in above.lefts)
    good = words("rewards")
    things = {t.lemma_.lower() for t in (who, above, *above.rights) if t is not clause}
    return offered and not is_passive(clause) and bool(things & good)


def bargains(without: Token) -> Iterator[Finding]:
    """Yield the demand in "there can be no deal without guarantees", as somebody's words."""
    if without.lower_ != "without":
        return
    verb = next((a for a in without.ancestors if is_verb(a)), None)
    found = child(without, "pobj", "pcomp")
    if verb is None or found is None or not _is_ruled_out(verb):
        return
    whole = cut.noun_or_gerund(found)
    for part in whole if is_verb(found) else cut.with_rest(whole, without.head):
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-condition-without",
            trigger=without.doc[without.i : without.i + 1],
            content=part.span,
            anchor=without,
            strength=4,
            spoken=True,
            voiced=True,
            alone=True,
        )


def _is_ruled_out(verb: Token) -> bool:
    """Is it "there can be no deal", "no troops will leave"?"""
    ahead = any(c.tag_ == "MD" for c in verb.lefts)
    if ahead and is_negated(verb):
        return verb.lemma_ in words("helping") | words("accepting") | {"happen", "leave", "begin"}
    own = child(verb, "attr", "dobj", "nsubj", "nsubjpass")
    return ahead and own is not None and any(c.lower_ == "no" for c in own.lefts)


def _is_punished(clause: Token) -> bool:
    """Is it "threatened with sanctions if it fails to act", "may scrap it if they do not"?"""
    own, above = own_subject(clause), clause.head
    if own is None or not can_act(own) or not is_negative(clause) or is_passive(clause):
        return False
    beside = [c for c in above.children if c is not clause]
    acts = {t.lemma_ for t in (above, *beside, *(g for c in beside for g in c.children))}
    return bool(acts & (words("hostile") | words("danger") | words("scraps")))


def _is_state(clause: Token) -> bool:
    """Does it only say how things are: "until they are home safely"?"""
    passive = is_passive(clause) or is_negative(clause)
    able = child(clause, "acomp")
    acts = passive or (able is not None and able.lower_ in _ABLE)
    return _act(clause).lemma_ in words("inert") and not acts


def _act(clause: Token) -> Token:
    """Return the verb, "disarm" in "if they were to disarm"."""
    to_be = child(clause, "xcomp") if clause.lemma_ == "be" else None
    return to_be if to_be is not None and is_to_verb(to_be) else clause


def _is_deed(clause: Token) -> bool:
    """Is it something somebody can bring about?"""
    own = own_subject(clause)
    if is_passive(clause):
        return True
    return own is not None and can_act(own) and _act(clause).lemma_ not in words("inert")


def _conditions(base: Finding) -> list[tuple[Token, Token]]:
    """Return the conditional clauses of the sentence that hang on the position."""
    found = []
    for verb in base.anchor.sent:
        if verb.dep_ != "advcl":
            continue
        mark = next((c for c in verb.lefts if c.lower_ in _MARKS or _is_as_long(c)), None)
        if mark is None or (mark.lower_ in {"once", "after"} and not _is_only(mark)):
            continue
        if mark.i and mark.nbor(-1).lower_ == "even":
            continue
        head = verb.head.head if verb.head.lower_ == "long" else verb.head
        above = {head.i, *(a.i for a in head.ancestors)}
        inside = base.content.start <= head.i < base.content.end
        if base.anchor.i in above or inside or _is_behind(base, head, mark):
            found.append((verb, mark))
    return found


def _is_as_long(mark: Token) -> bool:
    """Is it the last word of "as long as"?"""
    return mark.lower_ == "as" and mark.i > 1 and mark.nbor(-1).lower_ == "long"


def _is_behind(base: Finding, head: Token, mark: Token) -> bool:
    """Does a clause right behind it hang on a verb above: "is ready to talk if they pay"?"""
    above = head in base.anchor.ancestors and head.i < base.anchor.i
    return above and all(not is_verb(t) for t in mark.doc[base.content.end : mark.i])


def _whole(clause: Token) -> Span:
    return span(clause.doc, clause.left_edge.i, clause.right_edge.i + 1)


def _is_demanding(base: Finding, clause: Token, mark: Token) -> bool:
    """Does the clause ask for something: "unless", "until", "if ... not", "only if"?"""
    own = own_subject(clause)
    if own is not None and own.lower_ in {"i", "we"}:
        return False
    if mark.lower_ in _STRICT:
        return True
    if mark.lower_ == "if" and is_negative(clause):
        return True
    bound = mark.lower_ == "if" or _is_as_long(mark)
    return _is_only(mark) or (bound and _is_theirs(base, clause))


def _is_theirs(base: Finding, clause: Token) -> bool:
    """Is it an act of another side: "will lift the ban if Cuba frees them"?"""
    own = own_subject(clause)
    bound = base.kind in {Kind.THREAT, Kind.COMMITMENT} and base.holder is not None
    if own is None or not bound or not can_act(own) or own.lower_ in words("personal"):
        return False
    return _is_deed(clause) and not is_passive(clause)


def _is_only(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ == "only"


def is_negative(clause: Token) -> bool:
    """Is it "if no deal is reached" or "if the shelling does not stop"?"""
    own = own_subject(clause)
    return (
        any(c.dep_ == "neg" for c in clause.children)
        or (own is not None and any(c.lower_ == "no" for c in own.children))
        or clause.lemma_ in {"refuse", "fail", "reject"}
    )


def _demand(base: Finding, clause: Token, mark: Token) -> list[Finding]:
    own = own_subject(clause)
    actor = own if own is not None and can_act(own) and not is_passive(clause) else None
    doc = clause.doc
    return [
        Finding(
            kind=Kind.DEMAND,
            rule=f"demand-condition-{'if' if _is_as_long(mark) else mark.lower_}",
            trigger=doc[mark.i - 2 * _is_as_long(mark) : mark.i + 1],
            content=part.span,
            anchor=clause,
            holder=base.holder,
            addressees=[actor] if actor is not None else list(base.addressees),
            strength=5 if base.kind is Kind.THREAT else 4,
            spoken=base.spoken and (base.holder is None or actor is None),
        )
        for part in cut.clause(clause, actor, without_not=True)
    ]
