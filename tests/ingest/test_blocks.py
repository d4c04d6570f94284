"""Titles, bylines, headings and summaries, by where they stand and how they read."""

from __future__ import annotations

import pytest

from briefing.model import BlockKind
from tests.ingest.articles import article, texts

PROSE = "The ministers met in Vienna on Tuesday and agreed on nothing."


@pytest.mark.parametrize(
    "title",
    [
        "Ministers meet in Vienna",
        "Will they sign?",
        "Moscow to U.S.: leave",
        "Troops leave the U.S.",
        "“We will not yield”",
        "[bold]Ministers[/bold] meet",
    ],
)
def test_the_first_line_is_the_title(title: str) -> None:
    """If it reads like a headline."""
    found = article(title, "", PROSE)
    assert found.title == title
    assert texts(found, BlockKind.TITLE) == [title]


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, PROSE),
        (PROSE,),
        ("Ministers meet",),
        ("MOSCOW (Reuters) - Talks resume", PROSE),
        ("a" * 201, PROSE),
        ("Dear reader,", PROSE),
    ],
)
def test_an_article_without_title_is_named_after_its_file(lines: tuple[str, ...]) -> None:
    """A sentence is no headline, and a line alone is a text of its own."""
    found = article(*lines, path="news/talks 3.txt")
    assert found.title == "talks 3.txt"
    assert texts(found, BlockKind.TITLE) == []


def test_the_title_is_one_clean_line() -> None:
    """Whatever control characters and line ends the text holds; the text keeps them."""
    found = article("Ministers\x1b[31m \u202emeet\x07", "", PROSE)
    assert found.title == "Ministers[31m meet"
    assert found.text.startswith("Ministers\x1b[31m")


def test_head_lines_around_the_title() -> None:
    """Agency, byline and date stand above the text, in any order."""
    found = article(
        "REUTERS",
        "",
        "Ministers meet",
        "By Jane Roe",
        "Tuesday, May 3, 2022",
        "4 min read",
        "",
        PROSE,
    )
    assert found.title == "Ministers meet"
    assert texts(found, BlockKind.META) == ["REUTERS", "By Jane Roe", "Tuesday, May 3, 2022"]
    assert texts(found, BlockKind.BOILERPLATE) == ["4 min read"]


def test_labelled_head_lines() -> None:
    """Two or more make a head; one alone is a headline."""
    found = article("Headline: Ministers meet", "Date: 3 May 2022", "Source: AFP", "", PROSE)
    assert (found.title, found.source) == ("Ministers meet", "AFP")
    assert texts(found, BlockKind.TITLE) == ["Ministers meet"]
    assert article("Source: minister to resign", "", PROSE).title == "Source: minister to resign"


def test_a_section_name_above_the_title() -> None:
    """One or two words above a whole headline say where in the paper it stood."""
    found = article("Middle East", "Ministers meet again in Vienna", "", PROSE)
    assert found.title == "Ministers meet again in Vienna"
    assert texts(found, BlockKind.META) == ["Middle East"]
    assert article("Ministers meet", "Again in Vienna", "", PROSE).title == "Ministers meet"


def test_headings_between_paragraphs() -> None:
    """Short, without a full stop, above prose."""
    lines = ("Title", "", PROSE, "", "BITTER WINTER", "", PROSE, "", "What comes next?", "", PROSE)
    assert texts(article(*lines), BlockKind.HEADING) == ["BITTER WINTER", "What comes next?"]


@pytest.mark.parametrize(
    "line", ["“We will not yield”", "The demands are:", "and so on", "4419111", "He agreed."]
)
def test_short_lines_that_are_no_headings(line: str) -> None:
    """Quotations, lead-ins, fragments and numbers."""
    assert texts(article("Title", "", PROSE, "", line, "", PROSE), BlockKind.HEADING) == []


def test_the_last_line_is_no_heading() -> None:
    """It heads nothing."""
    found = article("Title", "", PROSE, "", "The end")
    assert texts(found, BlockKind.PARAGRAPH) == [PROSE, "The end"]


def test_bullets_sum_up_above_the_text_and_list_below() -> None:
    """Only those above the first paragraph are a summary."""
    found = article("Title", "", "- One", "- Two", "", PROSE, "", "- Three", "- Four")
    assert texts(found, BlockKind.SUMMARY) == ["One", "Two"]
    assert texts(found, BlockKind.ITEM) == ["Three", "Four"]


def test_bullets_between_a_standfirst_and_the_dateline_are_a_summary() -> None:
    """The report starts where its dateline stands."""
    found = article("Title", "", PROSE, "", "- One", "- Two", "", f"VIENNA (AP) — {PROSE}")
    assert texts(found, BlockKind.SUMMARY) == ["One", "Two"]


def test_a_summary_that_lost_its_dots() -> None:
    """The word "Summary" tells; a word alone below it is a label of the page."""
    found = article("Title", "", "Summary", "Companies", "Talks resume", "", PROSE)
    assert texts(found, BlockKind.SUMMARY) == ["Talks resume"]
    assert texts(found, BlockKind.BOILERPLATE) == ["Companies"]


def test_a_list_without_text_is_no_summary() -> None:
    """There is nothing it would sum up."""
    assert texts(article("Title", "", "- One", "- Two"), BlockKind.ITEM) == ["One", "Two"]
