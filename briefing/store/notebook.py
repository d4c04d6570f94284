"""All notes of the library: those a query asks for, and where each stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.notes import Placed, anchor
from briefing.query import NOTED, Query
from briefing.store.search.noted import noted
from briefing.store.search.tables import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Article, Note
    from briefing.store.search import SearchIndex
    from briefing.store.search.known import Known


def found(query: Query, known: Known, index: SearchIndex) -> tuple[Note, ...]:
    """Return the notes that a query asks for, in their order.

    Words, and fields of notes, must hold of the note; all other fields of its article.

    Raises:
        StoreError: If the index cannot be used.
    """
    ids: set[str] = set()
    for way in query.ways():
        some = noted(known.notes).find(way.of("", *NOTED))
        rest = Query(tuple(term for term in way.terms if term.field not in {"", *NOTED}))
        if rest.terms:
            articles, _ = index.sift(rest, None, known)
            homes = index.homes(some)
            some = [note for note in some if note.id in homes and homes[note.id].id in articles]
        ids.update(note.id for note in some)
    return tuple(note for note in known.notes if note.id in ids)


def placed(
    notes: Iterable[Note], at_hand: Iterable[Article], index: SearchIndex
) -> tuple[Placed, ...]:
    """Return where each of the notes stands, in their order.

    Args:
        notes: Some notes.
        at_hand: Articles that are open; others are looked for among those ever opened.
        index: Holds these.
    """
    notes, at_hand = tuple(notes), tuple(at_hand)
    by_id = {article.id: article for article in at_hand}
    by_place = {place_of(article.path): article for article in at_hand}
    open_ = {
        note.id: article
        for note in notes
        if (article := by_id.get(note.article_id) or by_place.get(place_of(note.path) or ""))
    }
    homes = index.homes(note for note in notes if note.id not in open_) | open_
    return tuple(_placed(note, homes.get(note.id)) for note in notes)


def _placed(note: Note, article: Article | None) -> Placed:
    return Placed(note, article, anchor(article.text, note) if article else None)
