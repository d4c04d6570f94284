"""What is kept of the reader's own: notes, and how articles were left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.model.articles import Span


@dataclass(frozen=True, slots=True)
class Session:
    """How some articles were left when they were last read together."""

    article_id: str
    """Of the one in front."""
    path: str
    at: int
    """Offset of the character the reader was at."""
    quote: str = ""
    """Words from there on, with those around them, in case the text changes meanwhile."""
    before: str = ""
    after: str = ""
    pane: str = "article"
    """The one with the focus."""
    zoomed: bool = False
    everything: bool = False
    """Were all positions shown, and not demands only?"""

    @property
    def span(self) -> Span:
        """Where the quote stood."""
        return Span(self.at, self.at + max(len(self.quote), 1))


HIGHLIGHTS = ("yellow", "green", "blue", "red")
"""The colours a passage may be highlighted in; their first letters tell them apart."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote or highlighted, anchored to a quote.

    Where the text has changed, the quote is found again by itself and its surroundings; a
    note whose quote is gone is an orphan and is still shown.
    """

    id: str
    article_id: str
    path: str
    title: str
    """Of the article, so that an orphan still says where it came from."""
    span: Span
    """Where the quote stood when the note was written."""
    quote: str
    before: str
    """Up to 32 characters before the quote."""
    after: str
    """Up to 32 characters after it."""
    text: str
    """What was written; empty where the passage is only highlighted. `#word` in it is a tag."""
    created: datetime
    """With time zone."""
    changed: datetime
    colour: str = ""
    """Of the highlight, one of `HIGHLIGHTS`; empty for none."""
