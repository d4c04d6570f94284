"""What somebody says he will or cannot do: a commitment, a refusal, or a threat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    is_passive,
    is_verb,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.hostility import is_hostile, targets
from briefing.analysis.positions.lexicon import triggers
from briefing.analysis.positions.negations.stated import is_concession, is_off
from briefing.analysis.positions.prospects import HIM, is_prospect, prospect
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content

_WILL = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "wo", "shall"})
_OWN = _WILL | {"do", "does", "did"}
_CAN = frozenset({"can", "ca", "could"})
_MAY = frozenset({"may", "might", "could"})
_GUESSES = frozenset({"hope", "hop", "fear", "doubt", "predict", "expect", "bet"})
_HOPEFUL = frozenset({"hopeful", "optimistic", "afraid", "worried", "concerned", "doubtful"})
_QUITS = frozenset({"withdraw", "quit", "suspend", "sue", "respond", "reconsider"})
_TOLD = frozenset({"ccomp", "ROOT", "conj", "parataxis"})
_ELSEWHERE = frozenset({":own-not", ":overture"})
"""Frames of verbs that refuse only where it is a proposal: "attack the plan"."""
_CONDITIONAL = frozenset({"if", "when", "whether", "unless"})


def find(token: Token) -> Iterator[Finding]:
    """Yield what the helper verb announces."""
    if token.tag_ != "MD":
        return
    verb = token.head
    who = own_subject(verb) if verb.dep_ != "conj" else subject(verb)
    who = _teller(verb, who) or who
    due = token.lower_ in _WILL or (token.lower_ in _MAY and verb.lemma_ == "face")
    in_for = due and is_prospect(verb) and [*prospect(token, verb, who)]
    if in_for:
        yield from in_for
    elif who is not None and who.i < token.i and _may_announce(token, verb, who):
        yield from _act(token, verb, who)
    elif _may_come_about(token, verb, who):
        yield _outcome(token, verb)


def _teller(verb: Token, who: Token | None) -> Token | None:
    """Return the subject of the verb of saying in "Mubarak said he would", whom "he" means."""
    above = verb.head
    if who is None or verb.dep_ != "ccomp" or who.lower_ not in HIM or is_passive(above):
        return None
    told = child(above, "dobj", "dative")
    if who.lower_ == "they" and told is not None and told.tag_ == "NNS":
        return None  # "telling reporters they would find out"
    teller = subject(above) if above.lemma_ in words("saying") else None
    if teller is None or not can_act(teller) or teller.i > who.i:
        return None
    many = teller.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in teller.rights)
    body = not many and teller.ent_type_ != "PERSON"  # "a source said they would"
    fits = many or body if who.lower_ == "they" else not many
    return teller if fits else None


def _may_announce(modal: Token, verb: Token, who: Token) -> bool:
    """Can it be an act that somebody announces, or that he "cannot" agree to?"""
    if modal.lower_ in _CAN and is_off(verb):
        announcing = verb.lemma_ in words("accepting") | words("yielding") or is_concession(verb)
    elif modal.lower_ in _MAY:
        announcing = not is_off(verb) and (is_hostile(verb) or verb.lemma_ in _QUITS)
    else:
        announcing = modal.lower_ in _WILL and not _is_supposed(verb)
        announcing = announcing and (not (is_off(verb) and _refuses(verb)) or _is_bearing(verb))
    acting = verb.pos_ in {"VERB", "AUX"} and not is_passive(verb) and can_act(who)
    return announcing and acting


def _may_come_about(modal: Token, verb: Token, who: Token | None) -> bool:
    """Can it be what those in charge see to: "a fund would be set up", "there will be talks"?"""
    if modal.lower_ not in _WILL or verb.dep_ not in _TOLD or _is_supposed(verb):
        return False
    if child(verb, "expl") is not None:
        return child(verb, "attr") is not None
    given = is_passive(verb) and verb.lemma_ in words("provisions")
    return given and who is not None and who.i < modal.i


def _joined(parts: list[Content]) -> list[Content]:
    """Join "take the ideas home and share them", where the second act goes on with the first."""
    things = [child(part.head, "dobj") for part in parts[1:]]
    if not any(thing is not None and thing.lower_ in {"it", "them"} for thing in things):
        return parts
    whole = parts[0].span.doc[parts[0].span.start : parts[-1].span.end]
    return [parts[0]._replace(span=whole)]


def _is_or_else(modal: Token, who: Token) -> bool:
    """Is it "or else he would return to Washington"?"""
    before = who.left_edge.nbor(-1) if who.left_edge.i else modal
    return before.lower_ in {"else", "otherwise"} or _is_after_order(before)


def _is_after_order(word: Token) -> bool:
    """Is it the "or" of "sign, or we will leave"?"""
    return word.lower_ == "or" and word.i > 1 and word.nbor(-1).text == ","


def _is_supposed(verb: Token) -> bool:
    """Is it "whether they will", "hopes that they will", "a guarantee that they will"?"""
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    above = verb.head
    if verb.dep_ in {"ccomp", "acl", "relcl"} and above.pos_ == "NOUN":
        return above.lemma_ in words("askable") | words("asks") | {"way"}
    if verb.dep_ == "ccomp" and (above.lemma_ in _GUESSES or above.lemma_ in _HOPEFUL):
        return True
    if verb.dep_ == "ccomp" and above.lemma_ in {"warn", "caution", "predict"}:
        who = own_subject(verb)  # "warned that Peru would respond" foretells it
        foretold = who is not None and who.pos_ != "PRON" and not is_prospect(verb)
        return foretold and who is not None and not _is_same(who, subject(above))
    if verb.dep_ in {"ccomp", "pcomp"} and any(c.tag_ in {"WRB", "WP", "WDT"} for c in verb.lefts):
        return True
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in _CONDITIONAL for c in verb.lefts)


def _is_same(one: Token, other: Token | None) -> bool:
    return other is not None and one.lemma_ == other.lemma_


def _act(modal: Token, verb: Token, who: Token) -> Iterator[Finding]:
    doc, negated = modal.doc, is_off(verb)
    kind = Kind.THREAT if _is_or_else(modal, who) else _kind_of_act(_forced(verb), negated)
    start = _behind_not(modal, verb)
    for part in _joined(cut.verb_phrases(verb, start)):
        if part.head != verb and any(c.lower_ in _OWN for c in part.head.lefts):
            continue  # "but will not send troops" is announced by its own "will"
        yield Finding(
            kind=kind,
            rule=f"{kind}-modal-{'not' if negated else modal.lemma_.lower()}",
            trigger=doc[modal.i : start],
            content=part.span,
            anchor=modal,
            holder=who,
            addressees=targets(part.head) if kind is Kind.THREAT else [],
            spoken=not _is_reported_beside(verb),
            deed=part.head,
        )


def _forced(verb: Token) -> Token:
    """Return the answer in "will have to answer"."""
    deed = child(verb, "xcomp") if verb.lemma_ in {"have", "need"} else None
    return verb if deed is None else deed


def _behind_not(modal: Token, verb: Token) -> int:
    """Return where what comes behind "will not" begins."""
    start = modal.i + 1
    while start < verb.i and modal.doc[start].lower_ in {"not", "n't", "n’t"}:
        start += 1
    return start


def _outcome(modal: Token, verb: Token) -> Finding:
    """Make what the speaker promises, or refuses, of what is said to come about."""
    negated = is_off(verb)
    kind = Kind.REJECTION if negated else Kind.COMMITMENT
    doc, start = modal.doc, _behind_not(modal, verb)
    return Finding(
        kind=kind,
        rule=f"{kind}-outcome",
        trigger=doc[modal.i : start],
        content=cut.clause(verb)[0].span,
        anchor=modal,
        spoken=True,
        voiced=True,
        deed=verb,
    )


def _is_reported_beside(verb: Token) -> bool:
    """Does it share the speaker of the verb before: "denied the report but would resign"?"""
    return verb.dep_ == "conj" and own_subject(verb) is None and verb.head.lemma_ in words("saying")


def _kind_of_act(verb: Token, negated: bool) -> Kind:
    """Return what it is to announce an act, or that one will not act.

    Not to tolerate something is a threat, not to attack somebody a promise.
    """
    if negated and verb.lemma_ == "hesitate":
        return Kind.THREAT  # "will not hesitate to use force"
    hostile = is_hostile(verb) or (verb.lemma_ in words("drastic") and _has_condition(verb))
    hostile &= not _is_of_peace(verb)
    if negated and (verb.lemma_ == "tolerate" or _is_bearing(verb)):
        return Kind.THREAT
    if negated:
        kept = hostile or verb.lemma_ in words("steadfast") or _is_giving_up(verb)
        kept |= any(t.lemma_.lower() in words("arms") for t in verb.subtree)
        return Kind.COMMITMENT if kept else Kind.REJECTION
    if hostile:
        return Kind.THREAT
    if verb.lemma_ == "fight" and child(verb, "dobj") is not None:
        return Kind.REJECTION  # what is asked: "will fight the lawsuit"
    return Kind.REJECTION if _refuses(verb) else Kind.COMMITMENT


def _is_of_peace(verb: Token) -> bool:
    """Is it "stop the war", "halt the strikes"?"""
    thing = child(verb, "dobj")
    ends = verb.lemma_ in {"stop", "end", "halt", "suspend", "cease"}
    return ends and thing is not None and thing.lemma_ in words("fighting") | words("sanctions")


def _is_bearing(verb: Token) -> bool:
    """Is it "put up with", "stand for", "stand by", "sit idly by"?"""
    if verb.lemma_ == "put":
        return after_preposition(verb, "with") is not None
    if verb.lemma_ in {"stand", "sit"} and child(verb, "dobj") is None:
        beside = {c.lower_ for c in verb.rights if not any(c.children)}
        return bool(beside & {"by", "idly", "back", "aside"}) or (
            after_preposition(verb, "for") is not None
        )
    return False


def _is_giving_up(verb: Token) -> bool:
    """Is it "give up on them", "give up", not "give up territory"? "Stay silent" is like it."""
    if verb.lemma_ in {"stay", "remain", "sit", "stand"}:
        return any(c.lower_ in {"silent", "idle"} for c in verb.rights)
    up = verb.lemma_ == "give" and any(c.lower_ == "up" for c in verb.rights)
    return up and child(verb, "dobj") is None


def _refuses(verb: Token) -> bool:
    """Is it an act like "rule out", "vote against", "block the bill"?"""
    if verb.lemma_ == "vote" and after_preposition(verb, "against") is not None:
        return True
    if verb.lemma_ == "stand":
        return False  # "stand by our allies"
    thing = child(verb, "dobj")
    if verb.lemma_ == "block" and thing is not None:
        return thing.lemma_.lower() in words("asks") | words("overtures") | words("deals")
    kinds = {
        row.kind
        for row in triggers("verb").get(verb.lemma_, ())
        if not _ELSEWHERE.intersection(row.frames)
        and (":against" not in row.frames or after_preposition(verb, "against") is not None)
        and (not row.particle or any(c.lower_ == row.particle for c in verb.rights))
    }
    return kinds == {Kind.REJECTION}


def _has_condition(verb: Token) -> bool:
    """Does "if" or "unless" hang on the verb, and no "if elected"?"""
    return any(
        c.dep_ == "advcl"
        and c.lemma_ not in {"elect", "re-elect", "win", "approve"}
        and any(m.lower_ in {"if", "unless"} for m in c.lefts)
        for c in verb.children
    )
