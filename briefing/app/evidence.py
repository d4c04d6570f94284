"""Why a position is listed: who, to whom, by which words and rule, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from briefing import wording
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.collection import Collection
    from briefing.model import Article, Party, Position, Span


LABEL = 10
"""Cells for what a line is about."""


def evidence(collection: Collection, article: Article, position: Position, width: int) -> Content:
    """Return all that is known of a position, with the words of the article it rests on."""
    lines = [Content(f"“{one_line(position.sentence.of(article.text))}”"), Content("")]
    for label, text in _facts(collection, article, position):
        if text:
            first, *more = Content(one_line(text)).wrap(max(width - LABEL, LABEL))
            lines.append(Content.assemble((f"{label:<{LABEL}}", Style(bold=True)), first))
            lines += [Content(" " * LABEL) + line for line in more]
    return Content("\n").join(lines)


def _facts(
    collection: Collection, article: Article, position: Position
) -> Iterator[tuple[str, str]]:
    def words(span: Span | None) -> str:
        return f"“{span.of(article.text)}”" if span else ""

    def party(one: Party) -> str:
        return f"{wording.named(one)} {words(one.span)} {one.how.value.replace('-', ' ')}"

    yield "What", f"{wording.weighed(position)}: {position.gist}"
    yield "Who", party(position.holder) if position.holder else "not named"
    yield "Whom", "; ".join(map(party, position.addressees)) or "nobody in particular"
    yield "Words", f"{words(position.trigger)} … {words(position.content)}"
    yield "If", words(position.condition)
    yield "Until", words(position.deadline)
    yield "Or else", words(position.penalty)
    yield "Said by", ", as told by ".join(f"{s.name} ({s.cue})" for s in position.said_by[::-1])
    thread = collection.index.thread_of(position.id)
    if thread:
        yield "Made", wording.count(len(thread.positions), "time") + " in these articles"
        yield "Answer", wording.status(thread) if position.strength else ""
        yield from ((" ", text) for text in map(collection.quoted, thread.answers))
    sure = (
        f"{position.review} by a reader" if position.review else f"{position.confidence:.0%} sure"
    )
    yield "Found by", f"{wording.found_by(position.rule)}, {sure}"
    yield "Where", f"{wording.where(article, position.trigger.start)}, {article.path}"
