"""Who published an article and when: what the text says, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from tests.ingest.articles import article

PROSE = "The ministers met in Vienna on Tuesday and agreed on nothing."


@pytest.mark.parametrize(
    "head",
    [
        ("Tuesday, May 3, 2022",),
        ("By Jane Roe | 3 May 2022",),
        ("Published 12:30 GMT, 3 May 2022",),
        ("Updated 5 May 2022", "Published 3 May 2022"),
        ("3 May 2022 | Reuters",),
        ("Vienna, 3 May 2022",),
        ("2022-05-03",),
    ],
)
def test_the_date_in_the_head(head: tuple[str, ...]) -> None:
    """In many forms; the day of publication, not of a change."""
    found = article("Ministers meet", "", *head, "", PROSE)
    assert found.published == date(2022, 5, 3)
    assert found.dateline is not None
    assert found.dateline.date is not None


def test_the_year_comes_from_a_caption() -> None:
    """The dateline leaves it out; a recent picture has it."""
    found = article(
        "Title",
        "",
        "Delegates in Vienna, December 30, 2021. REUTERS/Jane Roe",
        "",
        f"VIENNA, Jan 2 (Reuters) - {PROSE}",
    )
    assert found.published == date(2022, 1, 2)


@pytest.mark.parametrize(
    "line",
    [
        "File photo: Delegates in Vienna, December 30, 2021",
        "Delegates in Vienna, March 3, 2014. REUTERS/Jane Roe",
        "This article was amended on January 1, 2022 to correct a name.",
        "The last treaty was signed on December 30, 2021.",
        "",
    ],
)
def test_the_year_is_never_made_up(line: str) -> None:
    """Archive pictures, old ones and the news itself say nothing about it."""
    found = article("Title", "", line, "", f"VIENNA, Jan 2 (Reuters) - {PROSE}", "", line)
    assert found.published is None


def test_a_date_that_ends_the_title() -> None:
    """After a colon or in brackets, it is the day of a digest."""
    assert article("News in brief: August 5, 2010", "", PROSE).published == date(2010, 8, 5)
    assert article("Remembering May 9, 1945", "", PROSE).published is None


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        (("Title", "", f"VIENNA (AP) — {PROSE}"), "AP"),
        (("Title", "BBC News", "", PROSE), "BBC"),
        (("Title", "By Jane Roe, Associated Press", "", PROSE), "AP"),
        (("Ministers meet - BBC News", "", PROSE), "BBC"),
        (
            ("Title", "", PROSE, "", "Our Standards: The Thomson Reuters Trust Principles."),
            "Reuters",
        ),
        (("Title", "", PROSE, "", "© 2022 The Associated Press. All rights reserved."), "AP"),
        (("Title", "", PROSE, "", "Source: Reuters"), "Reuters"),
        (
            ("Title", "", "A hall. REUTERS/Al Poe", "", PROSE, "", "Reporting by Jane Roe"),
            "Reuters",
        ),
        (("Title", "", "A hall. REUTERS/Al Poe", "", PROSE), None),
        (("Title", "", f"VIENNA (Interior Ministry) - {PROSE}"), None),
        (("Title", "By Dawn Roe", "", PROSE), None),
        (("Title", "", PROSE, "", "Xinhua reported the talks first."), None),
    ],
)
def test_the_source(lines: tuple[str, ...], source: str | None) -> None:
    """From dateline, head, title or notices; not from a picture or mention alone."""
    assert article(*lines).source == source


def test_the_dateline_outranks_the_notice() -> None:
    """A paper's rights do not make an agency's report its own."""
    found = article("T", "", f"KYIV (AFP) - {PROSE}", "", "© 2022 BBC. All rights reserved.")
    assert found.source == "AFP"


def test_the_byline() -> None:
    """The head names the authors, or else the foot does."""
    foot = "Reporting by Al Poe; Editing by Bo Li"
    assert article("Title", "By Jane Roe", "", PROSE, "", foot).byline == "Jane Roe"
    assert article("Title", "", PROSE, "", foot).byline == "Reporting by Al Poe"
    assert article("Title", "", PROSE).byline is None
