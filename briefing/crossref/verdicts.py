"""What an answer says to a demand, and what has become of the demand.

A wrong status is worse than none: an answer counts only where it says what comes of just this.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.crossref.asked import POINTERS
from briefing.crossref.parties import share_party
from briefing.crossref.senses import GENERAL
from briefing.crossref.threads import similar
from briefing.crossref.words import meaning
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing.crossref.asked import Asked
    from briefing.crossref.pages import Page
    from briefing.model import Position

ALIKE = 0.4
"""How alike an answer's content must be to that of the demand, 0 to 1."""
SHARED = 2
"""Telling words in common, where the text says that it meets a demand of this holder."""

_YIELDING = meaning("accept agree comply fulfil grant heed meet")
"""What is promised may also be to do what was asked, in these words."""
_FULFILS = re.compile(r"(?:complied|fulfilled|granted|heeded|honou?red|met)\b", re.IGNORECASE)
"""Triggers that tell of a deed, not of a promise."""
_BRINGS = meaning(
    "impose introduce begin start launch open set establish create form hold conduct join accept "
    "approve adopt give grant provide offer pay send deploy deliver issue make sign agree"
)
"""Deeds that bring a thing about: who wants no sanctions will not impose any."""
_PARTLY = re.compile(
    r"(?:\S+\s+){0,3}(?:some|part of|parts of|partial(?:ly)?|partly|half|most of|temporar(?:y|ily)"
    r"|limited|several|an? (?:few|number|third|quarter) of)\b",
    re.IGNORECASE,
)
"""A content that begins with less than the whole."""
_YES = frozenset({"agreed", "partly met", "met"})


class Reply(NamedTuple):
    """A position that answers a demand."""

    asked: Asked
    verdict: str
    """What it says to the demand, as a status."""


def verdict(
    answer: Asked, demand: Asked, page: Page, reply: Position, *, meant: bool
) -> str | None:
    """Return what an answer of the party asked says to the demand; `None` if it is none to it.

    Args:
        answer: What is said.
        demand: What it may be said to.
        page: Where it is said.
        reply: The answer as it stands there.
        meant: Does it only point to the demand, and tell nothing of its own?
    """
    thing = reply.kind != Kind.DENIAL and brings(demand) and _is_thing_of(answer, demand)
    heeds = _heeds(answer, demand)
    if not (meant or thing or heeds or (answer.content and _is_to(answer, demand))):
        return None
    if reply.kind == Kind.COMMITMENT:
        told = thing or heeds or _is_promise_of(answer, demand)
        fits = answer.points or answer.names if meant else told
        return _promised(answer, page.article.text, reply) if fits else None
    if reply.kind == Kind.DENIAL:
        return "disputed"
    # who refuses to send troops does not reject a demand not to send any
    return "rejected" if meant or answer.does == demand.does else None


def _promised(answer: Asked, text: str, reply: Position) -> str:
    """Return what a promise says; one on conditions leaves the demand open.

    So does "some of the demands", which does not say which. Nothing is met by what will be done.
    """
    partly = _PARTLY.match(reply.content.of(text))
    if reply.condition or (partly and answer.many):
        return "open"
    if not _FULFILS.match(reply.trigger.of(text)):
        return "agreed"
    return "partly met" if partly else "met"


def _is_to(answer: Asked, demand: Asked) -> bool:
    """Is it about the very deed and thing?

    "Share the proposals" is no answer to "meet me to share them", nor "keep the freeze" to
    "freeze construction".
    """
    rest, other = (one.content.keys() - demand.head - GENERAL for one in (answer, demand))
    apart = rest and other and rest.isdisjoint(other)
    return (
        not apart
        and not demand.head.isdisjoint(answer.content)
        and similar(answer, demand) >= ALIKE
    )


def brings(demand: Asked) -> bool:
    """Is a thing to be brought about, so that the thing alone stands for it?"""
    return demand.does and not demand.head.isdisjoint(_BRINGS)


def _is_thing_of(answer: Asked, demand: Asked) -> bool:
    """Does it name no deed, but that very thing: "ruled out sanctions" to "impose sanctions"?"""
    named = answer.content.keys() - GENERAL
    if not named or answer.acts or not named <= demand.content.keys():
        return False
    return answer.does and similar(answer, demand) >= ALIKE


def _heeds(answer: Asked, demand: Asked) -> bool:
    """Is it said to be done because this holder asked for it, and about what it asked for?"""
    shared = answer.content.keys() & demand.content.keys() - GENERAL
    return len(shared) >= SHARED and share_party(answer.heeds, demand.holders)


def _is_promise_of(answer: Asked, demand: Asked) -> bool:
    """Is it promised to do this, or to heed the wish to have it done?"""
    yields = demand.content.keys() | _YIELDING | POINTERS
    return answer.does == demand.does and not answer.head.isdisjoint(yields)


def status(
    members: Sequence[Asked], replies: Sequence[Reply], due: date | None, newest: date | None
) -> str:
    """Return what has become of a demand, as far as the articles tell."""
    if _is_withdrawn(members, replies):
        return "withdrawn"
    last: list[Reply] = []
    for reply in replies:
        if reply.verdict not in ("open", "withdrawn"):
            last = [one for one in last if not _is_superseded(one, reply)] + [reply]
    verdicts = {one.verdict for one in last}
    if verdicts:
        conflict = verdicts & _YES and verdicts - _YES
        return "disputed" if conflict else last[-1].verdict
    return "lapsed" if due and newest and due < newest else "open"


def _is_superseded(one: Reply, later: Reply) -> bool:
    """Has the same side spoken anew on a later day? On one day it contradicts itself."""
    same_day = one.asked.day == later.asked.day
    agrees = (one.verdict in _YES) == (later.verdict in _YES)
    return (agrees or not same_day) and share_party(one.asked.holders, later.asked.holders)


def _is_withdrawn(members: Sequence[Asked], replies: Sequence[Reply]) -> bool:
    """Has the one side that made the demand dropped it and not made it again?"""
    dropped = {reply.asked.id for reply in replies if reply.verdict == "withdrawn"}
    by = [one for one in members if one.id in dropped]
    if not by:
        return False
    others = [one for one in members if one.holders and one.id not in dropped]
    return all(
        share_party(one.holders, by[-1].holders)
        and (one.day < by[-1].day or one.article_id == by[-1].article_id)
        for one in others
    )
