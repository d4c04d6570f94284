"""Whom the world knows as its leaders, for articles that tell nobody's office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.analysis.lexicon import rows


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is known to be."""

    words: frozenset[str]
    """Lower-case words of the office: "prime", "minister"."""
    of: str
    """The state or body led."""


def office(name: str) -> Office | None:
    """Return the office of "Tony Blair", of "Donald J. Trump", of "Obama"; `None` if unknown."""
    parts = name.removesuffix(" Jr.").split()
    if not parts:
        return None
    return _offices().get(name) or _offices().get(f"{parts[0]} {parts[-1]}")


@cache
def _offices() -> dict[str, Office]:
    """Return the offices of `lexicon/leaders.tsv` by name, and by a last name of one office."""
    found: dict[str, Office] = {}
    by_last: dict[str, set[Office]] = {}
    for title, of, names in rows("leaders.tsv"):
        held = Office(frozenset(title.split()), of)
        for name in names.split(";"):
            parts = name.split()
            found[name] = found[f"{parts[0]} {parts[-1]}"] = held
            by_last.setdefault(parts[-1], set()).add(held)
    return {last: next(iter(held)) for last, held in by_last.items() if len(held) == 1} | found
