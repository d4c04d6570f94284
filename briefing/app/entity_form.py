"""What the form of an entity asks for, and what becomes of the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import wording
from briefing.app.form import Field
from briefing.corrections.record import Name
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.crossref import CrossIndex

EVERYWHERE = "in all articles"


def fields(entity: Name, words: str, names: Iterable[str]) -> list[Field]:
    """Return what there is to be changed of an entity; `words` stand for it where one is."""
    made = [
        Field("name", "Name", entity.name, names=names),
        Field("kind", "Kind", _word(entity.kind), choices=tuple(_kinds(entity.kind))),
    ]
    if words:
        made.append(Field("scope", "Where", EVERYWHERE, choices=(EVERYWHERE, only(words))))
    return made


def only(words: str) -> str:
    """Say that one name of it is meant, and one article."""
    return f"only “{words}” in this article"


def answered(values: dict[str, str], was: Name, index: CrossIndex) -> Name:
    """Return what the entity is to be called; the name of another one brings its kind.

    Raises:
        UsageError: If that is no name.
    """
    name = values["name"]
    if not any(map(str.isalnum, name)):
        raise UsageError("A name needs at least one letter or digit.")
    kind = _kinds(was.kind)[values["kind"]]
    known = (Name(one, of) for of, _, one in (key.partition(":") for key in index.entity_keys()))
    others = [one for one in known if one.name.casefold() == name.casefold()]
    same = [one for one in others if one.kind == kind]
    if kind == was.kind and others and name != was.name:
        return (same or others)[0]
    return Name(name, kind)


def _kinds(kind: str) -> dict[str, str]:
    """Return the kinds by the words for them, that of the entity among them."""
    return {_word(one): one for one in (*wording.THINGS, kind)}


def _word(kind: str) -> str:
    return wording.THINGS.get(kind, kind.lower().replace("_", " "))
