"""First names: who bears one is a person, and mostly known to be a man or a woman."""

from __future__ import annotations

from functools import cache

from briefing.analysis.lexicon import word_sets


def gender_of(full_name: str) -> str | None:
    """Return "f" or "m" by the first of several names; `None` for a name that both or none bear."""
    first, *rest = full_name.lower().split() or [""]
    return _genders().get(first) if rest else None


@cache
def _genders() -> dict[str, str]:
    return {name: told for told, names in word_sets("firstnames.tsv").items() for name in names}
