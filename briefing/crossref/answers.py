"""What came back: what the party asked, or who speaks for it, says later to a demand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.crossref.offices import is_head
from briefing.crossref.outcomes import outcome
from briefing.crossref.parties import share_party, speaks_for
from briefing.crossref.verdicts import Reply, brings, verdict
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.crossref.asked import Asked
    from briefing.crossref.grouping import Group
    from briefing.crossref.pages import Page
    from briefing.model import Position

    Place = tuple[Page, Position]

NEAR = 120
"""Characters between a demand and "refused" where that says to what, and between two answers."""


class Answers:
    """All positions that may answer a demand."""

    def __init__(self) -> None:
        self._with: dict[str, dict[str, Asked]] = defaultdict(dict)
        """By the words of their contents, then by id."""
        self._meant: dict[str, dict[str, Asked]] = defaultdict(dict)
        """Those that only point back, or name a demand themselves, by the id of what they mean."""
        self._heeding: dict[str, dict[str, Asked]] = defaultdict(dict)
        """By the words of their contents, those of which the text says that they meet a demand."""
        self._done: dict[str, dict[str, Asked]] = defaultdict(dict)
        """What parties are told to have done, by the words for what was done."""

    def add(
        self, answers: Iterable[Asked], demands: Sequence[Asked], done: Iterable[Asked] = ()
    ) -> None:
        """Add the answers of an article that makes these demands, and what it tells to be done."""
        for deed in done:
            for word in deed.head:
                self._done[word][deed.id] = deed
        for answer in answers:
            for word in answer.content:
                self._with[word][answer.id] = answer
                if answer.heeds:
                    self._heeding[word][answer.id] = answer
            for meant in _meant(answer, demands):
                self._meant[meant.id][answer.id] = answer

    def remove(
        self, answers: Iterable[Asked], demands: Iterable[Asked], done: Iterable[Asked] = ()
    ) -> None:
        """Take away those of an article."""
        for deed in done:
            for word in deed.head:
                self._done[word].pop(deed.id, None)
        for answer in answers:
            for word in answer.content:
                self._with[word].pop(answer.id, None)
                if answer.heeds:
                    self._heeding[word].pop(answer.id, None)
        for demand in demands:
            self._meant.pop(demand.id, None)

    def to(self, group: Group, places: dict[str, Place]) -> list[Reply]:
        """Return the answers to a demand, in order of date and place.

        Copies of a text ask for nothing new: the first of them stands for all.
        """
        found: dict[str, Reply] = {}
        others: dict[str, Reply] = {}
        for node in group.nodes:
            demand = node.first
            words = demand.head | demand.things if brings(demand) else demand.head
            near = {id_: one for word in words for id_, one in self._with[word].items()}
            for word in demand.things:
                near |= self._heeding[word]
            meant: dict[str, Asked] = {}
            for member in node.members:
                meant |= self._meant.get(member, {})
            for id_, answer in (near | meant).items():
                here = node.places.get(answer.article_id, ())
                if id_ not in found and (id_ in meant or answer.sentence not in here):
                    says = _answer(answer, demand, *places[id_], meant=id_ in meant)
                    if says:
                        found[id_] = Reply(answer, says)
                    elif says := _refusal(answer, demand, *places[id_]):
                        others[id_] = Reply(answer, says)
        found |= _vouched(found.values(), others, places)
        found |= self._kept(group, places)
        for demand in group.members:
            if demand.dropped:
                found[demand.id] = Reply(demand, "withdrawn")
        return sorted(found.values(), key=lambda reply: reply.asked.place)

    def _kept(self, group: Group, places: dict[str, Place]) -> dict[str, Reply]:
        """Return what was done, by id, unless the demand is made again on that day or later."""
        found: dict[str, Reply] = {}
        last = max(
            (one.day for one in group.members if not (one.dropped or one.day[0])), default=None
        )
        for node in group.nodes:
            demand = node.first
            done = {id_: one for word in demand.head for id_, one in self._done[word].items()}
            for id_, deed in done.items():
                if last and (deed.heeds or deed.day > last) and _speaks(deed, demand):
                    says = outcome(deed, demand, places[id_], places[demand.id])
                    if says:
                        found.setdefault(id_, Reply(deed, says))
        return found


def _answer(
    answer: Asked, demand: Asked, page: Page, reply: Position, *, meant: bool
) -> str | None:
    """Return what the party asked says, if it does so not before; `None` for anything else."""
    if reply.negated or answer.day < demand.day or not _speaks(answer, demand):
        return None
    return verdict(answer, demand, page, reply, meant=meant)


def _refusal(answer: Asked, demand: Asked, page: Page, reply: Position) -> str | None:
    """Return what somebody says to who demands this of another, if he refuses it."""
    fits = reply.kind == Kind.REJECTION and share_party(answer.addressees, demand.holders)
    if not fits or reply.negated or answer.day < demand.day:
        return None
    if len(answer.holders) != 1 or share_party(answer.holders, demand.holders):
        return None
    return verdict(answer, demand, page, reply, meant=False)


def _vouched(
    found: Iterable[Reply], others: dict[str, Reply], places: dict[str, Place]
) -> dict[str, Reply]:
    """Return what heads of state say who spoke right after the party asked did, and alike.

    "Arland rejected the demand. 'We will not move', President Orlo said": he is that of Arland,
    here and wherever else he refuses the same.
    """
    side = {
        other.asked.holders: one.asked.holders
        for one in sorted(found, key=lambda reply: reply.asked.place)
        for other in others.values()
        if _goes_on(one, other) and _is_head(other.asked, places)
    }
    return {
        id_: Reply(replace(asked, holders=(*asked.holders, *side[asked.holders])), says)
        for id_, (asked, says) in others.items()
        if asked.holders in side
    }


def _goes_on(one: Reply, other: Reply) -> bool:
    """Does the other say the same a sentence or two later?"""
    apart = other.asked.place[1] - one.asked.place[3]
    same = one.verdict == other.verdict and one.asked.article_id == other.asked.article_id
    return same and 0 < apart <= NEAR


def _is_head(answer: Asked, places: dict[str, Place]) -> bool:
    page, _ = places[answer.id]
    return is_head(page.article, page.analysis, answer.holders[0])


def _speaks(answer: Asked, demand: Asked) -> bool:
    """Is the party asked, or one that speaks for it, somebody else than who asks?"""
    return answer.holders[:1] != demand.holders[:1] and any(
        speaks_for(one, other) for one in answer.holders for other in demand.addressees
    )


def _meant(answer: Asked, demands: Sequence[Asked]) -> Sequence[Asked]:
    """Return the demands that "rejected the demand" means: the last one before to who answers.

    "The demands" are all that the same party made. Who is named as making them must have done so.
    "The demand for a ceasefire" is the one that it names. Who merely "refused" does so at once.
    """
    if answer.content:
        return [one for one in demands if answer.names and _holds(answer, one)][:1]
    if answer.bare:
        return [one for one in demands if _is_just_before(answer, one)][-1:]
    before = [
        one
        for one in demands
        if one.place < answer.place
        and one.sentence != answer.sentence
        and _speaks(answer, one)
        and (not answer.addressees or share_party(answer.addressees, one.holders))
    ]
    if not answer.many:
        return before[-1:]
    return [one for one in before if one.holders == before[-1].holders]


def _is_just_before(answer: Asked, demand: Asked) -> bool:
    """Does "Arland refused" follow on the demand, with nothing much between them?"""
    _, _, _, end = demand.place
    return 0 < answer.place[1] - end <= NEAR and _speaks(answer, demand)


def _holds(answer: Asked, demand: Asked) -> bool:
    """Does the demand stand within what is answered, and is it to who answers?"""
    _, _, start, end = answer.place
    within = answer.sentence == demand.sentence and start <= demand.place[1] < end
    return within and _speaks(answer, demand)
