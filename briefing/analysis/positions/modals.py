"""What somebody says others should, must or need to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    child,
    infinitive,
    is_negated,
    is_nobody,
    is_passive,
    own_subject,
    subject,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.modal_sense import FIRST, is_duty, is_told
from briefing.analysis.positions.noun_gates import is_tabled
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_DUTY = {"should": 3, "must": 4, "ought": 3, "shall": 4}
_NEED = {"need": 3, "have": 4, "get": 4}
_SOFT = {"need": frozenset({"may", "will", "'ll"}), "have": frozenset({"will", "'ll"})}
"""Helpers under which a need is still put to somebody."""
_CAN = frozenset({"can", "ca", "could", "cannot"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the duties that the helper verb puts into somebody's mouth."""
    if token.lower_ == "better":
        yield from _had_better(token)
    elif token.tag_ == "MD" and token.lower_ in _DUTY:
        deed = infinitive([token], token.i) if token.lower_ == "ought" else None
        yield from _duty(token, deed or token.head, _DUTY[token.lower_])
    elif token.lower_ == "would":
        yield from _tabled(token)
    elif token.tag_ == "MD" and token.lower_ in _CAN:
        yield from _barred(token)
    elif token.lemma_ == "need" and token.tag_.startswith("VB") and not _has_modal(token):
        yield from _need(token)
    elif token.lemma_ in _NEED and token.pos_ in {"VERB", "AUX"}:
        deed = _deed(token)
        if deed is not None and token.tag_ != "VBG" and not _has_modal(token):
            yield from _duty(token, deed, _NEED[token.lemma_])


def _deed(need: Token) -> Token | None:
    """Return what is to be done in "has to act"."""
    deps = {"xcomp", "dobj"} if need.lemma_ == "need" else {"xcomp"}
    return next((c for c in need.rights if c.dep_ in deps and _is_needed(need, c)), None)


def _need(verb: Token) -> Iterator[Finding]:
    """Yield what somebody needs, or what is needed."""
    deed = _deed(verb)
    if deed is not None:
        yield from _duty(verb, deed, _NEED["need"])
        return
    thing = own_subject(verb) if is_passive(verb) else child(verb, "dobj")
    who = own_subject(verb)
    if thing is None or who is None or thing.pos_ not in {"NOUN", "PROPN"} or is_negated(verb):
        return
    if verb.dep_ in {"relcl", "acl", "advcl"} or thing.lemma_ in words("labours"):
        return
    if any(c.lower_ in {"may", "might", "could"} for c in verb.lefts):
        return  # "a rise may be needed"
    lacks = who.ent_type_ == "GPE" or who.lower_ == "we" or _is_lacking(thing)
    if not is_passive(verb) and not (can_act(who) and lacks):
        return
    whole = cut.clause(verb) if is_passive(verb) else cut.with_rest(cut.noun_phrase(thing), verb)
    yield Finding(
        kind=Kind.DEMAND,
        rule="demand-needed" if is_passive(verb) else "demand-need",
        trigger=verb.doc[verb.i : verb.i + 1],
        content=whole[0].span,
        anchor=verb,
        strength=2,
        spoken=True,
        voiced=True,
        alone=is_passive(verb) and any(c.lower_ in {"is", "are"} for c in verb.lefts),
    )


def _is_lacking(thing: Token) -> bool:
    """Is it something only others can give, or more of it?"""
    more = {"more", "better", "stronger", "new", "immediate", "urgent", "less", "fewer"}
    return thing.lemma_ in words("askable") or any(c.lower_ in more for c in thing.lefts)


def _had_better(better: Token) -> Iterator[Finding]:
    """Yield the demand in "he had better explain himself"."""
    verb = better.head
    had = better.nbor(-1) if better.i else better
    who = own_subject(verb)
    if had.lower_ not in {"had", "'d", "’d"} or had.head != verb or verb.tag_ not in {"VB", "VBP"}:
        return
    if who is not None and who.lower_ not in FIRST:
        yield from _duty_of(better, verb, who, 3)


