"""`briefing doctor` looks at everything, whatever is wrong with one thing."""

import pytest

from briefing import config
from briefing.cli import doctor, main
from briefing.cli.doctor import Finding


@pytest.fixture(autouse=True)
def _any_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for the model, whose files take long to check."""
    monkeypatch.setattr(doctor, "_model", lambda wanted: [Finding("model", f"{wanted}")])


def test_settings_that_cannot_be_used_are_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """Who asks because the reader does not start must see why, and all the rest."""
    file = config.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("not toml [", encoding="utf-8")
    assert main(["doctor"]) == 1
    said = capsys.readouterr()
    assert f"FAIL settings     {file} cannot be used" in said.out
    assert "is not valid TOML" in said.out
    assert "ok   terminal" in said.out
    assert said.err == ""


def test_the_model_that_the_settings_name_is_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    """Not the best that is installed."""
    file = config.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('model = "en_other"', encoding="utf-8")
    main(["doctor"])
    said = capsys.readouterr().out
    assert "ok   model        en_other" in said
    assert f"ok   settings     {file} (in use)" in said
