"""What many articles together say about one entity: how it is called and where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import INFERRED, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article, Entity

LONGEST = 4
"""Words of an alias; what is longer describes and does not name."""


@dataclass(frozen=True, slots=True)
class EntityEntry:
    """An entity with its mentions in all articles."""

    name: str
    """Canonical."""
    kind: str
    aliases: tuple[str, ...]
    """Other names, as they stand in the texts, the most frequent first; no pronouns, no phrases."""
    articles: tuple[str, ...]
    """Ids, in order of date."""
    mentions: tuple[tuple[str, Mention], ...]
    """Article id and place, in the same order, then in reading order."""
    review: str = ""
    """As `Entity.review`, if any of the articles has it."""

    @property
    def key(self) -> str:
        """Identify the entity, as `Entity.key` does."""
        return f"{self.kind}:{self.name}"

    @property
    def count(self) -> int:
        """How many mentions there are."""
        return len(self.mentions)


def entry(found: Sequence[tuple[Article, Entity]]) -> EntityEntry:
    """Put together what articles, given in order, say about one entity."""
    names = Counter(
        " ".join(mention.span.of(article.text).split())
        for article, entity in found
        for mention in entity.mentions
        if mention.how not in INFERRED
    )
    name, kind = found[0][1].name, found[0][1].kind
    return EntityEntry(
        name,
        kind,
        tuple(alias for alias, _ in names.most_common() if alias != name and _is_name(alias)),
        tuple(article.id for article, _ in found),
        tuple((article.id, mention) for article, entity in found for mention in entity.mentions),
        max(entity.review for _, entity in found),
    )


def _is_name(words: str) -> bool:
    """Tell "State of Israel" from "diplomats of Britain, who brokered the freeze"."""
    return len(words.split()) <= LONGEST and "," not in words
