"""A date that must be a mistake says nothing about what is late or silent."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.crossref import CrossIndex
from briefing.crossref.newest import misdated, newest_day
from briefing.crossref.timeline import timeline
from tests.stories import Told, story

TODAY = date(2024, 6, 1)
MARCH = [date(2024, 3, day) for day in (1, 2, 3)]


def test_the_newest_day_is_the_last_one() -> None:
    """In whatever order they come; without any there is none."""
    assert newest_day(reversed(MARCH), TODAY) == date(2024, 3, 3)
    assert newest_day([], TODAY) is None


def test_a_day_to_come_is_a_mistake() -> None:
    """Unless all are, as where the clock is wrong; tomorrow has come in other time zones."""
    tomorrow = TODAY + timedelta(1)
    assert newest_day([*MARCH, TODAY + timedelta(2)], TODAY) == date(2024, 3, 3)
    assert newest_day([*MARCH, tomorrow], TODAY) == tomorrow
    assert newest_day(MARCH, date(2020, 1, 1)) == date(2024, 3, 3)


def test_one_article_years_after_all_others_is_a_mistake() -> None:
    """Two of them are a story taken up again, and of two articles either may be wrong."""
    later = date(2029, 3, 1)
    now = date(2030, 1, 1)
    assert newest_day([*MARCH, later], now) == date(2024, 3, 3)
    assert newest_day([*MARCH, later, later], now) == later
    assert newest_day([MARCH[0], later], now) == later


def test_a_misdated_article_makes_nothing_late_or_dropped() -> None:
    """It is named, and its demands stay."""
    told = [Told("Belmark > Arland | urged | reopen the bridge")]
    pairs = [
        story(f"{at}.txt", f"Row {at}\nBelmark urged Arland to reopen the bridge.", day, told)
        for at, day in enumerate(MARCH)
    ]
    loan = [Told("Belmark > Corland | asked | a loan")]
    odd = story("odd.txt", "Odd\nBelmark asked Corland for a loan.", date(9024, 3, 4), loan)
    index = CrossIndex.of([*pairs, odd])
    assert [page.article.path for page in misdated(index)] == ["odd.txt"]
    assert timeline(index).newest == date(2024, 3, 3)
    assert [thread.dropped for thread in index.threads()] == [False, False]
