"""What can be typed after `briefing`."""

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
