"""Rows, and places in texts as rows have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.crossref.edits import Change, Edit
    from briefing.model import Article, Party, Span

Row = dict[str, Any]


def some_span(text: str, span: Span) -> Row:
    """Return text and offsets of a span."""
    return {"text": span.of(text), "start": span.start, "end": span.end}


def span(text: str, place: Span | None) -> Row | None:
    """Return the same, or nothing for nothing."""
    return some_span(text, place) if place else None


def party(text: str, one: Party | None) -> Row | None:
    """Return a party with the place that names it."""
    if one is None:
        return None
    place = span(text, one.span) or {"text": None, "start": None, "end": None}
    return {"name": one.name, **place, "how": one.how.value}


def told_in(article: Article) -> Row:
    """Return what an article is called and of which day it is."""
    return {"article": article.path, "published": iso(article.published)}


def iso(day: object) -> str | None:
    """Return a day as "2021-12-15", `None` where none is known."""
    return str(day) if day else None


def change_rows(old: Article, new: Article, changes: Iterable[Change]) -> list[Row]:
    """Return the sentences that are not the same in two texts."""
    return [
        {
            "old": span(old.text, change.old),
            "new": span(new.text, change.new),
            "edits": edit_rows(change.edits),
        }
        for change in changes
    ]


def edit_rows(edits: Iterable[Edit]) -> list[Row]:
    """Return what became of the words of a text."""
    return [{"op": edit.op.value, "text": edit.text} for edit in edits]
