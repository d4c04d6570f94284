"""How dates are worded: one pattern and one reckoning for each way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing.analysis.dates.calendar import (
    MONTHS,
    WEEKDAYS,
    Days,
    day,
    month,
    nearest,
    quarter,
    stretch,
    third,
    unit,
    years,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a date stands in."""

    published: date
    tense: int
    """-1 where the words around speak of the past, 1 of the future, 0 in doubt."""


_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_LONG_MONTH = (
    r"(?P<month>January|February|April|June|July|August|September|October|November|December|"
    r"(?<=[Ii]n )(?:March|May)|(?<=[Bb]y )(?:March|May)|(?<=last )(?:March|May)|"
    r"(?<=next )(?:March|May)|(?<=since )(?:March|May)|(?<=until )(?:March|May))"
)
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ANY_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_DAY = rf"(?P<day>{_DAY_NUMBER})"
_TO = rf"(?: and | to |\s?[-–—]\s?)(?P<until>{_DAY_NUMBER})"
_FROM = r"(?:between |from )?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_UNIT = r"(?P<unit>day|week|month|quarter|year|decade)"
_PART = r"(?:(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -](?:the )?)?"
_NUMBERS = (
    "a",
    "an",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)
_COUNT = rf"(?P<count>(?i:{'|'.join(_NUMBERS)})|\d{{1,3}})"
_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
_STEP = "(?P<step>[Ll]ast|[Pp]ast|[Pp]revious|[Tt]his|[Cc]urrent|[Nn]ext|[Cc]oming)"
_THIS_DAY = "[Tt]his (?:morning|afternoon|evening)"
_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}
_NTH = ("first", "second", "third", "fourth")
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_TODAY = {"yesterday": -1, "last night": -1, "tomorrow": 1}


# --- dates that need no other -----------------------------------------------------------


def _date(match: Match, _: Setting) -> Days:
    return day(date(int(match["year"]), _month_number(match), _number(match["day"])), stated=True)


def _iso_date(match: Match, _: Setting) -> Days:
    return day(date.fromisoformat(match[0]), stated=True)


def _days_of_month(match: Match, _: Setting) -> Days:
    first, last = (
        date(int(match["year"]), _month_number(match), _number(match[d])) for d in ("day", "until")
    )
    return Days(first, last, "range", stated=True)


def _month_of_year(match: Match, _: Setting) -> Days:
    return _part(match, month(int(match["year"]), _month_number(match), stated=True))


def _quarter_of_year(match: Match, _: Setting) -> Days:
    number = int(match["q"]) if match["q"] else _NTH.index(match["nth"]) + 1
    return quarter(int(match["year"]), number, stated=True)


def _years(match: Match, _: Setting) -> Days:
    last = match["year"][: -len(match["until"])] + match["until"]  # "2014-15"
    return years(int(match["year"]), int(last), "range", stated=True)


def _decade(match: Match, _: Setting) -> Days:
    start = int(match["year"] or "19" + match["short"])
    return _part(match, years(start, start + 9, "decade", stated=True))


def _year(match: Match, _: Setting) -> Days:
    return _part(match, years(int(match["year"]), int(match["year"]), "year", stated=True))


# --- dates reckoned from the publication date -------------------------------------------


def _day_of_month(match: Match, setting: Setting) -> Days | None:
    found = nearest(setting.published, _month_number(match), _number(match["day"]), setting.tense)
    if found and match["until"]:
        return Days(found, found.replace(day=_number(match["until"])), "range")
    return day(found) if found else None


def _month_alone(match: Match, setting: Setting) -> Days | None:
    tense = {"last": -1, "next": 1}.get(match["step"] or "", setting.tense)
    found = nearest(setting.published, _month_number(match), min(setting.published.day, 28), tense)
    return _part(match, month(found.year, found.month)) if found else None


def _weekday(match: Match, setting: Setting) -> Days:
    """Take the last one up to the publication date, or the next one where the text looks ahead."""
    target = WEEKDAYS.index(match["weekday"][:3].lower())
    ahead = (target - setting.published.weekday()) % 7
    behind = (setting.published.weekday() - target) % 7
    match match["step"]:
        case "last":
            return day(setting.published - timedelta(days=behind or 7))
        case "next":
            return day(setting.published + timedelta(days=ahead or 7))
    step = ahead if setting.tense > 0 else -behind
    return day(setting.published + timedelta(days=step))


def _today(match: Match, setting: Setting) -> Days:
    return day(setting.published + timedelta(days=_TODAY.get(match[0].lower(), 0)))


def _unit_step(match: Match, setting: Setting) -> Days:
    return _part(match, unit(setting.published, match["unit"], _STEPS[match["step"].lower()]))


