"""Who demands what of whom, and what else the actors of an article put on the table."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc

from briefing.analysis.columns import is_one_of
from briefing.analysis.parties import Parties
from briefing.analysis.parties.words import words
from briefing.analysis.positions import (
    absences,
    announcements,
    conditions,
    duties,
    headlines,
    intentions,
    judging,
    limits,
    modals,
    negations,
    nouns,
    opinion,
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


@Language.factory(
    "briefing_positions",
    requires=["token.dep", "token.lemma", "token.tag", "doc.spans", "doc.tensor"],
    assigns=["doc._.positions", "doc._.corefs"],
)
class PositionsComponent:
    """Stores the positions in `doc._.positions`, in reading order of their triggers."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002 - spaCy names it
        """Ask the judge, too, if he learned from what this model makes of text."""
        self.judge = judging.learned_from(nlp.meta)

    def __call__(self, doc: Doc) -> Doc:
        """Find the positions of an article."""
        parties = Parties(doc)
        found = proposed(doc, parties)
        if self.judge:
            found = judging.judged(found, doc, parties)
        doc._.positions = settled(found, parties)
        doc._.corefs = parties.inferred()
        doc._.parties = parties
        return doc


def proposed(doc: Doc, parties: Parties) -> list[Finding]:
    """Return what the rules find."""
    found = announcements.kept(candidates(doc), parties)
    found += headlines.find(doc)
    found += conditions.find(found)
    opinion.hear(found, parties)
    return found


def settled(found: list[Finding], parties: Parties) -> list[Position]:
    """Return the positions that findings make, with those that their limits add."""
    return settling.settle(found + limits.note(found), parties)


def candidates(doc: Doc) -> Iterator[Finding]:
    """Yield what the frames find, forecasts among it: see `announcements`."""
    boiler = doc._.boiler
    for i in _telling(doc):
        if not (boiler and boiler[i]):
            token = doc[i]
            for family in _FAMILIES:
                yield from family(token)


def _telling(doc: Doc) -> list[int]:
    """Return the tokens that any family looks for: most tokens are none."""
    tags, *forms = doc.to_array(["TAG", "LOWER", "LEMMA"]).T
    found = is_one_of(tags, map(get_string_id, _TAGS))
    for column in forms:
        known, back = np.unique(column, return_inverse=True)
        telling = [str(doc.vocab.strings[word]).lower() in _signals() for word in known]
        found |= np.array(telling, np.bool_)[back]
    places: list[int] = np.flatnonzero(found).tolist()
    return places


@cache
def _signals() -> frozenset[str]:
    """Return the words and lemmas that any family looks for."""
    classes = (
        words(name)
        for name in ("duties", "advisable", "remedies", "unacceptable", "unwise", "untrue")
    )
    return frozenset(_SMALL).union(triggers("verb"), triggers("noun"), verbs.LEMMAS, *classes)
