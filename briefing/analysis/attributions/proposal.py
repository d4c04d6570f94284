"""A proposal: a cue with what it may report, before it is weighed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.analysis.attributions.grammar import phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVES = frozenset({"who", "whom", "which", "that", "what"})


@dataclass(slots=True)
class Proposal:
    """A cue with what it may report; places are token numbers in the Doc."""

    cue: Token
    frame: str
    content: set[int]
    source: set[int] = field(default_factory=set)
    """Empty where the text names nobody."""
    head: Token | None = None
    """The head word of the source."""
    key: str = ""
    """The cue's lemma, with its adjective for "be confident"."""
    quoted: int = 0
    """How many tokens of the content stand in quotation marks."""
    inside: bool = False
    """Does the cue itself stand inside a quotation?"""


def proposal(
    cue: Token, frame: str, content: set[int], head: Token | None, key: str = ""
) -> Proposal:
    """Make a proposal; the source is the head's whole phrase, or "who" alone."""
    source: set[int] = set()
    if head is not None:
        source = {head.i} if head.lower_ in RELATIVES else _whole_name(phrase(head), cue)
    return Proposal(cue, frame, content, source, head, key or cue.lemma_.lower())


def _whole_name(places: set[int], cue: Token) -> set[int]:
    """Return the places of a source with the name right behind that the parse cut off.

    "Kremlin spokesperson" then goes on to "Dmitry Peskov".
    """
    doc, end = cue.doc, max(places) + 1
    while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end - 1].pos_ in {"NOUN", "PROPN"}:
        places.add(end)
        end += 1
    return places
