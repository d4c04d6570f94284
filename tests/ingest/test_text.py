"""Whatever the text, it is kept exactly and every block lies inside it."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest.text import article_from_text
from briefing.model import Article, BlockKind, text_id

LINES = st.sampled_from(
    [
        "",
        " ",
        "---",
        "# Title",
        "Title",
        "- item",
        "• item",
        "> quote",
        "```",
        "<!--",
        "====",
        "title: x",
        "date: 2022-05-03",
        "MOSCOW, Dec 15 (Reuters) - The talks resumed.",
        "By Jane Roe | 3 May 2022",
        "A hall. REUTERS/Jane Roe",
        "They met on Monday. read more",
        "Related news",
        "and went on until the early morning hours of the following",
        "Reporting by Jane Roe; Editing by Al Poe",
        "\x1b[31mred\x07",
        "\u2028\x85\x0c",
        "\ufeff",
        "[bold]x[/]",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(LINES, max_size=25).map("\n".join))


def check(found: Article, text: str) -> None:
    """Hold an article against everything its type promises."""
    assert found.text == text
    assert found.id == text_id(text)
    for line in (found.title, found.source or "", found.byline or ""):
        assert line.replace("\u200c", "").replace("\u200d", "").isprintable()
    assert found.title
    spans = [block.span for block in found.blocks]
    for span in (*spans, *found.boilerplate):
        assert span.end <= len(text)
        assert span.of(text) == span.of(text).strip() != ""
    for before, after in (*pairwise(spans), *pairwise(found.boilerplate)):
        assert before.end <= after.start
    for block in found.blocks:
        if block.kind is BlockKind.BOILERPLATE:
            assert block.span in found.boilerplate
    if found.dateline:
        parts = (found.dateline.place, found.dateline.date, found.dateline.agency)
        assert all(found.dateline.span.covers(part) for part in parts if part)


@given(text=TEXTS, path=st.sampled_from(["a.txt", "a.md", "-"]))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_text_makes_an_article(text: str, path: str) -> None:
    """Blocks are in order, apart, inside the text and not blank; nothing is changed."""
    check(article_from_text(text, path), text)


@given(text=TEXTS)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_words_are_lost(text: str) -> None:
    """In plain text only white space and the marks of lists lie outside the blocks."""
    found = article_from_text(text, "a.txt")
    outside = list(text)
    for block in found.blocks:
        outside[block.span.start : block.span.end] = " " * (block.span.end - block.span.start)
    rest = set("".join(outside).split()) - {"title:"}  # the label of a stated title
    assert not [word for word in rest if any(map(str.isalpha, word))]


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Vienna. " * 180_000,
        "Ministers met\n" * 200_000,
        "A " * 1_000_000,
        "(" * 2_000_000,
        "> " * 1_000_000,
        "**" * 1_000_000,
        "![" * 1_000_000,
    ],
    ids=["one long line", "many lines", "capitals", "brackets", "quotes", "stars", "pictures"],
)
def test_huge_texts_are_no_trouble(text: str, path: str) -> None:
    """Time grows with length and no faster; the bound is ten times what it takes."""
    start = time.process_time()
    article_from_text(text, path)
    assert time.process_time() - start < 20
