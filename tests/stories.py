"""Made-up articles with findings made by hand, for whatever works on findings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Entity,
    Kind,
    Mention,
    Party,
    Position,
    Span,
    position_id,
    text_id,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    Pair = tuple[Article, Analysis]


@dataclass(frozen=True)
class Told:
    """A position by the words that tell it: "Arland > Belmark | urged | reopen the bridge"."""

    line: str
    kind: Kind = Kind.DEMAND
    strength: int | None = None


def find(text: str, words: str) -> Span:
    """Return where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def article(path: str, text: str, published: date | None = None) -> Article:
    """Make an article: a title, then one paragraph a line."""
    lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]
    kinds = [BlockKind.TITLE] + [BlockKind.PARAGRAPH] * (len(lines) - 1)
    return Article(
        id=text_id(text),
        path=path,
        text=text,
        title=lines[0].of(text),
        blocks=tuple(Block(kind, span) for kind, span in zip(kinds, lines, strict=True)),
        source="The Courier",
        published=published,
    )


def story(
    path: str,
    text: str,
    published: date | None = None,
    told: Sequence[Told] = (),
    names: Sequence[str] = (),
) -> Pair:
    """Make an article with its analysis.

    Args:
        path: Of the article.
        text: Title, then paragraphs, a line each; sentences end with a full stop.
        published: The day.
        told: The positions.
        names: Entities as "GPE Arland Arport", the canonical name first, then aliases;
            with "_" for a space.
    """
    made = article(path, text, published)
    sentences = tuple(Span(*found.span()) for found in re.finditer(r"[^\s.][^.\n]*\.?", text))
    positions = [_position(made, sentences, one) for one in told]
    entities = [_entity(text, *(word.replace("_", " ") for word in name.split())) for name in names]
    return made, Analysis(
        made.id,
        "1",
        "by hand",
        sentences,
        tuple(entity for entity in entities if entity.mentions),
        tuple(sorted(positions, key=lambda one: one.trigger)),
    )


def _entity(text: str, kind: str, name: str, *aliases: str) -> Entity:
    forms = "|".join((name, *aliases))
    places = (Span(*found.span()) for found in re.finditer(rf"\b(?:{forms})\b", text))
    return Entity(name, kind, tuple(map(Mention, places)))


def _position(made: Article, sentences: Sequence[Span], told: Told) -> Position:
    parties, trigger, content = (part.strip() for part in told.line.split("|"))
    holder, _, addressee = (name.strip() for name in parties.partition(">"))
    signal, says = find(made.text, trigger), find(made.text, content)
    return Position(
        id=position_id(made.id, told.kind, signal, says),
        kind=told.kind,
        trigger=signal,
        content=says,
        sentence=next(one for one in sentences if one.covers(signal)),
        gist=content,
        holder=Party(holder, None) if holder else None,
        addressees=tuple(Party(name.strip(), None) for name in addressee.split(",") if name),
        strength=told.strength,
    )
