"""Plain negation in somebody's words: "said that he did not sell it", "this was not an attack"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import child, is_passive, own_subject, subject
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = frozenset({"did", "had", "was", "were"})
"""Not "has": "has not seen them yet" only tells how things stand."""
_THIS = frozenset({"it", "this", "that"})
_HIM = frozenset({"he", "she", "they"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my"})
_COMING = frozenset({"will", "wo", "would"})
_TOLD = frozenset({"ccomp", "conj", "ROOT"})


def denied(negation: Token, verb: Token) -> str:
    """Return in which way the clause is a denial, whoever says it; nothing where it is none."""
    who = own_subject(verb)
    if who is None or verb.dep_ not in _TOLD or _is_musing(verb) or _is_partly(negation):
        return ""
    modal = next((c.lower_ for c in verb.lefts if c.tag_ == "MD"), "")
    if modal:
        return "harmless" if modal in _COMING and verb.lemma_ in words("harms") else ""
    if verb.lemma_ == "be":
        return "not-so" if _is_not_so(who, verb) or _is_no_slur(verb) else ""
    if verb.lemma_ in words("failings") or not _is_past(negation, verb):
        return ""
    return "not-done" if _is_told_of(who, verb) else ""


def disowned(negation: Token, verb: Token) -> bool:
    """Is it what a side says that it did not do: "Iran has never sought it", its minister said?"""
    who = own_subject(verb)
    if who is None or verb.dep_ not in _TOLD or _is_musing(verb) or not can_act(who):
        return False
    if verb.lemma_ in words("failings") | words("inert") | words("talk"):
        return False
    never = negation.lower_ == "never" and who.lower_ not in {"i", "we", "you"}
    untold = is_passive(verb) and verb.lemma_ in words("untold")
    return _is_past(negation, verb) and (never or untold or _is_foul(verb))


def _is_foul(verb: Token) -> bool:
    """Is it "act improperly", which others allege?"""
    return any(c.lower_ in words("foul") for c in verb.rights)


def _is_past(negation: Token, verb: Token) -> bool:
    """Is it "never", "did not" or "had not", and no "will never"?"""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ == "MD" for c in helpers):
        return False
    return negation.lower_ == "never" or any(c.lower_ in _PAST for c in helpers)


def _is_partly(negation: Token) -> bool:
    """Is it "not only", "not necessarily", which denies nothing?"""
    after = negation.nbor(1).lower_ if negation.i + 1 < len(negation.doc) else ""
    return after in {"only", "just", "merely", "simply", "necessarily", "yet", "always"}


def _is_no_slur(verb: Token) -> bool:
    """Is it "our plans are not racist"?"""
    said = child(verb, "acomp", "attr")
    return said is not None and said.lemma_.lower() in words("slurs")


def _is_musing(verb: Token) -> bool:
    """Is it only thought to be so, or hoped?"""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in words("guesses") - {"suggest", "feel"}


def _is_told_of(who: Token, verb: Token) -> bool:
    """Does the speaker tell of himself, or of what is his?"""
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in words("saying")
    own = any(c.lower_ in _OWN for c in who.lefts)
    return told and subject(verb.head) is not None and (who.lower_ in _HIM or own)


def _is_not_so(who: Token, verb: Token) -> bool:
    """Is it "this is not an admission of guilt", "he was not aware of it"?"""
    said = child(verb, "attr", "acomp", "prep")
    if said is None:
        return False
    if who.lower_ in _THIS:
        return said.lemma_.lower() in words("misreadings")
    was = verb.lower_ in _PAST
    return was and said.lemma_.lower() not in words("plainly") and _is_told_of(who, verb)
