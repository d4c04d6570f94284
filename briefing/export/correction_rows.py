"""Corrections as rows, and what of them is shown to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import wording
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.corrections import Correction
    from briefing.export.spans import Row
    from briefing.export.story_columns import Columns


def correction_rows(corrections: Iterable[tuple[Correction, str, str]]) -> Iterator[Row]:
    """Give one row a correction, with what came of it and why; both may be empty."""
    for one, state, why in corrections:
        so, found, place = one.so, one.found, one.place
        yield {
            "do": one.do.value,
            "kind": so.kind.value if so else found.kind.value if found else None,
            "strength": so.strength if so else None,
            "holder": so.holder if so else None,
            "addressees": list(so.addressees) if so else [],
            "content": so.content if so else found.content if found else None,
            "found": {"kind": found.kind.value, "trigger": found.trigger, "content": found.content}
            if found
            else None,
            "entity": {"name": one.entity.name, "kind": one.entity.kind} if one.entity else None,
            "becomes": {"name": one.name.name, "kind": one.name.kind} if one.name else None,
            "words": one.words or None,
            "sentence": place.sentence if place else None,
            "article": place.path if place else None,
            "title": place.article if place else None,
            "when": one.when.isoformat(),
            "state": state or None,
            "why": why or None,
        }


def _what(row: Row) -> str:
    """Return "Russia → NATO: rescind ..." or "Obama → Barack Obama"."""
    if row["entity"]:
        return one_line(f"{row['words'] or _name(row['entity'])} → {_name(row['becomes'])}")
    holder = row["holder"] or ("" if row["do"] == "reject" else wording.UNNAMED)
    names = filter(None, (holder, ", ".join(row["addressees"])))
    parties = " → ".join(names)
    return one_line(f"{parties}: {row['content']}" if parties else row["content"])


def _name(entity: Row) -> str:
    return f"{entity['name']} ({entity['kind']})"


def _state(row: Row) -> str:
    return ": ".join(filter(None, (row["state"], row["why"])))


COLUMNS: Columns = {
    "done": lambda row: row["do"],
    "kind": lambda row: row["kind"] or "",
    "what": _what,
    "state": _state,
    "when": lambda row: row["when"][:10],
    "article": lambda row: one_line(row["article"] or ""),
}
