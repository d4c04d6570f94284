"""The last step for names: mentions gathered into entities, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.countries import states
from briefing.model import DateMention, Entity, How, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_WORDED = {"day": "{0.day} {0:%B} {0.year}", "month": "{0:%B} {0.year}", "year": "{0.year}"}


def entities_of(doc: Doc) -> tuple[Entity, ...]:
    """Return one entity for each name and kind, in reading order of their first mentions."""
    found: dict[tuple[str, str], dict[Span, How]] = {}
    for kind, name, span, how in sorted(_mentions(doc), key=lambda mention: mention[2]):
        found.setdefault((kind, name), {}).setdefault(span, how)
    return tuple(
        Entity(name, kind, tuple(Mention(span, how) for span, how in places.items()))
        for (kind, name), places in found.items()
    )


def _mentions(doc: Doc) -> Iterator[tuple[str, str, Span, How]]:
    for name in doc.spans["names"]:
        # "Russian" is an adjective of people, but whoever looks for Russia wants to find it.
        kind = "GPE" if name.label_ == "NORP" and name.kb_id_ in states() else name.label_
        yield kind, name.kb_id_, Span(name.start_char, name.end_char), How(name.id_)
    for span, name, kind, how in doc._.corefs or ():
        yield (
            "GPE" if kind == "NORP" and name in states() else kind,
            name,
            Span(span.start_char, span.end_char),
            how,
        )
    text = doc.text
    for mention in doc._.dates:
        how = How.NAMED if mention.stated else How.ALIAS
        yield "DATE", _date_name(text, mention), mention.span, how


def _date_name(text: str, mention: DateMention) -> str:
    """Return "15 December 2021", "December 2021", "2021"; for anything longer its own words."""
    wording = _WORDED.get(mention.granularity)
    return wording.format(mention.first) if wording else " ".join(mention.span.of(text).split())
