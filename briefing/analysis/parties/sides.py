"""Whom a person speaks for: the states and bodies in the titles the article gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.model import Party


class Sides:
    """The sides of one article."""

    def __init__(self, names: list[Span], states: set[str]) -> None:
        self._name_at = {t.i: name for name in names for t in name}
        self._states = states
        self._sides: dict[str, dict[str, None]] = {}
        for name in names:
            if name.label_ == "PERSON":
                sides = self._sides.setdefault(name.kb_id_, {})
                sides |= dict.fromkeys(self._others(name.root))

    def _others(self, head: Token) -> list[str]:
        """Return the names of states and bodies inside a phrase, in reading order."""
        found = [self._name_at[t.i] for t in head.subtree if t.i in self._name_at]
        return [name.kb_id_ for name in found if name.label_ != "PERSON"]

    def of(self, person: str) -> list[str]:
        """Return the states and bodies in the titles of a person, in reading order."""
        return [*self._sides.get(person, {})]

    def state_of(self, person: str) -> str | None:
        """Return the state a person speaks for, whom "we must" means."""
        return next((name for name in self._sides.get(person, {}) if name in self._states), None)

    def speaks_for(self, speaker: Party, who: Token, other: Party, doer: Token) -> bool:
        """Does the speaker speak for who is to act: Japan's premier for Japan, "my country"?

        `who` and `doer` are the words that name them.
        """
        if other.name == speaker.name or doer.lower_ in {"i", "we"}:
            return True
        if doer.pos_ == "PRON":
            return False
        if any(c.tag_ == "PRP$" for c in doer.lefts) or other.name in self._others(who):
            return True
        return self._may_speak_for(speaker.name, other.name, doer)

    def _may_speak_for(self, speaker: str, other: str, doer: Token) -> bool:
        """Take a person whose state the article does not tell to speak for the one named."""
        sides = self._sides.get(speaker)
        if sides is None or other in sides:
            return sides is not None
        name = self._name_at.get(doer.i)
        if name is not None and name.label_ == "PERSON":
            return False
        return other not in self._states or not sides.keys() & self._states
