"""Stored findings are never served once other rules hold."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.analysis import engine


@pytest.fixture(autouse=True)
def _anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path))
    engine.cache_clear()
    yield
    engine.cache_clear()


def test_the_engine_stays_the_same_while_its_files_do() -> None:
    """The process with the screen and the one that analyses must agree."""
    first = engine()
    engine.cache_clear()
    assert engine() == first


def test_the_users_own_names_are_part_of_it(tmp_path: Path) -> None:
    """A new alias must show up in articles that were analysed before."""
    before = engine()
    file = tmp_path / "names.toml"
    file.write_text('[[name]]\nname = "X"\n', encoding="utf-8")
    engine.cache_clear()
    written = engine()
    os.utime(file, ns=(0, 0))
    engine.cache_clear()
    assert len({before, written, engine()}) == 3
