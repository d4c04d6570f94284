"""Whatever articles and readers write stays what it is: characters, and no Markdown or HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.export.escape import literal, paragraphs, table
from briefing.safe import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

VIEWER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HARMLESS = {"text", "softbreak", "hardbreak"}

WILD = st.text(
    st.one_of(st.sampled_from("\\`*_{}[]()<>#+-=.!|~$&:;\"' 1\t\n\r\x1b\u202e"), st.characters()),
    max_size=40,
)
TRAPS = [
    "# heading", "1. item", "12) item", "- item", "+ item", "* item", "> quote", "---", "===",
    "***", "```", "~~~", "    code", "`code`", "**bold**", "_it_", "~~gone~~", "<script>alert(1)",
    "<!-- x", "[x](javascript:alert(1))", "![x](y)", "[x]: y", "<http://a.b>", "&lt;", "&#60;",
    "a | b", "\\", "a\\", "\\|", "|", "$x$", ": definition", "[^1]: note", "- [ ] task", "\x1b[31m",
]  # fmt: skip


def shown(tokens: list[Token]) -> str:
    """Return what a viewer shows, having made sure that it is nothing but text."""
    parts = []
    for token in tokens:
        for child in token.children or ():
            assert child.type in HARMLESS, child
            parts.append(child.content if child.type == "text" else "\n")
    return "".join(parts)


def types(tokens: list[Token]) -> list[str]:
    """Return the kinds of block, opening ones only."""
    return [token.type for token in tokens if token.type.endswith("_open")]


def traps(test):
    """Add the known traps to a property test."""
    for trap in TRAPS:
        test = example(trap)(test)
    return test


@traps
@settings(max_examples=200, deadline=None, derandomize=True)
@given(WILD)
def test_a_line_stays_a_line_of_text(text: str) -> None:
    """At the start of a paragraph, where most traps lie."""
    tokens = VIEWER.parse(literal(text))
    assert types(tokens) in ([], ["paragraph_open"])
    assert shown(tokens) == one_line(text)


@traps
@settings(max_examples=200, deadline=None, derandomize=True)
@given(WILD)
def test_a_heading_and_a_list_item_hold_it(text: str) -> None:
    """As titles, sources and paths do in the export."""
    tokens = VIEWER.parse(f"## {literal(text)}\n\n- File: {literal(text)}\n")
    assert types(tokens) == [
        "heading_open",
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
    ]
    assert shown(tokens) == one_line(text) + f"File: {one_line(text)}".rstrip()


@traps
@settings(max_examples=200, deadline=None, derandomize=True)
@given(WILD)
def test_a_cell_stays_a_cell(text: str) -> None:
    """Neither pipes nor line ends make a new one."""
    tokens = VIEWER.parse("\n".join(table(("What", "Where"), [(text, "¶1")])))
    assert types(tokens).count("td_open") == 2
    assert shown(tokens) == f"WhatWhere{one_line(text)}¶1"


@traps
@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(WILD.map(one_line), min_size=1, max_size=4).map("\n".join))
def test_a_note_keeps_its_lines(text: str) -> None:
    """In a block quote or outside, nothing but paragraphs come of it."""
    wanted = [line for line in map(one_line, text.splitlines()) if line]
    for prefix in ("", "> "):
        tokens = VIEWER.parse("\n".join(paragraphs(text, prefix)))
        assert set(types(tokens)) <= {"paragraph_open", "blockquote_open"}
        lines = [shown([token]) for token in tokens if token.type == "inline"]
        assert "\n".join(lines).splitlines() == wanted


@pytest.mark.parametrize(
    ("text", "line"), [("1. <b>", r"1\. \<b\>"), ("snake_case", r"snake\_case")]
)
def test_escapes_are_the_fewest_that_do(text: str, line: str) -> None:
    """The file is read as it is, too."""
    assert literal(text) == line
