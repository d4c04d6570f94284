"""What can be asked for, and what is said where it cannot."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.errors import QueryError
from briefing.query import FIELDS, Query, Term, parse, parse_typed

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = st.sampled_from(
    [f"{field}:" for field in FIELDS]
    + [
        "-",
        '"',
        "“",
        "tag:",
        "AND",
        "x",
        "2021-12",
        "demand",
        "Russia",
        "it's",
        "ж",
        "10:30",
        "*",
        "unread",
    ]
    + [" ", "\n", "NOT ", "OR "]
)
WILD = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join))


def tried(read: Callable[[str], Query], text: str) -> Query | QueryError:
    """Return the query or the error; anything else is raised."""
    try:
        return read(text)
    except QueryError as error:
        return error


@settings(max_examples=400, deadline=None, derandomize=True)
@given(WILD)
@example('-"a" NOT b')
@example("--x")
def test_any_text_is_a_query_or_an_error_that_says_where(text: str) -> None:
    """And a query, printed, is the same query again."""
    outcome = tried(parse, text)
    if isinstance(outcome, Query):
        assert parse(str(outcome)) == outcome
    else:
        assert 0 <= outcome.column <= len(text)
        assert f"(column {outcome.column + 1})" in str(outcome)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(WILD)
def test_what_is_being_typed_is_a_query_or_the_same_error(text: str) -> None:
    """Nothing else can come of it, whatever is in the field."""
    tried(parse_typed, text)


def test_words_phrases_and_fields_stand_side_by_side() -> None:
    """All of them must hold."""
    query = parse('ferry -wages "open talks" From:Arland NOT to:“Belmark City” before:2021-12')
    assert query.terms == (
        Term("ferry"),
        Term("wages", negated=True),
        Term("open talks", quoted=True),
        Term("Arland", "from"),
        Term("Belmark City", "to", negated=True, quoted=True),
        Term("2021-12", "before"),
    )


def test_kinds_go_by_the_names_that_the_screen_has_for_them() -> None:
    """A commitment is shown as an offer."""
    assert parse("kind:offer") == parse("kind:COMMITMENT")


def test_or_stands_between_two_that_are_enough_each() -> None:
    """It goes before what else must hold, as in the archives that newsrooms use."""
    query = parse("ferry OR boat -crane from:Arland OR NOT kind:threat")
    assert [str(way) for way in query.ways()] == [
        "ferry -crane from:Arland",
        "ferry -crane -kind:threat",
        "boat -crane from:Arland",
        "boat -crane -kind:threat",
    ]
    assert parse("kind:demand OR kind:threat").ways() == (
        parse("kind:demand"),
        parse("kind:threat"),
    )
    assert parse('"OR" or').ways() == (parse('"OR" or'),)
    assert parse("").ways() == (Query(),)


def test_a_status_goes_by_one_name() -> None:
    """However it is written."""
    values = [parse(one).terms[0].value for one in ('status:"Partly met"', "status:partly-met")]
    assert values == ["partly-met", "partly-met"]
    assert parse("status:unanswered") == parse("status:open")


def test_a_time_of_day_is_no_field() -> None:
    """Only letters before the colon make one."""
    assert parse("10:30").terms == (Term("10:30"),)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("a frm:Arland", 2, "did you mean “from:”"),
        ("from: Arland", 5, "“from:” needs something after it"),
        ('ferry "open talks', 6, "not closed"),
        ('to:"Belmark', 3, "not closed"),
        ("OR ferry", 0, "OR needs something before it"),
        ("ferry OR", 6, "OR needs something after it"),
        ("ferry OR OR wages", 9, "OR needs something before it"),
        ("ferry NOT OR wages", 10, "OR needs something before it"),
        ("a OR b " * 7, 47, "more than 64 ways"),
        ("status:done", 7, "it is one of open, agreed, partly-met"),
        ("colour:pink", 7, "it is one of yellow, green, blue or red"),
        ("color:red", 0, "did you mean “colour:”"),
        ("ferry NOT", 6, "NOT needs something after it"),
        ("NOT -ferry", 4, "one of them is enough"),
        ("kind:plea", 5, "it is one of demand, commitment"),
        ("after:2021-13", 6, "no date"),
        ("before:yesterday", 7, "no date"),
        ("is:new", 3, "unread or read"),
        ("tag:#", 4, "no letter or digit|needs something after it"),
        ("ferry - wages", 7, "no letter or digit"),
        ("kind:demand kind:threat", 12, "nothing has two of these"),
        ("kind:demand a OR b kind:threat", 19, "nothing has two of these"),
        ("x" * 1001, 1000, "at most 1,000 characters"),
    ],
)
def test_a_query_that_makes_no_sense_says_what_is_wrong_and_where(
    text: str, column: int, words: str
) -> None:
    """Never an empty list."""
    with pytest.raises(QueryError, match=words) as caught:
        parse(text)
    assert caught.value.column == column


def test_an_error_survives_the_way_between_processes() -> None:
    """With its place."""
    error = pickle.loads(pickle.dumps(QueryError("Wrong (column 3).", 2)))
    assert (str(error), error.column) == ("Wrong (column 3).", 2)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fer", "fer*"),
        ("fe", "fe"),
        ("ferry ", "ferry"),
        ("from:Arl", "from:Arl*"),
        ("tag:#a", "tag:#a*"),
        ('"open tal', '"open tal"'),
        ('wages "', "wages"),
        ("after:2021", "after:2021"),
    ],
)
def test_the_last_word_may_be_the_beginning_of_one(typed: str, meant: str) -> None:
    """While it is typed; a quotation mark need not be closed yet."""
    assert parse_typed(typed) == parse(meant)
