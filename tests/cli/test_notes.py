"""`briefing notes` in a terminal and in scripts."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefing.cli import main
from briefing.ingest import read
from briefing.model import Span
from briefing.notes import make_note
from briefing.store import Store

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2024, 3, 6, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noted(newsroom: Path) -> None:
    """Two articles have notes, one a highlight."""
    with Store.open() as store:
        for path, words, text, colour in (
            ("news/a.txt", "Dockers", "Who? #ask", ""),
            ("news/b.txt", "calm", "#Ask #later", "red"),
            ("news/b.txt", "strike", "", "yellow"),
        ):
            (article,) = read([path]).articles
            start = article.text.index(words)
            made = make_note(article, Span(start, start + len(words)), text, NOW, colour)
            store.add_note(made)


def quotes(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the words that the notes printed are on."""
    return [json.loads(line)["quote"]["text"] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("argv", "found"),
    [
        ([], ["Dockers", "calm", "strike"]),
        (["news/a.txt"], ["Dockers"]),
        (["news/c.txt"], []),
        (["--tag", "ask"], ["Dockers", "calm"]),
        (["--tag", "#ASK", "--tag", "later"], ["calm"]),
        (["--find", "colour:yellow OR who"], ["Dockers", "strike"]),
        (["--find=-tag:ask", "news"], ["strike"]),
    ],
)
def test_notes_come_one_a_line(
    argv: list[str], found: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """All there are, or those on some articles, with some tags, of which a query holds."""
    assert main(["notes", *argv]) == 0
    assert quotes(capsys) == found


def test_a_changed_article_has_its_notes(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At their new place, or as orphans."""
    (newsroom / "b.txt").write_text("Strike\n\nMuch news.\n\nArland urged calm.\n")
    assert main(["notes", "news"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["quote"]["text"], row["orphan"], row["paragraph"]) for row in rows] == [
        ("Dockers", False, 1),
        ("calm", False, 2),
        ("strike", True, None),
    ]


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_every_format_has_the_notes(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With their words and colours."""
    assert main(["notes", "--format", form]) == 0
    said = capsys.readouterr().out
    assert "Who? " in said
    assert "yellow" in said


@pytest.mark.parametrize("query", ["tga:ask", "status:open"])
def test_a_query_that_makes_no_sense_is_wrong_usage(
    query: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in the search."""
    assert main(["notes", "--find", query]) == 2
    assert capsys.readouterr().err.count("briefing:") == 1


def test_nothing_to_read_is_an_exit_code_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """What can be read is listed."""
    assert main(["notes", "nowhere.txt"]) == 3
    assert main(["notes", "nowhere.txt", "news"]) == 1
    assert len(quotes(capsys)) == 3
