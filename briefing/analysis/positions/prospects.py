"""What others are in for, if somebody has his way: "will face sanctions", "will be punished"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import after_preposition, child, is_passive
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.finding import Finding
from briefing.analysis.positions.hostility import is_to_justice
from briefing.analysis.positions.negations.stated import is_off
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_MEETS = frozenset({"face", "be", "pay"})
_BRINGS = frozenset(
    {"have", "bring", "carry", "mean", "entail", "draw", "trigger", "provoke", "incur", "suffer"}
)
HIM = frozenset({"he", "she", "it", "they"})


def is_prospect(verb: Token) -> bool:
    """May it say what others are in for: "will face", "there will be", "will be punished"?"""
    if is_passive(verb) and verb.lemma_ == "meet":
        return True
    if is_passive(verb) and verb.lemma_ != "subject":
        return verb.lemma_ in words("hostile") | words("penal") or is_to_justice(verb)
    return verb.lemma_ in _MEETS | _BRINGS | {"subject"}


def prospect(modal: Token, verb: Token, who: Token | None) -> Iterator[Finding]:
    """Yield the threat in "they will face penalties", "there will be consequences"."""
    thing = child(verb, "dobj", "attr") or _liable(verb)
    if is_passive(verb) and verb.lemma_ == "meet":
        thing = after_preposition(verb, "with")
        if thing is None or thing.lemma_ not in words("danger") | words("fighting"):
            return
    brings = verb.lemma_ in _BRINGS and not is_passive(verb)
    bad = thing is not None and thing.lemma_.lower() in words("costs" if brings else "danger")
    if is_off(verb) != (verb.lemma_ == "tolerate") or not (bad or is_passive(verb)):
        return
    if thing is not None and any(c.lower_ in {"what", "which", "no"} for c in thing.lefts):
        return  # "what consequences it would have", "there would be no war"
    barred = verb.lemma_ == "ban" or verb.lemma_ in words("penal")
    if is_passive(verb) and barred and not (who is not None and can_act(who)):
        return  # "advertising will be banned", "flights will be suspended"
    if who is not None and (who.lower_ in {"i", "we"} or (brings and who.lower_ in HIM - {"it"})):
        return
    whom = after_preposition(thing, "for") or after_preposition(verb, "for") if brings else who
    if brings and whom is not None and not can_act(whom):
        return  # "would have consequences for democracy" only fears them
    asked = [whom] if whom is not None and can_act(whom) else []
    start = modal.i + 1 if asked == [who] and not is_passive(verb) else verb.left_edge.i
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


def _liable(verb: Token) -> Token | None:
    """Return the prison in "will be subject to prison", "will be subjected to sanctions"."""
    adjective = child(verb, "acomp") if verb.lemma_ == "be" else verb
    if adjective is None or adjective.lemma_ not in {"subject", "liable"}:
        return None
    return after_preposition(adjective, "to")
