"""Keeps count of what is on the table: who asks for what, and what came back on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.crossref.answers import Answers
from briefing.crossref.asked import ANSWERING, asked
from briefing.crossref.course import course, due, is_dropped
from briefing.crossref.deeds import deeds
from briefing.crossref.grouping import Group, Grouping
from briefing.crossref.newest import newest_day
from briefing.crossref.senses import GENERAL
from briefing.crossref.verdicts import status
from briefing.model import Kind, Thread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from briefing.crossref.asked import Asked
    from briefing.crossref.pages import Page
    from briefing.model import Position

    Place = tuple[Page, Position]


class Places(dict[str, "Place"]):
    """Positions by id; looked up by its id, what parties have done is found besides.

    It is evidence for what has come of a demand, but no position that anybody takes.
    """

    def __init__(self) -> None:
        self.done: dict[str, Place] = {}

    def __missing__(self, id_: str) -> Place:
        return self.done[id_]


class Ledger:
    """The positions of many articles, put together; more can be added at any time."""

    def __init__(self) -> None:
        self.places = Places()
        self._asked: dict[str, dict[Kind, list[Asked]]] = {}
        self._done: dict[str, list[Asked]] = {}
        """What each article tells to be done."""
        self._groupings = {kind: Grouping() for kind in Kind}
        self._answers = Answers()
        self._days: dict[str, date] = {}

    def add(self, page: Page) -> None:
        """Add the positions of an article that is not there."""
        found = self._asked[page.article.id] = {kind: [] for kind in Kind}
        for position in sorted(page.analysis.positions, key=lambda one: (one.trigger, one.content)):
            self.places[position.id] = (page, position)
            found[position.kind].append(asked(page, position))
        for kind, grouping in self._groupings.items():
            grouping.add(found[kind])
        done = [(deed.id, (page, deed)) for deed in deeds(page)]
        self.places.done.update(done)
        self._done[page.article.id] = [asked(*place) for _, place in done]
        self._answers.add(_answering(found), found[Kind.DEMAND], self._done[page.article.id])
        self._ask_again([*_answering(found), *self._done[page.article.id]])
        if page.article.published:
            self._days[page.article.id] = page.article.published

    def remove(self, page: Page) -> None:
        """Take away the positions of an article that is there."""
        found = self._asked.pop(page.article.id)
        for kind, grouping in self._groupings.items():
            grouping.remove(found[kind])
        done = self._done.pop(page.article.id)
        self._answers.remove(_answering(found), found[Kind.DEMAND], done)
        self._ask_again([*_answering(found), *done])
        for deed in done:
            del self.places.done[deed.id]
        for position in page.analysis.positions:
            self.places.pop(position.id, None)
        self._days.pop(page.article.id, None)

    def _ask_again(self, answers: Iterable[Asked]) -> None:
        """Have answers looked for wherever these can be some."""
        demands = self._groupings[Kind.DEMAND]
        for word in {word for one in answers for word in one.content.keys() - GENERAL}:
            for group in demands.groups_with(word):
                group.replies = None

    def threads(self) -> Iterator[Thread]:
        """Give all threads, kind by kind, in order of first appearance."""
        newest = newest_day(self._days.values())
        spoke = self._spoke(newest)
        for kind, grouping in self._groupings.items():
            for group in sorted(grouping.groups(), key=lambda group: group.members[0].place):
                if kind == Kind.DEMAND:
                    yield self._demand(group, spoke, newest)
                else:
                    yield self._thread(group)

    def _spoke(self, newest: date | None) -> dict[str, date]:
        """Return the last day, no later than the newest, on which each party took a position."""
        spoke: dict[str, date] = {}
        known = (item for item in self._days.items() if newest and item[1] <= newest)
        for article_id, day in sorted(known, key=lambda item: item[1]):
            for positions in self._asked[article_id].values():
                spoke.update((name, day) for one in positions for name in one.holders)
        return spoke

    def _thread(self, group: Group) -> Thread:
        members = group.members
        # "throw it out" would not say what is to be thrown out
        telling = max(members, key=lambda one: (bool(one.things), bool(one.content)))
        return Thread(
            "t" + members[0].id.removeprefix("p"),
            tuple(one.id for one in members),
            self.places[telling.id][1].gist,
        )

    def _demand(self, group: Group, spoke: dict[str, date], newest: date | None) -> Thread:
        members, plain = group.members, self._thread(group)
        if group.replies is None:
            group.replies = self._answers.to(group, self.places)
        places = [self.places[one.id] for one in members]
        day = due(places)
        return Thread(
            plain.id,
            plain.positions,
            plain.gist,
            status(members, group.replies, day, newest),
            tuple(reply.asked.id for reply in group.replies),
            tuple(reply.verdict for reply in group.replies),
            course([(one, *place) for one, place in zip(members, places, strict=True)]),
            is_dropped(members, spoke),
            day,
        )


def _answering(found: dict[Kind, list[Asked]]) -> list[Asked]:
    return [one for kind in ANSWERING for one in found[kind]]
