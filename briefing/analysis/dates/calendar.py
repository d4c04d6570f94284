"""Stretches of days, and how to reckon with them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SIZES = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Days:
    """The days an expression stands for, both ends included."""

    first: date
    last: date
    granularity: str
    stated: bool = False
    """Is it given in full, without recourse to the publication date?"""


def day(when: date, *, stated: bool = False) -> Days:
    """Return one day."""
    return Days(when, when, "day", stated)


def month(year: int, number: int, *, stated: bool = False) -> Days:
    """Return a month; numbers outside 1 to 12 run into the years before and after."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    end = monthrange(year, number)[1]
    return Days(date(year, number, 1), date(year, number, end), "month", stated)


def quarter(year: int, number: int, *, stated: bool = False) -> Days:
    """Return a quarter; numbers outside 1 to 4 run into the years before and after."""
    first, last = month(year, number * 3 - 2), month(year, number * 3)
    return Days(first.first, last.last, "quarter", stated)


def years(first: int, last: int, granularity: str, *, stated: bool = False) -> Days:
    """Return whole years."""
    return Days(date(first, 1, 1), date(last, 12, 31), granularity, stated)


def unit(around: date, name: str, steps: int) -> Days:
    """Return the day, week, month ... so many steps from the one that holds a day."""
    monday = around - timedelta(days=around.weekday()) + timedelta(weeks=steps)
    match name:
        case "day":
            return day(around + timedelta(days=steps))
        case "week":
            return Days(monday, monday + timedelta(days=6), "week")
        case "weekend":
            return Days(monday + timedelta(days=5), monday + timedelta(days=6), "range")
        case "month":
            return month(around.year, around.month + steps)
        case "quarter":
            return quarter(around.year, (around.month + 2) // 3 + steps)
    length = 10 if name == "decade" else 1
    first = around.year // length * length + steps * length
    return years(first, first + length - 1, name)


def stretch(around: date, name: str, steps: int) -> Days:
    """Return the days from one day to the day so many days, weeks, months ... before or after."""
    far = _shifted(around, name, steps)
    return Days(min(around, far), max(around, far), "range")


def _shifted(around: date, name: str, steps: int) -> date:
    if name in _SIZES:
        return around + timedelta(days=steps * _SIZES[name])
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[name] * steps
    target = month(around.year, around.month + months)
    return min(target.first + timedelta(days=around.day - 1), target.last)


def third(days: Days, which: str) -> Days:
    """Return the early, middle or late part: a third of a month, four months of a year."""
    length = (days.last - days.first).days + 1
    at = {"early": 0, "mid": 1, "late": 2}[which]
    first = days.first + timedelta(days=length * at // 3)
    last = days.first + timedelta(days=length * (at + 1) // 3 - 1)
    return Days(first, last, "range", days.stated)


def nearest(around: date, number: int, day_of_month: int, tense: int) -> date | None:
    """Return the day of the month in the year that fits best; `None` if no year has it.

    That is the nearest, or the last or next one where the text speaks of past or future (-1,
    1) - but a past tense does not reach back ten months for what comes within two.
    """
    found = [
        date(year, number, day_of_month)
        for year in range(around.year - 4, around.year + 5)  # 29 February
        if 1 <= day_of_month <= monthrange(year, number)[1]
    ]
    fitting = [when for when in found if (when - around).days * tense >= 0]
    best = min(found, key=lambda when: abs((when - around).days), default=None)
    fits = min(fitting, key=lambda when: abs((when - around).days), default=best)
    if best and fits and abs((fits - around).days) > 300 and abs((best - around).days) < 60:
        return best
    return fits
