"""Sort weighed proposals out: one a cue, one speaker a word, who is inside whose report."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.analysis.attributions.grammar import NEAR

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.analysis.attributions.proposal import Proposal
    from briefing.analysis.attributions.speech import Speech


class Weighed(NamedTuple):
    """A proposal and how likely it is right."""

    sure: float
    proposal: Proposal

    @property
    def cue(self) -> int:
        """The place of its cue."""
        return int(self.proposal.cue.i)

    @property
    def leads_up(self) -> bool:
        """Was it proposed for the quotation it stands next to, not for its own words?"""
        return self.proposal.frame.startswith("quote-")


def choose(weighed: list[Weighed]) -> list[Weighed]:
    """Keep the likeliest proposal of each cue, and the likeliest cue of each quotation.

    A cue with words of its own may lead up to a quotation besides: "X disagreed with Y: “...”".
    """
    likeliest = sorted(weighed, key=lambda one: -one.sure)
    best: dict[int, Weighed] = {}
    for one in likeliest:
        if not one.leads_up:
            best.setdefault(one.cue, one)
    taken = {place for one in best.values() for place in one.proposal.content}
    for one in likeliest:
        if one.leads_up and taken.isdisjoint(one.proposal.content):
            taken |= one.proposal.content
            known = best.setdefault(one.cue, one).proposal
            if known is not one.proposal:
                known.content |= one.proposal.content
                known.quoted += one.proposal.quoted
    return list(best.values())


def nest(chosen: list[Weighed]) -> tuple[list[Weighed], set[int]]:
    """Return what is kept, by cue, and the cues that stand inside what somebody else says.

    A doubtful frame does not swallow surer ones: it goes unless it is more likely right than
    all that it would hide.
    """
    sure_of = {one.cue: one.sure for one in chosen}
    inside = {one.cue for one in chosen if one.proposal.inside}
    kept = []
    for one in sorted(chosen, key=lambda one: (-len(one.proposal.content), one.cue)):
        if one.cue not in inside:
            held = [cue for cue in one.proposal.content & sure_of.keys() if cue not in inside]
            if held and one.sure < (1 - one.sure) * sum(sure_of[cue] for cue in held):
                del sure_of[one.cue]
                continue
            inside.update(held)
        kept.append(one)
    return sorted(kept, key=lambda one: one.cue), inside


def share_out(outer: list[Weighed]) -> set[int]:
    """Give every word to one speaker, the surest first, and return the places given."""
    taken: set[int] = set()
    for one in sorted(outer, key=lambda one: -one.sure):
        one.proposal.content -= taken
        taken |= one.proposal.content
    return taken


def go_on(doc: Doc, outer: list[Weighed], said: list[Speech], taken: set[int]) -> None:
    """Give a quotation that nobody claims to the one who was quoted right before it."""
    last_of: dict[int, Proposal] = {}
    for one in outer:
        if one.proposal.content:
            last_of.update(dict.fromkeys(one.proposal.content, one.proposal))
            last_of.update(dict.fromkeys((*one.proposal.source, one.cue), one.proposal))
    for speech in said:
        if speech.whole and speech.places.isdisjoint(taken):
            speaker = _before(doc, speech, last_of)
            if speaker is not None:
                speaker.content |= speech.places
                last_of.update(dict.fromkeys(speech.places, speaker))


def _before(doc: Doc, speech: Speech, last_of: dict[int, Proposal]) -> Proposal | None:
    """Return who is quoted in the sentence before, if nothing else stands between.

    The one quoted there comes before one reported later: "“...,” Clark said, noting that ..."
    A paragraph that is nothing but a quotation also follows on one who was only reported.
    """
    at = speech.start - 1
    while at > 0 and (doc[at].is_space or doc[at].is_quote):
        at -= 1
    new_line = any("\n" in token.text for token in doc[at + 1 : speech.start])
    if at < 0 or (new_line and not _fills_line(doc, speech)):
        return None
    for place in range(at, max(at - NEAR, -1), -1):
        found = last_of.get(place)
        if found is not None and (found.quoted or new_line):
            return found
        if doc[place].is_sent_start:
            break
    return None


def _fills_line(doc: Doc, speech: Speech) -> bool:
    """Is there nothing but the quotation in its paragraph?"""
    starts = speech.start == 0 or "\n" in doc[speech.start - 1].text
    return starts and (speech.end >= len(doc) or "\n" in doc[speech.end].text)
