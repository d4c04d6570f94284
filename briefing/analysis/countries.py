"""What the table of states in `lexicon/countries.tsv` says, by state and by capital."""

from __future__ import annotations

from functools import cache

from briefing.analysis.lexicon import rows

_OWN_ADJECTIVE = {
    "United States": "U.S.",
    "United Kingdom": "British",
    "Holy See": "Vatican",
    # whose people have a name that is no adjective
    "Hong Kong": "Hong Kong",
    "Liechtenstein": "Liechtenstein",
    "New Zealand": "New Zealand",
    "Solomon Islands": "Solomon Islands",
    "Somaliland": "Somaliland",
}


@cache
def states() -> frozenset[str]:
    """Return the canonical names of all states we know."""
    return frozenset(name.removesuffix("?") for name, *_ in rows("countries.tsv"))


@cache
def adjectives() -> dict[str, str]:
    """Return the adjective of each state: "South African"."""
    return {
        name.removesuffix("?"): demonyms.split(";")[0].removesuffix("?")
        for name, _aliases, demonyms, _capitals in rows("countries.tsv")
        if demonyms
    } | _OWN_ADJECTIVE


@cache
def capitals() -> dict[str, str]:
    """Return the state of each capital; Brussels, which seats two powers, is none."""
    found = {
        capital: name.removesuffix("?")
        for name, _aliases, _demonyms, capitals in rows("countries.tsv")
        for capital in capitals.split(";")
    }
    return {city: state for city, state in found.items() if city and city != "Brussels"}
