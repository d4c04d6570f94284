"""The component: proposals are collected, weighed, and sorted into who says what."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from briefing.analysis.attributions.grammar import hull, runs, whole_cue
from briefing.analysis.attributions.proposals import proposals
from briefing.analysis.attributions.quotes import mark_quotes
from briefing.analysis.attributions.sorting import Weighed, choose, go_on, nest, share_out
from briefing.analysis.attributions.speech import speeches
from briefing.analysis.attributions.values import RawAttribution
from briefing.analysis.attributions.weights import cue_words, probability

THRESHOLD = 0.35
"""How likely a proposal must be: below one half, for a missed speaker costs more than a doubt."""

Doc.set_extension("attributions", default=None, force=True)


@Language.component(
    "briefing_attributions",
    requires=["token.dep", "token.lemma", "token.pos", "token.tag"],
    assigns=["doc.spans", "doc._.attributions"],
)
def mark_attributions(doc: Doc) -> Doc:
    """Store who says what in `doc._.attributions`, in reading order."""
    mark_quotes(doc)
    said = speeches(doc)
    weighed = [Weighed(probability(each), each) for each in proposals(doc, said, cue_words())]
    kept, inside = nest(choose([one for one in weighed if one.sure >= THRESHOLD]))
    outer = [one for one in kept if one.cue not in inside]
    go_on(doc, outer, said, share_out(outer))
    found = (_raw(doc, one, nested=one.cue in inside) for one in kept)
    doc._.attributions = [attribution for attribution in found if attribution.content]
    return doc


def _raw(doc: Doc, one: Weighed, *, nested: bool) -> RawAttribution:
    proposal = one.proposal
    content = runs(doc, proposal.content)
    return RawAttribution(
        source=hull(doc, proposal.source),
        cue=whole_cue(proposal.cue),
        content=content,
        direct=any(token.is_quote for part in content for token in part),
        frame=proposal.frame,
        confidence=one.sure,
        nested=nested,
    )
