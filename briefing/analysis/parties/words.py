"""Classes of words that rules ask for, read once from `lexicon/`."""

from __future__ import annotations

from functools import cache

from briefing.analysis.lexicon import rows


@cache
def words(name: str) -> frozenset[str]:
    """Return the lemmas of a class of words from `classes.tsv`."""
    return frozenset(
        word for row in rows("classes.tsv") if row[0] == name for word in row[1].split()
    )
