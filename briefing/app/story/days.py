"""How the days are called that something on the timeline may be meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import wording

if TYPE_CHECKING:
    from datetime import date

    from briefing.crossref.timeline import Entry

_ENDS = {1: "st", 2: "nd", 3: "rd"}


def days(entry: Entry) -> str:
    """Return "Wed 15 Dec 2021", or "Dec 2021", "2021", "13–19 Dec 2021" where no day is told."""
    first, last = entry.first, entry.last
    if first is None or last is None:
        return "No date known"
    whole = {
        "month": f"{first:%b} {first.year}",
        "quarter": f"{_ordinal((first.month + 2) // 3)} quarter of {first.year}",
        "year": f"{first.year}",
        "decade": f"{first.year}s",
    }
    if entry.granularity in whole:
        return whole[entry.granularity]
    return f"{first:%a} {wording.day(first, year=True)}" if first == last else _range(first, last)


def _range(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{wording.day(last, year=True)}"
    return f"{wording.day(first, year=first.year != last.year)} – {wording.day(last, year=True)}"


def _ordinal(number: int) -> str:
    return f"{number}{_ENDS.get(number, 'th')}"


def until(day: date, newest: date) -> str:
    """Return "in 12 days", counted from the newest article."""
    return f"in {wording.count((day - newest).days, 'day')}"
