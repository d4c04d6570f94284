"""The content slots of verb frames, by the names `triggers.tsv` uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.positions.frames import clauses, deeds, things

if TYPE_CHECKING:
    from briefing.analysis.positions.frames.shape import Frame

FRAMES: dict[str, Frame] = {
    "to": deeds.to_do,
    "own": deeds.own_act,
    "ask-own": deeds.own_act,
    "right": deeds.reserved,
    "own-plan": deeds.own_plan,
    "own-act": deeds.no_act,
    "bare": deeds.bare,
    "own-sue": deeds.own_sue,
    "that": clauses.that,
    "subj": clauses.subjunctive,
    "will": clauses.will,
    "np": things.thing,
    "aim": things.aim,
    "ask-np": things.object_in("askable"),
    "ask": things.object_in("asks"),
    "imposed": things.imposed,
    "claim": things.claim,
    "gift": things.gift,
    "any-np": things.anything,
    "deal": things.object_in("deals"),
    "with-ask": things.gated("with", "asks"),
    "ing": things.gerund,
    "for": things.for_something,
    "for-action": things.vote_for,
    "gone": deeds.gone,
    "own-deed": things.object_in("deeds"),
    "ruled": things.ruled,
    "see": deeds.see,
    "would-see": deeds.would_see,
    "would-to": deeds.would_to,
    "active-to": deeds.active_to,
    "called-to": deeds.called_to,
    "call-to": deeds.call_to,
    "danger": clauses.danger,
    "calls": things.bare_call,
    "about": things.about,
    "indicative": clauses.indicative,
    "requests": things.object_in("requests"),
    "innocence": things.object_in("innocence"),
    "sanction": things.object_in("danger"),
    "deed": things.deed,
    "for-ask": things.gated("for", "askable"),
    "to-np": things.preposition("to"),
    "to-ing": things.preposition("to"),
    "on": things.preposition("on"),
    "of": things.preposition("of"),
    "at": things.preposition("at"),
    "into": things.preposition("into"),
    "from": things.preposition("from"),
    "with": things.preposition("with"),
    "against": things.preposition("against"),
}
