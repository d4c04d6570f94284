"""The names in an article: the model's, set right by what the house knows of the news.

Each step takes the names so far, in reading order and not overlapping, and returns them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Span, SpanGroup

from briefing.analysis.gazetteer import Gazetteer
from briefing.analysis.names.acronyms import learn_acronyms
from briefing.analysis.names.actors import resolve_metonyms
from briefing.analysis.names.bodies import name_bodies
from briefing.analysis.names.boundaries import NOT_NAMES, model_names
from briefing.analysis.names.joined import split_joined
from briefing.analysis.names.known import dateline_names, with_gazetteer
from briefing.analysis.names.persons import find_persons
from briefing.analysis.names.places import decide_either, name_regions
from briefing.analysis.names.repeats import label_repeats, vote
from briefing.analysis.names.shorter import full_names

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.analysis.names.values import Name

SPANS_KEY = "names"


def find_names(doc: Doc, gazetteer: Gazetteer) -> list[Name]:
    """Return all names outside boilerplate, in reading order."""
    names = split_joined(doc, model_names(doc), gazetteer)
    names = with_gazetteer(doc, names, gazetteer)
    names = dateline_names(doc, names, gazetteer)
    names = learn_acronyms(doc, names)
    names = name_bodies(doc, names, gazetteer)
    names = name_regions(doc, names)
    names = find_persons(doc, names)
    names = full_names(doc, names)
    names = vote(doc, names)
    names = label_repeats(doc, names)
    names = decide_either(doc, names)
    return resolve_metonyms(doc, names)


class NamesComponent:
    """Stores the names in `doc.spans["names"]` and `doc.ents`: label, canonical name, how."""

    def __init__(self, nlp: Language) -> None:
        """Read the word lists."""
        self.gazetteer = Gazetteer(nlp)

    def __call__(self, doc: Doc) -> Doc:
        """Name what there is to name."""
        spans = [
            Span(doc, n.start, n.end, label=n.kind, kb_id=n.name, span_id=n.how.value)
            for n in find_names(doc, self.gazetteer)
        ]
        others = [ent for ent in doc.ents if ent.label_ in NOT_NAMES and not ent[0]._.boiler]
        taken = {token.i for span in spans for token in span}
        doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=spans)
        doc.set_ents(spans + [o for o in others if not any(token.i in taken for token in o)])
        return doc


@Language.factory(
    "briefing_names",
    requires=["doc.ents", "token.dep", "token.pos"],
    assigns=["doc.spans", "doc.ents"],
)
def make_names_component(nlp: Language, name: str) -> NamesComponent:  # noqa: ARG001 - spaCy's call
    """Make the component; reads the word lists."""
    return NamesComponent(nlp)
