"""Whole-story views as rows: threads, board, silence and timeline. A key is never taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.crossref.board import board
from briefing.crossref.origins import origins
from briefing.crossref.silence import silence
from briefing.crossref.timeline import timeline
from briefing.export.spans import iso, some_span, span, told_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.crossref import CrossIndex
    from briefing.crossref.origins import Origins
    from briefing.crossref.timeline import Entry
    from briefing.export.spans import Row
    from briefing.model import Thread


def thread_rows(index: CrossIndex) -> Iterator[Row]:
    """Give one row a demand, with all places where it is made and answered."""
    carried = origins(index)
    for thread in index.threads():
        yield _thread_row(thread, index, carried)


def _thread_row(thread: Thread, index: CrossIndex, carried: Origins) -> Row:
    places = [index.place(one) for one in thread.positions]
    support = carried.support(page.article.id for page, _ in places)
    published = sorted(page.article.published for page, _ in places if page.article.published)
    parties = [one for _, one in places if not one.negated]
    return {
        "thread": thread.id,
        "gist": thread.gist,
        "holders": _names(one.holder.name for one in parties if one.holder),
        "addressees": _names(party.name for one in parties for party in one.addressees),
        "strength": max((one.strength or 0 for _, one in places), default=0) or None,
        "status": thread.status,
        "count": len(places),
        "articles": support.articles,
        "origins": support.origins,
        "first": iso(published[0]) if published else None,
        "last": iso(published[-1]) if published else None,
        "due": iso(thread.due),
        "dropped": thread.dropped,
        "positions": [
            {**_position_row(one, index), "course": course}
            for one, course in _beside(thread.positions, thread.course)
        ],
        "answers": [
            {**_position_row(one, index), "says": verdict}
            for one, verdict in _beside(thread.answers, thread.verdicts)
        ],
    }


def _beside(ids: Iterable[str], words: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
    """Give each position with the word on it, if there are such words."""
    for number, one in enumerate(ids):
        yield one, words[number] if number < len(words) else None


def _position_row(position_id: str, index: CrossIndex) -> Row:
    page, position = index.place(position_id)
    return {
        "id": position_id,
        **told_in(page.article),
        "kind": position.kind.value,
        "holder": position.holder.name if position.holder else None,
        "addressees": _names(party.name for party in position.addressees),
        "strength": position.strength,
        "review": position.review or None,
        "sentence": some_span(page.article.text, position.sentence),
    }


def _names(names: Iterable[str]) -> list[str]:
    """Return each name once: "Protesters" at the start of a sentence are the same."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return list(found.values())


def board_rows(index: CrossIndex) -> Iterator[Row]:
    """Give one row a pair of sides, the first that of most demands."""
    gists = {thread.id: thread.gist for thread in index.threads()}
    reviewed = {thread.id for thread in index.threads() if _is_reviewed(thread, index)}
    laid = board(index)
    called = dict(laid.names)
    for cell in laid.cells:
        yield {
            "holder": cell.holder,
            "addressee": cell.addressee,
            "count": cell.count,
            "strength": cell.strength,
            "statuses": dict(cell.statuses),
            "threads": list(cell.threads),
            "gists": [gists[one] for one in cell.threads],
            "holder_names": list(called.get(cell.holder or "", ())),
            "addressee_names": list(called.get(cell.addressee or "", ())),
            "reviewed": len(reviewed.intersection(cell.threads)),
        }


def _is_reviewed(thread: Thread, index: CrossIndex) -> bool:
    return any(index.place(one)[1].review for one in thread.positions)


def silence_rows(index: CrossIndex) -> Iterator[Row]:
    """Give one row a party of which no answer to some demands was found."""
    gists = {thread.id: thread.gist for thread in index.threads()}
    for silent in silence(index).unanswered:
        yield {
            "addressee": silent.addressee,
            "count": len(silent.threads),
            "answered": silent.answered,
            "since": iso(silent.since),
            "last": iso(silent.last),
            "threads": list(silent.threads),
            "gists": [gists[one] for one in silent.threads],
        }


def timeline_rows(index: CrossIndex) -> Iterator[Row]:
    """Give one row for all that happened, was said or is due, in order of days."""
    for entry in timeline(index).entries:
        yield _entry_row(entry, index)


def _entry_row(entry: Entry, index: CrossIndex) -> Row:
    article_id, sentence = entry.places[0]
    article = index.article(article_id)
    position = index.position(entry.position) if entry.position else None
    holder = position.holder if position else None
    basis = "stated" if entry.stated else "inferred"
    return {
        "first": iso(entry.first),
        "last": iso(entry.last),
        "granularity": entry.granularity or None,
        "basis": (basis if entry.when else "article") if entry.first else None,
        "what": entry.what.value,
        "ahead": entry.ahead,
        "kind": position.kind.value if position else None,
        "strength": position.strength if position else None,
        "negated": position.negated if position else False,
        "holder": holder.name if holder else None,
        "addressees": [party.name for party in position.addressees] if position else [],
        "gist": position.gist if position else None,
        "position": entry.position,
        "review": (position.review if position else "") or None,
        "article": article.path,
        "sentence": some_span(article.text, sentence),
        "date": span(article.text, entry.when),
        "places": [
            {"article": there.path, **some_span(there.text, sentence)}
            for there, sentence in ((index.article(one), at) for one, at in entry.places)
        ],
    }
