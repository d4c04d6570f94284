"""What a frame found, before parties are resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.model import Kind


@dataclass(slots=True)
class Finding:
    """A position as it stands in the parse."""

    kind: Kind
    rule: str
    trigger: Span
    content: Span
    anchor: Token
    """The word the frame hangs on."""
    holder: Token | None = None
    """Head of the phrase that names the holder; `None` where only the context can tell."""
    addressees: list[Token] = field(default_factory=list)
    strength: int | None = None
    spoken: bool = False
    """Does the frame count only as somebody's words, so that the speaker holds it?"""
    negated: bool = False
    condition: Span | None = None
    deadline: Span | None = None
    penalty: Span | None = None
    alone: bool = False
    """Does a spoken one stay where the text names no speaker: a recommendation in a list?"""
    voiced: bool = False
    """Is the holder of a spoken one the speaker, whoever is said to act?"""
    deed: Token | None = None
    """Verb of what "will" or "going to" announces: `announcements` tells it from a forecast."""
    likely: float | None = None
    """Probability that it is no forecast, between 0 and 1; `None` where there is no doubt."""
    judged: float | None = None
    """Probability that a careful reader would list it, as rule and judge see it together."""
