"""The last step: attributions as plain values that outlive the Doc."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.model import Attribution, How, Party, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy import tokens

NAMES_KEY = "names"


def attributions_of(
    doc: tokens.Doc, resolve: Callable[[tokens.Span], Party | None] | None = None
) -> tuple[Attribution, ...]:
    """Return who said what, in reading order; what stands inside a report is left to it.

    Args:
        doc: A document that `mark_attributions` has seen.
        resolve: Says which party a source means; by default the name in it, or its own words.
    """
    return tuple(
        Attribution(
            tuple(_plain(part) for part in raw.content),
            _party(raw.source, resolve) if raw.source is not None else None,
            _plain(raw.cue) if raw.cue is not None else None,
            raw.direct,
        )
        for raw in doc._.attributions or ()
        if not raw.nested
    )


def _plain(span: tokens.Span) -> Span:
    return Span(span.start_char, span.end_char)


def _party(source: tokens.Span, resolve: Callable[[tokens.Span], Party | None] | None) -> Party:
    """Name the source; its span stays where it stands, even if the name was found elsewhere."""
    found = resolve(source) if resolve is not None else None
    return replace(found or _as_named(source), span=_plain(source))


def _as_named(source: tokens.Span) -> Party:
    """Take the last name inside the source that its head word belongs to, else its own words."""
    head = source.root
    if head.pos_ == "PRON":
        return Party(source.text, _plain(source), How.PRONOUN)
    for name in source.doc.spans.get(NAMES_KEY, ()):
        if name.start <= head.i < name.end:
            how = How(name.id_) if name.id_ in set(How) else How.NAMED
            return Party(name.kb_id_ or name.text, _plain(name), how)
    return Party(" ".join(source.text.split()), _plain(source), How.DESCRIPTION)
