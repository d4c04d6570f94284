"""What an article tells of each name: what it does and has, and who deals with or asks it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import is_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from spacy.tokens import Span, Token

    from briefing.model import Party

_HAD = frozenset({"poss", "compound", "amod", "nmod"})
_UP = 4
"""Words climbed from a name to the verb it stands under."""
_MANY = 3
"""Times from which on all are as many."""


class Dealings:
    """The dealings of the names of one article."""

    def __init__(self, mentions: Mapping[str, Sequence[Span]]) -> None:
        """Take the names with their mentions."""
        self.deeds: dict[str, set[str]] = {name: set() for name in mentions}
        """Lemmas of what each does, by its name."""
        self.things: dict[str, set[str]] = {name: set() for name in mentions}
        """Lemmas of the nouns said to be its own."""
        self.active: dict[str, int] = dict.fromkeys(mentions, 0)
        """Mentions that do something."""
        self._verbs: dict[tuple[str, str], set[str]] = {}
        name_at = {m.root.i: name for name, told in mentions.items() for m in told}
        for name, told in mentions.items():
            for mention in told:
                self._note(name, mention.root, name_at)

    def _note(self, name: str, head: Token, name_at: Mapping[int, str]) -> None:
        if head.dep_ in _HAD:
            self.things[name].add(head.head.lemma_.lower())
        verb = _verb_above(head)
        if verb is None:
            return
        if head.dep_ == "nsubj":
            self.active[name] += 1
            self.deeds[name].add(verb.lemma_)
            return
        for c in verb.lefts:
            doer = name_at.get(c.i)
            if c.dep_ == "nsubj" and doer is not None and doer != name:
                self._verbs.setdefault((doer, name), set()).add(verb.lemma_)

    def between(self, doer: str, name: str) -> set[str]:
        """Return the lemmas of what one does with or to the other."""
        return self._verbs.get((doer, name), set())


def _verb_above(token: Token) -> Token | None:
    for _ in range(_UP):
        token = token.head
        if is_verb(token):
            return token
    return None


class Counts:
    """How often the parties of one article ask and are asked in so many words."""

    def __init__(
        self,
        held: Sequence[tuple[object, Party | None]],
        asked: Sequence[tuple[Party, ...]],
        named: Callable[[str], str],
    ) -> None:
        """Take the findings' holders and addressees, and how a name is to be counted."""
        self._named = named
        pairs = [
            (named(holder.name) if holder is not None else "", [named(p.name) for p in whom])
            for (_, holder), whom in zip(held, asked, strict=True)
        ]
        self._held = Counter(holder for holder, _ in pairs)
        self._asked = Counter(name for _, names in pairs for name in names)
        self._pairs = Counter((holder, name) for holder, names in pairs for name in names)
        self._all = self._asked.total()

    def of(self, name: str, holder: Party | None) -> Iterator[str]:
        """Yield what the counts tell of a party, and of it and a holder."""
        times = self._asked[name]
        if times:
            yield from (f"share={min(4 * times // self._all, 3)}", f"asks={min(times, _MANY + 1)}")
        if self._held[name]:
            yield f"held={min(self._held[name], _MANY + 1)}"
        other = self._named(holder.name) if holder is not None else ""
        if other and self._pairs[other, name]:
            yield f"own={min(self._pairs[other, name], _MANY)}"
        if other and self._pairs[name, other]:
            yield f"asks back={min(self._pairs[name, other], _MANY)}"
