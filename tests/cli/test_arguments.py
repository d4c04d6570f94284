"""What can be typed after `briefing`."""

import re
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import main
from briefing.cli.arguments import COMMANDS, parse
from briefing.errors import UsageError


def test_paths_open_the_reader() -> None:
    """The main job needs no command word."""
    assert parse(["seeds", "other.txt"]).paths == ["seeds", "other.txt"]


def test_a_path_spelled_like_a_command_can_still_be_opened() -> None:
    """As the help says."""
    assert parse(["./demands"]).paths == ["./demands"]


@pytest.mark.parametrize(
    "argv",
    [
        ["demands"],
        ["demands", "x", "--format", "xml"],
        ["--nonsense"],
        ["demands", "x", "--kind", "wish"],
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """And points to the help."""
    with pytest.raises(UsageError, match="--help"):
        parse(argv)
    assert main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("briefing: ")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help_with_exit_codes(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody should have to read the source."""
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])
    assert ended.value.code == 0
    assert "exit codes" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The number is the package's own."""
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"briefing {__version__}\n"


@pytest.mark.parametrize(
    ("argv", "meant"),
    [
        (["demnds", "seeds"], "briefing demands"),
        (["help"], "briefing --help"),
        (["--corrections", "mine.jsonl", "demands", "seeds"], "briefing demands"),
    ],
)
def test_a_command_that_is_taken_for_a_path_is_pointed_out(argv: list[str], meant: str) -> None:
    """Else the reader would open on what follows it."""
    with pytest.raises(UsageError, match=f"did you mean `{meant}`"):
        parse(argv)


@pytest.mark.parametrize("path", ["demand.txt", "cables", "x" * 5000])
def test_a_path_that_does_not_exist_is_no_command(path: str) -> None:
    """It is reported where the rest is read."""
    assert parse([path]).paths == [path]


def test_a_file_that_is_called_almost_like_a_command_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files go before guesses."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demand").write_text("They met.")
    assert parse(["demand"]).paths == ["demand"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["demands", "x", "--kind", "wish"], "choose from 'demand', 'commitment'"),
        (["search"], "are required: QUERY. See"),
        (["search", "x", "--limit", "9" * 20], "up to 9 digits"),
        (["search", "x", "--limit", "-1"], "'-1' is no number"),
    ],
)
def test_what_is_wrong_is_said_in_the_words_of_the_help(argv: list[str], said: str) -> None:
    """And not in those of Python."""
    with pytest.raises(UsageError, match=re.escape(said)):
        parse(argv)
