"""Ministries and the like, by the state they belong to: "Russia's foreign ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.countries import adjectives
from briefing.analysis.names.values import Name, merged
from briefing.model import How

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

    from briefing.analysis.gazetteer import Gazetteer

_FIELDS = frozenset(
    {"foreign", "defence", "defense", "interior", "finance", "justice", "health", "energy"}
    | {
        "trade",
        "economy",
        "education",
        "transport",
        "agriculture",
        "environment",
        "labour",
        "labor",
    }
    | {"culture", "intelligence", "information", "oil", "home", "external", "commerce", "tourism"}
    | {
        "economic",
        "national",
        "security",
        "supreme",
        "constitutional",
        "central",
        "federal",
        "high",
    }
    | {"affairs", "public", "and"}
)
_BODIES = frozenset(
    {"ministry", "office", "department", "parliament", "court", "council", "assembly"}
)
_PLAIN = frozenset({"military", "army", "navy", "police"})
"""Bodies that need no field, and keep their small letter."""
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def name_bodies(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Make a state and the ministry after it one name, "Russian Foreign Ministry".

    Where the article names one such ministry, "the Foreign Ministry" alone is that one.
    """
    bodies = [found for name in names for found in _body(doc, name, gazetteer)]
    full: dict[str, set[str]] = {}
    for body in bodies:
        full.setdefault(body.name.split(" ", 1)[1], set()).add(body.name)
    names = merged(names, bodies)
    for name in names:
        owners = full.get(_capitalised(name.name))
        if name.kind == "ORG" and owners and len(owners) == 1:
            name.name, name.how = next(iter(owners)), How.ALIAS
    return names


def _body(doc: Doc, name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yield the body that starts with the name of a state, found as one name or as two."""
    entry, i = name.entry, name.end
    if name.kind == "ORG" and entry is None:
        entry, i = gazetteer.get(doc[name.start].text), name.start + 1
    if entry is None or entry.acts_as or entry.kind not in {"GPE", "NORP"}:
        return
    if i < len(doc) and doc[i].text in _POSSESSIVE:
        i += 1
    start = i
    while i < len(doc) and doc[i].lower_ in _FIELDS:
        i += 1
    body = body_of(entry.name, doc[start : i + 1]) or _plain_body(entry.name, doc[start : i + 1])
    if body is not None:
        yield Name(name.start, i + 1, "ORG", body, entry=entry)


def body_of(state: str, words: Span) -> str | None:
    """Return the name of a state's "foreign ministry", `None` for what is no body by its words."""
    adjective = adjectives().get(state)
    *fields, body = [token.lower_ for token in words] or [""]
    if adjective is None or body not in _BODIES or not fields or fields[-1] == "and":
        return None
    return f"{adjective} {_capitalised(words.text)}" if _FIELDS.issuperset(fields) else None


def _plain_body(state: str, words: Span) -> str | None:
    """Return "Chadian army" for that of "Chad's army", and of no "Chadian army chief"."""
    adjective = adjectives().get(state)
    if adjective is None or len(words) != 1 or words[0].lower_ not in _PLAIN:
        return None
    whole = words[0].pos_ in {"NOUN", "PROPN"} and words[0].dep_ not in {"compound", "amod"}
    return f"{adjective} {words[0].lower_}" if whole else None


def _capitalised(text: str) -> str:
    return " ".join(word if word == "and" else word[:1].upper() + word[1:] for word in text.split())
