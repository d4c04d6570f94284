"""How a demand goes on: repeated, hardened, softened, dropped, and when it is due."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.crossref.asked import ANSWERING
from briefing.crossref.parties import share_party
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from briefing.crossref.asked import Asked
    from briefing.crossref.pages import Page
    from briefing.model import Position

LONG = 8
"""Words of a sentence that two reporters do not write alike by chance."""

_ABOVE = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUMMARY})
"""Blocks that put in short what the text tells."""
_VAGUE = frozenset({"year", "decade"})
"""Granularities too wide for a deadline."""


def course(members: Sequence[tuple[Asked, Page, Position]]) -> tuple[str, ...]:
    """Say of each position, given in order, how it goes on from the last one of its holder.

    Whoever carries the sentence of another repeats nothing: it was said once. How firm it sounds
    in a headline, or as the party asked retells it, is not the holder's choice of words.
    """
    told = Counter(one.article_id for one, _, _ in members)
    turns: list[str] = []
    last: dict[tuple[str, ...], int | None] = {}
    first: dict[str, str] = {}
    for one, page, position in members:
        words = " ".join(position.sentence.of(page.article.text).split())
        same = first.setdefault(words, one.article_id) == one.article_id
        if not same and len(words.split()) >= LONG:
            turns.append("copied")
            continue
        holders = next((known for known in last if _same(known, one.holders)), one.holders)
        above = told[one.article_id] > 1 and _is_above(page, position)
        own = not above and not _is_retold(one, page, position)
        before, now = last.get(holders), position.strength
        turns.append(_turn(before, now if own else None, known=holders in last))
        if not last:
            turns[-1] = "new"
        last[holders] = now if own else before
    return tuple(turns)


def _is_above(page: Page, position: Position) -> bool:
    block = page.article.block_at(position.trigger.start)
    return block is not None and block.kind in _ABOVE


def _is_retold(one: Asked, page: Page, position: Position) -> bool:
    """Does it stand in what the party asked says, as in "rejected Belmark's demand for a loan"?"""
    sayings = position.said_by
    if sayings and share_party([sayings[0].name], one.addressees):
        return True
    return any(
        other.kind in ANSWERING and other.content.covers(position.trigger)
        for other in page.analysis.positions
    )


def _same(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return some == others or share_party(some, others)


def _turn(before: int | None, now: int | None, *, known: bool) -> str:
    if not known:
        return "joined"
    if before is None or now is None or before == now:
        return "repeated"
    return "hardened" if now > before else "softened"


def due(members: Iterable[tuple[Page, Position]]) -> date | None:
    """Return the last deadline that was set, by the day up to which it runs."""
    found = None
    for page, position in members:
        deadline = position.deadline
        if deadline and not _lasts(page.article.text, position.content.start, deadline.start):
            for mention in page.analysis.dates:
                if mention.span.overlaps(deadline) and mention.granularity not in _VAGUE:
                    found = mention.last
    return found


def _lasts(text: str, start: int, deadline: int) -> bool:
    """Is it "not reconvene until October", which sets no day to act by?"""
    return deadline > start and re.search(r"\bnot\b", text[start:deadline]) is not None


def is_dropped(members: Sequence[Asked], spoke: Mapping[str, date]) -> bool:
    """Has a holder spoken on a later day than that on which anybody last made the demand?

    Args:
        members: In order of date.
        spoke: The last day on which each party took any position.
    """
    undated, last = max(one.day for one in members)
    if undated:
        return False
    return any(spoke.get(name, last) > last for one in members for name in one.holders)
