"""Who demands what of whom, and what else the actors of an article put on the table."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from briefing.analysis.parties import Parties
from briefing.analysis.parties.words import words
from briefing.analysis.positions import (
    absences,
    announcements,
    conditions,
    duties,
    headlines,
    intentions,
    limits,
    modals,
    negations,
    nouns,
    quoted,
    readiness,
    settling,
    verbs,
    verdicts,
)
from briefing.analysis.positions.lexicon import triggers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.positions.finding import Finding
    from briefing.model import Position

Doc.set_extension("positions", default=None, force=True)
Doc.set_extension("corefs", default=None, force=True)
Doc.set_extension("parties", default=None, force=True)

_FAMILIES = (
    verbs.find,
    modals.find,
    intentions.find,
    nouns.find,
    conditions.only,
    conditions.bargains,
    duties.find,
    quoted.find,
    readiness.find,
    verdicts.find,
    negations.find,
    absences.find,
)


_TAGS = frozenset({"MD", "VB"})
"""Helper verbs carry duties and intentions, bare verbs imperatives."""
_SMALL = (
    {"contingent", "conditional", "conditioned", "better", "duty", "obligation", "hopeful"}
    | {
        "give",
        "got",
        "let",
        "need",
        "have",
        "is",
        "are",
        "going",
        "time",
        "prefer",
        "intend",
        "deserve",
        "want",
        "wish",
    }
    | {"after", "when", "if", "once", "until", "unless", "without"}
    | {"up", "onus", "burden", "responsibility", "ball"}
    | readiness.READY
    | readiness.PLANS
    | readiness.OPPOSED
    | readiness.KEEN
    | readiness.GOING
    | verdicts.PHRASED
    | negations.SMALL
)


@Language.component(
    "briefing_positions",
    requires=["token.dep", "token.lemma", "token.tag", "doc.spans"],
    assigns=["doc._.positions", "doc._.corefs"],
)
def mark_positions(doc: Doc) -> Doc:
    """Store the positions in `doc._.positions`, in reading order of their triggers."""
    parties = Parties(doc)
    doc._.positions = positions(doc, parties)
    doc._.corefs = parties.inferred()
    doc._.parties = parties
    return doc


def positions(doc: Doc, parties: Parties) -> list[Position]:
    """Find the positions of an article."""
    found = announcements.kept(candidates(doc), parties)
    found += headlines.find(doc)
    found += conditions.find(found)
    found += limits.note(found)
    return settling.settle(found, parties)


def candidates(doc: Doc) -> Iterator[Finding]:
    """Yield what the frames find, forecasts among it: see `announcements`."""
    signals, boiler = _signals(), doc._.boiler
    for token in doc:
        if token.tag_ not in _TAGS and not {token.lower_, token.lemma_.lower()} & signals:
            continue
        if not (boiler and boiler[token.i]):
            for family in _FAMILIES:
                yield from family(token)


@cache
def _signals() -> frozenset[str]:
    """Return the words and lemmas that any family looks for: most tokens are none."""
    classes = (
        words(name)
        for name in ("duties", "advisable", "remedies", "unacceptable", "unwise", "untrue")
    )
    return frozenset(_SMALL).union(triggers("verb"), triggers("noun"), verbs.LEMMAS, *classes)
