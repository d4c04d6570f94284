"""What somebody says others should, must or need to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    agent,
    child,
    infinitive,
    is_negated,
    is_passive,
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

_DUTY = {"should": 3, "must": 4, "ought": 3, "shall": 4}
_NEED = {"need": 3, "have": 4, "get": 4}
_SOFT = {"need": frozenset({"may", "will", "'ll"}), "have": frozenset({"will", "'ll"})}
"""Helpers under which a need is still put to somebody."""
_CAN = frozenset({"can", "ca", "could", "cannot"})
_FIRST = frozenset({"i", "we", "me", "us"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the duties that the helper verb puts into somebody's mouth."""
    if token.lower_ == "better":
        yield from _had_better(token)
    elif token.tag_ == "MD" and token.lower_ in _DUTY:
        deed = infinitive([token], token.i) if token.lower_ == "ought" else None
        yield from _duty(token, deed or token.head, _DUTY[token.lower_])
    elif token.tag_ == "MD" and token.lower_ in _CAN:
        yield from _barred(token)
    elif token.lemma_ == "need" and token.tag_.startswith("VB") and not _has_modal(token):
        yield from _need(token)
    elif token.lemma_ in _NEED and token.pos_ in {"VERB", "AUX"}:
        deed = _deed(token)
        if deed is not None and not _has_modal(token):
            yield from _duty(token, deed, _NEED[token.lemma_])


def _deed(need: Token) -> Token | None:
    """Return what is to be done in "has to act"."""
    return next((c for c in need.rights if c.dep_ == "xcomp" and _is_needed(need, c)), None)


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
    if not is_passive(verb) and not (who.lower_ in {"we", "they"} and _is_lacking(thing)):
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
    if who is not None and who.lower_ not in _FIRST:
        yield from _duty_of(better, verb, who, 3)


def _barred(modal: Token) -> Iterator[Finding]:
    """Yield the demand in "you cannot let this happen", "it can no longer be tolerated"."""
    verb = modal.head
    who = subject(verb)
    if not (is_negated(verb) or _is_over(verb)) or who is None or who.lower_ in _FIRST:
        return
    if verb.lemma_ in words("letting") and (is_passive(verb) or can_act(who)):
        yield from _duty_of(modal, verb, who, 4)


def _is_over(verb: Token) -> bool:
    """Is it "can no longer"?"""
    return any(c.lower_ == "longer" and c.left_edge.lower_ == "no" for c in verb.children)


def _is_needed(need: Token, deed: Token) -> bool:
    """Is it "needs to change", "needs changing", "has got to change"?"""
    if need.lemma_ == "get" and (need.tag_ != "VBN" or need.lower_ != "got"):
        return False
    if need.lemma_ == "need" and deed.tag_ == "VBG":
        return True
    return any(t.tag_ == "TO" for t in deed.lefts)


def _has_modal(verb: Token) -> bool:
    """Is it "would have to", which is a guess? "Will have to" and "may need to" ask softly."""
    helpers = {c.lower_ for c in verb.lefts if c.dep_ == "aux" and c.tag_ == "MD"}
    if helpers == {"would"} and _is_reported(verb):
        return False  # "said that Britain would have to pay"
    return bool(helpers - _SOFT[verb.lemma_]) if verb.lemma_ in _SOFT else bool(helpers)


def _is_reported(verb: Token) -> bool:
    """Is it said in the past, and on no condition?"""
    who = own_subject(verb)
    told = verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and who is not None and can_act(who)
    return told and not any(c.dep_ == "advcl" for c in (*verb.children, *verb.head.children))


def _duty(modal: Token, verb: Token, strength: int) -> Iterator[Finding]:
    bearer = modal if modal.tag_ != "MD" or child(modal, "nsubj") is not None else verb
    who = _existing(modal, verb) or subject(bearer)  # in "they must, with us, act" the helper's own
    if who is not None and who.i < modal.i and _is_duty(modal, verb, who):
        yield from _duty_of(modal, verb, who, strength)


def _duty_of(modal: Token, verb: Token, who: Token, strength: int) -> Iterator[Finding]:
    needing = modal.lemma_ == "need" and verb.tag_ == "VBG"  # "the law needs changing"
    passive = is_passive(verb) or needing or not can_act(who)
    parts = _parts(modal, verb, who, passive)
    thinker = _thinker(modal if modal.tag_ != "MD" else verb)
    doc = modal.doc
    end = modal.i + 1
    while end < len(doc) and doc[end].lower_ in {"not", "n't", "to"}:
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
            spoken=thinker is None and not _is_told(verb),
        )


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


