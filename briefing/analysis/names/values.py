"""A name on its way to an entity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import How

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.analysis.gazetteer import Entry


@dataclass(slots=True)
class Name:
    """A mention, from token `start` to before token `end`; each step may set it right."""

    start: int
    end: int
    kind: str
    name: str
    """Canonical, the words themselves until something better is known."""
    how: How = How.NAMED
    entry: Entry | None = None
    """What the gazetteer says, `None` where only the model or the article speaks."""

    @property
    def sure(self) -> bool:
        """Is the kind beyond the model's doubt?"""
        return self.entry is not None


def words(doc: Doc, start: int, end: int) -> str:
    """Return the words as a name: with single spaces, no matter how the lines break."""
    return " ".join(doc[start:end].text.split())


def token_texts(doc: Doc) -> list[str]:
    """Return the text of every token; much quicker than asking each token again and again."""
    strings = doc.vocab.strings
    return [strings[orth] for orth in doc.to_array("ORTH").tolist()]


def merged(names: list[Name], new: list[Name]) -> list[Name]:
    """Add names, in reading order; of two that overlap the longer one stays, or the new one."""
    owner = {i: name for name in names for i in range(name.start, name.end)}
    gone: set[int] = set()
    for name in new:
        rivals = [owner[i] for i in range(name.start, name.end) if i in owner]
        length = name.end - name.start
        if any(rival.end - rival.start > length for rival in rivals):
            gone.add(id(name))
        else:
            gone.update(id(rival) for rival in rivals)
            owner.update(dict.fromkeys(range(name.start, name.end), name))
    kept = [name for name in [*names, *new] if id(name) not in gone]
    return sorted(kept, key=lambda name: name.start)
