"""Which cue a quotation belongs to, when it stands in front, behind or further on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.analysis.attributions.grammar import NEAR, is_passive, speaker
from briefing.analysis.attributions.proposal import Proposal, proposal
from briefing.analysis.attributions.quotes import RUNS_ON, SPANS_KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

REACH = 14
"""How many words behind a quotation its "he said" may stand."""
PHRASE = 4
"""A quotation of fewer words, without a full stop, is a phrase or scare quotes."""
LEADS = 4
"""So many verbs of the sentence in front are looked at."""


@dataclass(slots=True)
class Speech:
    """A quotation with its marks, all its paragraphs together; places are token numbers."""

    spans: list[Span]
    whole: bool
    """Is it at least a sentence, not a mere phrase?"""

    @property
    def start(self) -> int:
        """The place of the opening mark."""
        return int(self.spans[0].start)

    @property
    def end(self) -> int:
        """The place after the closing mark."""
        return int(self.spans[-1].end)

    @property
    def places(self) -> set[int]:
        """All its tokens."""
        return {place for span in self.spans for place in range(span.start, span.end)}


def speeches(doc: Doc) -> list[Speech]:
    """Return the quotations in reading order, those that run over several paragraphs as one."""
    found: list[Speech] = []
    runs_on = False
    for quoted in doc.spans[SPANS_KEY]:
        span = _with_marks(quoted)
        if runs_on:
            found[-1].spans.append(span)
        else:
            found.append(Speech([span], is_whole(quoted)))
        runs_on = quoted.id_ == RUNS_ON
    return found


def is_whole(quoted: Span) -> bool:
    """Does the quotation say something by itself? A phrase of it or scare quotes do not."""
    words = sum(not token.is_punct for token in quoted)
    return words >= PHRASE or (words > 0 and quoted[-1].text in {".", "!", "?", ",", "…"})


def _with_marks(quoted: Span) -> Span:
    doc = quoted.doc
    start, end = quoted.start, quoted.end
    start -= start > 0 and doc[start - 1].is_quote
    end += end < len(doc) and doc[end].is_quote
    return doc[start:end]


def propose_speech(doc: Doc, speech: Speech, skipped: bytearray) -> Iterator[Proposal]:
    """Yield the words around a quotation that may say whose it is."""
    if speech.whole and not skipped[speech.start]:
        yield from _behind(doc, speech)
        yield from _in_front(doc, speech)


def _behind(doc: Doc, speech: Speech) -> Iterator[Proposal]:
    """Take the first verb behind the quotation, in the same sentence and paragraph."""
    for token in doc[speech.end : speech.end + REACH]:
        if token.text in {".", "!", "?", ";"} or "\n" in token.text or token.is_quote:
            return
        if token.pos_ == "VERB":
            head = speaker(token)
            if head is not None and not speech.start <= head.i < speech.end:
                found = proposal(token, "quote-first", speech.places, head)
                if speech.end in found.source or token.i == speech.end:
                    found.frame = "quote-beside"
                yield found
            return


def _in_front(doc: Doc, speech: Speech) -> Iterator[Proposal]:
    """Take the verbs of the sentence that leads up: "X disagreed. “...”", "X said:"."""
    at = speech.start - 1
    while at >= 0 and doc[at].is_space:
        at -= 1
    new_line = any("\n" in token.text for token in doc[at + 1 : speech.start])
    if at < 0 or (new_line and doc[at].text != ":"):
        return
    frame = {":": "quote-after-colon", ",": "quote-after-comma"}.get(
        doc[at].text, "quote-after-sentence"
    )
    for verb in _verbs_before(doc, at):
        head = None if is_passive(verb) else speaker(verb)
        if head is not None:
            yield proposal(verb, frame, speech.places, head)


def _verbs_before(doc: Doc, at: int) -> Iterator[Token]:
    """Yield the last few verbs of the sentence up to this place, the nearest first."""
    left = LEADS
    for place in range(at, max(at - NEAR, -1), -1):
        token = doc[place]
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ == "ROOT"):
            yield token
            left -= 1
        if not left or token.is_sent_start:
            return
