"""Shorter names of what the article names in full: "Peskov", "Amnesty"."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.analysis.firstnames import gender_of
from briefing.analysis.lexicon import roles
from briefing.analysis.names.persons import is_of_a_thing
from briefing.model import How

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from briefing.analysis.names.values import Name

_REGNAL = frozenset({"Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Sultan", "Emir"})
_LONG = 3
"""Words of a person's name; bodies have more."""
_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XVI"})
_NAMESAKES = 20
"""People with one last name to compare: a list of names must not take forever."""
_GENERIC = frozenset(
    {"house", "senate", "council", "university", "national", "people", "public", "social", "new"}
    | {"central", "air", "royal", "federal", "state", "supreme", "high", "home", "foreign", "human"}
)


def full_names(doc: Doc, names: list[Name]) -> list[Name]:
    """Give each shorter name of a person or body the one full name that fits it.

    A last name makes a person of what the model took for a place. Where two full names fit
    ("Bill Clinton", "Hillary Clinton") the short one stays as it stands.
    """
    _christen(doc, names)
    _crown(doc, names)
    people = _people(name.name for name in names if name.kind == "PERSON" and " " in name.name)
    bodies = _bodies(name.name for name in names if name.kind == "ORG" and " " in name.name)
    for name in names:
        if name.sure and not _is_person_too(name):
            continue
        person = people.get(key(name.name))
        body = bodies.get(key(name.name)) if name.kind == "ORG" and not person else None
        full = person or body
        if full and full != name.name:
            name.name, name.how, name.entry = full, How.ALIAS, None
        if person:
            name.kind = "PERSON"
    return names


def _is_person_too(name: Name) -> bool:
    return name.entry is not None and name.entry.ambiguous


def _christen(doc: Doc, names: list[Name]) -> None:
    """Make persons of what the model took for bodies: "Íngrid Betancourt", "the envoy, Bo Lee".

    Two or three plain words, of which the first is a first name or which stand beside a noun
    for a person.
    """
    for name in names:
        words = name.name.split()
        plain = 2 <= len(words) <= _LONG and all(w.isalpha() and w[0].isupper() for w in words)
        if name.sure or name.kind not in {"ORG", "GPE"} or not plain or is_of_a_thing(words[-1]):
            continue
        root = doc[name.start : name.end].root
        beside = root.dep_ == "appos" and root.head.lemma_.lower() in roles("person")
        if gender_of(name.name) or (beside and root.tag_ == "NNP"):
            name.kind = "PERSON"


def _crown(doc: Doc, names: list[Name]) -> None:
    """Keep the title of those who are known by it, and the number: "Pope Benedict XVI"."""
    for name in names:
        if name.kind == "PERSON" and " " not in name.name and name.start:
            before = doc[name.start - 1].text
            if before in _REGNAL:
                name.name = f"{before} {name.name}"
        if name.kind == "PERSON" and name.end < len(doc) and doc[name.end].text in _NUMERALS:
            name.name = f"{name.name} {doc[name.end].text}"
            name.end += 1


def _people(full: Iterable[str]) -> dict[str, str]:
    """Map every part of a name to the full name, where only one person has it.

    Any part will do: "Xi", "al-Sadr" and "Sadr", "Vázquez" of "Wanda Vázquez Garced". Spellings
    of one name ("J. Biden", "Joe R. Biden") count as one person, known by the commonest.
    """
    owners: dict[str, set[str]] = {}
    by_last: dict[str, list[str]] = {}
    for name, _ in Counter(full).most_common():
        parts = key(name).split()
        namesakes = by_last.setdefault(parts[-1], [])
        best = next((other for other in namesakes if _same(parts, key(other).split())), name)
        if best == name and len(namesakes) < _NAMESAKES:
            namesakes.append(name)
        for i, j in combinations(range(len(parts) + 1), 2):
            owners.setdefault(" ".join(parts[i:j]), set()).add(best)
    return _undisputed(owners)


def _bodies(full: Iterable[str]) -> dict[str, str]:
    """Map the ends of a body's name to the full one, where only one body has it.

    Of beginnings only "Amnesty" of Amnesty International: "House" is not the House Foreign
    Affairs Committee. Of spellings that differ in case only the commonest counts, then the first.
    """
    owners: dict[str, set[str]] = {}
    commonest = [name for name, _ in Counter(full).most_common()]
    for name in sorted(commonest, key=len, reverse=True):
        parts = key(name).split()
        longer = owners.get(" ".join(parts))
        for i in range(len(parts)):
            owners.setdefault(" ".join(parts[i:]), set()).update(longer or {name})
        if len(parts) == 2 and parts[0] not in _GENERIC:
            owners.setdefault(parts[0], set()).add(name)
        if parts[-3:] == ["house", "of", "representatives"]:
            owners.setdefault("house", set()).add(name)
    return _undisputed(owners)


def _undisputed(owners: dict[str, set[str]]) -> dict[str, str]:
    return {form: next(iter(found)) for form, found in owners.items() if len(found) == 1}


def _same(left: list[str], right: list[str]) -> bool:
    """Are two full names with the same last word spellings of one: do the first words agree?"""
    shorter, longer = sorted((left, right), key=len)
    return all(any(a.startswith(b) or b.startswith(a) for b in longer) for a in shorter)


def key(name: str) -> str:
    """Return the name for comparison: no accents, case, dots; "al-Sadr" as two words."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(
        " " if char in "-‑–" else char
        for char in plain
        if not unicodedata.combining(char) and char != "."
    )
