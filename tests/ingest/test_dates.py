"""Dates as newspapers write them, and years taken from elsewhere in the article."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.ingest.dates import complete, date_line_rest, find_dates


def days(text: str) -> list[date | None]:
    """Return the days of the dates in a text."""
    return [written.value for written in find_dates(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "December 15, 2021",
        "Dec. 15, 2021",
        "Dec 15 2021",
        "15 December 2021",
        "15th of December, 2021",
        "December 15th, 2021",
        "2021-12-15",
        "2021-12-15T10:30:00Z",
        "2021/12/15",
        "15.12.2021",
        "15/12/2021",
        "12/15/2021",
        "WEDNESDAY 15 DECEMBER 2021",
    ],
)
def test_full_dates(text: str) -> None:
    """Worded and numbered, day or month or year first."""
    assert days(text) == [date(2021, 12, 15)]


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2022",
        "31 February 2022",
        "99 May 2022",
        "December 2021",
        "in May 2,000 troops left",
        "version 1.2.2021.4",
        "Marching 3 miles",
        "The Mayor 12",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Nothing is made of what half the world reads differently, or no calendar has."""
    assert [day for day in days(text) if day] == []


def test_a_date_without_year_takes_it_from_a_recent_picture() -> None:
    """Even across the turn of the year; an old picture, or none, leaves it open."""
    (written,) = find_dates("Jan 2", 0, 5)
    assert complete(written, [date(2021, 12, 30)]) == date(2022, 1, 2)
    assert complete(written, [date(2022, 1, 3)]) == date(2022, 1, 2)
    assert complete(written, [date(2014, 3, 3)]) is None
    assert complete(written, [date(2014, 1, 1), date(2021, 12, 30)]) == date(2022, 1, 2)
    assert complete(written, []) is None


def test_a_leap_day_needs_a_leap_year() -> None:
    """29 February exists in 2020 only."""
    (written,) = find_dates("Feb. 29", 0, 7)
    assert complete(written, [date(2021, 2, 28)]) is None
    assert complete(written, [date(2020, 2, 28)]) == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Monday, September 23, 2019", ""),
        ("Published 12:30 GMT, 4 May 2020", ""),
        ("Last updated: 4 May 2020 at 5 p.m. EST", ""),
        ("2021-12-15T10:30:00+01:00", ""),
        ("May 5, 20223:14 PM GMT+2Updated 2 years ago", ""),
        ("4 May 2020 | Reuters", "Reuters"),
        ("Vienna, 4 May 2020", "Vienna"),
        ("Talks resume in Vienna", None),
    ],
)
def test_date_lines(line: str, rest: str | None) -> None:
    """What a line says beside the date decides whether it is a date line."""
    assert date_line_rest(line) == rest
