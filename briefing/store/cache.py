"""Analyses by text, engine and model. The file may vanish or break at any time, unnoticed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from briefing.model import Analysis
from briefing.store.disposable import Disposable

if TYPE_CHECKING:
    from briefing.store.database import Database


class Cache(Disposable):
    """Remembers analyses."""

    MIGRATIONS = (
        (
            """CREATE TABLE analyses (
                article_id TEXT NOT NULL, engine TEXT NOT NULL, model TEXT NOT NULL,
                body BLOB NOT NULL,
                PRIMARY KEY (article_id, model, engine)
            ) WITHOUT ROWID""",
        ),
    )

    def analysis(self, article_id: str, engine: str, model: str) -> Analysis | None:
        """Return what was kept; `None` if nothing was, or if it can no longer be read."""
        query = "SELECT body FROM analyses WHERE (article_id, engine, model) = (?, ?, ?)"
        rows = self._trying(lambda base: base.rows(query, (article_id, engine, model)))
        with suppress(msgspec.DecodeError):
            return msgspec.json.decode(rows[0][0], type=Analysis) if rows else None
        return None

    def keep_analysis(self, analysis: Analysis) -> None:
        """Keep it in the place of what an older engine found in the same text."""
        with suppress(UnicodeEncodeError):  # half a character in the text: not worth keeping
            body = msgspec.json.encode(analysis)
            self._trying(lambda base: _keep(base, analysis, body))


def _keep(base: Database, analysis: Analysis, body: bytes) -> None:
    with base.writing() as run:
        run(
            "DELETE FROM analyses WHERE (article_id, model) = (?, ?)",
            (analysis.article_id, analysis.model),
        )
        run(
            "INSERT INTO analyses VALUES (?, ?, ?, ?)",
            (analysis.article_id, analysis.engine, analysis.model, body),
        )
