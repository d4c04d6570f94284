"""Which figures stand in a text, and of what."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.crossref.figures import figures
from briefing.model import Span


def found(text: str) -> list[tuple[str, float, str]]:
    """Return span, lower bound and unit of all figures."""
    return [(one.span.of(text), one.low, one.about) for one in figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("moved more than 90,000 troops near it", ("more than 90,000 troops", 90_000, "troops")),
        ("some 1.7 million people marched", ("some 1.7 million people marched", 1.7e6, None)),
        ("about 2,000 troops moved", ("about 2,000 troops moved", 2000, None)),
        ("six of the twelve boats sank", ("six of the twelve boats sank", 6, "boats sank")),
        ("paid $600 million in tolls", ("$600 million", 6e8, "$")),
        ("prices rose 8.5 percent", ("8.5 percent", 8.5, "%")),
        ("tens of thousands of ships sank", ("tens of thousands of ships sank", 2e4, None)),
        ("twenty-five Arland soldiers died", ("twenty-five Arland soldiers died", 25, None)),
    ],
)
def test_a_figure_has_number_and_unit(text: str, expected: tuple[str, float, str | None]) -> None:
    """From the words that qualify it to what it counts."""
    ((span, low, about),) = found(text)
    assert (span, low) == expected[:2]
    assert expected[2] in (about, None)


@pytest.mark.parametrize(
    "text",
    [
        "the December 31 attack",
        "in 2008 treaty talks",
        "six-party talks",
        "at 10:30 sharp shots",
        "at 5 p.m. trains stop",
        "12 and 13",
        "number " + "9" * 400 + " ships",
    ],
)
def test_days_years_and_hours_are_no_figures(text: str) -> None:
    """Nor is what counts nothing, or what no number can hold."""
    assert found(text) == []


def test_rounding_is_no_difference() -> None:
    """And "thousands" may be 3,000, but not 300."""
    texts = [
        "1.7 million people",
        "1,690,000 people",
        "thousands of people",
        "3,000 people",
        "300 people",
    ]
    million, exact, vague, some, few = (next(figures(text, Span(0, len(text)))) for text in texts)
    assert not million.differs(exact)
    assert not vague.differs(some)
    assert vague.differs(few)
    assert some.differs(few)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(alphabet="12,.% $aet-:/\n", min_size=1, max_size=40))
def test_wild_text_does_no_harm(text: str) -> None:
    """Every figure lies in the text."""
    for one in figures(text, Span(0, len(text))):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.low <= one.high
