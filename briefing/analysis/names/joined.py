"""Several names that the model takes for one: "Biden-Putin call", "Abuja, Nigeria"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.names.values import Name, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.analysis.gazetteer import Gazetteer

_JOINTS = frozenset({"-", "–", "‑", ","})


def split_joined(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Cut a name at hyphens and commas where a part is a last name in the article or a state.

    At a hyphen all parts have to be: "Guinea-Bissau" and "Ki-moon" stay whole.
    """
    last = {
        doc[name.end - 1].text
        for name in names
        if name.kind == "PERSON" and not _joints(doc, name) and name.end - name.start > 1
    }
    found = []
    for name in names:
        joints = _joints(doc, name)
        edges = [name.start - 1, *joints, name.end]
        parts = [(before + 1, after) for before, after in pairwise(edges) if before + 1 < after]
        known = [
            doc[end - 1].text in last or gazetteer.get(words(doc, start, end)) is not None
            for start, end in parts
        ]
        hyphen = any(doc[i].text != "," for i in joints)
        if joints and (all(known) if hyphen else any(known)):
            found += [Name(start, end, name.kind, words(doc, start, end)) for start, end in parts]
        else:
            found.append(name)
    return found


def _joints(doc: Doc, name: Name) -> list[int]:
    return [i for i in range(name.start, name.end) if doc[i].text in _JOINTS]
