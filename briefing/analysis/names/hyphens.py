"""Names tied by a hyphen: "Biden-Putin call", "U.S.-Russia talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.names.values import Name, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.analysis.gazetteer import Gazetteer

_HYPHENS = frozenset({"-", "–", "‑"})


def split_hyphens(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Cut a name at a hyphen where each half is a state, or a last name in the article."""
    last = {
        doc[name.end - 1].text
        for name in names
        if name.kind == "PERSON" and not any(t.text in _HYPHENS for t in doc[name.start : name.end])
    }
    found = []
    for name in names:
        cut = next((i for i in range(name.start, name.end) if doc[i].text in _HYPHENS), None)
        halves = [] if cut is None else [(name.start, cut), (cut + 1, name.end)]
        if halves and all(
            start < end and (doc[end - 1].text in last or gazetteer.get(words(doc, start, end)))
            for start, end in halves
        ):
            found += [Name(start, end, name.kind, words(doc, start, end)) for start, end in halves]
        else:
            found.append(name)
    return found
