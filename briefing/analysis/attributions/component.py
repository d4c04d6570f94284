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

THRESHOLD = 0.5

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
    """Keep the likeliest proposal of each cue."""
    best: dict[int, tuple[float, Proposal]] = {}
    for sure, proposal in weighed:
        at = proposal.cue.i
        if at not in best or sure > best[at][0]:
            best[at] = (sure, proposal)
    return [best[at] for at in sorted(best)]


def sort_out(
    doc: Doc, chosen: list[tuple[float, Proposal]], said: list[Speech]
) -> list[RawAttribution]:
    """Give every word to one speaker, see what stands inside what, let speakers go on."""
    cues = {proposal.cue.i for _, proposal in chosen}
    inside: set[int] = set()
    for _, proposal in chosen:
        if proposal.inside:
            inside.add(proposal.cue.i)
        inside |= proposal.content & cues
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
        if speaker is not None and speaker.quoted:
            speaker.content |= speech.places
            for place in speech.places:
                last_of[place] = speaker


def _before(doc: Doc, speech: Speech, last_of: dict[int, Proposal]) -> Proposal | None:
    """Return whose words end right before the quotation, if nothing else stands between."""
    at = speech.start - 1
    lines = 0
    while at >= 0:
        token = doc[at]
        lines += "\n" in token.text
        if at in last_of:
            return last_of[at] if not lines or _fills_line(doc, speech) else None
        if token.is_sent_start and not token.is_space and lines:
            return None
        at -= 1
    return None


def _fills_line(doc: Doc, speech: Speech) -> bool:
    """Is there nothing but the quotation in its paragraph?"""
    starts = speech.start == 0 or "\n" in doc[speech.start - 1].text
    return starts and (speech.end >= len(doc) or "\n" in doc[speech.end].text)
