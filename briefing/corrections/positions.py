"""Positions put right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.corrections.matching import matched, placed, plain
from briefing.corrections.record import REVIEWS
from briefing.model import Party, Position, Span, position_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.corrections.matching import Placed
    from briefing.corrections.record import Correction, Stated
    from briefing.model import Analysis, Article

GONE = "its sentence is no longer in the text"
NOTHING = "nothing like it is found there any more"
WORDS = "its words are no longer in the text"
NEWER = "another correction of the same finding holds"

BY_HAND = "by hand"
"""The rule of what no rule finds, or none any more."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The positions of an article after correction."""

    positions: tuple[Position, ...]
    by: dict[str, Correction]
    """What has been applied, by the ids of the positions; of those rejected, too."""
    idle: dict[Correction, str]
    """What has not been, and why."""


def reviewed(article: Article, analysis: Analysis, corrections: Iterable[Correction]) -> Reviewed:
    """Apply the corrections of positions, in whatever order they are given."""
    found, lost = placed(article, corrections)
    idle = dict.fromkeys(lost, GONE)
    meant = matched(article, analysis.positions, found)
    kept = {position.id: position for position in analysis.positions}
    by: dict[str, Correction] = {}
    said = {words for at in meant for words in _said(found[at])}
    for at, one in enumerate(found):
        so, position = one.correction.so, meant.get(at)
        if position is None and not said.isdisjoint(_said(one)):
            idle[one.correction] = NEWER
            continue
        if position is None and so:  # no rule finds it, or none any more
            position = _made(article, analysis, one, so)
            said.update(_said(one))
        if position is None:
            idle[one.correction] = WORDS if so else NOTHING
            continue
        by[position.id] = one.correction
        if so:
            kept[position.id] = _as_stated(article, analysis, position, one, so)
        else:
            del kept[position.id]
    return Reviewed(tuple(sorted(kept.values(), key=lambda one: one.trigger)), by, idle)


def correction_of(
    article: Article, analysis: Analysis, position: Position, corrections: Iterable[Correction]
) -> Correction | None:
    """Return what made a position of a corrected analysis what it is."""
    if not position.review:
        return None
    some = [one for one in corrections if one.so or one.found]
    return reviewed(article, analysis, some).by.get(position.id)


def _said(one: Placed) -> Iterator[tuple[Span, str]]:
    """Give what tells corrections of the same finding."""
    for what in (one.correction.found, one.correction.so):
        if what:
            yield one.sentence, plain(what.content)


def _made(article: Article, analysis: Analysis, one: Placed, so: Stated) -> Position | None:
    """Return a position as nothing but the correction tells it; `None` if its words are gone."""
    content = one.find(article.text, so.content)
    if content is None:
        return None
    trigger = one.find(article.text, so.trigger) or content
    around = (span for span in analysis.sentences if span.start <= trigger.start < span.end)
    return Position(
        position_id(article.id, so.kind, trigger, content),
        so.kind,
        trigger,
        content,
        next(around, one.sentence),
        so.gist,
        rule=BY_HAND,
    )


def _as_stated(
    article: Article, analysis: Analysis, position: Position, one: Placed, so: Stated
) -> Position:
    """Return a position with all that was stated; what nobody was asked for stays."""
    content = position.content
    if content.of(article.text) != so.content:
        content = one.find(article.text, so.content) or content
    parties = _Parties(analysis, position)
    return replace(
        position,
        kind=so.kind,
        content=content,
        gist=so.gist or position.gist,
        holder=parties.named(so.holder) if so.holder else None,
        addressees=tuple(map(parties.named, so.addressees)),
        strength=so.strength,
        negated=so.negated,
        confidence=1.0,
        review=REVIEWS[one.correction.do],
    )


class _Parties:
    """Finds where in a sentence somebody is named."""

    def __init__(self, analysis: Analysis, position: Position) -> None:
        holder = (position.holder,) if position.holder else ()
        self._known: dict[str, Party] = {
            party.name: party for party in (*position.addressees, *holder)
        }
        self._sentence = position.sentence
        self._entities = analysis.entities

    def named(self, name: str) -> Party:
        """Return the party as the finding has it or, if it is another, as the sentence names it."""
        if name in self._known:
            return self._known[name]
        here = (
            Party(name, mention.span, mention.how)
            for entity in self._entities
            for mention in entity.mentions
            if entity.name == name and self._sentence.covers(mention.span)
        )
        return next(here, None) or Party(name, None)
