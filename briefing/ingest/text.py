"""Make an `Article` of a text."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing.ingest.blocks import kinds_of
from briefing.ingest.furniture import furniture_inside
from briefing.ingest.headers import front_matter, header_lines, value_of
from briefing.ingest.imprint import Imprint
from briefing.ingest.layout import Piece, plain_pieces
from briefing.ingest.markdown import markdown_pieces
from briefing.ingest.wording import one_line, without_markdown
from briefing.model import STANDARD_INPUT, Article, Block, BlockKind, Span, text_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARKDOWN = (".md", ".markdown")
_MAY_HOLD_FURNITURE = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.SUMMARY}


def article_from_text(text: str, path: str) -> Article:
    """Return the text as an article: what each stretch is for, and who published it when.

    `path` names the article and says by its ending whether it is Markdown.
    """
    facts, pieces = _layout(text, path)
    known = one_line(without_markdown(value_of(text, facts, "title")))
    blocks = _blocks(text, pieces, known, facts.get("title"))
    title = next((block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE), "")
    imprint = Imprint(text, blocks, facts)
    return Article(
        id=text_id(text),
        path=path,
        text=text,
        title=known or one_line(without_markdown(title)) or _name(path),
        blocks=tuple(blocks),
        boilerplate=tuple(_boilerplate(text, blocks)),
        dateline=imprint.dateline,
        source=imprint.source(),
        published=imprint.published(),
        byline=imprint.byline(),
    )


def _layout(text: str, path: str) -> tuple[dict[str, Span], list[Piece]]:
    """Cut the text into pieces, and read what its head states."""
    if path.lower().endswith(MARKDOWN) or (path == STANDARD_INPUT and _looks_like_markdown(text)):
        facts, head, start = front_matter(text)
        return facts, head + markdown_pieces(text, start)
    return header_lines(text, plain_pieces(text))


def _looks_like_markdown(text: str) -> bool:
    return text.lstrip("\ufeff").startswith(("---\n", "# "))


def _blocks(text: str, pieces: Sequence[Piece], title: str, at: Span | None) -> list[Block]:
    """Turn pieces into blocks; a title that only the head states stands where it states it."""
    kinds = kinds_of(text, pieces, title or None)
    titled = BlockKind.TITLE in kinds
    blocks = []
    for kind, piece in zip(kinds, pieces, strict=True):
        span = Span(piece.start, piece.end)
        if not at or not span.covers(at):
            blocks.append(Block(kind, span))
        elif titled:  # the text repeats it: it is not read twice
            blocks.append(Block(BlockKind.BOILERPLATE, span))
        else:
            blocks.append(Block(BlockKind.TITLE, at))
    return blocks


def _boilerplate(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    for block in blocks:
        if block.kind is BlockKind.BOILERPLATE:
            yield block.span
        elif block.kind in _MAY_HOLD_FURNITURE:
            yield from furniture_inside(text, block.span.start, block.span.end)


def _name(path: str) -> str:
    """Name an article without a title after its file."""
    if path == STANDARD_INPUT:
        return "Standard input"
    return one_line(PurePath(path).name) or "Untitled"
