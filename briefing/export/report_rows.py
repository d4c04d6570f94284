"""How reports relate, as rows: who copied whom, and what they tell differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.crossref.differences import differences
from briefing.crossref.edits import changes
from briefing.crossref.origins import origins
from briefing.export.spans import change_rows, some_span, told_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.crossref import CrossIndex
    from briefing.crossref.differences import Difference, Version
    from briefing.export.spans import Row

COMPARED = 100
"""Copies of one text that are compared with it word by word; nobody reads on. The others have
`None` for changes."""


def origin_rows(index: CrossIndex) -> Iterator[Row]:
    """Give one row an article, the copies of a text below each other, the most copied first."""
    found = origins(index)
    alone = [one for one in found.all if len(one.articles) == 1]
    for origin in (*found.copied(), *alone):
        first = index.page(origin.first)
        for number, article_id in enumerate(origin.articles):
            page = index.page(article_id)
            yield {
                "origin": first.article.path,
                "carried_by": len(origin.articles),
                **told_in(page.article),
                "source": page.article.source,
                "title": page.article.title,
                "changes": change_rows(first.article, page.article, changes(first, page))
                if number <= COMPARED
                else None,
            }


def difference_rows(index: CrossIndex) -> Iterator[Row]:
    """Give one row for what articles report differently, with all versions."""
    for difference in differences(index):
        yield _difference_row(difference, index)


def _difference_row(difference: Difference, index: CrossIndex) -> Row:
    return {
        "what": difference.what.value,
        "about": difference.about,
        "thread": difference.thread,
        "versions": [version_row(one, index) for one in difference.versions],
    }


def version_row(version: Version, index: CrossIndex) -> Row:
    """Return one way to put it, with its place."""
    article = index.article(version.article_id)
    return {
        **told_in(article),
        "source": article.source,
        **some_span(article.text, version.span),
        "sentence": some_span(article.text, version.sentence),
    }
