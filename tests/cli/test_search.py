"""`briefing search` in a terminal and in scripts."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from briefing.analysis import models
from briefing.cli import main
from briefing.errors import ModelMissingError

if TYPE_CHECKING:
    from pathlib import Path


def found(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """Return article and passage of each hit that was printed."""
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [(row["article"], row["passage"]["text"]) for row in rows]


def test_words_are_found_in_the_articles_of_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """With the place that has them."""
    assert main(["search", "dockers strike", "news"]) == 0
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert row["article"] == "news/b.txt"
    assert row["title"] == "Strike"
    assert row["paragraph"] == 2
    assert [match["text"] for match in row["matches"]] == ["Dockers", "strike"]
    assert row["passage"]["text"] == "Dockers urged a strike."


def test_positions_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    """Each as a hit of its own."""
    assert main(["search", "kind:demand -about:ferry", "news"]) == 0
    assert found(capsys) == [
        ("news/b.txt", "Arland urged calm."),
        ("news/b.txt", "Dockers urged a strike."),
    ]


def test_demands_are_found_by_what_came_back(capsys: pytest.CaptureFixture[str]) -> None:
    """In the articles that are named; without any, nobody knows, which is said."""
    assert main(["search", "status:open -about:ferry", "news"]) == 0
    assert len(found(capsys)) == 2
    assert main(["search", "status:met", "news"]) == 0
    assert found(capsys) == []
    assert main(["search", "status:open"]) == 2
    assert "name files or folders" in capsys.readouterr().err


def test_without_paths_all_that_was_ever_opened_is_searched(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By whatever command, and also after the file is gone."""
    main(["demands", "news/a.txt"])
    (newsroom / "a.txt").unlink()
    capsys.readouterr()
    assert main(["search", "ferry"]) == 0
    assert found(capsys) == [(str(newsroom / "a.txt"), "Dockers urged Arland to reopen the ferry.")]
    assert main(["search", "calm"]) == 0
    assert found(capsys) == []


def test_with_paths_nothing_else_is_searched(capsys: pytest.CaptureFixture[str]) -> None:
    """However much was opened before."""
    main(["demands", "news"])
    capsys.readouterr()
    assert main(["search", "urged", "news/a.txt"]) == 0
    assert [path for path, _ in found(capsys)] == ["news/a.txt"]


def test_nothing_was_opened_yet(capsys: pytest.CaptureFixture[str]) -> None:
    """That is not the same as nothing found."""
    assert main(["search", "ferry"]) == 3
    assert "no article was opened yet" in capsys.readouterr().err


def test_a_query_that_makes_no_sense_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """With a sign under the place, also after wide characters."""
    assert main(["search", "東京 frm:Arland", "news"]) == 2
    assert capsys.readouterr().err.splitlines()[:2] == ["  東京 frm:Arland", "       ^"]
    assert main(["search", " ", "news"]) == 2


@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "markdown"])
def test_every_format_shows_what_was_found(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the match in it."""
    assert main(["search", "ferry", "news", "--format", form]) == 0
    said = capsys.readouterr()
    assert "urged Arland to reopen" in " ".join(said.out.split())
    if form == "table":
        assert "[ferry]" in said.out
    if form == "csv":
        assert [row["matches"] for row in csv.DictReader(io.StringIO(said.out))] == ["ferry"]


def test_there_may_be_more_than_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Then that is said; without a limit there is nothing to say."""
    assert main(["search", "urged", "news", "--limit", "1"]) == 0
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1
    assert "more than 1 hit" in said.err
    assert main(["search", "urged", "news", "--limit", "0"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_what_cannot_be_read_is_said_and_the_rest_is_searched(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And nothing at all that could be read is an exit code of its own."""
    assert main(["search", "ferry", "nowhere.txt", "news"]) == 1
    assert capsys.readouterr().err.startswith("briefing: nowhere.txt ")
    assert main(["search", "ferry", "nowhere.txt"]) == 3


def test_words_are_found_without_a_model(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only what needs findings needs it."""

    def none(wanted: str | None = None) -> models.Model:
        raise ModelMissingError("there is no model: install one.")

    monkeypatch.setattr(models, "choose", none)
    assert main(["search", "ferry", "news"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["search", "from:dockers", "news"]) == 1
    assert capsys.readouterr().err == "briefing: there is no model: install one.\n"
