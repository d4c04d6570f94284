"""Collect everything in a document that may be an attribution."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from briefing.analysis.attributions.frames import propose
from briefing.analysis.attributions.speech import Speech, propose_speech

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from briefing.analysis.attributions.proposal import Proposal

LONGEST = 500
"""Tokens: what the parser takes for a longer sentence is none, and walking it would take ages."""


def proposals(doc: Doc, said: list[Speech], cues: Container[str] | None) -> Iterator[Proposal]:
    """Yield what may be an attribution; with `cues`, only these lemmas are looked at.

    Content that reaches into a quotation takes all of it, however many sentences it has.
    """
    speech_at = {place: speech for speech in said if speech.whole for place in speech.places}
    beside = _marks_beside(said)
    skipped = _skipped(doc)
    owned: set[tuple[int, int]] = set()
    for place in _cue_places(doc, cues):
        token = doc[place]
        proposal = None if skipped[place] else propose(token)
        if proposal is not None:
            for speech in _touched(proposal, speech_at):
                proposal.content |= speech.places
                owned.add((token.i, speech.start))
            proposal.content.update(*(beside[at] for at in proposal.content & beside.keys()))
            proposal.content -= {token.i} | proposal.source
            yield _measured(proposal, speech_at)
    for speech in said:
        for proposed in propose_speech(doc, speech, skipped):
            if (proposed.cue.i, speech.start) not in owned:
                yield _measured(proposed, speech_at)


def _cue_places(doc: Doc, cues: Container[str] | None) -> Iterable[int]:
    """Return where the cue words stand, by the numbers of their lemmas: most tokens are none."""
    if cues is None:
        return range(len(doc))
    lemmas = doc.to_array("LEMMA").tolist()
    wanted = {number for number in set(lemmas) if doc.vocab.strings[number].lower() in cues}
    return [place for place, number in enumerate(lemmas) if number in wanted]


def _skipped(doc: Doc) -> bytearray:
    """Flag the tokens where no cue is looked for: boilerplate and endless sentences."""
    boiler = doc._.boiler if Doc.has_extension("boiler") else None
    flags = bytearray(boiler) if boiler else bytearray(len(doc))
    for sentence in doc.sents:
        if len(sentence) > LONGEST:
            flags[sentence.start : sentence.end] = b"\1" * len(sentence)
    return flags


def _marks_beside(said: list[Speech]) -> dict[int, set[int]]:
    """Return the places of the marks beside the first and the last word of each quotation."""
    beside: dict[int, set[int]] = defaultdict(set)
    for span in (span for speech in said for span in speech.spans if len(span) > 2):
        if span[0].is_quote:
            beside[span.start + 1].add(span.start)
        if span[-1].is_quote:
            beside[span.end - 2].add(span.end - 1)
    return beside


def _touched(proposal: Proposal, speech_at: dict[int, Speech]) -> list[Speech]:
    """Return the quotations that the content reaches into, unless the cue stands in them."""
    own = speech_at.get(proposal.cue.i)
    found = {id(s): s for place in proposal.content if (s := speech_at.get(place))}
    return [speech for speech in found.values() if speech is not own]


def _measured(proposal: Proposal, speech_at: dict[int, Speech]) -> Proposal:
    """Note how the proposal stands to the quotations."""
    proposal.inside = proposal.cue.i in speech_at
    if not proposal.inside:
        proposal.quoted = sum(place in speech_at for place in proposal.content)
    return proposal
