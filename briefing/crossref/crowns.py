"""Monarchs and popes, whom articles name with title, number, both or neither."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CROWNED = re.compile(
    r"(?P<title>(?:King|Queen|Pope|Emperor|Empress|Tsar|Sultan)(?= ))? ?"
    r"(?P<name>[A-Z]\w+(?: [A-Z][a-z]\w*)?)(?: (?P<number>[IVX]+))?"
)
"""A monarch or pope: "Queen Elizabeth", "Elizabeth II"."""


class Crown(NamedTuple):
    """How a monarch or pope is named."""

    name: str
    title: str
    """Nothing where only the number tells, and the other way round."""
    number: str


@lru_cache(maxsize=65536)
def crown(name: str) -> Crown | None:
    """Return what the name says of a monarch or pope; `None` for whoever may be none."""
    found = _CROWNED.fullmatch(name)
    if not found or not (found["title"] or found["number"]):
        return None
    return Crown(found["name"], found["title"] or "", found["number"] or "")


def may_be_one(one: Crown, other: Crown) -> bool:
    """Does nothing that both tell set the two apart?"""
    return all(a == b or not (a and b) for a, b in zip(one, other, strict=True))


def crowns(names: Iterable[str]) -> dict[str, Crown]:
    """Return the monarchs and popes among names, with "Francis" where a Pope Francis is about.

    But not where anybody else is of that name, "Francis Drake" or "Connie Francis".
    """
    about = set(names)
    found = {name: told for name in about if (told := crown(name)) is not None}
    bare = about & {told.name for told in found.values()}
    others = {word for name in about - found.keys() - bare for word in name.split()}
    plain = {name: Crown(name, "", "") for name in bare if others.isdisjoint(name.split())}
    return found | plain


def doubtful(known: Mapping[str, Crown]) -> set[str]:
    """Return the names that fit two who are not one: "Queen Elizabeth" beside I and II."""
    by_name: dict[str, list[Crown]] = {}
    for told in known.values():
        by_name.setdefault(told.name, []).append(told)
    return {name for name, told in known.items() if not _is_one(told, by_name[told.name])}


def _is_one(told: Crown, namesakes: list[Crown]) -> bool:
    """Are all whom the name fits one?"""
    fitting = [other for other in namesakes if may_be_one(told, other)]
    return all(len({other[part] for other in fitting} - {""}) <= 1 for part in (1, 2))
