"""What was found in an article, as marks in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import wording
from briefing.app import labels
from briefing.app.article_view.marks import Layer, Mark
from briefing.model import INFERRED, How, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.article_view.view import ArticleView
    from briefing.model import Analysis, Position


def mark_findings(
    view: ArticleView, analysis: Analysis, listed: Callable[[Position], bool]
) -> None:
    """Mark names, quotations and the positions that are `listed`; the view stays put."""
    view.set_sentences(analysis.sentences)
    view.mark(Layer.ENTITY, _entity_marks(analysis))
    view.mark(Layer.QUOTE, _quote_marks(analysis))
    view.mark(
        Layer.POSITION,
        [
            Mark(p.content, Layer.POSITION, p.kind, labels.sureness(p), p.id)
            for p in analysis.positions
            if listed(p)
        ],
    )


def _entity_marks(analysis: Analysis) -> list[Mark]:
    return [
        Mark(
            mention.span,
            Layer.ENTITY,
            "NORP" if mention.how is How.DEMONYM else entity.kind,
            "dotted" if mention.how in INFERRED else "solid",
            entity.key,
        )
        for entity in analysis.entities
        for mention in entity.mentions
    ]


def _quote_marks(analysis: Analysis) -> list[Mark]:
    """Mark what stands in quotation marks, with a sentence that says whose words it is."""
    return [
        Mark(
            Span(said.content[0].start, said.content[-1].end),
            Layer.QUOTE,
            key=f"Said by {wording.named(said.source) if said.source else 'somebody unnamed'}.",
        )
        for said in analysis.attributions
        if said.direct
    ]
