"""Markdown: the marks are left out of the blocks, the text stays as it is."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model import BlockKind
from tests.ingest.articles import article, marked, texts

HEAD = ("---", 'title: "Ministers meet"', "date: 2022-05-03T10:00:00Z", "---", "")


def md(*lines: str):
    """Make an article of lines of Markdown."""
    return article(*lines, path="a.md")


def test_headings_lists_quotations_and_code() -> None:
    """Each form becomes the block it stands for."""
    found = md(
        "# Ministers meet #",
        "",
        "They met",
        "in Vienna.",
        "",
        "Demands",
        "-------",
        "",
        "- leave the town",
        "  at once",
        "* pay for it",
        "",
        "1. sign",
        "",
        "> We will not",
        "> yield.",
        ">",
        "> Never.",
        "",
        "```python",
        "# no heading",
        "",
        "print()",
        "```",
        "The end is near.",
    )
    assert found.title == "Ministers meet"
    assert texts(found, BlockKind.TITLE) == ["Ministers meet"]
    assert texts(found, BlockKind.PARAGRAPH) == ["They met\nin Vienna.", "The end is near."]
    assert texts(found, BlockKind.HEADING) == ["Demands"]
    assert texts(found, BlockKind.ITEM) == ["leave the town\n  at once", "pay for it", "sign"]
    assert texts(found, BlockKind.QUOTE) == ["We will not\n> yield.", "Never."]
    assert marked(found) == ["```python\n# no heading\n\nprint()\n```"]


def test_front_matter() -> None:
    """What we know of it is taken, the rest is furniture."""
    found = md(
        "---",
        "title: 'Ministers meet'",
        "date: 2022-05-03",
        "source: Associated Press",
        "author: [Jane Roe, Al Poe]",
        "tags:",
        "  - title: no",
        "draft: false",
        "---",
        "They met in Vienna.",
    )
    assert (found.title, found.published) == ("Ministers meet", date(2022, 5, 3))
    assert (found.source, found.byline) == ("AP", "Jane Roe, Al Poe")
    assert texts(found, BlockKind.TITLE) == ["Ministers meet"]
    assert marked(found) == ["tags:", "- title: no", "draft: false"]
    assert texts(found, BlockKind.PARAGRAPH) == ["They met in Vienna."]


def test_a_heading_that_repeats_the_front_matter_is_the_title() -> None:
    """And one that says something else is a heading."""
    same = md(*HEAD, "# Ministers meet", "", "They met.")
    assert marked(same) == ['title: "Ministers meet"']  # which is not read twice
    assert [block.span.start > 20 for block in same.blocks if block.kind is BlockKind.TITLE] == [
        True
    ]
    other = md(*HEAD, "# Vienna", "", "They met.")
    assert texts(other, BlockKind.TITLE) == ["Ministers meet"]
    assert texts(other, BlockKind.HEADING) == ["Vienna"]


def test_dashes_that_are_no_front_matter() -> None:
    """A rule at the start, or one that is never closed, is a rule."""
    assert texts(md("---", "", "They met.", "", "---"), BlockKind.PARAGRAPH) == ["They met."]
    assert texts(md("---", "title: x", "They met."), BlockKind.PARAGRAPH) == ["title: x\nThey met."]


@pytest.mark.parametrize(
    "line",
    [
        "![Troops](a.png)",
        "[![Troops](a.png)](b.html)",
        "![Troops](a.png) *Troops on parade.*",
        "<!-- note -->",
        "***",
        "[1]: https://example.org",
    ],
)
def test_what_is_not_read_is_furniture(line: str) -> None:
    """Pictures with their captions, comments, rules and link targets."""
    found = md("# Ministers meet", "", "They met.", "", line, "", "They parted.")
    assert marked(found) == [line]


def test_a_rule_right_below_a_long_paragraph() -> None:
    """Its writer forgot the blank line; nobody means so long a heading."""
    found = md("# Title", "", "They met. " * 30, "---", "They parted.")
    assert texts(found, BlockKind.HEADING) == []
    assert marked(found) == ["---"]


def test_a_comment_may_run_over_lines() -> None:
    """Up to its end, and no further."""
    found = md("They met.", "", "<!-- a", "", "b -->", "They parted.")
    assert marked(found) == ["<!-- a\n\nb -->"]
    assert texts(found, BlockKind.PARAGRAPH) == ["They met.", "They parted."]


def test_code_that_nobody_closed_ends_with_the_text() -> None:
    """As CommonMark has it."""
    assert marked(md("They met.", "```", "x", "", "y")) == ["```\nx\n\ny"]


def test_emphasis_and_links_leave_the_title() -> None:
    """The title is shown as words."""
    assert md("# **Ministers** [meet](https://example.org)", "", "x.").title == "Ministers meet"


def test_emphasis_does_not_hide_a_caption() -> None:
    """Credits are often set in italics."""
    found = md("# Title", "", "They met.", "", "*Photo: Jane Roe*", "", "They parted.")
    assert marked(found) == ["*Photo: Jane Roe*"]


def test_standard_input_may_be_markdown() -> None:
    """Its first line tells."""
    assert article("# Ministers meet", "", "They met.", path="-").title == "Ministers meet"
    assert article("Ministers meet", "", "# 1 fan", path="-").title == "Ministers meet"
