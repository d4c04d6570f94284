"""The two seed articles, read exactly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.ingest import read
from briefing.model import Article, BlockKind
from tests.ingest.articles import marked, texts

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> tuple[Article, ...]:
    """Read the folder of seeds, once."""
    reading = read([str(SEEDS)])
    assert reading.problems == ()
    return reading.articles


def test_the_report_with_all_trimmings(seeds: tuple[Article, ...]) -> None:
    """Title, agency, place and date of the report; the year stands in a caption only."""
    report = seeds[1]
    assert report.title == "U.S. to share Moscow's security proposals with allies amid standoff"
    assert report.source == "Reuters"
    assert report.published == date(2021, 12, 15)
    assert report.byline is not None
    assert "Anton Kolodyazhnyy" in report.byline
    assert "Andrew Osborn" not in report.byline  # an editor
    dateline = report.dateline
    assert dateline is not None
    assert dateline.span.of(report.text) == "MOSCOW, Dec 15 (Reuters) -"
    parts = (dateline.place, dateline.date, dateline.agency)
    assert [part.of(report.text) for part in parts if part] == ["MOSCOW", "Dec 15", "Reuters"]


def test_the_summary_stands_without_its_bullets(seeds: tuple[Article, ...]) -> None:
    """The four points above the report sum it up."""
    assert texts(seeds[1], BlockKind.SUMMARY) == [
        "Senior U.S. diplomat flies to Moscow for talks",
        "Russia hands over proposals on European security",
        "Washington to share them with allies, partners",
        "Fears persist over Russian troop buildup",
    ]


def test_captions_credits_and_links_are_furniture(seeds: tuple[Article, ...]) -> None:
    """Both caption lines, both "read more", the credits and the trust notice; nothing else."""
    report = seeds[1]
    assert [words[:20] for words in marked(report)] == [
        "Russian service memb",
        "A grenade launcher o",
        "read more",
        "read more",
        "Reporting by Anton K",
        "Our Standards: The T",
    ]
    assert len(texts(report, BlockKind.PARAGRAPH)) == 11


def test_the_report_without_trimmings(seeds: tuple[Article, ...]) -> None:
    """No dateline, no date, no agency: none is made up; the newsletter lines are furniture."""
    report = seeds[0]
    assert report.title == "Russia floats idea of rapid security talks, new Biden-Putin call"
    assert (report.source, report.published, report.dateline, report.byline) == (None,) * 4
    assert len(texts(report, BlockKind.PARAGRAPH)) == 11
    assert texts(report, BlockKind.BOILERPLATE) == [
        "Subscribe for our daily newsletter",
        "Subscribe for our daily newsletter",
        "By subscribing I accept the terms of use and privacy policy",
    ]
