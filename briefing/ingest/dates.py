"""Dates as datelines, bylines and captions write them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?:[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9])"
_YEAR = r"(?:1[6-9]|20)[0-9]{2}(?![0-9](?![0-9]?:[0-9]))"  # some sites glue the hour to it
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
DATE = rf"(?:{_MONTH}\s{{1,3}}{_DAY}|{_DAY}\s{{1,3}}(?:of\s)?{_MONTH})(?:,?\s{{1,3}}{_YEAR})?"
"""A pattern for a day of a month, with or without the year; matches whatever the case."""

_WORDED = re.compile(
    rf"(?<![\w.])(?:(?P<m1>{_MONTH})\s{{1,3}}(?P<d1>{_DAY})|(?P<d2>{_DAY})\s{{1,3}}(?:of\s)?(?P<m2>{_MONTH}))"
    rf"(?:,?\s{{1,3}}(?P<y>{_YEAR}))?",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    rf"(?<![0-9])(?P<y>{_YEAR})([-/.])(?P<m>[01]?[0-9])\2(?P<d>[0-3]?[0-9])(?![0-9])"
)
_YEAR_LAST = re.compile(
    rf"(?<![0-9.])(?P<a>[0-3]?[0-9])(?P<sign>[-/.])(?P<b>[0-3]?[0-9])(?P=sign)(?P<y>{_YEAR})(?!\.[0-9])"
)
_AROUND_DATE = re.compile(
    rf"""
    \b{WEEKDAY}
    | (?<![a-z])(?:first[ ]|last[ ])?(?:published|updated|posted|modified|created|date|issued)\b
    | \b[0-9]{{1,2}}[ ](?:minute|hour|day|week|month|year)s?[ ]ago\b
    | (?<![0-9])[0-9]{{1,2}}[:.h][0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]+)?)?\s?(?:[ap]\.?m\b\.?|hrs\b)?
    | \b[0-9]{{1,2}}\s?[ap]\.?m\b\.?
    | T(?=[0-9]{{2}}:) | (?<=[0-9])Z\b
    | \b(?:GMT|UTC)[+-][0-9]{{1,2}}
    | \b(?:GMT|UTC|BST|CES?T|EES?T|E[SD]?T|P[SD]T|C[SD]T|M[SD]T|MSK|IST|HKT|JST|KST|AES?T|SGT)\b
    | \b(?:on|at)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands around a date in a date line: labels, weekdays, hours and zones."""
_CLOSE = 60
"""Days between a picture's date and the report it illustrates, at most."""


class WrittenDate(NamedTuple):
    """A date as the text gives it."""

    start: int
    end: int
    year: int | None
    """`None` where the text leaves it open."""
    month: int
    day: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def value(self) -> date | None:
        """The day; `None` without a year or where the calendar has no such day."""
        return None if self.year is None else _day(self.year, self.month, self.day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str, start: int, end: int) -> list[WrittenDate]:
    """Return the dates between two offsets, in reading order.

    "03/04/2022" is left out, for half the world reads it as April and half as March.
    """
    found = []
    for m in _WORDED.finditer(text, start, end):
        month = _MONTHS.index((m["m1"] or m["m2"])[:3].lower()) + 1
        day = int(re.sub("[a-z]", "", (m["d1"] or m["d2"]).lower()))
        found.append(WrittenDate(*m.span(), int(m["y"]) if m["y"] else None, month, day))
    found += [
        WrittenDate(*m.span(), int(m["y"]), int(m["m"]), int(m["d"]))
        for m in _YEAR_FIRST.finditer(text, start, end)
    ]
    for m in _YEAR_LAST.finditer(text, start, end):
        day, month = int(m["a"]), int(m["b"])
        if month > 12:
            day, month = month, day
        if m["sign"] == "." or day > 12 or day == month:
            found.append(WrittenDate(*m.span(), int(m["y"]), month, day))
    return sorted(d for d in found if _day(d.year or 2000, d.month, d.day))


def date_line_rest(line: str) -> str | None:
    """Return what a line says beside a date, its label, hour and zone; `None` without a date.

    >>> date_line_rest("Published 12:30 GMT, 4 May 2020")
    ''
    >>> date_line_rest("Reuters | Wednesday, 15 December 2021")
    'Reuters'
    """
    dates = find_dates(line, 0, len(line))
    if not dates:
        return None
    for written in reversed(dates):
        line = f"{line[: written.start]} {line[written.end :]}"
    rest = _AROUND_DATE.sub(" ", line)
    return " ".join(word for word in rest.split() if any(map(str.isalnum, word))).strip(" ,.|")


def complete(written: WrittenDate, evidence: Iterable[date]) -> date | None:
    """Return the day of a date, its year taken from other dates in the article if need be.

    A picture is taken shortly before the report or on its day (time zones allow a day
    after); an older one says nothing about the year.
    """
    if written.year is not None:
        return written.value
    for known in sorted(evidence, reverse=True):
        for year in (known.year, known.year + 1):
            day = _day(year, written.month, written.day)
            if day and -1 <= (day - known).days <= _CLOSE:
                return day
    return None
