"""Word lists: one file each, whose first comment says where the words come from."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def lines(name: str) -> list[str]:
    """Return the lines of a list; those that start with `#` are comments."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def rows(name: str) -> list[list[str]]:
    """Return the columns of every line of a tab-separated list."""
    return [line.split("\t") for line in lines(name)]


def numbers(name: str) -> dict[str, float]:
    """Return the numbers of a list that has one a line: its name, a tab, the number."""
    return {key: float(number) for key, number in rows(name)}


def word_sets(name: str) -> dict[str, frozenset[str]]:
    """Return the sets of words of a list that has a set a line: its name, a tab, the words."""
    return {key: frozenset(words.split()) for key, words in rows(name)}


@cache
def roles(name: str) -> frozenset[str]:
    """Return the lemmas of a class of `roles.tsv`."""
    return word_sets("roles.tsv")[name]
