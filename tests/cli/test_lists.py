"""The commands that print findings, and what they answer for."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from briefing.analysis import models
from briefing.cli import main
from briefing.errors import AnalysisError, ModelMissingError
from tests.cli.conftest import Analyst

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import Article


def test_demands_come_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the articles, and as JSON where nobody watches."""
    assert main(["demands", "news"]) == 0
    said = capsys.readouterr()
    rows = [json.loads(line) for line in said.out.splitlines()]
    assert [(row["article"], row["content"]["text"]) for row in rows] == [
        ("news/a.txt", "Arland to reopen the ferry"),
        ("news/b.txt", "calm"),
        ("news/b.txt", "a strike"),
    ]
    assert said.err == ""


@pytest.mark.parametrize("command", ["demands", "quotes", "entities"])
@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "markdown"])
def test_every_list_has_every_format(
    command: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where there is nothing to list."""
    assert main([command, "news/c.txt", "--format", form]) == 0
    assert capsys.readouterr().err == ""


def test_csv_can_be_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    """One row a position, a header above."""
    main(["demands", "news", "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["content"] for row in rows] == ["Arland to reopen the ferry", "calm", "a strike"]


def test_a_kind_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """There are demands only in these articles."""
    assert main(["demands", "news", "--kind", "threat"]) == 0
    assert capsys.readouterr().out == ""


def test_what_cannot_be_read_is_said_and_the_rest_is_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One sentence on standard error, nothing of it in the results."""
    assert main(["demands", "nowhere.txt", "news/a.txt"]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1
    assert said.err.startswith("briefing: nowhere.txt ")
    assert said.err.count("\n") == 1


def test_what_cannot_be_analysed_is_said_and_the_rest_is_listed(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names the article."""
    (newsroom / "a.txt").write_text("Ferry\n\nNothing but bad news.\n")
    assert main(["demands", "news"]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 2
    assert said.err == "briefing: news/a.txt: it was bad news.\n"


@pytest.mark.parametrize("command", ["demands", "export", "read"])
def test_nothing_to_read_is_an_exit_code_of_its_own(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that a script can tell it from one bad file among many."""
    assert main([*command.replace("read", "").split(), "nowhere.txt"]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_without_a_model_one_sentence_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once, however many articles there are; the digest still names them."""

    def none(wanted: str | None = None) -> models.Model:
        raise ModelMissingError("there is no model: install one.")

    monkeypatch.setattr(models, "choose", none)
    assert main(["news"]) == 1
    said = capsys.readouterr()
    assert said.out.count("Not analysed.") == 3
    assert said.err == "briefing: there is no model: install one.\n"


def test_a_place_that_cannot_be_written_costs_nothing_but_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file stands where the folder of the library should be."""
    (tmp_path / "file").write_text("")
    for place in ("DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"BRIEFING_{place}", str(tmp_path / "file"))
    assert main(["demands", "news"]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    assert "BRIEFING_DATA" in said.err
    assert said.err.count("\n") == 1


def test_a_second_run_asks_the_analyst_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found is kept under text, rules and model, here made to be those of the analyst."""
    monkeypatch.setattr("briefing.cli.desk.engine", lambda: "1")
    monkeypatch.setattr(models, "choose", lambda wanted=None: models.Model("m", "1", "m"))
    assert main(["demands", "news"]) == 0
    monkeypatch.setattr("briefing.cli.desk.AnalysisWorker", None)
    assert main(["demands", "news"]) == 0


def test_an_export_goes_where_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To standard output, or to a file with the same text; twice gives the same file."""
    assert main(["export", "news"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("---\n")
    for _ in range(2):
        assert main(["export", "news", "-o", "new/brief.md"]) == 0
        assert (tmp_path / "new/brief.md").read_text(encoding="utf-8") == printed
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "briefing: wrote new/brief.md\n" * 2)


def test_an_export_that_cannot_be_written_is_one_sentence(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Here because it names a folder."""
    assert main(["export", "news", "-o", "news"]) == 1
    assert "is a folder" in capsys.readouterr().err


def test_a_pipe_gets_the_digest(capsys: pytest.CaptureFixture[str]) -> None:
    """Without colours or cursor movements."""
    assert main(["news"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("BRIEFING · 3 articles · 3 demands\n")
    assert "\x1b" not in said


def test_standard_input_is_an_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a dash, or with nothing at all named."""
    for argv in (["-"], []):
        text = io.TextIOWrapper(io.BytesIO(b"Pipe\n\nDockers urged haste.\n"))
        monkeypatch.setattr("sys.stdin", text)
        assert main(argv) == 0
        assert "“Dockers urged haste.”" in capsys.readouterr().out


def test_ctrl_c_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the code that shells expect."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tests.cli.conftest.Analyst.analyse_all", interrupted)
    assert main(["demands", "news"]) == 130
    assert capsys.readouterr() == ("", "")


def test_an_error_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever was typed or stands in a title."""
    assert main(["demands", "news", "--format", "\x1b[31m"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_articles_can_be_read_as_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """For those who listen: findings stand as notes, nothing is drawn."""
    assert main(["read", "--plain", "news/a.txt"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Article 1 of 1\n")
    assert "(1)" in said
    assert "\n1. Urge by " in said


def test_a_process_that_does_not_start_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It costs the articles that were to be analysed then, and is said of each."""
    whole, asked = Analyst.analyse_all, []

    def late(self: Analyst, articles: list[Article]) -> object:
        asked.append(articles)
        if len(asked) == 1:
            raise AnalysisError("it could not start.")
        return whole(self, articles)

    monkeypatch.setattr(Analyst, "analyse_all", late)
    monkeypatch.setattr("briefing.cli.desk._TOGETHER", 1)
    assert main(["demands", "news"]) == 1
    said = capsys.readouterr()
    assert [json.loads(line)["article"] for line in said.out.splitlines()] == ["news/b.txt"] * 2
    assert said.err == "briefing: news/a.txt: it could not start.\n"
