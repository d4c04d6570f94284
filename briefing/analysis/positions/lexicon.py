"""The triggers, read once from `lexicon/triggers.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.analysis.lexicon import rows
from briefing.model import Kind


@dataclass(frozen=True, slots=True)
class Trigger:
    """One line of `triggers.tsv`."""

    kind: Kind
    strength: int | None
    lemma: str
    particle: str
    """The word that belongs to the trigger: "out" of "rule out", or nothing."""
    frames: tuple[str, ...]


@cache
def triggers(pos: str) -> dict[str, tuple[Trigger, ...]]:
    """Return the triggers of a part of speech by lemma, in the order of the file."""
    found: dict[str, list[Trigger]] = {}
    for kind, strength, line_pos, words, frames in rows("triggers.tsv"):
        if line_pos == pos:
            lemma, _, particle = words.partition(" ")
            level = int(strength) if strength else None
            row = Trigger(Kind(kind), level, lemma, particle, tuple(frames.split()))
            found.setdefault(lemma, []).append(row)
    return {lemma: tuple(lines) for lemma, lines in found.items()}
