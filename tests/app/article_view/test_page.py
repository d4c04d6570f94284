"""Paragraphs are broken into rows; every character of them stands in exactly one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.app.article_view.flow import FILLER
from briefing.app.article_view.page import NARROWEST, Page, broken, paragraphs_of
from briefing.model import Block, BlockKind, Span

from .test_flow import wild


def rows(text: str, width: int) -> list[str]:
    """Break a text without blocks and return its rows as drawn."""
    page = Page(paragraphs_of(text, ()), width)
    return [drawn(page, row) for row in range(len(page.rows))]


def drawn(page: Page, row: int) -> str:
    """Return the text of a row."""
    index, first, last = page.rows[row]
    return page.paragraphs[index].flow.drawn(first, last).rstrip(" ") if index >= 0 else ""


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Moscow urged talks", 18, ["Moscow urged talks"]),
        ("Moscow urged talks", 17, ["Moscow urged", "talks"]),
        ("Moscow  urged", 6, ["Moscow", "urged"]),
        ("hard\nwrapped text", 12, ["hard wrapped", "text"]),
        ("a five-year-old", 8, ["a five-", "year-old"]),
        ("minus -5 stays", 8, ["minus -5", "stays"]),
        ("unbreakable", 5, ["unbre", "akabl", "e"]),
        ("漢字漢字漢", 5, ["漢字", "漢字", "漢"]),
        ("漢字、漢", 4, ["漢", "字、", "漢"]),
        ("漢「字」", 4, ["漢", "「字", "」"]),
        ("one\n\n\n\ntwo", 9, ["one", "", "two"]),
        ("[b]markup[/b]", 20, ["[b]markup[/b]"]),
    ],
)
def test_rows_break_where_a_reader_expects(text: str, width: int, expected: list[str]) -> None:
    """At spaces and hyphens, between Chinese characters, and in a word only if it must be."""
    assert rows(text, width) == expected


@settings(max_examples=200, deadline=None, derandomize=True)
@given(wild, st.integers(NARROWEST, 20))
def test_every_character_stands_in_one_row(text: str, width: int) -> None:
    """Rows follow one another without gap or overlap, fit, and cut no character in two."""
    page = Page(paragraphs_of(text, [Block(BlockKind.PARAGRAPH, Span(0, len(text)))]), width)
    cells = page.paragraphs[0].flow.cells
    end = 0
    for row, (_, first, last) in enumerate(page.rows):
        span = page.span(row)
        assert span is not None
        assert span.start == end
        end = span.end
        assert len(cells[first:last].rstrip(" ")) <= width
        assert cells[first] != FILLER
        for offset in range(span.start, span.end):
            assert page.row_at(offset) == row
            column = page.column(row, offset)
            assert page.offset(row, column) <= offset
            assert page.column(row, page.offset(row, column)) == column
    assert end == len(text)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.text("漢a \0", min_size=1), st.integers(2, 9))
def test_rows_take_all_cells(cells: str, width: int) -> None:
    """Even cells that no text gives are broken without loss."""
    spans = broken(cells.replace("\0", "漢\0"), width)
    assert "".join(cells.replace("\0", "漢\0")[a:b] for a, b in spans) == cells.replace(
        "\0", "漢\0"
    )


LIST = """Wheat talks
  • Ankara hosts
  • Port opens, ships wait for a
    pilot

The text.

1. one

2. two"""


def listed() -> Page:
    """Return a page with a summary and a numbered list."""
    kinds = {
        "Wheat talks": BlockKind.TITLE,
        "Ankara hosts": BlockKind.SUMMARY,
        "Port opens, ships wait for a\n    pilot": BlockKind.SUMMARY,
        "The text.": BlockKind.PARAGRAPH,
        "one": BlockKind.ITEM,
        "two": BlockKind.ITEM,
    }
    blocks = [
        Block(kind, Span(LIST.index(text), LIST.index(text) + len(text)))
        for text, kind in kinds.items()
    ]
    return Page(paragraphs_of(LIST, blocks), 24)


def test_bullets_stand_close_and_hang() -> None:
    """Neighbouring bullets have no blank row between; their rows stand in."""
    page = listed()
    shown = [drawn(page, row) for row in range(len(page.rows))]
    assert shown == [
        "Wheat talks",
        "",
        "Ankara hosts",
        "Port opens, ships wait",
        "for a pilot",
        "",
        "The text.",
        "",
        "one",
        "",
        "two",
    ]
    assert [paragraph.marker for paragraph in page.paragraphs] == ["", "•", "•", "", "1.", "2."]
    assert page.column(2, LIST.index("Ankara")) == 2
    assert page.offset(2, 0) == LIST.index("Ankara")


def test_between_paragraphs_the_next_one_counts() -> None:
    """The characters that are not drawn lead to the row below them."""
    page = listed()
    assert page.row_at(LIST.index("\n")) == 2
    assert page.row_at(LIST.index("\n\nThe")) == 6
    assert page.row_at(10_000) == len(page.rows) - 1


def test_text_without_blocks_is_still_shown() -> None:
    """Blank lines make the paragraphs; a text of spaces makes none."""
    assert rows("One.\nStill one.\n \nTwo.", 40) == ["One. Still one.", "", "Two."]
    assert rows(" \n ", 40) == []


def test_a_megabyte_in_one_line_is_no_trouble() -> None:
    """It is broken without recursion or quadratic work."""
    assert len(rows("x" * 1_000_000, 50)) == 20_000
    assert rows("word " * 100_000, 49)[0] == "word " * 9 + "word"