def _barred(modal: Token) -> Iterator[Finding]:
    """Yield the demand in "you cannot let this happen", "it can no longer be tolerated"."""
    verb = modal.head
    who = subject(verb)
    if not (is_negated(verb) or _is_over(verb)) or who is None or who.lower_ == "i":
        return
    ours = who.lower_ == "we"  # "we cannot ignore this" asks, "we cannot accept it" refuses
    if ours and verb.lemma_ in words("accepting") | {"let"}:
        return
    if verb.lemma_ in words("letting") and (is_passive(verb) or can_act(who)):
        yield from _duty_of(modal, verb, who, 4)


def _tabled(would: Token) -> Iterator[Finding]:
    """Yield what those ask for whose "bill would ban smoking", "amendment would let them vote"."""
    verb = would.head
    bill = subject(verb)
    if bill is None or bill.lemma_.lower() not in words("bills") or is_negated(verb):
        return
    if verb.dep_ != "relcl" or bill.i > verb.i or not is_tabled(bill):
        return
    over = verb.tag_ == "VBN" and not is_passive(verb)  # "would have allowed"
    if over or verb.lemma_ in words("inert") | words("outcomes") | {"require", "mandate"}:
        return  # what it "would require" has a frame of its own
    if verb.lemma_ in words("binding") and child(verb, "xcomp", "ccomp") is not None:
        return  # so has whom it "would force to pay"
    for part in cut.verb_phrases(verb, would.i + 1):
        yield Finding(
            kind=Kind.DEMAND,
            rule="demand-bill",
            trigger=would.doc[bill.i : bill.i + 1],
            content=part.span,
            anchor=would,
            holder=bill,
            strength=3,
        )


def _is_over(verb: Token) -> bool:
    """Is it "can no longer"?"""
    return any(c.lower_ == "longer" and c.left_edge.lower_ == "no" for c in verb.children)


def _is_needed(need: Token, deed: Token) -> bool:
    """Is it "needs to change", "needs changing", "has got to change"?"""
    if need.lemma_ == "get" and (need.tag_ != "VBN" or need.lower_ != "got"):
        return False
    if need.lemma_ == "need" and deed.tag_ == "VBG":
        return True
    idle = any(c.lower_ == "yet" for c in (*need.rights, *deed.lefts))
    if idle or any(c.dep_ == "dobj" and c is not deed for c in need.rights):
        return False  # "have yet to be found", "had two years to convince them"
    return any(t.tag_ == "TO" for t in deed.lefts)


def _has_modal(verb: Token) -> bool:
    """Is it "would have to", which is a guess? "Will have to" and "may need to" ask softly."""
    helpers = {c.lower_ for c in verb.lefts if c.dep_ == "aux" and c.tag_ == "MD"}
    who = own_subject(verb)
    if helpers == {"would"} and (_is_reported(verb) or (who is not None and is_class(who))):
        return False  # "said that Britain would have to pay", "all visitors would have to pay"
    return bool(helpers - _SOFT[verb.lemma_]) if verb.lemma_ in _SOFT else bool(helpers)


def _is_reported(verb: Token) -> bool:
    """Is it said in the past, and on no condition?"""
    told = verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and own_subject(verb) is not None
    return told and not any(c.dep_ == "advcl" for c in (*verb.children, *verb.head.children))


def _duty(modal: Token, verb: Token, strength: int) -> Iterator[Finding]:
    bearer = modal if modal.tag_ != "MD" or child(modal, "nsubj") is not None else verb
    who = (
        _existing(modal, verb) or _above(bearer) or subject(bearer)
    )  # in "they must, with us, act" the helper's own
    if who is not None and who.i < modal.i and is_duty(modal, verb, who):
        yield from _duty_of(modal, verb, who, strength)


