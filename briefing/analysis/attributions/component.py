"""The component: proposals are collected, weighed, and sorted into who says what inside what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from briefing.analysis.attributions.frames import propose
from briefing.analysis.attributions.grammar import hull, runs
from briefing.analysis.attributions.quotes import mark_quotes
from briefing.analysis.attributions.speech import Speech, propose_speech, speeches
from briefing.analysis.attributions.values import RawAttribution
from briefing.analysis.attributions.weights import cue_words, probability

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from briefing.analysis.attributions.frames import Proposal

THRESHOLD = 0.35

Doc.set_extension("attributions", default=None, force=True)


@Language.component(
    "briefing_attributions",
    requires=["token.dep", "token.lemma", "token.pos", "token.tag"],
    assigns=["doc.spans", "doc._.attributions"],
)
def mark_attributions(doc: Doc) -> Doc:
    """Store who says what in `doc._.attributions`, in reading order."""
    mark_quotes(doc)
    said = speeches(doc)
    weighed = [(probability(proposal), proposal) for proposal in proposals(doc, said, cue_words())]
    chosen = _choose([pair for pair in weighed if pair[0] >= THRESHOLD])
    found = sort_out(doc, chosen, said)
    doc._.attributions = found
    return doc


def proposals(doc: Doc, said: list[Speech], cues: Container[str] | None) -> Iterator[Proposal]:
    """Yield what may be an attribution; with `cues`, only these lemmas are looked at."""
    speech_at: dict[int, Speech] = {
        place: speech for speech in said if speech.whole for place in speech.places
    }
    owned: set[tuple[int, int]] = set()
    for token in doc:
        if cues is not None and token.lemma_.lower() not in cues:
            continue
        for proposal in propose(token):
            touched = _touched(proposal, speech_at)
            for speech in touched:
                proposal.content |= speech.places
                owned.add((token.i, speech.start))
            proposal.content -= {token.i, *proposal.source}
            _measure(proposal, speech_at)
            yield proposal
    for speech in said:
        for proposal in propose_speech(doc, speech):
            if (proposal.cue.i, speech.start) not in owned:
                _measure(proposal, speech_at)
                yield proposal


def _touched(proposal: Proposal, speech_at: dict[int, Speech]) -> list[Speech]:
    """Return the quotations that the content reaches into, unless the cue stands in them."""
    own = speech_at.get(proposal.cue.i)
    found = {id(s): s for place in proposal.content if (s := speech_at.get(place))}
    return [speech for speech in found.values() if speech is not own]


def _measure(proposal: Proposal, speech_at: dict[int, Speech]) -> None:
    own = speech_at.get(proposal.cue.i)
    proposal.inside = own is not None
    proposal.quoted = 0 if own else sum(place in speech_at for place in proposal.content)


def _choose(weighed: list[tuple[float, Proposal]]) -> list[tuple[float, Proposal]]:
    """Keep the likeliest proposal of each cue, and the likeliest cue of each quotation.

    A cue with words of its own may lead up to a quotation besides: "X disagreed with Y: “...”".
    """
    best: dict[int, tuple[float, Proposal]] = {}
    for sure, proposal in sorted(weighed, key=lambda pair: -pair[0]):
        if not proposal.frame.startswith("quote-"):
            best.setdefault(proposal.cue.i, (sure, proposal))
    taken = {place for _, proposal in best.values() for place in proposal.content}
    for sure, proposal in sorted(weighed, key=lambda pair: -pair[0]):
        if proposal.frame.startswith("quote-") and taken.isdisjoint(proposal.content):
            taken |= proposal.content
            if proposal.cue.i in best:
                known = best[proposal.cue.i][1]
                known.content |= proposal.content
                known.quoted += proposal.quoted
            else:
                best[proposal.cue.i] = (sure, proposal)
    return [best[at] for at in sorted(best)]


def sort_out(
    doc: Doc, chosen: list[tuple[float, Proposal]], said: list[Speech]
) -> list[RawAttribution]:
    """Give every word to one speaker, see what stands inside what, let speakers go on."""
    chosen, inside = _nested(chosen)
    outer = [pair for pair in chosen if pair[1].cue.i not in inside]
    taken: set[int] = set()
    for _, proposal in sorted(outer, key=lambda pair: -pair[0]):
        proposal.content -= taken
        taken |= proposal.content
    _go_on(doc, [p for _, p in outer if p.content], said, taken)
    found = []
    for sure, proposal in chosen:
        content = runs(doc, proposal.content)
        if content:
            found.append(
                RawAttribution(
                    hull(doc, [doc[place] for place in proposal.source]),
                    doc[proposal.cue.i : proposal.cue.i + 1],
                    content,
                    proposal.quoted > 0,
                    proposal.frame,
                    sure,
                    proposal.cue.i in inside,
                )
            )
    return found


def _nested(
    chosen: list[tuple[float, Proposal]],
) -> tuple[list[tuple[float, Proposal]], set[int]]:
    """Return what is kept, and the cues that stand inside what somebody else says.

    A doubtful frame does not swallow surer ones: it goes unless it is more likely right than
    all that it would hide.
    """
    sure_of = {proposal.cue.i: sure for sure, proposal in chosen}
    inside = {proposal.cue.i for _, proposal in chosen if proposal.inside}
    kept = []
    for sure, proposal in chosen:
        held = [cue for cue in proposal.content if cue in sure_of and cue not in inside]
        if held and sure < (1 - sure) * sum(sure_of[cue] for cue in held):
            del sure_of[proposal.cue.i]
        else:
            kept.append((sure, proposal))
            inside.update(held)
    return kept, inside


def _go_on(doc: Doc, outer: list[Proposal], said: list[Speech], taken: set[int]) -> None:
    """Give a quotation that nobody claims to the one who was quoted right before it."""
    last_of: dict[int, Proposal] = {}
    for proposal in outer:
        for place in (*proposal.content, *proposal.source, proposal.cue.i):
            last_of[place] = proposal
    for speech in said:
        if not speech.whole or not speech.places.isdisjoint(taken):
            continue
        speaker = _before(doc, speech, last_of)
        if speaker is not None:
            speaker.content |= speech.places
            for place in speech.places:
                last_of[place] = speaker


def _before(doc: Doc, speech: Speech, last_of: dict[int, Proposal]) -> Proposal | None:
    """Return who is quoted in the sentence before, if nothing else stands between.

    The one quoted there comes before one reported later: "“...,” Clark said, noting that ..."
    """
    at = speech.start - 1
    while at > 0 and (doc[at].is_space or doc[at].is_quote):
        at -= 1
    if at <= 0:
        return None
    new_line = any("\n" in token.text for token in doc[at + 1 : speech.start])
    if new_line and not _fills_line(doc, speech):
        return None
    sentence = doc[at].sent
    for place in range(at, sentence.start - 1, -1):
        found = last_of.get(place)
        if found is not None and (found.quoted or new_line):
            return found
    return None


def _fills_line(doc: Doc, speech: Speech) -> bool:
    """Is there nothing but the quotation in its paragraph?"""
    starts = speech.start == 0 or "\n" in doc[speech.start - 1].text
    return starts and (speech.end >= len(doc) or "\n" in doc[speech.end].text)
