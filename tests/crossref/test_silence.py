"""What is not heard."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.silence import Silence, silence
from briefing.model import Kind
from tests.stories import Told, story

ASKED = story(
    "a.txt",
    "Row over the bridge\nBelmark urged Arland to reopen the bridge.\n"
    "Belmark asked Arland and Coria to free two fishermen.\n",
    date(2024, 3, 4),
    [
        Told("Belmark > Arland | urged | reopen the bridge"),
        Told("Belmark > Arland, Coria | asked | free two fishermen"),
    ],
)
AGREED = story(
    "b.txt",
    "A day later\nArland declared: reopen the bridge in May.\n",
    date(2024, 3, 5),
    [Told("Arland > Belmark | declared | reopen the bridge in May", Kind.COMMITMENT)],
)


def test_who_was_asked_and_has_not_answered_is_silent() -> None:
    """Those who owe most answers come first, with the days of asking."""
    arland, coria = silence(CrossIndex.of([ASKED])).unanswered
    assert (arland.addressee, len(arland.threads), arland.answered) == ("Arland", 2, 0)
    assert (coria.addressee, len(coria.threads)) == ("Coria", 1)
    assert arland.since == arland.last == date(2024, 3, 4)


def test_an_answer_is_no_silence() -> None:
    """It is counted; what else was asked stays unanswered."""
    found = {one.addressee: one for one in silence(CrossIndex.of([ASKED, AGREED])).unanswered}
    assert (len(found["Arland"].threads), found["Arland"].answered) == (1, 1)


def test_articles_without_a_date_leave_the_days_open() -> None:
    """And nothing is said where nothing was asked."""
    undated = story(
        "c.txt",
        "Plea\nCoria begged Arland to stop the flood.\n",
        None,
        [Told("Coria > Arland | begged | stop the flood")],
    )
    (found,) = silence(CrossIndex.of([undated])).unanswered
    assert (found.since, found.last) == (None, None)
    assert silence(CrossIndex()) == Silence()


@pytest.mark.parametrize(("answer", "told"), [(None, 1), ("reopen the bridge in May", 0)])
def test_a_demand_that_is_heard_no_more_is_told_of(answer: str | None, told: int) -> None:
    """Unless it was answered: then there is no reason to repeat it."""
    pairs = [ASKED]
    if answer:
        pairs.append(AGREED)
    for day in (6, 7, 8):
        words = f"send more bread by train {day}"
        pairs.append(
            story(
                f"{day}.txt",
                f"Day {day}\nBelmark asked Coria to {words}.\nBelmark thanked all.\n",
                date(2024, 3, day),
                [Told(f"Belmark > Coria | asked | {words}")],
            )
        )
    index = CrossIndex.of(pairs)
    bridge = index.thread_of(ASKED[1].positions[0].id)
    assert bridge is not None
    assert [one.thread for one in silence(index).dropped].count(bridge.id) == told