def _part_of_this(match: Match, setting: Setting) -> Days:
    return _part(match, unit(setting.published, match["unit"], 0))


def _number_of_units(match: Match, setting: Setting) -> Days:
    sign = -1 if match["step"] in {"last", "past", "previous"} else 1
    return stretch(setting.published, match["unit"], sign * _number(match["count"]))


def _ago(match: Match, setting: Setting) -> Days:
    return unit(setting.published, match["unit"], -_number(match["count"]))


def _ahead(match: Match, setting: Setting) -> Days:
    return stretch(setting.published, match["unit"], _number(match["count"]))


def _feast(match: Match, setting: Setting) -> Days | None:
    number, on = (12, 25) if match[0].startswith("Christmas") else (1, 1)
    if match[0].endswith("Eve"):
        number, on = (12, 24) if number == 12 else (12, 31)
    found = nearest(setting.published, number, on, setting.tense)
    return day(found) if found else None


# --- parts of expressions ---------------------------------------------------------------


def _number(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else max(_NUMBERS.index(text.lower()) - 1, 1)


def _month_number(match: Match) -> int:
    return MONTHS.index(match["month"][:3].lower()) + 1


def _part(match: Match, days: Days) -> Days:
    """Narrow to the early, middle or late part, if the words say so."""
    if not match["part"]:
        return days
    word = match["part"].removeprefix("the ").removesuffix(" of")
    return third(days, _PARTS.get(word, word))


def _worded(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$€£/.-]){pattern}(?![\w%]|[.,]\d)")


STATED: list[tuple[re.Pattern[str], Callable[[Match, Setting], Days | None]]] = [
    (_worded(rf"{_FROM}{_DAY}{_TO} {_MONTH},? {_YEAR}"), _days_of_month),
    (_worded(rf"{_FROM}{_MONTH} {_DAY}{_TO},? {_YEAR}"), _days_of_month),
    (_worded(rf"{_ANY_WEEKDAY}{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}"), _date),
    (_worded(rf"{_ANY_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}"), _date),
    (_worded(r"(?:19|20)\d\d-[01]\d-[0-3]\d"), _iso_date),
    (_worded(rf"{_PART}{_MONTH},?(?: of)? {_YEAR}"), _month_of_year),
    (
        _worded(rf"(?:(?P<nth>{'|'.join(_NTH)}) quarter of |Q(?P<q>[1-4]) ){_YEAR}"),
        _quarter_of_year,
    ),
    (_worded(rf"{_FROM}{_YEAR}(?: and | to |\s?[-–—]\s?)(?P<until>(?:1[89]|20)\d\d|\d\d)"), _years),
    (_worded(rf"{_PART}(?:(?P<year>(?:1[89]|20)\d0)|['’](?P<short>\d0))['’]?s"), _decade),
    (_worded(rf"{_PART}{_YEAR}"), _year),
]
"""Ways that say all, the longest first."""

RELATIVE: list[tuple[re.Pattern[str], Callable[[Match, Setting], Days | None]]] = [
    (_worded(rf"{_FROM}{_DAY}{_TO} {_MONTH}"), _day_of_month),
    (_worded(rf"{_FROM}{_MONTH} {_DAY}{_TO}"), _day_of_month),
    (_worded(rf"{_ANY_WEEKDAY}{_DAY}(?P<until>)(?: of)? {_MONTH}"), _day_of_month),
    (_worded(rf"{_ANY_WEEKDAY}{_MONTH} {_DAY}(?P<until>)"), _day_of_month),
    (_worded(rf"(?:(?P<step>last|next|this) )?{_WEEKDAY}{_OF_DAY}"), _weekday),
    (
        _worded(rf"(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|{_THIS_DAY})"),
        _today,
    ),
    (
        _worded(rf"(?:the )?(?P<step>last|past|previous|next|coming) {_COUNT} {_UNIT}s?"),
        _number_of_units,
    ),
    (_worded(rf"{_COUNT} {_UNIT}s? ago"), _ago),
    (_worded(rf"(?:[Ww]ithin|[Ii]n) {_COUNT} {_UNIT}s?"), _ahead),
    (_worded(rf"{_PART}{_STEP} (?P<unit>weekend|week|month|quarter|year|decade)"), _unit_step),
    (_worded(rf"(?P<part>(?:the )?(?:beginning|start|middle|end) of) the {_UNIT}"), _part_of_this),
    (_worded(rf"{_PART}(?:(?P<step>last|next|this) )?{_LONG_MONTH}"), _month_alone),
    (_worded(r"(?:New Year(?:['’]s (?:Day|Eve))?|Christmas(?: Day| Eve)?)"), _feast),
]
"""Ways that lean on the publication date, the longest first."""
