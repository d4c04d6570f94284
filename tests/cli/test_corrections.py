"""`briefing corrections`: listed, checked, shared, taken in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing import config
from briefing.cli import main
from briefing.cli.desk import Desk
from briefing.model import text_id
from tests.cli.test_desk import listed, reject

if TYPE_CHECKING:
    Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *words: str) -> tuple[int, list[dict], str]:
    """Run a command and return its code, rows and remarks."""
    code = main(["corrections", *words])
    said = capsys.readouterr()
    return code, [json.loads(line) for line in said.out.splitlines()], said.err


@pytest.fixture(autouse=True)
def rejected(newsroom: Path) -> None:
    """Two demands were rejected."""
    reject("news/a.txt", "ferry")
    reject("news/b.txt", "calm")


def test_corrections_are_listed_by_article(capsys: Capture) -> None:
    """All of them, or those on the articles that are named."""
    code, rows, said = run(capsys)
    assert (code, said) == (0, "")
    assert [(row["do"], row["content"], row["article"]) for row in rows] == [
        ("reject", "Arland to reopen the ferry", "news/a.txt"),
        ("reject", "calm", "news/b.txt"),
    ]
    assert run(capsys, "list", "news/b.txt")[1] == rows[1:]


@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "markdown"])
def test_every_format_holds_them(form: str, capsys: Capture) -> None:
    """As with all lists."""
    assert main(["corrections", "list", "--format", form]) == 0
    assert "calm" in capsys.readouterr().out


def test_a_check_says_what_applies_and_what_is_orphaned(newsroom: Path, capsys: Capture) -> None:
    """The articles that corrections name are read again, unless others are named."""
    code, rows, _ = run(capsys, "check")
    assert (code, [row["state"] for row in rows]) == (0, ["applies", "applies"])
    (newsroom / "b.txt").write_text("Strike\n\nSnow fell. A bus came.\n")
    code, rows, _ = run(capsys, "check")
    assert (code, [(row["state"], row["why"]) for row in rows]) == (
        1,
        [("applies", None), ("orphan", "its sentence is no longer in the text")],
    )
    code, rows, _ = run(capsys, "check", "news/a.txt")
    assert (code, [row["state"] for row in rows]) == (0, ["applies", "not looked at"])


def test_a_check_names_lines_that_make_no_sense(tmp_path: Path, capsys: Capture) -> None:
    """With file, line and the nearest valid name; the others are checked."""
    file = tmp_path / "data" / "corrections.jsonl"
    file.write_text(file.read_text() + '{"do":"rejct"}\n')
    code, rows, said = run(capsys, "check")
    assert (code, len(rows)) == (1, 2)
    assert said == f"briefing: {file}, line 3: there is no “rejct”; did you mean “reject”?\n"


@pytest.mark.parametrize("path", ["/" + "long" * 99, "a\0b", "locked/a.txt"])
def test_a_check_takes_others_paths_as_they_come(path: str, capsys: Capture) -> None:
    """Somebody else's file may name what no file here can be called, or nobody may look into."""
    Path("locked").mkdir(mode=0)
    main(["corrections", "export", "-o", "theirs.jsonl"])
    lines = Path("theirs.jsonl").read_text().splitlines()
    named = json.loads(lines[1])
    named["place"] |= {"path": path, "text": "not opened here"}
    Path("theirs.jsonl").write_text(f"{lines[0]}\n{json.dumps(named)}\n")
    capsys.readouterr()
    code, rows, _ = run(capsys, "check", "--corrections", "theirs.jsonl")
    assert (code, sorted(row["state"] for row in rows)) == (0, ["applies", "not looked at"])


