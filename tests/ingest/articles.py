"""Helpers for the tests: an article from lines, and what its blocks hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ingest.text import article_from_text

if TYPE_CHECKING:
    from briefing.model import Article, BlockKind


def article(*lines: str, path: str = "a.txt") -> Article:
    """Make an article of some lines."""
    return article_from_text("\n".join(lines), path)


def texts(found: Article, kind: BlockKind) -> list[str]:
    """Return what the blocks of a kind hold."""
    return [block.span.of(found.text) for block in found.blocks if block.kind is kind]


def marked(found: Article) -> list[str]:
    """Return what is boilerplate."""
    return [span.of(found.text) for span in found.boilerplate]
