"""Bylines and credits, and sentences that start like them."""

from __future__ import annotations

import pytest

from briefing.ingest.credits import authors, byline, is_credits


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE AND AL POE", "JANE ROE AND AL POE"),
        ("By Jane Roe | 3 March 2022", "Jane Roe"),
        ("By Jane Roe, Political Editor", "Jane Roe, Political Editor"),
        ("By Ursula von der Leyen and Al Poe", "Ursula von der Leyen and Al Poe"),
        ("By JANE ROE, Associated Press", "JANE ROE, Associated Press"),
        ("Written by: Jane Roe", "Jane Roe"),
        ("By Reuters Staff", "Reuters Staff"),
        ("By Agencies", "Agencies"),
        ("By Jane Roe @janeroe", "Jane Roe"),
    ],
)
def test_bylines(line: str, names: str) -> None:
    """The names are kept as the text gives them."""
    assert byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, Moscow Had Withdrawn",
        "By Land and Sea, Russia Tightens Its Grip",
        "By the time troops arrived the town was empty",
        "By signing the treaty Moscow gave in",
        "Bystanders fled",
        "By",
        "By 2030",
    ],
)
def test_headlines_are_no_bylines(line: str) -> None:
    """A byline starts with somebody's full name."""
    assert byline(line) is None


def test_credits_by_their_small_words() -> None:
    """Names, places and the work done; a verb makes it a sentence."""
    assert is_credits("Reporting by Jane Roe in Kyiv; Editing by Al Poe and Bo Li")
    assert is_credits("(Additional reporting by Jane Roe; Writing by Bo van der Li)")
    assert is_credits("Writing and editing by Jane Roe")
    assert not is_credits("Reporting by the BBC found that ministers lied")
    assert not is_credits("Reporting restrictions were lifted by Judge Roe")


def test_authors_are_reporters_and_writers() -> None:
    """Editors did not write it."""
    line = "(Reporting by Jane Roe; Writing by Bo Li; Editing by Al Poe)"
    assert authors(line) == "Reporting by Jane Roe; Writing by Bo Li"
    assert authors("Editing by Al Poe") == ""
