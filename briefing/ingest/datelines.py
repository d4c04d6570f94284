"""The dateline at the head of a report: "MOSCOW, Dec 15 (Reuters) -"."""

from __future__ import annotations

import re

from briefing.ingest.dates import DATE, WEEKDAY
from briefing.ingest.sources import source_named
from briefing.model import Dateline, Span

_REACH = 160
"""Characters from the start of a paragraph that a dateline may take."""

_UP = r"A-Z\u00c0-\u00de"
_NO_DATE = (  # in few letters, for it stands in the pattern many times
    r"(?!(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[ ][0-9])"
    r"(?!(?i:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_SHOUT = rf"(?:{_NO_DATE}(?:D\.C\.|[{_UP}]{{1,2}}\.|(?:Mc|Mac|al-|el-)?[{_UP}][{_UP}'’-]+))"
_NAME = rf"(?:{_NO_DATE}(?:[a-z]{{2}}-)?[{_UP}][\w.'’-]*)"
_SHOUTS = rf"{_SHOUT}(?:[ ](?:and[ ])?{_SHOUT}){{0,5}}"
_NAMES = rf"{_NAME}(?:[ ](?:of[ ]|the[ ]|de[ ]|and[ ])?{_NAME}){{0,3}}"
_DATELINE = re.compile(
    rf"""
    [*_]{{0,3}}
    (?P<place>
        (?P<shouted>{_SHOUTS}) (?:,[ ]?{_NAMES})? (?:/{_SHOUTS}(?:,[ ]?{_NAMES})?){{0,3}}
      | {_NAMES} (?:,[ ]?{_NAMES})?
    )
    (?:(?P<comma>[,.])?[ ] (?:(?i:{WEEKDAY}),?[ ])? (?P<date>(?i:{DATE})) [.,]?)?
    [*_]{{0,3}}
    (?:[ ]? (?:\((?P<agency>[^()\n]{{2,40}})\) | /(?P<slashed>[A-Z][\w -]{{1,20}})/\.?))?
    [*_]{{0,3}}
    (?P<dash>[\s*_]{{0,4}} (?:—|–|--?|(?P<colon>:)) (?=[\s*_"“A-Z]|$))?
    [\s*_]{{0,4}}
    """,
    re.VERBOSE,
)
_AGENCY_FIRST = re.compile(
    rf"(?:(?P<date>(?i:{DATE})) ?)?\((?P<agency>[^()\n]{{2,40}})\)\s{{0,2}}(?:—|–|--?)\s{{1,3}}"
)
_NO_PLACES = frozenset(
    """
    NATO OPEC ASEAN UNESCO UNICEF COVID BREAKING UPDATE WATCH LIVE ANALYSIS EXPLAINER OPINION
    EXCLUSIVE FACTBOX TIMELINE CORRECTED VIDEO PHOTO PHOTOS FILE NOTE READ MORE
    """.split()  # noqa: SIM905
)


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline with which the paragraph between two offsets starts.

    A place in capitals needs an agency or a dash after it, and a sentence after the dash:
    "NATO - the alliance - said" has none. A place in small letters needs the agency or a
    date with a dash. A colon will do after a date.
    """
    reach = min(end, start + _REACH)
    match = _DATELINE.match(text, start, reach)
    if match is None or not _is_dateline(text, match, end):
        return _agency_alone(text, start, reach)
    agency = "agency" if match["agency"] else "slashed"
    return Dateline(
        Span(start, start + len(match[0].rstrip(" \t\n\xa0"))),
        place=_group(match, "place"),
        date=_group(match, "date"),
        agency=_group(match, agency) if source_named(match[agency] or "") else None,
    )


def _is_dateline(text: str, match: re.Match[str], end: int) -> bool:
    place, date, dash = match["place"], match["date"], match["dash"]
    agency = source_named(match["agency"] or match["slashed"] or "")
    if place.split(maxsplit=1)[0].rstrip(",:") in _NO_PLACES:
        return False
    if agency:
        return True
    if not dash or (match["colon"] and not date):
        return False
    follower = text[match.end() : match.end() + 1]
    at_end = match.end() >= end
    if not (at_end or follower.isupper() or follower.isdigit() or follower in "\"'“‘[($"):
        return False
    if date:
        return bool(match["shouted"] or match["comma"])
    return bool(match["shouted"]) and len(place) >= 4 and not source_named(place)


def _agency_alone(text: str, start: int, reach: int) -> Dateline | None:
    """Return "(CNN) —" or "Nov 20 (Reuters) -" as a dateline that names no place."""
    match = _AGENCY_FIRST.match(text, start, reach)
    if match is None or not source_named(match["agency"]):
        return None
    span = Span(start, start + len(match[0].rstrip()))
    return Dateline(span, date=_group(match, "date"), agency=_group(match, "agency"))


def _group(match: re.Match[str], name: str) -> Span | None:
    return Span(*match.span(name)) if match[name] else None
