"""What somebody says he will or cannot do: a commitment, a refusal, or a threat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    child,
    is_passive,
    own_subject,
    span,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.hostility import is_hostile, is_to_justice, targets
from briefing.analysis.positions.lexicon import triggers
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_WILL = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "wo", "shall"})
_CAN = frozenset({"can", "ca", "could"})
_MAY = frozenset({"may", "might", "could"})
_HIM = frozenset({"he", "she", "it", "they"})
_MEETS = frozenset({"face", "be", "pay"})
_GUESSES = frozenset({"hope", "hop", "fear", "doubt", "predict", "expect", "bet"})
_HOPEFUL = frozenset({"hopeful", "optimistic", "afraid", "worried", "concerned", "doubtful"})
_CONCESSIONS = frozenset({"apology", "concession", "compromise", "exception"})
_CONDITIONAL = frozenset({"if", "when", "whether", "unless"})


def find(token: Token) -> Iterator[Finding]:
    """Yield what the helper verb announces."""
    if token.tag_ != "MD":
        return
    verb = token.head
    who = own_subject(verb) if verb.dep_ != "conj" else subject(verb)
    who = _teller(verb, who) or who
    due = token.lower_ in _WILL or (token.lower_ in _MAY and verb.lemma_ == "face")
    prospect = due and _is_prospect(verb) and [*_prospect(token, verb, who)]
    if prospect:
        yield from prospect
    elif who is not None and who.i < token.i and _may_announce(token, verb, who):
        yield _act(token, verb, who)


def _teller(verb: Token, who: Token | None) -> Token | None:
    """Return the subject of the verb of saying in "Mubarak said he would", whom "he" means."""
    above = verb.head
    if who is None or verb.dep_ != "ccomp" or who.lower_ not in _HIM or is_passive(above):
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
        announcing = verb.lemma_ in words("accepting") | words("yielding") or _is_concession(verb)
    elif modal.lower_ in _MAY:
        announcing = is_hostile(verb) and not is_off(verb)
    else:
        announcing = modal.lower_ in _WILL and not _is_supposed(verb)
        announcing = announcing and not (is_off(verb) and _refuses(verb))
    acting = verb.pos_ in {"VERB", "AUX"} and not is_passive(verb) and can_act(who)
    return announcing and acting


def _is_concession(verb: Token) -> bool:
    """Is it "make an apology", "make concessions"?"""
    thing = child(verb, "dobj")
    return verb.lemma_ == "make" and thing is not None and thing.lemma_ in _CONCESSIONS


def _is_supposed(verb: Token) -> bool:
    """Is it "whether they will", "hopes that they will", "a guarantee that they will"?"""
    above = verb.head
    if verb.dep_ in {"ccomp", "acl", "relcl"} and above.pos_ == "NOUN":
        return above.lemma_ in words("askable") | words("asks")
    if verb.dep_ == "ccomp" and (above.lemma_ in _GUESSES or above.lemma_ in _HOPEFUL):
        return True
    if verb.dep_ in {"ccomp", "pcomp"} and any(c.tag_ in {"WRB", "WP", "WDT"} for c in verb.lefts):
        return True
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in _CONDITIONAL for c in verb.lefts)


def is_off(verb: Token) -> bool:
    """Is the act denied: "will not", "won't", "will never"?"""
    none = any(n.lower_ == "no" for c in verb.lefts if c.dep_ == "nsubj" for n in c.lefts)
    return none or any(
        c.dep_ == "neg" or (c.lower_ == "never" and c.i < verb.i) for c in verb.children
    )


def _act(modal: Token, verb: Token, who: Token) -> Finding:
    doc, negated = modal.doc, is_off(verb)
    kind = _kind_of_act(verb, negated)
    start = modal.i + 1
    while start < verb.i and doc[start].lower_ in {"not", "n't", "n’t"}:
        start += 1
    parts = cut.verb_phrases(verb, start)
    return Finding(
        kind=kind,
        rule=f"{kind}-modal-{'not' if negated else modal.lemma_.lower()}",
        trigger=doc[modal.i : start],
        content=span(doc, parts[0].span.start, parts[-1].span.end),
        anchor=modal,
        holder=who,
        addressees=targets(verb) if kind is Kind.THREAT else [],
        spoken=not _is_reported_beside(verb),
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
    if negated and verb.lemma_ != "tolerate":
        kept = hostile or verb.lemma_ in words("steadfast") or _is_giving_up(verb)
        return Kind.COMMITMENT if kept else Kind.REJECTION
    if hostile:
        return Kind.THREAT
    if verb.lemma_ == "fight" and child(verb, "dobj") is not None:
        return Kind.REJECTION  # what is asked: "will fight the lawsuit"
    return Kind.REJECTION if _refuses(verb) else Kind.COMMITMENT


def _is_giving_up(verb: Token) -> bool:
    """Is it "give up on them", "give up", not "give up territory"?"""
    up = verb.lemma_ == "give" and any(c.lower_ == "up" for c in verb.rights)
    return up and child(verb, "dobj") is None


def _refuses(verb: Token) -> bool:
    """Is it an act like "block", "rule out"?"""
    kinds = {
        row.kind
        for row in triggers("verb").get(verb.lemma_, ())
        if not row.particle or any(c.lower_ == row.particle for c in verb.rights)
    }
    return kinds == {Kind.REJECTION}


def _is_prospect(verb: Token) -> bool:
    """May it say what others are in for: "will face", "there will be", "will be punished"?"""
    if verb.lemma_ in _MEETS and not is_passive(verb):
        return True
    punished = verb.lemma_ in words("hostile") | words("penal") or is_to_justice(verb)
    return is_passive(verb) and punished


def _prospect(modal: Token, verb: Token, who: Token | None) -> Iterator[Finding]:
    """Yield the threat in "they will face penalties", "there will be consequences"."""
    thing = child(verb, "dobj", "attr")
    bad = thing is not None and thing.lemma_.lower() in words("danger")
    if is_off(verb) != (verb.lemma_ == "tolerate") or not (bad or is_passive(verb)):
        return
    if who is not None and who.lower_ in {"i", "we"}:
        return
    asked = [who] if who is not None and can_act(who) else []
    start = modal.i + 1 if asked and not is_passive(verb) else verb.left_edge.i
    yield Finding(
        kind=Kind.THREAT,
        rule="threat-modal-prospect",
        trigger=modal.doc[modal.i : verb.i + 1],
        content=cut.verb_phrases(verb, start)[0].span,
        anchor=modal,
        addressees=asked,
        spoken=True,
        voiced=True,
    )


def _has_condition(verb: Token) -> bool:
    """Does "if" or "unless" hang on the verb?"""
    return any(
        c.dep_ == "advcl" and any(m.lower_ in {"if", "unless"} for m in c.lefts)
        for c in verb.children
    )
