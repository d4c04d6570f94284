"""What is not known is said as what was looked at, never as more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import wording
from briefing.model import Article, Thread


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        (None, "no answer found"),
        (1, "no answer found in this article"),
        (1200, "no answer found in these 1,200 articles"),
    ],
)
def test_no_answer_is_no_answer_in_these_articles(articles: int | None, said: str) -> None:
    """There may be one elsewhere."""
    assert wording.status(Thread("t", ("p",), "pay"), articles) == said


def test_other_statuses_speak_for_themselves() -> None:
    """However many articles there are."""
    assert wording.status(Thread("t", ("p",), "pay", "partly met"), 12) == "partly met"


def test_every_list_says_alike_that_there_is_no_date() -> None:
    """With or without the year of the others."""
    article = Article("id", "a.txt", "Text", "Title")
    assert wording.published(article) == "no date"
    assert wording.published(replace(article, published=date(2024, 3, 4))) == "4 Mar 2024"
    assert wording.published(replace(article, published=date(2024, 3, 4)), year=False) == "4 Mar"


def test_a_shortened_line_takes_no_more_room_than_it_has() -> None:
    """The sign for what is left out counts too, and follows no blank."""
    assert wording.shortened("night ferry", 11) == "night ferry"
    assert wording.shortened("night ferry", 10) == "night fer…"
    assert wording.shortened("night ferry", 7) == "night…"


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        ("cables/a.txt", "The Courier", "The Courier"),
        ("cables/a.txt", None, "a.txt"),
        ("-", None, "standard input"),
    ],
)
def test_articles_of_no_source_go_by_their_file(path: str, source: str | None, said: str) -> None:
    """Several may be called "News in brief", each in its file."""
    article = Article("id", path, "News in brief", "News in brief", source=source)
    assert wording.source(article) == said
    assert wording.about(article, file=True).startswith(said)
    assert wording.about(article).startswith(source or "1 min")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("demand-verb-obj:to", "demand-verb-obj:to"),
        ("demand-judged", "the learned judge, by no rule"),
        ("", "no named rule"),
    ],
)
def test_what_found_a_position_is_told(rule: str, said: str) -> None:
    """A reader who doubts a finding can see what made it."""
    assert wording.found_by(rule) == said


def test_articles_of_one_source_and_day_are_told_apart_by_their_files() -> None:
    """Copies of one report would look alike; the same article twice does."""
    wire = replace(Article("1", "news/a.txt", "Text", "Title"), source="AP")
    copy = replace(wire, id="2", path="news/b.txt")
    later = replace(wire, id="3", path="news/c.txt", published=date(2024, 3, 4))
    assert wording.sources([wire, copy, later]) == ["a.txt", "b.txt", "AP"]
    assert wording.sources([wire, wire, later]) == ["AP", "AP", "AP"]
