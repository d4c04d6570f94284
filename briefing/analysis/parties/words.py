"""Classes of words that rules ask for, read once from `lexicon/`."""

from __future__ import annotations

from functools import cache

from briefing.analysis.gazetteer import OWN_ADJECTIVE
from briefing.analysis.lexicon import rows


@cache
def words(name: str) -> frozenset[str]:
    """Return the lemmas of a class of words from `classes.tsv`."""
    return frozenset(
        word for row in rows("classes.tsv") if row[0] == name for word in row[1].split()
    )


@cache
def capitals() -> dict[str, str]:
    """Return the state of each capital; Brussels, which seats two powers, is none."""
    found = {
        capital: name.removesuffix("?")
        for name, _aliases, _demonyms, capitals in rows("countries.tsv")
        for capital in capitals.split(";")
    }
    return {city: state for city, state in found.items() if city and city != "Brussels"}


@cache
def adjectives() -> dict[str, str]:
    """Return the adjective of each state: "South African"."""
    return {
        name.removesuffix("?"): demonyms.split(";")[0].removesuffix("?")
        for name, _aliases, demonyms, _capitals in rows("countries.tsv")
        if demonyms
    } | OWN_ADJECTIVE


@cache
def roles(name: str) -> frozenset[str]:
    """Return the lemmas of a class of `roles.tsv`."""
    return frozenset(word for row in rows("roles.tsv") if row[0] == name for word in row[1].split())
