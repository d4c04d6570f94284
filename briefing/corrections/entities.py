"""Entities put right: called otherwise, made one, or parted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.corrections.matching import may_be_on
from briefing.corrections.record import Do, Name
from briefing.model import INFERRED, Analysis, Entity, Mention, Party
from briefing.renaming import with_names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from briefing.corrections.record import Correction
    from briefing.model import Article


UNNAMED = "nothing in the article is called so any more"


def renames(corrections: Iterable[Correction]) -> dict[str, Name]:
    """Return what entities are called in the end, by their keys.

    Whoever takes a name back is heard: the newest correction decides in a circle.
    """
    called: dict[str, Name] = {}
    bearing: defaultdict[Name, list[str]] = defaultdict(list)
    for one in _of(Do.RENAME, corrections):
        if one.entity and one.name and one.entity != one.name:
            before = (key for key in bearing.pop(one.entity, ()) if called.get(key) == one.entity)
            for key in (*before, one.entity.key):
                called[key] = one.name
                bearing[one.name].append(key)
            called.pop(one.name.key, None)
    return called


def ages(one: Correction) -> tuple[datetime, str]:
    """Sort the newest last."""
    return one.when, one.about


def _of(do: Do, corrections: Iterable[Correction]) -> list[Correction]:
    """Return those that do one thing, the newest last."""
    return sorted((one for one in corrections if one.do is do), key=ages)


def renamed(analysis: Analysis, called: dict[str, Name]) -> Analysis:
    """Call entities otherwise, and with them the parties that bear their names."""
    if called.keys().isdisjoint(entity.key for entity in analysis.entities):
        return analysis
    parts = [
        (called.get(entity.key), entity, mention)
        for entity in analysis.entities
        for mention in entity.mentions
    ]
    entities = _gathered(parts)
    left = {entity.name for entity in entities}
    names = {
        entity.name: called[entity.key].name
        for entity in analysis.entities
        if entity.key in called and entity.name not in left
    }
    return with_names(
        replace(analysis, entities=entities), lambda one: names.get(one.name, one.name)
    )


def parted(article: Article, analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """Let words that stand for an entity in this article stand for another; pronouns stay."""
    apart = {
        (one.entity.key, one.words.casefold()): one.name
        for one in _of(Do.SPLIT, corrections)
        if one.entity and one.name and one.entity != one.name
        if one.place and may_be_on(article, one.place)
    }
    if not apart:
        return analysis
    parts = [
        (apart.get((entity.key, _words(article, mention))), entity, mention)
        for entity in analysis.entities
        for mention in entity.mentions
    ]
    moved = {
        (entity.name, mention.span): name.name
        for name, entity, mention in parts
        if name is not None
    }
    if not moved:
        return analysis

    def call(one: Party) -> str:
        return moved.get((one.name, one.span), one.name) if one.span else one.name

    return with_names(replace(analysis, entities=_gathered(parts)), call)


def _words(article: Article, mention: Mention) -> str:
    return "" if mention.how in INFERRED else mention.span.of(article.text).casefold()


def _gathered(parts: Iterable[tuple[Name | None, Entity, Mention]]) -> tuple[Entity, ...]:
    """Return entities made of mentions, each with the name it is to have if not that it has."""
    found: dict[Name, tuple[bool, dict[Mention, None]]] = {}
    for name, entity, mention in parts:
        key = name or Name(entity.name, entity.kind)
        changed, mentions = found.get(key, (False, {}))
        mentions[mention] = None
        found[key] = (changed or name is not None or bool(entity.review), mentions)
    made = [
        Entity(
            name.name,
            name.kind,
            tuple(sorted(mentions, key=lambda one: one.span)),
            "changed" if changed else "",
        )
        for name, (changed, mentions) in found.items()
    ]
    return tuple(sorted(made, key=lambda one: one.mentions[0].span))
