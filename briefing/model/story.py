"""What several articles tell together: where else, and the same demand in all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.model.articles import Article, Span


@dataclass(frozen=True, slots=True)
class Reference:
    """One place that something is referred to."""

    article_id: str
    sentence: Span
    matches: tuple[Span, ...]
    """Inside the sentence, in reading order: what to mark."""
    paragraph: int | None
    """Number from 1; `None` in titles and summaries."""
    reason: str = ""
    """Why it is listed, such as "same demand" or "shares “security guarantees”"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a search has found; its article need not be open."""

    article: Article
    reference: Reference
    """Where in the article, and what to mark there."""
    position: str = ""
    """Id of the position that was asked for, if it was one."""


STATUSES = (
    *("open", "agreed", "partly met", "met", "rejected"),
    "withdrawn",  # by its holder
    "lapsed",  # its day has passed without an answer
    "disputed",  # answers contradict
)
"""What may have come back on a demand."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The same demand - the same content asked of the same party - wherever it recurs."""

    id: str
    positions: tuple[str, ...]
    """Ids, ordered by publication date, then by place."""
    gist: str
    status: str = "open"
    """Of a demand: one of `STATUSES`."""
    answers: tuple[str, ...] = ()
    """Ids of the positions in which an addressee answers or the holder withdraws it, in the
    same order: the evidence for the status."""
    verdicts: tuple[str, ...] = ()
    """What each of the answers says to it, as a status."""
    course: tuple[str, ...] = ()
    """How each position goes on from the last one of its holder: "new", "joined" (the first of
    another holder), "repeated", "hardened" or "softened"; "copied" where another article has
    the same sentence before."""
    dropped: bool = False
    """Is it no longer repeated, although those who made it go on speaking in later articles?"""
    due: date | None = None
    """The day by which it is to be met; `None` where no position names one."""
