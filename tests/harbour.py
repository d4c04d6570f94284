"""Two made-up articles on one dispute, with what is to be found in them, all made by hand."""

from __future__ import annotations

import re
from datetime import date

from briefing.model import (
    Analysis,
    Article,
    Attribution,
    Block,
    BlockKind,
    Dateline,
    Entity,
    How,
    Kind,
    Mention,
    Party,
    Position,
    Saying,
    Span,
    position_id,
    text_id,
)

ENGINE, MODEL = "test", "by hand-1"

_URGED = """Dockers urge Arland to reopen the night ferry

PORT ELSA, March 4 (Courier) - The Dockers' Union on Monday urged Arland to reopen the night \
ferry before winter.

"We will block the harbour if talks fail," union leader Mara Quill said.

Arland rejected a pay rise for the dockers | cranes.
"""
_REPLIED = """Arland to reopen night ferry

Arland said it would reopen the night ferry in May.

The Dockers' Union again called on Arland to reopen the night ferry and to raise pay.
"""


def article(text: str, path: str, published: date | None = None) -> Article:
    """Make an article with a title and one paragraph a line."""
    lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]
    kinds = [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * len(lines)]
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, lines, strict=False))
    place = text.find("PORT ELSA")
    dateline = Dateline(Span(place, place + 32), Span(place, place + 9)) if place >= 0 else None
    title = lines[0].of(text) if lines else path
    return Article(text_id(text), path, text, title, blocks, (), dateline, "The Courier", published)


def span(of: Article, words: str, after: str = "") -> Span:
    """Find words in an article, from where `after` stands."""
    start = of.text.index(words, of.text.index(after))
    return Span(start, start + len(words))


def party(of: Article, name: str, words: str, after: str, how: How = How.NAMED) -> Party:
    """Make a party that stands in the article."""
    return Party(name, span(of, words, after), how)


def sentence(of: Article, offset: int) -> Span:
    """Return the line that holds the character: no line here has two sentences."""
    return next(block.span for block in of.blocks if block.span.start <= offset < block.span.end)


def position(
    of: Article,
    kind: Kind,
    trigger: str,
    content: str,
    holder: Party | None,
    *addressees: Party,
    strength: int | None = None,
    after: str = "",
    **more: object,
) -> Position:
    """Make a position from the words that signal it and say it."""
    signal = span(of, trigger, after)
    told = span(of, content, trigger)
    return Position(
        position_id(of.id, kind, signal, told),
        kind,
        signal,
        told,
        sentence(of, signal.start),
        content,
        holder,
        addressees,
        strength,
        **more,  # type: ignore[arg-type]
    )


def entity(of: Article, name: str, kind: str, *others: str) -> Entity:
    """Find all places of a name and of other names, demonyms and the like."""
    places = [
        Mention(Span(*found.span()), How.NAMED if words == name else How.ALIAS)
        for words in (name, *others)
        for found in re.finditer(rf"\b{words}\b", of.text)
    ]
    return Entity(name, kind, tuple(sorted(places, key=lambda mention: mention.span)))


def analysis(of: Article, *positions: Position, **more: object) -> Analysis:
    """Put the findings of an article together."""
    sentences = tuple(block.span for block in of.blocks)
    return Analysis(of.id, ENGINE, MODEL, sentences, positions=positions, **more)  # type: ignore[arg-type]


URGED = article(_URGED, "news/urged.txt", date(2024, 3, 4))
REPLIED = article(_REPLIED, "news/replied.txt", date(2024, 3, 5))
ARTICLES = (URGED, REPLIED)

_UNION = "Dockers' Union"

URGE = position(
    URGED,
    Kind.DEMAND,
    "urged",
    "reopen the night ferry before winter",
    party(URGED, _UNION, _UNION, "PORT"),
    party(URGED, "Arland", "Arland", "urged"),
    strength=2,
    deadline=span(URGED, "before winter"),
    rule="verb-object-clause",
    confidence=0.87654,
)
THREAT = position(
    URGED,
    Kind.THREAT,
    "will",
    "block the harbour",
    party(URGED, "Mara Quill", "We", '"', How.PRONOUN),
    Party("Arland", None, How.IMPLIED),
    condition=span(URGED, "if talks fail"),
    said_by=(Saying("Mara Quill", "said"),),
)
REJECTION = position(
    URGED,
    Kind.REJECTION,
    "rejected",
    "a pay rise for the dockers | cranes",
    party(URGED, "Arland", "Arland", "said."),
)
PROMISE = position(
    REPLIED,
    Kind.COMMITMENT,
    "would",
    "reopen the night ferry in May",
    party(REPLIED, "Arland", "it", "said", How.PRONOUN),
)
CALL = position(
    REPLIED,
    Kind.DEMAND,
    "called on",
    "reopen the night ferry",
    party(REPLIED, _UNION, _UNION, "May"),
    party(REPLIED, "Arland", "Arland", "called on"),
    strength=3,
)
RAISE = position(
    REPLIED,
    Kind.DEMAND,
    "to raise",
    "raise pay",
    party(REPLIED, _UNION, _UNION, "May"),
    party(REPLIED, "Arland", "Arland", "called on"),
    strength=3,
)

ANALYSES = {
    URGED.id: analysis(
        URGED,
        URGE,
        THREAT,
        REJECTION,
        entities=(
            entity(URGED, _UNION, "ORG", "Dockers(?= urge)"),
            entity(URGED, "Arland", "GPE"),
            entity(URGED, "Mara Quill", "PERSON"),
        ),
        attributions=(
            Attribution(
                (span(URGED, "We will block the harbour if talks fail,"),),
                party(URGED, "Mara Quill", "Mara Quill", "leader"),
                span(URGED, "said"),
                direct=True,
            ),
        ),
    ),
    REPLIED.id: analysis(
        REPLIED,
        PROMISE,
        CALL,
        RAISE,
        entities=(entity(REPLIED, _UNION, "ORG"), entity(REPLIED, "Arland", "GPE")),
        attributions=(
            Attribution(
                (span(REPLIED, "it would"), span(REPLIED, "reopen the night ferry in May")),
                party(REPLIED, "Arland", "Arland", "\n\n"),
                span(REPLIED, "said"),
            ),
        ),
    ),
}
