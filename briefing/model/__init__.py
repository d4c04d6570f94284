"""The values every room of the house passes on: plain, frozen, free of spaCy and Textual.

Offsets count Unicode code points from the start of `Article.text`, zero-based, with the
end excluded, so `text[span.start:span.end]` is what the span covers.
"""

from __future__ import annotations

from briefing.model.articles import (
    NUMBERED,
    STANDARD_INPUT,
    Article,
    Block,
    BlockKind,
    Dateline,
    Span,
    text_id,
)
from briefing.model.findings import (
    INFERRED,
    Analysis,
    Attribution,
    DateMention,
    Entity,
    How,
    Kind,
    Mention,
    Party,
    Position,
    Saying,
    position_id,
)
from briefing.model.kept import HIGHLIGHTS, Note, Session
from briefing.model.story import STATUSES, Hit, Reference, Thread

__all__ = [
    "HIGHLIGHTS",
    "INFERRED",
    "NUMBERED",
    "STANDARD_INPUT",
    "STATUSES",
    "Analysis",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "DateMention",
    "Dateline",
    "Entity",
    "Hit",
    "How",
    "Kind",
    "Mention",
    "Note",
    "Party",
    "Position",
    "Reference",
    "Saying",
    "Session",
    "Span",
    "Thread",
    "position_id",
    "text_id",
]
