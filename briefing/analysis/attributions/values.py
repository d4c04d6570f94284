"""What the attribution rules hand on to the rest of the analysis, still in spaCy's terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span


@dataclass(slots=True)
class RawAttribution:
    """Who said what, as spans of the Doc."""

    source: Span | None
    """As it stands there, a pronoun or "who" included; `None` where the text names nobody."""
    cue: Span | None
    """The word that reports it; `None` where only the layout does."""
    content: list[Span]
    """In reading order, quotation marks included, cue and source left out."""
    direct: bool = False
    """Is any of the content in quotation marks?"""
    frame: str = ""
    """The rule that found it."""
    confidence: float = 1.0
    """Between 0 and 1."""
    nested: bool = False
    """Does it stand inside what somebody else is reported to say?"""
