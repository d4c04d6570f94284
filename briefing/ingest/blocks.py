"""Decide what each piece of an article is for, where its form alone does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.ingest.furniture import is_bare_credit, is_caption, is_furniture, opens_section
from briefing.ingest.galley import Galley
from briefing.ingest.head import mark_meta, mark_title
from briefing.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.ingest.layout import Piece

_CAPTION = 120
"""Characters of the longest line that heads a picture."""
_CAPTION_BELOW = re.compile(r"(?:image|media|video|photo) caption\s?[,:]?", re.IGNORECASE)
_AFTER_LINKS = 80
"""Characters of the shortest sentence that ends a section of links."""
_HEADING = 90
"""Characters of the longest heading."""
_SUMMARY = re.compile(r"summary|key (?:points|takeaways)|highlights|at a glance", re.IGNORECASE)
_JUDGED = {None, BlockKind.ITEM, BlockKind.HEADING}
"""What the wording of a piece may show to be furniture."""
_AFTER_HEADING = {BlockKind.ITEM, BlockKind.QUOTE}


def kinds_of(text: str, pieces: Sequence[Piece], title: str | None = None) -> list[BlockKind]:
    """Return the kind of each piece; `title` is what the front matter calls the article."""
    galley = Galley(text, pieces)
    _mark_furniture(galley)
    mark_title(galley, title)
    mark_meta(galley)
    _mark_captions(galley)
    _mark_sections(galley)
    _mark_summary(galley)
    _mark_headings(galley)
    return [kind or BlockKind.PARAGRAPH for kind in galley.kinds]


def _mark_furniture(galley: Galley) -> None:
    """Mark captions, credits, newsletter lines and the like."""
    for i, words in enumerate(galley.words):
        if galley.kinds[i] in _JUDGED and is_furniture(words):
            galley.kinds[i] = BlockKind.BOILERPLATE


def _mark_captions(galley: Galley) -> None:
    """Mark the lines that belong to a picture, right above its credit or below its label."""
    for i in range(1, len(galley)):
        if not galley.tied(i):
            continue
        if (
            galley.kinds[i - 1] is None
            and is_caption(galley.words[i])
            and _heads_picture(galley, i - 1)
        ):
            galley.kinds[i - 1] = BlockKind.BOILERPLATE
        elif galley.kinds[i] is None and _CAPTION_BELOW.fullmatch(galley.words[i - 1]):
            galley.kinds[i] = BlockKind.BOILERPLATE


def _heads_picture(galley: Galley, i: int) -> bool:
    """Is the line above a caption a part of it?

    A headline of its own is, and so is the caption of a credit that stands alone below it,
    unless no blank line parts anything in this text.
    """
    words, below = galley.words[i], galley.words[i + 1]
    if len(words) <= _CAPTION and (not galley.ended[i] or below.startswith(words)):
        return True
    return is_bare_credit(below) and galley.pieces[0].stretch != galley.pieces[-1].stretch


def _mark_sections(galley: Galley) -> None:
    """Mark lists of sources and links, up to the next heading or proper sentence."""
    inside = False
    for i in range(galley.title + 1, len(galley)):
        if galley.kinds[i] in _JUDGED and opens_section(galley.words[i]):
            inside = True
        elif galley.kinds[i] is BlockKind.HEADING or _reads_on(galley, i):
            inside = False
        if inside:
            galley.kinds[i] = BlockKind.BOILERPLATE


def _reads_on(galley: Galley, i: int) -> bool:
    return galley.is_prose(i) and len(galley.words[i]) > _AFTER_LINKS


def _mark_summary(galley: Galley) -> None:
    """Mark the bullets above the text: they sum it up.

    Below the word "Summary" they may have lost their dots, and a word alone is a label.
    """
    if galley.body == len(galley):
        return
    labelled = False
    for i in range(galley.body):
        if galley.kinds[i] is BlockKind.ITEM:
            galley.kinds[i] = BlockKind.SUMMARY
        elif galley.kinds[i] is None and labelled:
            point = len(galley.words[i].split()) > 1
            galley.kinds[i] = BlockKind.SUMMARY if point else BlockKind.BOILERPLATE
        elif galley.kinds[i] is None and _SUMMARY.fullmatch(galley.words[i]):
            galley.kinds[i] = BlockKind.HEADING
            labelled = True


def _mark_headings(galley: Galley) -> None:
    """Mark short lines that start with a capital, end in no full stop and head some prose."""
    for i, words in enumerate(galley.words[:-1]):
        if galley.kinds[i] is not None or not 0 < len(words) <= _HEADING:
            continue
        heads = galley.is_prose(i + 1) or galley.kinds[i + 1] in _AFTER_HEADING
        asks = words[-1] == "?" and len(words.split()) <= 10
        open_end = not galley.ended[i] and words[-1] not in ":,;-–—"
        if heads and (asks or open_end) and _starts_big(words):
            galley.kinds[i] = BlockKind.HEADING


def _starts_big(words: str) -> bool:
    return words[0].isupper() or (words[0].isdigit() and any(map(str.isalpha, words)))
