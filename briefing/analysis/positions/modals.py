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
_NEED = {"need": 3, "have": 4}
_FIRST = frozenset({"i", "we", "me", "us"})


def find(token: Token) -> Iterator[Finding]:
    """Yield the duties that the helper verb puts into somebody's mouth."""
    if token.tag_ == "MD" and token.lower_ in _DUTY:
        deed = infinitive([token], token.i) if token.lower_ == "ought" else None
        yield from _duty(token, deed or token.head, _DUTY[token.lower_])
    elif token.lemma_ in _NEED and token.pos_ in {"VERB", "AUX"}:
        deed = next(
            (c for c in token.rights if c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.lefts)),
            None,
        )
        if deed is not None and not _has_modal(token):
            yield from _duty(token, deed, _NEED[token.lemma_])


def _has_modal(verb: Token) -> bool:
    """Is it "would have to", which is a guess? "May need to" asks softly."""
    helpers = {c.lower_ for c in verb.lefts if c.dep_ == "aux" and c.tag_ == "MD"}
    return bool(helpers - {"may"}) or (bool(helpers) and verb.lemma_ != "need")


def _duty(modal: Token, verb: Token, strength: int) -> Iterator[Finding]:
    who = _existing(modal, verb) or subject(modal if modal.tag_ != "MD" else verb)
    if who is None or who.i > modal.i or not _is_duty(modal, verb, who):
        return
    passive = is_passive(verb) or not can_act(who)
    parts = _parts(modal, verb, who, passive)
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
            spoken=not _is_told(verb),
        )


def _existing(modal: Token, verb: Token) -> Token | None:
    """Return the "there" of "there must be an inquiry"."""
    return child(verb, "expl") if modal.tag_ == "MD" and verb.lemma_ == "be" else None


def _parts(modal: Token, verb: Token, who: Token, passive: bool) -> list[cut.Content]:
    if passive:
        return cut.verb_phrases(verb, who.left_edge.i)
    return cut.verb_phrases(
        verb, modal.i + 1 if verb.head != modal and modal.tag_ == "MD" else None
    )


def _is_duty(modal: Token, verb: Token, who: Token) -> bool:
    """Is it a duty, rather than a guess, a question or what merely happens?"""
    if _is_guess(modal, verb) or _is_question(modal, verb) or _is_gapped(verb):
        return False
    if _is_idle(verb, who):
        return False
    happens = not can_act(who) and not is_passive(verb) and who.dep_ != "expl"
    if modal.lower_ == "should" and happens and verb.lemma_ in words("inert") | words("falls"):
        return False  # "prices should fall"
    if who.lower_ in _FIRST:
        return modal.lemma_ not in _NEED and modal.lower_ != "shall"
    return not is_negated(modal)


def _is_idle(verb: Token, who: Token) -> bool:
    """Is it "I should go", "it should be noted", or a forecast: "there should be enough gas"?"""
    if who.lower_ == "i":
        return not is_passive(verb)
    if who.lower_ == "it":
        inert = not is_passive(verb) and verb.lemma_ in words("inert") and not _is_told(verb)
        return inert or verb.lemma_ in words("notes")
    return who.dep_ == "expl" and any(t.lower_ in {"enough", "plenty"} for t in verb.subtree)


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
    for c in verb.lefts:
        if c.dep_ == "mark" and c.lower_ in {"if", "whether"}:
            return True
        asks = c.tag_ in {"WP", "WRB", "WDT"} and c.i < modal.i
        if asks and verb.dep_ not in {"relcl", "acl", "ccomp", "pcomp"}:
            return True
    return any(token.text == "?" for token in verb.sent[-2:])


def _is_gapped(verb: Token) -> bool:
    """Does the clause only describe its noun: "the role that companies should play"?"""
    if verb.dep_ != "relcl" or is_passive(verb) or own_subject(verb) == verb.head:
        return False
    return child(verb, "dobj") is None and not any(c.tag_ == "WRB" for c in verb.lefts)
