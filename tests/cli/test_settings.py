"""`briefing config` shows what holds, in the very form in which it is written."""

import tomllib
from pathlib import Path

import pytest

from briefing import config
from briefing.cli import main
from briefing.cli.settings import ABOUT


def test_what_it_prints_can_be_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    """So that nobody has to look up names and forms."""
    file = config.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    written = 'theme = "nord"\nmouse = false\nwatch = false\n[keys]\nfind = "/ ctrl+f"\n'
    file.write_text(written, encoding="utf-8")
    assert main(["config"]) == 0
    said = capsys.readouterr().out
    assert str(file) in said
    assert tomllib.loads(said) == tomllib.loads(written)


def test_without_a_file_it_names_every_setting(capsys: pytest.CaptureFixture[str]) -> None:
    """And where the file would be."""
    assert main(["config"]) == 0
    said = capsys.readouterr().out
    assert "not written" in said
    assert all(f"{name} =" in said for name in ABOUT if name != "keys")
    assert '# next_demand = "]d" ' in said
    assert ":\n\n" not in said  # no heading stands above nothing


def test_a_key_that_cannot_be_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """The names of all actions are there to choose from, and the mistake comes last."""
    file = config.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('theme = "nrd"\n[keys]\nnote = "n"\n', encoding="utf-8")
    assert main(["config"]) == 2
    said = capsys.readouterr()
    assert f"{file}, line 3: n is next_found already" in said.err
    assert "config.toml, line 1: there is no theme 'nrd'; did you mean 'nord'?" in said.err
    assert '\nnote = "m" ' in said.out


def test_a_mistake_is_said_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command is where people look when a setting has no effect."""
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path))
    (tmp_path / "config.toml").write_text("\nmose = false\n", encoding="utf-8")
    assert main(["config"]) == 2
    assert "line 2: there is no setting 'mose'; did you mean 'mouse'?" in capsys.readouterr().err