def test_a_check_knows_articles_of_others_by_their_text(capsys: Capture) -> None:
    """Their paths lead nowhere here; what was never opened here is to be named."""
    main(["corrections", "export", "-o", "theirs.jsonl"])
    lines = Path("theirs.jsonl").read_text().replace("news/", "their/news/")
    unknown = text_id(Path("news/b.txt").read_text())
    Path("theirs.jsonl").write_text(lines.replace(unknown, "0" * 16))
    capsys.readouterr()
    code, rows, _ = run(capsys, "check", "--corrections", "theirs.jsonl")
    assert (code, [(row["state"], row["why"]) for row in rows]) == (
        0,
        [("applies", None), ("not looked at", "its article is not known here: name its file")],
    )
    code, rows, _ = run(capsys, "check", "news", "--corrections", "theirs.jsonl")
    assert (code, [row["state"] for row in rows]) == (0, ["applies", "applies"])


def test_a_home_that_nobody_has_is_no_crash(capsys: Capture) -> None:
    """The file is then looked for by that name, and told to be missing."""
    code, rows, said = run(capsys, "list", "--corrections", "~nobody-here/team.jsonl")
    assert (code, rows) == (1, [])
    assert said.startswith("briefing: ~nobody-here/team.jsonl is not there")


def test_what_is_exported_can_be_imported_elsewhere(capsys: Capture) -> None:
    """The lines are those of the file; somebody else's file takes them in."""
    assert main(["corrections", "export", "-o", "ours.jsonl"]) == 0
    assert main(["corrections", "export"]) == 0
    assert capsys.readouterr().out == Path("ours.jsonl").read_text()
    there = ("--corrections", "theirs.jsonl")
    code, rows, said = run(capsys, "import", "ours.jsonl", *there)
    assert (code, [row["state"] for row in rows]) == (0, ["new", "new"])
    assert said.startswith("briefing: 2 new corrections, 0 on what was corrected already")
    assert Path("theirs.jsonl").read_text() == Path("ours.jsonl").read_text()
    _, rows, said = run(capsys, "import", "ours.jsonl", *there)
    assert (rows, "takes it back" in said) == ([], False)
    assert len(listed(capsys, *there)) == 1


def test_of_two_that_clash_the_newer_holds_and_both_are_shown(capsys: Capture) -> None:
    """Whichever file it comes from; and all of it can be taken back at once."""
    main(["corrections", "export", "-o", "ours.jsonl"])
    lines = Path("ours.jsonl").read_text().replace('"when":"2', '"when":"3')
    Path("newer.jsonl").write_text(lines)
    code, rows, _ = run(capsys, "import", "newer.jsonl")
    assert code == 0
    assert [(row["state"], row["when"][:1]) for row in rows] == [
        ("kept", "3"),
        ("dropped", "2"),
    ] * 2
    _, rows, _ = run(capsys, "import", "ours.jsonl")
    assert [(row["state"], row["when"][:1]) for row in rows] == [
        ("kept", "3"),
        ("dropped", "2"),
    ] * 2
    with Desk(config.load()) as desk:
        change = desk.store.undo()
        assert change
        assert change.sentence == "Took back 2 corrections."
    assert all(row["when"].startswith("2") for row in run(capsys)[1])


def test_where_nothing_can_be_read_nothing_is_written(capsys: Capture) -> None:
    """A mistyped path leaves an earlier export as it was."""
    main(["corrections", "export", "-o", "ours.jsonl"])
    before = Path("ours.jsonl").read_text()
    capsys.readouterr()
    for words in (["list", "nowhere"], ["export", "nowhere", "-o", "ours.jsonl"]):
        code, rows, said = run(capsys, *words)
        assert (code, rows) == (3, [])
        assert "nowhere does not exist" in said
    assert Path("ours.jsonl").read_text() == before


def test_what_cannot_be_imported_is_said(capsys: Capture) -> None:
    """A missing file, a bad line, nothing to import."""
    Path("bad.jsonl").write_text("{\n")
    code, rows, said = run(capsys, "import", "bad.jsonl", "nowhere.jsonl")
    assert (code, rows) == (1, [])
    assert "bad.jsonl, line 1: it is no JSON object on one line" in said
    assert "nowhere.jsonl cannot be read (No such file or directory)." in said
    assert run(capsys, "import")[0] == 2
    assert run(capsys, "lst")[0] == 2
