"""What the gazetteer knows and what the dateline says, set against what the model found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.util import filter_spans

from briefing.analysis.names.values import Name, merged, words
from briefing.model import How

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

    from briefing.analysis.gazetteer import Entry, Gazetteer
    from briefing.model import Article, Span

_PLACES = frozenset({"GPE", "LOC", "NORP"})


def dateline_names(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Let the dateline name its place and agency and nothing else."""
    article: Article | None = doc.user_data.get("briefing")
    if article is None or article.dateline is None:
        return names
    line = article.dateline
    reach = doc.char_span(line.span.start, line.span.end, alignment_mode="expand")
    if reach is None:
        return names
    kept = [name for name in names if name.end <= reach.start or name.start >= reach.end]
    return sorted(
        kept + _part(doc, line.place, "GPE", gazetteer) + _part(doc, line.agency, "ORG", gazetteer),
        key=lambda name: name.start,
    )


def _part(doc: Doc, part: Span | None, kind: str, gazetteer: Gazetteer) -> list[Name]:
    found = part and doc.char_span(part.start, part.end, alignment_mode="contract")
    if not found:
        return []
    text = words(doc, found.start, found.end)
    if kind == "GPE" and text.isupper():
        text = text.title()
    entry = gazetteer.get(text)
    name = entry.name if entry and entry.kind == kind else text
    return [Name(found.start, found.end, kind, name, entry=entry)]


def with_gazetteer(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Correct the model by the gazetteer, and add what it has missed.

    The longer of two overlapping names stays: "Bank of England" is no place.
    """
    owner = {i: name for name in names for i in range(name.start, name.end)}
    spans = {(start, end): entry for start, end, entry in gazetteer.matches(doc)}
    new = []
    for span in filter_spans([doc[start:end] for start, end in spans]):
        entry = spans[span.start, span.end]
        model = owner.get(span.start)
        if span[0]._.boiler or not _agrees(span, entry, model):
            continue
        if model and model.kind == "PERSON" and model.start == span.start and model.end > span.end:
            model.start = span.end  # "Russian Vladimir Putin"
            model.name = words(doc, model.start, model.end)
        new.append(Name(span.start, span.end, entry.kind, entry.name, _how(entry), entry))
    return merged(names, new)


def _how(entry: Entry) -> How:
    """A seat is one only where it acts, see `actors`."""
    return How.NAMED if entry.acts_as else entry.how


def _agrees(span: DocSpan, entry: Entry, model: Name | None) -> bool:
    """Does nothing speak against the entry? Ambiguous words need the model's word for it."""
    if model:
        same = (model.start, model.end) == (span.start, span.end)
        return not entry.ambiguous or (same and model.kind in _PLACES | {entry.kind})
    if entry.acts_as and span.end < len(span.doc):
        # A city before another capitalised word is part of a name: "Moscow Times".
        after = span.doc[span.end]
        return not (after.pos_ == "PROPN" and span[-1].head.i == after.i)
    return not entry.ambiguous
