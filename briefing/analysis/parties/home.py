"""Whose public life an article reports: whom its parties, unions and campaigners ask."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from briefing.analysis.countries import adjectives
from briefing.analysis.lexicon import roles, rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_OWN = 2
"""Times that a body or place of its own speaks for a state, against its name once."""
_SURE = 2
"""What bodies and places have to come to."""
_MAINLY = 2
"""Times that it has to be spoken of for once of any other state."""
_SHARED = frozenset({"International", "European", "World"})
"""What the bodies of several states are called."""
_DIVIDED = frozenset({"United States"})
"""Where whoever sits in parliament governs too."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body of one country's public life."""

    state: str
    sort: str
    """Party, power, union, lobby, charity, watchdog or organ."""


OFFICIAL = frozenset({"power", "organ"})
"""Sorts that govern rather than ask the government."""


@cache
def bodies() -> dict[str, Body]:
    """Return the bodies of `lexicon/bodies.tsv` by name."""
    return {row[2].removesuffix("?"): Body(row[0], row[1]) for row in rows("bodies.tsv")}


@cache
def clues() -> dict[int, str]:
    """Return the state that a word gives away, by the hash spaCy has for the word."""
    found: dict[str, set[str]] = {}
    for state, words in rows("homes.tsv"):
        for word in words.split():
            found.setdefault(word, set()).add(state)
    return {get_string_id(word): min(told) for word, told in found.items() if len(told) == 1}


def home(doc: Doc, names: list[Span]) -> str | None:
    """Return the state whose own affairs these are; `None` in doubt and between states."""
    own, named = Counter[str](), Counter[str]()
    known, told = bodies(), clues()
    for name in names:
        body = known.get(name.kb_id_)
        if body is not None:
            own[body.state] += _OWN
        elif name.kb_id_ in adjectives():
            named[name.kb_id_] += 1
    for orth in doc.to_array("ORTH").tolist():
        if orth in told:
            own[told[orth]] += _OWN
    if not own:
        return None
    best = max(own, key=lambda state: own[state] + named[state])
    foreign = max((n for state, n in named.items() if state != best), default=0)
    return best if own[best] >= _SURE and own[best] + named[best] >= _MAINLY * foreign else None


def is_opposing(called: set[str], state: str) -> bool:
    """Do these words make somebody who asks the government rather than governs himself?"""
    return state not in _DIVIDED and not called.isdisjoint(roles("opposing"))


def is_foreign(name: str, state: str) -> bool:
    """Is it of another state or of several: "French MPs", "International Olympic Committee"?"""
    told = {_nations().get(word, state) for word in (name, *name.split())} - {state}
    abroad = any(clues().get(get_string_id(other)) != state for other in told)  # not Scotland
    return abroad or not _SHARED.isdisjoint(name.split())


@cache
def _nations() -> dict[str, str]:
    """Return the state of each name and adjective that states have."""
    found = {}
    for state, aliases, demonyms, _capitals in rows("countries.tsv"):
        for word in filter(None, (state, *aliases.split(";"), *demonyms.split(";"))):
            found[word.removesuffix("?")] = state.removesuffix("?")
    return found


def government(state: str) -> str:
    """Return the name of its government."""
    return f"{adjectives().get(state, state)} government"
