"""What the rules alone propose for sentences of our own, before the learned judge weighs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis import pipeline
from briefing.analysis.positions import proposed
from briefing.ingest.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.analysis.positions.finding import Finding


def findings(nlp: Language, text: str, rule: str) -> list[Finding]:
    """Return the findings of the rules whose name begins so."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "sentence.txt"))
    return [f for f in proposed(doc, doc._.parties) if f.rule.startswith(rule)]


def contents(nlp: Language, text: str, rule: str) -> list[str]:
    """Return what they ask, offer, refuse or deny."""
    return [f.content.text for f in findings(nlp, text, rule)]
