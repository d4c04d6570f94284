"""Findings leave the desk as readers have put them right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import config
from briefing.cli import main
from briefing.cli.desk import Desk
from briefing.corrections.record import Correction, Do, found_of, now, place_of
from briefing.ingest import read

if TYPE_CHECKING:
    import pytest


def reject(path: str, words: str) -> None:
    """Reject the finding with these words in an article."""
    with Desk(config.load()) as desk:
        (article,) = read([path], stdin=None).articles  # type: ignore[arg-type]
        (analysis,) = desk.analyse_all([article])[0].values()
        for one in analysis.positions:
            if words in one.content.of(article.text):
                found, place = found_of(article, one), place_of(article, one.sentence)
                desk.store.correct([], [Correction(Do.REJECT, now(), found, place=place)])


def listed(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    """Return the contents of all demands."""
    main(["demands", "news", *options])
    return [json.loads(line)["content"]["text"] for line in capsys.readouterr().out.splitlines()]


def test_a_command_leaves_out_what_was_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    """Whether the analysis was stored before or not, and with the findings stored as found."""
    reject("news/b.txt", "calm")
    assert listed(capsys) == ["Arland to reopen the ferry", "a strike"]
    assert listed(capsys, "--corrections", "other.jsonl") == [
        "Arland to reopen the ferry",
        "calm",
        "a strike",
    ]


def test_a_file_that_is_named_but_missing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Else a slip of the pen would pass for a file without corrections."""
    assert main(["demands", "news", "--corrections", "taem.jsonl"]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    assert said.err == (
        "briefing: taem.jsonl is not there: nothing is corrected until it is made.\n"
    )


def test_the_search_knows_what_was_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    """Also if it knew the finding before, and where no path is given."""
    listed(capsys)
    assert main(["search", "about:calm", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out
    reject("news/b.txt", "calm")
    listed(capsys)
    assert main(["search", "about:calm", "--format", "jsonl"]) == 0
    assert not capsys.readouterr().out


def test_the_setting_names_a_file_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A team's file can be named once and for all."""
    reject("news/b.txt", "calm")
    folder = tmp_path / "config"
    folder.mkdir()
    (folder / "config.toml").write_text('corrections = "team.jsonl"\n')
    assert len(listed(capsys)) == 3
    (tmp_path / "data" / "corrections.jsonl").rename(folder / "team.jsonl")
    assert len(listed(capsys)) == 2


def test_a_line_that_makes_no_sense_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """And the rest is done."""
    Path("mine.jsonl").write_text('{"do":"confrm"}\n')
    assert main(["demands", "news", "--corrections", "mine.jsonl"]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    assert said.err == (
        "briefing: mine.jsonl, line 1: there is no “confrm”; did you mean “confirm”?\n"
    )
