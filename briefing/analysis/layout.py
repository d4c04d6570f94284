"""How an article's layout reaches the pipeline: what the tokenizer reads, where sentences start.

Sentences never run from one block into the next, and a line break inside a paragraph is a
space. Characters are replaced one for one, so `token.idx` is an offset in `Article.text`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc, Token

from briefing.analysis import run_on
from briefing.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Article

CHUNK = 20_000
"""Characters parsed at a time, some 3,500 words: more is slower by the word, and takes memory."""

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_FINAL = ".!?…:;"
_CLOSING = "\"'”’»)]"
_UNBROKEN = re.compile(r"\S{250}")
_LINE_BREAK = re.compile(r"\s")


Doc.set_extension("boiler", default=None, force=True)
Token.set_extension(
    "boiler",
    getter=lambda token: bool((flags := token.doc._.boiler) and flags[token.i]),
    force=True,
)


def blocks_of(article: Article) -> tuple[Block, ...]:
    """Return the article's blocks; paragraphs between empty lines if it was not laid out."""
    if article.blocks:
        return article.blocks
    return tuple(
        Block(BlockKind.PARAGRAPH, Span(found.start(), found.start() + len(found[0].rstrip())))
        for found in _PARAGRAPH.finditer(article.text)
    )


def readable(article: Article, blocks: tuple[Block, ...]) -> str:
    """Return the text for the tokenizer, of the same length: hard line breaks become spaces.

    The models learned from running text; a break in mid-sentence spoils the parse.
    """
    parts, end = [], 0
    for block in blocks:
        parts += [
            article.text[end : block.span.start],
            _LINE_BREAK.sub(" ", block.span.of(article.text)),
        ]
        end = block.span.end
    return "".join([*parts, article.text[end:]])


def breaks(article: Article, blocks: tuple[Block, ...]) -> list[int]:
    """Return the offsets, sorted, at which a sentence must start."""
    spans = [block.span for block in blocks] + list(article.boilerplate)
    if article.dateline:
        spans.append(article.dateline.span)
    offsets = {offset for span in spans for offset in (span.start, span.end)}
    offsets.update(run_on.starts(article.text), *run_on.shouted(readable(article, blocks)))
    return sorted(offsets)


def chunks(text: str, offsets: list[int]) -> Iterator[tuple[int, int]]:
    """Cut the text into pieces of at most `CHUNK` characters, at breaks where there are any.

    What has no space for 250 characters is cut there: the tokenizer's time grows with the
    square of the length.
    """
    start = 0
    for cut in [*(run.end() for run in _UNBROKEN.finditer(text)), len(text)]:
        while cut - start > CHUNK:
            end = _cut(text, offsets, start, start + CHUNK)
            yield start, end
            start = end
        if start < cut or cut == 0:
            yield start, cut
            start = cut


def _cut(text: str, offsets: list[int], start: int, limit: int) -> int:
    at = bisect_right(offsets, limit)
    if at and offsets[at - 1] > start:
        return offsets[at - 1]
    return text.rfind(" ", start, limit) + 1 or limit  # one huge block


def start_sentences(doc: Doc, offsets: list[int]) -> None:
    """Make a sentence start at the first word at or after each offset, and nowhere absurd.

    The parser may still choose, but only after punctuation that can end a sentence: left
    alone it cuts "Ukraine | , long at odds with Russia, said".
    """
    starts = np.zeros((len(doc), 1), dtype="int64")
    waiting = iter(offsets)
    offset = next(waiting, None)
    ended = False
    for token in doc:
        if token.is_space:
            continue
        if offset is not None and token.idx >= offset:
            starts[token.i] = 1
            while offset is not None and offset <= token.idx:
                offset = next(waiting, None)
        elif not ended:
            starts[token.i] = -1
        ended = token.text[-1] in _FINAL or (ended and token.text[-1] in _CLOSING)
    table: Any = starts.astype("uint64")
    doc.from_array(["SENT_START"], table)


def boilerplate_flags(doc: Doc, article: Article, blocks: tuple[Block, ...]) -> list[bool]:
    """Tell for each token whether it is boilerplate, or a marker between blocks."""
    flags = [True] * len(doc)
    wanted = iter(_subtract([block.span for block in blocks], article.boilerplate))
    span = next(wanted, None)
    for token in doc:
        while span and span.end <= token.idx:
            span = next(wanted, None)
        if span is None:
            break
        flags[token.i] = token.idx < span.start
    return flags


def _subtract(spans: list[Span], holes: tuple[Span, ...]) -> list[Span]:
    """Return what is left of the spans outside the holes; both are sorted."""
    edges = sorted(
        [(span.start, 1) for span in spans]
        + [(span.end, -1) for span in spans]
        + [(hole.start, -2) for hole in holes]
        + [(hole.end, 2) for hole in holes]
    )
    left, depth = [], 0
    for (offset, change), (following, _) in pairwise(edges):
        depth += change
        if depth == 1 and offset < following:
            left.append(Span(offset, following))
    return left
