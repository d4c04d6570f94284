"""Whatever an article or a reader writes stays literal text in Markdown."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.export.escape import literal, paragraphs, table
from briefing.safe import one_line, safe

VIEWERS = [
    MarkdownIt("commonmark"),
    MarkdownIt("gfm-like", {"linkify": False}),
    MarkdownIt("commonmark", {"html": True, "typographer": True}).enable("table"),
]
TRICKY = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1)) ![y](z) <http://a.b> [ref]: /x",
    "**bold** _it_ `code` ~~gone~~ $x$ &amp; &#35;",
    "# heading",
    "- item",
    "12. item",
    "3) item",
    "---",
    "===",
    "> quote",
    "    indented",
    "\tindented",
    "a | b || c",
    "ends with a backslash\\",
    "\\*",
    "\x1b[2J\x07\u202e",
    "a\nb\n\n# c",
    "```\ncode",
    "* * *",
    "+ plus",
    "~~~",
    "\u2028# x",
]
HOSTILE = st.one_of(
    st.text(st.sampled_from("\\`*_[]()<>|~$&#-+=:!.1 \n\tab'\""), max_size=25),
    st.text(max_size=25),
    st.lists(st.sampled_from(TRICKY), min_size=1, max_size=3).map(" ".join),
)


def leaves(tokens: list[Token]) -> list[Token]:
    """Return the tokens without children, in order."""
    return [leaf for token in tokens for leaf in (leaves(token.children or []) or [token])]


def seen(tokens: list[Token]) -> str:
    """Return the text that a viewer shows; fail on anything but plain text."""
    shown = []
    for leaf in leaves(tokens):
        assert leaf.type.startswith(
            ("text", "softbreak", "hardbreak", "paragraph", "blockquote", "inline")
        ), leaf.type
        shown.append("\n" if leaf.type.endswith("break") else leaf.content)
    return "".join(shown)


@pytest.mark.parametrize("viewer", VIEWERS)
@pytest.mark.parametrize("text", TRICKY)
def test_tricks_are_shown_as_they_are_written(viewer: MarkdownIt, text: str) -> None:
    """No heading, link, code, list or HTML comes of them."""
    assert seen(viewer.parse(literal(text))) == one_line(text)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(HOSTILE)
@example("\\\\")
def test_any_line_is_shown_as_it_is(text: str) -> None:
    """The round trip through a viewer gives the text back."""
    for viewer in VIEWERS:
        assert seen(viewer.parse(literal(text))) == one_line(text)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(HOSTILE, st.sampled_from(["", "> "]))
def test_any_paragraphs_are_shown_as_they_are(text: str, prefix: str) -> None:
    """Also in a quotation, with their line breaks and nothing else."""
    lines = paragraphs(text, prefix)
    words = " ".join(safe(" ".join(text.split())).split())
    for viewer in VIEWERS:
        shown = seen(viewer.parse("\n".join(lines)))
        assert "".join(shown.split()) == "".join(words.split())


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.tuples(HOSTILE, HOSTILE), min_size=1, max_size=3))
def test_cells_never_break_their_table(rows: list[tuple[str, str]]) -> None:
    """As many rows and cells come out as went in, with the same text."""
    tokens = VIEWERS[1].parse("\n".join(table(["a", "b"], rows)))
    cells = [
        seen(following.children or [])
        for token, following in pairwise(tokens)
        if token.type == "td_open"
    ]
    assert cells == [one_line(cell) for row in rows for cell in row]
