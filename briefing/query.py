"""The query language of every search: words, "phrases", fields such as `from:`, `-` and OR."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NoReturn

from briefing.errors import QueryError
from briefing.model import HIGHLIGHTS, STATUSES, Kind
from briefing.wording import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

FIELDS = {
    "from": "who demands, offers, threatens, rejects or denies it",
    "to": "of whom, or to whom",
    "about": "words of what is demanded, offered ...",
    "kind": "demand, commitment, threat, rejection or denial",
    "status": "of a demand: open, agreed, partly-met, met, rejected, withdrawn, lapsed, disputed",
    "entity": "who or what is named, by any of its names",
    "source": "agency or newspaper",
    "after": "published on or after the first day of 2021, 2021-12 or 2021-12-15",
    "before": "published before that day",
    "is": "unread or read",
    "note": "words of your notes",
    "tag": "a tag in your notes, with or without its #",
    "colour": "yellow, green, blue or red, as you highlighted it",
}
"""What may stand before a colon, and what follows it."""

POSITION = frozenset({"from", "to", "about", "kind", "status"})
"""Fields of one position: all that stand in a query must hold of the same one."""

FINDINGS = POSITION | {"entity"}
"""Fields of what only an analysis finds."""

NOTED = frozenset({"note", "tag", "colour"})
"""Fields of one note: all that stand in a query must hold of the same one."""
_QUOTES = '"“”'
_GROWING = frozenset({"", "from", "to", "about", "entity", "note", "tag"})
"""Fields that take any words."""
_DATES = frozenset({"after", "before"})
_ONE = frozenset({"kind", "source", "is", "status", "colour"})
"""Fields of which there is one only, so that asking for two finds nothing."""
_KINDS = {kind.value: kind.value for kind in Kind} | {KINDS[kind]: kind.value for kind in Kind}
_STATUSES = {status.replace(" ", "-"): status.replace(" ", "-") for status in STATUSES}
_STATUSES |= {"unanswered": "open", "partly met": "partly-met"}
_CERTAIN = {
    "kind": ("kind", _KINDS),
    "status": ("status", _STATUSES),
    "is": ("state", {"unread": "unread", "read": "read"}),
    "colour": ("colour", {colour: colour for colour in HIGHLIGHTS}),
}
"""Fields that take certain values only: what one is called, and all that may be written."""
_MOST = 1000
"""Characters of a query."""
_WAYS = 64
"""So many ways there may be to meet a query: each is a search of its own."""
_SHORTEST = 3
"""Letters from which on a word that is still being typed stands for all that begin like it."""

_TOKEN = re.compile(
    r"(?P<minus>-?)"
    r"(?:(?P<field>[^\W\d_]+):)?"
    r'(?:["“”](?P<quoted>[^"“”]*)["“”]|(?P<bare>[^\s"“”]*))'
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is asked for, or that must not be."""

    value: str
    """One or more words, a date or the like; "ferr*" stands for all words that begin so."""
    field: str = ""
    """One of `FIELDS`; empty for words anywhere in the article."""
    negated: bool = False
    quoted: bool = False
    """Did it stand in quotation marks?"""
    either: bool = False
    """Did OR stand before it, so that this or the term before it is enough?"""

    def __str__(self) -> str:
        """Return it as it would be typed."""
        before = "OR " * self.either + "-" * self.negated
        value = f'"{self.value}"' if self.quoted else self.value
        return f"{before}{self.field + ':' if self.field else ''}{value}"


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all hold; without any, everything is found."""

    terms: tuple[Term, ...] = ()

    def __str__(self) -> str:
        """Return it as it would be typed; parsed again, it is equal."""
        return " ".join(map(str, self.terms))

    def of(self, *fields: str) -> tuple[Term, ...]:
        """Return the terms with one of these fields."""
        return tuple(term for term in self.terms if term.field in fields)

    def ways(self) -> tuple[Query, ...]:
        """Return the queries without OR, of which one must hold.

        >>> [str(way) for way in parse("ferry OR boat -crane").ways()]
        ['ferry -crane', 'boat -crane']
        """
        return tuple(map(Query, product(*_groups(self.terms))))


def parse(text: str, fields: Collection[str] = FIELDS) -> Query:
    """Read a query that may have these fields.

    Raises:
        QueryError: If it makes no sense, with the place.
    """
    if len(text) > _MOST:
        _fail(f"a query has at most {_MOST:,} characters", _MOST)
    terms: list[Term] = []
    columns: list[int] = []
    negation = either = None
    for at, token in _tokens(text):
        bare = token["bare"] if not (token["minus"] or token["field"]) else None
        if bare == "OR" and terms and either is None and negation is None:
            either = at
        elif bare == "OR":
            _fail("OR needs something before it; for the word itself, put it in quotes", at)
        elif bare == "NOT" and negation is None:
            negation = at
        elif bare != "AND":
            term = _term(text, at, token, fields)
            if negation is not None and term.negated:
                _fail("NOT and - say the same: one of them is enough", at)
            negated = term.negated or negation is not None
            terms.append(replace(term, negated=negated, either=either is not None))
            columns.append(at)
            negation = either = None
    for word, unmet in (("NOT", negation), ("OR", either)):
        if unmet is not None:
            _fail(f"{word} needs something after it", unmet)
    _check(terms, columns)
    return Query(tuple(terms))


def parse_typed(text: str, fields: Collection[str] = FIELDS) -> Query:
    """Read a query that is still being typed: its last word may be the beginning of one.

    Raises:
        QueryError: If it makes no sense.
    """
    if sum(map(text.count, _QUOTES)) % 2:
        text = text[:-1] if text[-1] in _QUOTES else text + _QUOTES[0]
    query = parse(text, fields)
    if not text[-1:].isalnum() or not query.terms:
        return query
    *others, last = query.terms
    if last.field not in _GROWING or (len(last.value) < _SHORTEST and last.field != "tag"):
        return query
    return Query((*others, replace(last, value=last.value + "*")))


def _tokens(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
        elif found := _TOKEN.match(text, at):
            yield at, found
            at = found.end()


def _term(text: str, at: int, token: re.Match[str], fields: Collection[str]) -> Term:
    """Make a term of a token that starts at a character of the text."""
    field = (token["field"] or "").lower()
    quoted = token["quoted"] is not None
    value: str = token["quoted"] if quoted else token["bare"]
    if field and field not in fields:
        near = difflib.get_close_matches(field, fields, n=1, cutoff=0.0)[0]
        _fail(
            f"there is no field “{field}:”{' here' * (field in FIELDS)}; did you mean “{near}:”? "
            "To search for the words themselves, put them in quotes",
            at,
        )
    if not value and text[token.end() : token.end() + 1].strip():
        _fail("this quotation mark is not closed", token.end())
    value_at = token.start("quoted" if quoted else "bare")
    if not any(map(str.isalnum, value)):
        after = f"“{field}:” needs something after it: {FIELDS[field]}" if field else ""
        _fail(after or "there is no letter or digit in this to search for", value_at)
    return Term(_checked(field, value, value_at), field, bool(token["minus"]), quoted)


def _checked(field: str, value: str, at: int) -> str:
    """Return the value of a field that takes certain values only as it is kept."""
    if field in _DATES and not _is_date(value):
        _fail(f"“{value}” is no date: write 2021, 2021-12 or 2021-12-15", at)
    if field not in _CERTAIN:
        return value
    what, known = _CERTAIN[field]
    if value.lower() not in known:
        _fail(f"“{value}” is no {what}: it is one of {_listed(known.values())}", at)
    return known[value.lower()]


def _listed(words: Iterable[str]) -> str:
    *most, last = dict.fromkeys(words)
    return f"{', '.join(most)} or {last}"


def _is_date(value: str) -> bool:
    """Is it a year, a month or a day, as ISO 8601 writes them?"""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", value, re.ASCII):
        return False
    try:
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError:
        return False
    return True


def _groups(terms: Iterable[Term]) -> list[list[Term]]:
    """Return what must hold, each with what would do instead; OR itself is said by that."""
    groups: list[list[Term]] = []
    for term in terms:
        if term.either:
            groups[-1].append(replace(term, either=False))
        else:
            groups.append([term])
    return groups


def _check(terms: list[Term], columns: list[int]) -> None:
    """Refuse what nothing can have, and what would take too many searches."""
    groups = _groups(terms)
    if prod(map(len, groups)) > _WAYS:
        _fail(f"there are more than {_WAYS} ways to meet this: ask with fewer OR", columns[-1])
    alone = [group[0] for group in groups if len(group) == 1]
    asked = {one.field: one for one in reversed(alone) if one.field in _ONE and not one.negated}
    for term, at in zip(terms, columns, strict=True):
        other = asked.get(term.field)
        if other and term in alone and not term.negated and other.value != term.value:
            _fail(f"“{other}” stands here already, and nothing has two of these", at)


def _fail(what: str, at: int) -> NoReturn:
    raise QueryError(f"{what[0].upper()}{what[1:]} (column {at + 1}).", at)
