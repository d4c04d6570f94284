"""Acts against somebody, which turn a promise into a threat: "attack", "take legal action"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import after_preposition, child
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_IMPOSES = frozenset({"impose", "inflict", "slap", "levy"})
_ANNOUNCES = frozenset({"announce", "introduce", "place", "adopt", "prepare", "enact", "put"})
_CUTS = frozenset({"suspend", "pause", "cut", "freeze", "withhold", "withdraw", "block", "sever"})
_TIES = (
    frozenset({"cooperation", "co-operation", "talk", "negotiation", "aid", "funding", "trade"})
    | {"relation", "tie", "contact", "subsidy", "visa", "remittance", "assistance", "payment"}
    | {"export", "nomination", "nominee", "appointment", "import", "support", "membership"}
)
"""What is withheld from somebody to make him give in."""
_SUES = frozenset({"file", "bring", "launch", "press", "pursue", "lodge", "mount", "initiate"})
_SUITS = frozenset({"lawsuit", "suit", "charge", "complaint", "case", "prosecution"}) | {
    "litigation",
    "challenge",
    "proceeding",
    "claim",
}
_WAGES = frozenset(
    {"wage", "continue", "resume", "launch", "intensify", "escalate", "step", "begin"}
    | {"expand", "broaden", "deliver", "conduct", "stage", "mount", "unleash", "carry", "deal"}
)
_STEPS = frozenset({"action", "step", "measure", "countermeasure"})
_GOES_ON = frozenset({"continue", "keep", "start", "consider"})
_USES = frozenset({"use", "deploy", "fire", "launch"})
_TAKES = frozenset({"take", "seize"})
_IN_KIND = frozenset({"kind", "force", "strength", "violence"})
_ATTACKS = frozenset({"attack", "aggression", "provocation", "violation", "threat", "strike"})
_FIGHTS = frozenset({"strike", "war", "court"})
_ALONG = frozenset({"back", "for", "to", "through"})
_ENDS = {"bring": {"justice"}, "hold": {"account", "accountable", "responsible"}}


def is_hostile(verb: Token) -> bool:
    """Is it an act against somebody: "attack", "take steps against", "hold to account"?"""
    further = child(verb, "xcomp") if verb.lemma_ in _GOES_ON else None
    if further is not None:
        return further.lemma_ != "fight" and is_hostile(further)
    return _is_fighting(verb) if verb.lemma_ == "fight" else _is_against(verb)


def _is_fighting(verb: Token) -> bool:
    """Is it "fight", not "fight back", "fight the lawsuit"?"""
    thing, along = child(verb, "dobj"), any(c.lower_ in _ALONG for c in verb.rights)
    return not along and (thing is None or thing.lemma_ not in words("asks"))


def _is_against(verb: Token) -> bool:
    thing = child(verb, "dobj")
    if verb.lemma_ in words("hostile") or is_to_justice(verb) or _is_into_strife(verb):
        return True
    if verb.lemma_ == "crack":
        return any(c.lower_ == "down" for c in verb.rights)
    if verb.lemma_ in {"respond", "react", "answer"}:
        return _is_striking_back(verb)
    if thing is not None and _is_punishing(verb, thing):
        return True
    against = after_preposition(verb, "against") or after_preposition(thing, "against")
    if against is None or verb.lemma_ in words("talk"):
        return False
    return verb.lemma_ == "act" or (thing is not None and thing.lemma_ in words("danger"))


def _is_punishing(verb: Token, thing: Token) -> bool:
    """Is it "impose sanctions", "file a lawsuit", "take legal action"?"""
    if verb.lemma_ in _USES and thing.lemma_.lower() in words("arms"):
        return True
    if verb.lemma_ == "take" and thing.lemma_ in _STEPS:
        return thing.lemma_ == "countermeasure" or any(
            c.lower_ in words("punitive") for c in thing.lefts
        )
    if verb.lemma_ in _WAGES and thing.lemma_.lower() in words("fighting"):
        return True
    if verb.lemma_ in _TAKES and thing.lemma_ == "control":
        return True
    return any(
        verb.lemma_ in verbs and thing.lemma_ in things
        for verbs, things in (
            (_IMPOSES, words("danger")),
            (_ANNOUNCES, words("sanctions")),
            (_CUTS, _TIES),
            (_SUES, _SUITS),
        )
    )


def _is_striking_back(verb: Token) -> bool:
    """Is it "respond in kind", "respond with force", "respond to any attack"?"""
    how, what = after_preposition(verb, "in", "with"), after_preposition(verb, "to")
    if any(c.lower_ in words("forcefully") for c in verb.children):
        return True
    by_force = how is not None and how.lemma_ in _IN_KIND
    return by_force or (what is not None and what.lemma_ in _ATTACKS)


def _is_into_strife(verb: Token) -> bool:
    """Is it "go on strike", "go to war", "go after the rebels"?"""
    if verb.lemma_ == "take":
        out = after_preposition(verb, "to")
        return out is not None and out.lemma_ == "street"
    if verb.lemma_ != "go":
        return _is_made_to_pay(verb)
    goal = after_preposition(verb, "on", "to")
    chased = after_preposition(verb, "after")
    at_war = goal is not None and goal.lower_ in _FIGHTS
    return at_war or (chased is not None and can_act(chased))


def _is_made_to_pay(verb: Token) -> bool:
    """Is it "make them pay"?"""
    deed = child(verb, "ccomp") if verb.lemma_ == "make" else None
    return deed is not None and deed.lemma_ in {"pay", "suffer", "regret"}


def is_to_justice(verb: Token) -> bool:
    """Is it "bring to justice", "hold accountable"?"""
    goal = after_preposition(verb, "to") or child(verb, "acomp", "oprd")
    return goal is not None and goal.lemma_ in _ENDS.get(verb.lemma_, ())


def targets(verb: Token) -> list[Token]:
    """Return whom an act "against" somebody is meant for, or who is to be "brought to justice"."""
    thing = child(verb, "dobj")
    found = after_preposition(verb, "against") or after_preposition(thing, "against")
    whom = thing if is_to_justice(verb) else found
    return [whom] if whom is not None and can_act(whom) else []
