"""Names that the words around them make places, or one of two places."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import rows
from briefing.analysis.names.values import Name, merged, token_texts, words
from briefing.model import How

if TYPE_CHECKING:
    from spacy.tokens import Doc

_REGIONS = frozenset(
    {"region", "oblast", "province", "district", "peninsula", "governorate", "prefecture", "county"}
    | {"range", "strait", "valley", "desert", "mountains", "village", "city", "town", "airport"}
    | {"island", "islands", "river", "border", "enclave", "suburb"}
)
_NOT_PLACES = frozenset({"ORG", "PERSON", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})


def name_regions(doc: Doc, names: list[Name]) -> list[Name]:
    """Make a place of the name before "region", "oblast", "range" ...: "Kadamovsky range"."""
    ends = {name.end: name for name in names}
    new = []
    for i, text in enumerate(token_texts(doc)):
        if text not in _REGIONS or i == 0 or doc[i]._.boiler:
            continue
        name = ends.get(i)
        if name and name.kind in _NOT_PLACES and not name.sure:
            name.kind, name.name = "LOC", words(doc, name.start, name.end)
        elif name is None and _is_bare_name(doc, i):
            new.append(Name(i - 1, i, "LOC", doc[i - 1].text))
    return merged(names, new)


def _is_bare_name(doc: Doc, i: int) -> bool:
    before = doc[i - 1]
    alone = i < 2 or doc[i - 2].pos_ != "PROPN"
    return before.pos_ == "PROPN" and before.head.i == i and before.is_title and alone


def decide_either(doc: Doc, names: list[Name]) -> list[Name]:
    """Decide by the article's other words which Georgia, Congo or North is meant."""
    twofold = [name for name in names if words(doc, name.start, name.end) in _readings()]
    if twofold:
        present = set(token_texts(doc))
        for name in twofold:
            readings = _readings()[words(doc, name.start, name.end)]
            # max() keeps the first, the usual reading, where the evidence is even
            name.name = max(readings, key=lambda reading: len(readings[reading] & present))
            if name.kind != "NORP" and name.name.count(" "):
                name.kind, name.how = "GPE", How.ALIAS
    return names


@cache
def _readings() -> dict[str, dict[str, frozenset[str]]]:
    found: dict[str, dict[str, frozenset[str]]] = {}
    for name, reading, evidence in rows("either.tsv"):
        found.setdefault(name, {})[reading] = frozenset(evidence.split())
    return found
