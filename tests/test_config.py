"""A settings file is either understood whole or answered with one sentence."""

from pathlib import Path

import pytest

from briefing import config
from briefing.errors import ConfigError


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    """Nobody has to write one."""
    assert config.load(tmp_path / "none.toml") == config.Settings()


def test_a_written_setting_is_used(tmp_path: Path) -> None:
    """The model is the first thing an analyst changes."""
    file = tmp_path / "config.toml"
    file.write_text('model = "en_core_web_trf"\n', encoding="utf-8")
    assert config.load(file).model == "en_core_web_trf"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('modle = "x"', "line 1: there is no setting 'modle'; did you mean 'model'"),
        ("# mine\n\nmodel = 3", "line 3: model must be text"),
        ('mouse = "off"', "line 1: mouse must be true or false"),
        ('column = "72"', "line 1: column must be a number"),
        ("column = true", "line 1: column must be a number"),
        ("[mouse]", "line 1: mouse must be"),
        ("theme = 'nord'\n[colours]\nnames = 1", "line 2: there is no setting 'colours'"),
        ("model = ", "not valid TOML"),
        ('keys = "J"', "line 1: keys must be a table"),
        ("find = 3\n[keys]\n\nfind = 3", "line 4: find must be keys in quotes, not 3"),
        ('corrections = "a\\u0000b"', "line 1: corrections must not hold the character NUL"),
    ],
)
def test_a_mistake_is_named_with_its_file(tmp_path: Path, written: str, said: str) -> None:
    """Silent configuration errors cost people hours."""
    file = tmp_path / "config.toml"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(ConfigError, match=said) as caught:
        config.load(file)
    assert str(file) in str(caught.value)


def test_a_wish_for_keys_knows_where_it_stands(tmp_path: Path) -> None:
    """What keys and actions there are is the reader's to say, who then needs the place."""
    file = tmp_path / "config.toml"
    file.write_text('theme = "nord"\n[keys]\ntheme = "X"\nfind = "/ ctrl+f"\n', encoding="utf-8")
    assert config.load(file).keys == (
        config.Wish("theme", "X", f"{file}, line 3"),
        config.Wish("find", "/ ctrl+f", f"{file}, line 4"),
    )
