"""Commands run in this process, with places of their own and an analyst that needs no model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing.analysis import models
from briefing.cli import desk
from briefing.errors import AnalysisError
from briefing.model import Analysis, Article, Kind, Position, Span, position_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Analyst:
    """Finds that the first word of every "X urged Y." is a trigger; dislikes bad news."""

    status = "ready"

    def __init__(self, model: str | None = None) -> None:
        self.model = model

    def analyse_all(self, articles: Sequence[Article]) -> list[Analysis | AnalysisError]:
        """Find demands without a parse."""
        return [self._analyse(article) for article in articles]

    def _analyse(self, article: Article) -> Analysis | AnalysisError:
        if "bad news" in article.text:
            return AnalysisError("it was bad news.")
        found = [
            Position(
                position_id(article.id, Kind.DEMAND, Span(*one.span(1)), Span(*one.span(2))),
                Kind.DEMAND,
                Span(*one.span(1)),
                Span(*one.span(2)),
                Span(*one.span()),
                one[2],
                strength=2,
            )
            for one in re.finditer(r"\w+ (urged) (.+)\.", article.text)
        ]
        sentences = tuple(one.sentence for one in found)
        return Analysis(article.id, "1", "m-1", sentences, positions=tuple(found))

    def close(self) -> None:
        """Nothing was started."""


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with three articles; everything is kept in folders beside it."""
    for place in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"BRIEFING_{place}", str(tmp_path / place.lower()))
    monkeypatch.setattr(desk, "AnalysisWorker", Analyst)
    monkeypatch.setattr(models, "choose", lambda wanted=None: models.Model("m", "1", "m"))
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("Ferry\n\nDockers urged Arland to reopen the ferry.\n")
    (folder / "b.txt").write_text("Strike\n\nArland urged calm.\n\nDockers urged a strike.\n")
    (folder / "c.txt").write_text("Quiet day\n\nNothing was asked.\n")
    monkeypatch.chdir(tmp_path)
    return folder