def _is_duty(modal: Token, verb: Token, who: Token) -> bool:
    """Is it a duty, rather than a guess, a question or what merely happens?"""
    if _is_guess(modal, verb) or _is_question(modal, verb) or _is_forecast(modal, verb, who):
        return False
    if _is_gapped(verb) or (modal.tag_ != "MD" and _is_gapped(modal, verb)):
        return False
    if _is_unsaid(verb) or _is_idle(verb, who) or who.tag_ in {"WP", "WDT"}:
        return False
    if who.lower_ in _FIRST | {"you"} and _is_musing(modal, verb):
        return False
    if who.lower_ in _FIRST:
        return modal.lower_ != "shall" and not (modal.lemma_ in _NEED and _is_resigned(modal))
    return not is_negated(modal)


def _is_forecast(modal: Token, verb: Token, who: Token) -> bool:
    """Is it "prices should fall", "they should win"?"""
    if modal.lower_ != "should":
        return False
    happens = not can_act(who) and not is_passive(verb) and who.dep_ != "expl"
    idle = happens and verb.lemma_ in words("inert") | words("falls")
    well = verb.lemma_ == "be" and any(c.lemma_ in words("well") for c in verb.rights)
    return idle or well or verb.lemma_ in words("chances")


def _is_musing(modal: Token, verb: Token) -> bool:
    """Is it "we have to wait and see", "you have to be there", "we should be proud"?"""
    if modal.lemma_ in _NEED:
        here = verb.lemma_ == "be" and child(verb, "acomp") is None
        return here or verb.lemma_ in words("musing")
    return verb.lemma_ == "be" and child(verb, "acomp") is not None and modal.lower_ == "should"


def _is_resigned(need: Token) -> bool:
    """Is it "we do not have to", the story "we had to run", the forecast "we will have to"?"""
    return is_negated(need) or need.lower_ == "had" or any(c.tag_ == "MD" for c in need.lefts)


def _is_unsaid(verb: Token) -> bool:
    """Is it what somebody "refused to say", "did not say"?"""
    said = verb.head
    if verb.dep_ != "ccomp" or said.lemma_ not in words("saying"):
        return False
    refused = said.dep_ == "xcomp" and said.head.lemma_ in {"refuse", "decline"}
    return refused or (is_negated(said) and said.lemma_ not in {"think", "believe"})


def _is_idle(verb: Token, who: Token) -> bool:
    """Is it "I should go", "it should be noted", or a forecast: "there should be enough gas"?"""
    if who.lower_ == "i":
        return not is_passive(verb)
    if who.lower_ == "we" and any(t.lower_ == "able" for t in verb.rights):
        return True  # "we must be able to act"
    if verb.lemma_ == "do" and any(c.lower_ == "with" for c in verb.rights):
        return True  # "it will have to do with luck"
    if who.lower_ == "it":
        inert = not is_passive(verb) and verb.lemma_ in words("inert") and not _is_told(verb)
        return inert or verb.lemma_ in words("notes") or verb.lemma_ in words("moves")
    return who.dep_ == "expl" and any(
        t.lower_ in {"enough", "plenty", "some"} for t in verb.subtree if t.dep_ != "pobj"
    )


def _is_told(verb: Token) -> bool:
    """Does the text not say by whom: "the firm was told it must pay"?"""
    above = verb.head
    told = verb.dep_ == "ccomp" and above.lemma_ in {"tell", "inform", "advise", "warn"}
    return told and is_passive(above) and agent(above) is None


def _is_guess(modal: Token, verb: Token) -> bool:
    """Is it "must have been"?"""
    return any(c.lower_ == "have" and c.dep_ == "aux" and c.i > modal.i for c in verb.lefts)


def _is_question(modal: Token, verb: Token) -> bool:
    """Is it "whether Kyiv should", "what should", or a sentence with a question mark?"""
    marks = (c for c in (*verb.lefts, *modal.lefts) if c.dep_ == "mark")
    if any(c.lower_ in {"if", "whether"} for c in marks):
        return True
    for c in verb.lefts:
        asks = c.tag_ in {"WP", "WRB", "WDT"} and c.i < modal.i
        if asks and verb.dep_ not in {"relcl", "acl", "ccomp", "pcomp"}:
            return True
    return any(token.text == "?" for token in verb.sent[-2:])


def _is_gapped(verb: Token, deed: Token | None = None) -> bool:
    """Does the clause only describe its noun: "the role that companies should play"?

    `deed` is what is to be done where the verb is "have" or "need": "things we have to do".
    """
    if deed is not None and any(c.tag_ == "WP" for c in verb.lefts if c.dep_ == "dobj"):
        return True  # "what she needs to win"
    if verb.dep_ != "relcl" or is_passive(verb) or own_subject(verb) == verb.head:
        return False
    thing = child(verb, "dobj")
    gap = thing is None or (thing.tag_ in {"WDT", "WP"} and verb.lemma_ not in {"take", "do"})
    return gap and not any(c.tag_ == "WRB" for c in verb.lefts)
