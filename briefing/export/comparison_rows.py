"""One version against another, as rows: one for each thing that is not the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.export.report_rows import version_row
from briefing.export.spans import change_rows, edit_rows, some_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.crossref import CrossIndex
    from briefing.crossref.comparison import Comparison, Pair
    from briefing.crossref.since import Reworded
    from briefing.export.spans import Row
    from briefing.model import Position, Span


def comparison_rows(compared: Comparison, index: CrossIndex) -> Iterator[Row]:
    """Give articles, positions and figures, then the sentences of articles with two versions.

    Args:
        compared: What is not the same.
        index: Over both versions.
    """
    for one in compared.gone:
        yield _row("article", "gone", old=_title(index, one))
    for one in compared.added:
        yield _row("article", "added", new=_title(index, one))
    for one in compared.lost:
        yield _taken(index, one, "lost", "old")
    for one in compared.gained:
        yield _taken(index, one, "gained", "new")
    for reworded in compared.reworded:
        yield _reworded(index, reworded)
    for figure in compared.figures:
        first, *_, last = (version_row(one, index) for one in figure.versions)
        yield _row("figure", "differs", about=figure.about, old=first, new=last)
    for pair in compared.pairs:
        yield from _texts(index, pair)


def _row(
    what: str,
    change: str,
    *,
    about: str = "",
    kind: str | None = None,
    old: Row | None = None,
    new: Row | None = None,
    edits: Iterable[Row] = (),
    review: str = "",
) -> Row:
    return {
        "what": what,
        "change": change,
        "about": about,
        "kind": kind,
        "old": old,
        "new": new,
        "edits": list(edits),
        "review": review or None,
    }


def _title(index: CrossIndex, article_id: str) -> Row:
    article = index.article(article_id)
    return {"article": article.path, "text": article.title, "start": None, "end": None}


def _place(index: CrossIndex, position: Position, span: Span) -> Row:
    page, _ = index.place(position.id)
    return {"article": page.article.path, **some_span(page.article.text, span)}


def _taken(index: CrossIndex, position_id: str, change: str, side: str) -> Row:
    """Return a position that only one of the two versions has."""
    _, position = index.place(position_id)
    about, kind = position.gist, position.kind.value
    row = _row("position", change, about=about, kind=kind, review=position.review)
    return {**row, side: _place(index, position, position.sentence)}


def _reworded(index: CrossIndex, reworded: Reworded) -> Row:
    old, new = (index.place(one)[1] for one in (reworded.old, reworded.new))
    return _row(
        "position",
        "reworded",
        about=new.gist,
        kind=new.kind.value,
        old=_place(index, old, old.content),
        new=_place(index, new, new.content),
        edits=edit_rows(reworded.edits),
        review=new.review,
    )


def _texts(index: CrossIndex, pair: Pair) -> Iterator[Row]:
    old, new = index.article(pair.old), index.article(pair.new)
    for change in change_rows(old, new, pair.changes):
        was = change["old"] and {"article": old.path, **change["old"]}
        now = change["new"] and {"article": new.path, **change["new"]}
        word = "reworded" if was and now else "added" if now else "gone"
        yield _row("text", word, old=was, new=now, edits=change["edits"])