def _above(verb: Token) -> Token | None:
    """Return the union in "says the union should wait, but 'should talk'", not who says so."""
    said = verb.head
    if verb.dep_ != "conj" or own_subject(verb) is not None or said.lemma_ not in words("saying"):
        return None
    clause = child(said, "ccomp")
    told = clause is not None and any(c.tag_ == "MD" for c in clause.lefts)
    return own_subject(clause) if clause is not None and told and clause.i < verb.i else None


def _duty_of(modal: Token, verb: Token, who: Token, strength: int) -> Iterator[Finding]:
    needing = modal.lemma_ == "need" and verb.tag_ == "VBG"  # "the law needs changing"
    passive = is_passive(verb) or needing or is_nobody(who) or not can_act(who)
    parts = _parts(modal, verb, who, passive)
    thinker = _thinker(modal if modal.tag_ != "MD" else verb)
    doc = modal.doc
    end = modal.i + 1
    while end < len(doc) and doc[end].norm_ in {"not", "to"}:
        end += 1
    for n, part in enumerate(parts):
        yield Finding(
            kind=Kind.DEMAND,
            rule=f"demand-modal-{modal.lemma_.lower()}" + ("-passive" if passive else ""),
            trigger=doc[modal.i : end] if n == 0 else doc[part.head.i : part.head.i + 1],
            content=part.span,
            anchor=modal,
            addressees=[] if passive else [who],
            strength=strength,
            holder=thinker,
            spoken=thinker is None and not is_told(verb),
            alone=_is_rule(modal, who) and _is_put_to_somebody(verb, who),
        )


def _is_rule(modal: Token, who: Token) -> bool:
    """Does "should", "must", or "will have to" of a whole class of people, need no speaker?"""
    if modal.lower_ == "must":
        told = modal.head.dep_ != "relcl" or can_act(who)  # "the bill, which must still be passed"
        return told and not any(c.dep_ == "nummod" for c in who.subtree)
    return modal.lower_ == "should" or (
        modal.lemma_ in _NEED and any(c.tag_ == "MD" for c in modal.lefts) and is_class(who)
    )


def is_class(who: Token) -> bool:
    """Is it "anyone", "all travellers", "people from abroad", of whom rules are made?"""
    if who.lower_ in {"anyone", "everyone", "those"}:
        return True
    if any(c.lower_ in {"all", "every", "each", "any"} for c in who.lefts):
        return can_act(who)
    bare = who.tag_ == "NNS" and not any(c.dep_ in {"det", "poss"} for c in who.lefts)
    return bare and can_act(who) and any(c.i > who.i for c in who.children)


def _is_put_to_somebody(verb: Token, who: Token) -> bool:
    """Is it no rule of a game or a contest: "you must hold a licence", "must win 53 percent"?"""
    idle = words("chances") | words("musing") | words("notes")
    return who.lower_ not in {"you", "one"} and verb.lemma_ not in idle


def _thinker(verb: Token) -> Token | None:
    """Return whose it is in "her view is that they should go", "the union's position that"."""
    noun = own_subject(verb.head) if verb.dep_ == "ccomp" and verb.head.lemma_ == "be" else None
    if noun is None and verb.dep_ in {"acl", "ccomp", "relcl"}:
        noun = verb.head
    return child(noun, "poss") if noun is not None and noun.lemma_ in words("opinions") else None


def _existing(modal: Token, verb: Token) -> Token | None:
    """Return the "there" of "there must be an inquiry"."""
    return child(verb if modal.tag_ == "MD" else modal, "expl") if verb.lemma_ == "be" else None


def _parts(modal: Token, verb: Token, who: Token, passive: bool) -> list[cut.Content]:
    if passive:
        return cut.verb_phrases(verb, who.left_edge.i)
    helps = modal.tag_ == "MD" or modal.lower_ == "better"
    return cut.verb_phrases(verb, modal.i + 1 if verb.head != modal and helps else None)
