"""Things behind a preposition: "called for talks", "insists on the jets"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.syntax import (
    after_preposition,
    child,
    conjuncts,
    infinitive,
    is_to_verb,
    is_verb,
)
from briefing.analysis.parties.words import words
from briefing.analysis.positions import contents as cut
from briefing.analysis.positions.frames.things import AMOUNTS, CLAUSAL, hung_high, is_gerund, is_sum

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.positions.contents import Content
    from briefing.analysis.positions.frames.shape import Frame

_AWAY = frozenset({"out", "away", "back"})
_FUNDS = frozenset({"appeal", "ask", "plead", "sue"})
"""Verbs that ask for sums: "appealed for $500 million"."""
_CAUSES = frozenset({"campaign", "fight", "march", "rally", "demonstrate", "lobby"})
"""Verbs with "for" that are done for people, too."""


def _away(verb: Token) -> Token | None:
    return next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in _AWAY), None)


def preposition(word: str) -> Frame:
    """Make a frame for what follows a preposition."""

    def match(verb: Token, slot: Token | None, _where: str) -> list[Content]:
        for head in (
            verb,
            slot,
            child(verb, "advmod", "prt"),
            _away(verb),
        ):  # "looks forward to working"
            found = after_preposition(head, word)
            if found is not None and found != slot and found.ent_type_ not in {"DATE", "TIME"}:
                return cut.noun_or_gerund(_meant(found, verb))
        return []

    return match


def to_doing(verb: Token, slot: Token | None, where: str) -> list[Content]:
    """Match "looks forward to working", not "to the trip"."""
    return [c for c in preposition("to")(verb, slot, where) if c.head.tag_ == "VBG"]


def _meant(found: Token, verb: Token) -> Token:
    """Return the jets in "the jets, on which Kyiv insists"."""
    return verb.head if found.tag_ == "WDT" and verb.dep_ == "relcl" else found


def gated(word: str, name: str) -> Frame:
    """Make a frame for a noun of one class behind a preposition."""

    def match(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
        for head in (verb, child(verb, "advmod", "prt"), _away(verb)):  # "lashed out at"
            found = after_preposition(head, word)
            if found is not None and found.lemma_.lower() in words(name):
                return cut.noun_phrase(found)
        return []

    return match


def for_something(verb: Token, slot: Token | None, _where: str) -> list[Content]:
    """Match "called for talks", "called for Israel to open the crossing"."""
    named = child(verb, "dobj", "oprd") is not None  # "called the premier a liar for it"
    if verb.lemma_ == "call" and (named or verb.head.pos_ == "ADJ"):  # "too close to call"
        return []
    for c in verb.rights:
        if c.dep_ in CLAUSAL and is_to_verb(c) and any(m.lower_ == "for" for m in c.lefts):
            thing = after_preposition(verb, "for")
            first = cut.noun_phrases(thing) if thing is not None and thing.i < c.i else []
            return [*first, *cut.for_whom(c)]
    for head in (verb, slot):
        found = after_preposition(head, "for")
        if (
            found is None
            or found == slot
            or found.ent_type_ in AMOUNTS - ({"MONEY"} if verb.lemma_ in _FUNDS else set())
        ):
            continue
        deeds = cut.deeds_of(found, verb) or _of_last(found)
        if deeds:
            return deeds
        if verb.lemma_ in _CAUSES and can_act(found):
            continue  # "fights for the rebels", "campaigned for president"
        parts = cut.gerund_or_nouns(found)
        if not is_verb(found):
            parts = [*parts[:-1], *cut.with_rest(parts[-1:], verb), *_joined(found, verb)]
            parts += hung_high(found, verb)
        return parts
    return []


def _of_last(noun: Token) -> list[Content]:
    """Cut out "do more" in "for China, and its banks, to do more", hung on the last of them."""
    last = conjuncts(noun)[-1]
    deed = infinitive([last], last.i) if last is not noun and can_act(last) else None
    if deed is None or not can_act(noun):
        return []
    return [part._replace(actor=noun) for part in cut.verb_phrases(deed)]


def _joined(noun: Token, verb: Token) -> list[Content]:
    """Cut out what hangs elsewhere: "called for talks and | lifting the ban", "and | for aid"."""
    found = [c for c in verb.rights if c.dep_ == "conj" and c.i > noun.i and is_gerund(c)]
    second = child(noun.head, "conj") if noun.dep_ == "pobj" else None
    thing = child(second, "pobj") if second is not None and second.lower_ == "for" else None
    more = cut.noun_phrases(thing) if thing is not None else []
    return [*(part for c in found for part in cut.gerund(c)), *more]


def money_for(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match the sum in "sued four firms for $20bn"."""
    found = after_preposition(verb, "for")
    return cut.noun_phrase(found) if found is not None and is_sum(found) else []


def vote_for(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "voted for expulsion of the troops", not "voted for the senator"."""
    found = after_preposition(verb, "for")
    return cut.noun_or_gerund(found) if found is not None and cut.is_deed(found) else []


def in_favour(verb: Token, _slot: Token | None, _where: str) -> list[Content]:
    """Match "spoke in favour of talks", "came out in favor of lifting the ban"."""
    favour = after_preposition(verb, "in")
    if favour is None or favour.lower_ not in {"favour", "favor", "support"}:
        return []
    found = after_preposition(favour, "of")
    return cut.noun_or_gerund(found) if found is not None and not can_act(found) else []
