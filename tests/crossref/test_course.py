"""How a demand goes on in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.crossref import CrossIndex
from briefing.model import DateMention, Kind, Saying
from tests.stories import Told, find, story

if TYPE_CHECKING:
    from briefing.model import Thread
    from tests.stories import Pair


def asked(day: int | None, holder: str = "Belmark", strength: int | None = 3) -> Pair:
    """Have the bridge asked for on a day in March."""
    text = f"Day {day}\n{holder} wished to reopen the bridge."
    told = [Told(f"{holder} > Arland | wished | reopen the bridge", strength=strength)]
    return story(f"{day}.txt", text, date(2024, 3, day) if day else None, told)


def thread(*pairs: Pair) -> Thread:
    """Return the one thread on the bridge."""
    (found,) = CrossIndex.of(pairs).threads()
    return found


def test_strength_is_followed_in_order_of_time() -> None:
    """Undated articles come last."""
    found = thread(
        asked(None, strength=1),
        asked(6, strength=3),
        asked(5, strength=3),
        asked(7, strength=5),
        asked(8, strength=None),
        asked(4, strength=2),
    )
    assert found.course == ("new", "hardened", "repeated", "hardened", "repeated", "repeated")


def test_each_holder_is_followed_by_itself() -> None:
    """Who joins in later is neither harder nor softer; a ministry goes on for its state."""
    found = thread(
        asked(4, "Belmark", 4),
        asked(5, "Corland", 1),
        asked(6, "Belmark Foreign Ministry", 2),
        asked(7, "Corland", 2),
    )
    assert found.course == ("new", "joined", "softened", "hardened")


def test_a_headline_beside_its_text_is_neither_harder_nor_softer() -> None:
    """It is shorter; what counts is the text, also for what comes after."""
    text = "Belmark demands: reopen the bridge\nBelmark wished to reopen the bridge at once."
    told = [
        Told("Belmark > Arland | demands | reopen the bridge", strength=4),
        Told("Belmark > Arland | wished | reopen the bridge at once", strength=2),
    ]
    second = story("b.txt", text, date(2024, 3, 5), told)
    found = thread(asked(4, strength=2), second, asked(6, strength=3))
    assert found.course == ("new", "repeated", "repeated", "hardened")


@pytest.mark.parametrize("by", ["answer", "saying"])
def test_what_the_party_asked_retells_is_neither_harder_nor_softer(by: str) -> None:
    """These are its words, not those of who demands it."""
    text = "Row\nArland rejected a Belmark wish to reopen the bridge."
    told = [Told("Belmark > Arland | wish | reopen the bridge", strength=1)]
    if by == "answer":
        says = "rejected | a Belmark wish to reopen the bridge"
        told.append(Told(f"Arland > Belmark | {says}", Kind.REJECTION))
    made, analysis = story("b.txt", text, date(2024, 3, 5), told)
    if by == "saying":
        (one,) = analysis.positions
        one = replace(one, said_by=(Saying("Arland", "said"),))
        analysis = replace(analysis, positions=(one,))
    found = thread(asked(4), (made, analysis), asked(6, strength=2))
    assert found.course == ("new", "repeated", "softened")


@pytest.mark.parametrize(
    ("day", "holder", "dropped"),
    [(6, "Belmark", True), (4, "Belmark", False), (6, "Corland", False), (None, "Belmark", False)],
)
def test_a_demand_is_dropped_if_its_holder_speaks_later_of_other_things(
    day: int | None, holder: str, *, dropped: bool
) -> None:
    """On the same day it may have been left out."""
    other = story(
        "other.txt",
        f"Other\n{holder} promised a loan.",
        date(2024, 3, day) if day else None,
        [Told(f"{holder} | promised | a loan", Kind.COMMITMENT)],
    )
    assert thread(asked(4), other).dropped is dropped


def until(by: str, what: str = "reopen the bridge") -> Pair:
    """Ask for something by the 8th."""
    text = f"Deadline\nBelmark told Arland to {what} {by} March 8."
    told = [Told(f"Belmark > Arland | told | {what} {by} March 8")]
    made, analysis = story("a.txt", text, date(2024, 3, 4), told)
    day = date(2024, 3, 8)
    when = DateMention(find(text, "March 8"), day, day, "day", stated=False)
    (one,) = analysis.positions
    one = replace(one, deadline=find(text, f"{by} March 8"))
    return made, replace(analysis, positions=(one,), dates=(when,))


def test_a_demand_lapses_when_its_day_has_passed_without_an_answer() -> None:
    """By the date of the newest article, for nobody knows what day it is for the reader."""
    pair = until("by")
    assert thread(pair).due == date(2024, 3, 8)
    assert thread(pair).status == "open"
    assert thread(pair, story("b.txt", "On the day", date(2024, 3, 8))).status == "open"
    assert thread(pair, story("b.txt", "After it", date(2024, 3, 9))).status == "lapsed"


def test_what_shall_last_until_a_day_is_not_due_then() -> None:
    """Not reopening until the 8th is no deadline."""
    assert thread(until("until", "not reopen the bridge")).due is None


def test_copies_of_a_sentence_repeat_nothing() -> None:
    """The agency's sentence was said once; saying it anew in the same article is saying it."""
    told = [Told("Belmark > Arland | urged | reopen the bridge")]
    pairs = [
        story(
            f"{day}.txt",
            f"Story {day}\nBelmark urged Arland to reopen the bridge by Friday{tail}.\n",
            date(2024, 3, day),
            told,
        )
        for day, tail in ((4, ""), (5, ""), (6, " at once"))
    ]
    (thread,) = CrossIndex.of(pairs).threads()
    assert thread.course == ("new", "copied", "repeated")
