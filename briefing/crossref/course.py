"""How a demand goes on: repeated, hardened, softened, dropped, and when it is due."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.crossref.parties import share_party

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from briefing.crossref.asked import Asked
    from briefing.crossref.pages import Page
    from briefing.model import Position

LONG = 8
"""Words of a sentence that two reporters do not write alike by chance."""

_VAGUE = frozenset({"year", "decade"})
"""Granularities too wide for a deadline."""


def course(members: Sequence[tuple[Asked, Page, Position]]) -> tuple[str, ...]:
    """Say of each position, given in order, how it goes on from the last one of its holder.

    Whoever carries the sentence of another repeats nothing: it was said once.
    """
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
        turns.append(_turn(last.get(holders), position.strength, known=holders in last))
        if not last:
            turns[-1] = "new"
        last[holders] = position.strength
    return tuple(turns)


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
