"""The commands that look at all articles together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from briefing.cli import main

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = ["threads", "board", "silence", "timeline", "origins", "differences"]
FORMS = ["table", "jsonl", "csv", "markdown"]


def rows(capsys: pytest.CaptureFixture[str], *argv: str) -> list[dict[str, Any]]:
    """Run a command and read its lines back."""
    assert main([*argv]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", ["news", "news/c.txt"])
def test_every_view_has_every_format(
    command: str, form: str, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where there is nothing to show."""
    assert main([command, path, "--format", form]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", [*COMMANDS, "diff news"])
def test_nothing_to_read_is_an_exit_code_of_its_own(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As for all other lists."""
    assert main([*command.split(), "nowhere.txt"]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_a_thread_comes_once_however_many_files_hold_the_text(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same file twice is one article."""
    (newsroom / "copy.txt").write_text((newsroom / "a.txt").read_text())
    threads = rows(capsys, "threads", "news")
    assert [row["gist"] for row in threads] == ["Arland to reopen the ferry", "calm", "a strike"]
    assert {row["articles"] for row in threads} == {1}


def test_a_table_for_people_has_notes_below(capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get rows only."""
    assert main(["silence", "news", "--format", "table"]) == 0
    assert "no answer found in 3 articles" in capsys.readouterr().out
    assert main(["silence", "news", "--format", "csv"]) == 0
    assert "no answer" not in capsys.readouterr().out


def test_diff_tells_what_is_new_in_another_version(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the articles, of their demands and of their words."""
    (newsroom / "d.txt").write_text("Ferry\n\nDockers urged Arland to sell the ferry.\n")
    told = [
        (row["what"], row["change"], row["about"])
        for row in rows(capsys, "diff", "news/a.txt", "news/d.txt")
    ]
    assert ("text", "reworded", "") in told
    assert {one for one in told if one[0] == "position"} <= {
        ("position", "reworded", "Arland to sell the ferry"),
        ("position", "lost", "Arland to reopen the ferry"),
        ("position", "gained", "Arland to sell the ferry"),
    }
    assert len(told) > 1


@pytest.mark.parametrize("form", FORMS)
def test_nothing_differs_from_itself(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a folder nor a file."""
    assert rows(capsys, "diff", "news", "news") == []
    assert main(["diff", "news/a.txt", "news/a.txt", "--format", form]) == 0
    assert "ferry" not in capsys.readouterr().out


def test_diff_lists_articles_that_came_and_went(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files of one name are two versions of one article; the others stand alone."""
    other = newsroom.parent / "later"
    other.mkdir()
    (other / "a.txt").write_text("Ferry\n\nDockers urged Arland to reopen both ferries.\n")
    (other / "new.txt").write_text("Winter\n\nSnow is on its way to the coast.\n")
    told = rows(capsys, "diff", "news", "later")
    articles = [
        (row["change"], (row["old"] or row["new"])["article"])
        for row in told
        if row["what"] == "article"
    ]
    assert articles == [
        ("gone", "news/b.txt"),
        ("gone", "news/c.txt"),
        ("added", "later/new.txt"),
    ]
    assert {row["old"]["article"] for row in told if row["change"] == "reworded"} == {"news/a.txt"}


def test_diff_needs_two_sides(capsys: pytest.CaptureFixture[str]) -> None:
    """One is wrong usage."""
    assert main(["diff", "news"]) == 2
    assert "--help" in capsys.readouterr().err
