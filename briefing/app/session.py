"""Where reading goes on: the same character of the same article, in the same pane.

Nothing here needs Textual, for the first page is painted before that is there.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import StoreError
from briefing.model import STANDARD_INPUT
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article, Session
    from briefing.store import Store


class Return(NamedTuple):
    """What a reading begins with."""

    key: str
    """Stands for what was opened; empty for what cannot be opened again."""
    article: Article
    at: int = 0
    """Where in it."""
    session: Session | None = None
    """How it was left; `None` the first time."""
    problem: str = ""
    """What is not as it was left, in one sentence."""


def returning(paths: Sequence[str], articles: Sequence[Article], store: Store) -> Return:
    """Find out where reading of these paths goes on."""
    key = "" if STANDARD_INPUT in paths else "\n".join(map(os.path.abspath, paths))
    try:
        session = store.session(key) if key else None
        article, problem = _front(session, articles)
        at = store.place(article.id)
    except StoreError:  # said by whoever can do less without it
        return Return(key, articles[0])
    if at is None and session and session.path == article.path:  # another text by now
        from briefing.notes import anchor  # noqa: PLC0415  (seldom needed)

        place = anchor(article.text, session)
        at = place.start if place else 0
    return Return(key, article, at or 0, session, problem)


def _front(session: Session | None, articles: Sequence[Article]) -> tuple[Article, str]:
    """Return the article that was read last, or else the first, and what is to be said of it."""
    if session is None:
        return articles[0], ""
    same = (one for one in articles if one.id == session.article_id)
    there = (one for one in articles if one.path == session.path)
    if article := next(same, None):
        return article, ""
    if article := next(there, None):
        return article, f"{one_line(session.path)} has changed since you read it."
    return articles[0], f"{one_line(session.path)}, which you read last, is no longer there."
