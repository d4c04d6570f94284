"""Paragraphs, however the file sets them apart."""

from __future__ import annotations

import pytest

from briefing.ingest.layout import plain_pieces
from briefing.model import BlockKind

WRAPPED = """\
Ministers from both countries met in Vienna on Monday to discuss a
treaty that neither side expects to sign before the summer, officials
said.

The talks, the third in a week, broke up late at night. A spokesman
called them frank. He would not say when they would resume.
"""


def cut(text: str) -> list[str]:
    """Return the pieces as text."""
    return [text[piece.start : piece.end] for piece in plain_pieces(text)]


def test_blank_lines_part_paragraphs() -> None:
    """White space around a paragraph is no part of it, nor are spaces on a blank line."""
    assert cut("  One.\t\n \xa0\n\n  Two. \n") == ["One.", "Two."]


def test_every_line_a_paragraph() -> None:
    """Without blank lines, each long line stands for itself."""
    one = "Ministers from both countries met in Vienna on Monday. " * 3
    two = "Nobody expects a treaty before the summer, officials said. " * 3
    assert cut(f"{one}\n{two}") == [one.strip(), two.strip()]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Also where a sentence happens to end at the end of a line."""
    assert [len(piece.splitlines()) for piece in cut(WRAPPED)] == [3, 2]


def test_wrapped_paragraphs_without_blank_lines() -> None:
    """A line that ends a sentence and leaves room for the next word ends the paragraph."""
    assert [len(piece.splitlines()) for piece in cut(WRAPPED.replace("\n\n", "\n"))] == [3, 2]


def test_wrapped_paragraphs_set_in_by_their_first_line() -> None:
    """As typewriters had it."""
    text = (
        "   Ministers from both countries met in Vienna on Monday to discuss it\n"
        "all again, and then once more, until the sun rose on the Prater wheel.\n"
        "   The talks, the third in a week, broke up late at night, as they had\n"
        "before.\n"
    )
    assert [len(piece.splitlines()) for piece in cut(text)] == [2, 2]


def test_one_wrapped_paragraph_is_enough() -> None:
    """A sentence piped in on two lines is one sentence."""
    text = "Moscow urged Washington on Tuesday to join a\nmoratorium on missiles."
    assert cut(text) == [text]


def test_a_headline_above_wrapped_text_stands_alone() -> None:
    """Short lines are not drawn into the paragraph below them."""
    assert cut(f"Ministers meet\nBy Jane Roe\n{WRAPPED}")[:2] == ["Ministers meet", "By Jane Roe"]


def test_a_long_link_does_not_change_the_width() -> None:
    """One overlong line among many says nothing about the others."""
    text = WRAPPED * 6 + "See https://example.org/" + "a" * 200 + "\nfor more.\n"
    assert len(cut(text)) == 13


@pytest.mark.parametrize("mark", ["•", "‣", "▪", "●"])
def test_a_bullet_makes_an_item(mark: str) -> None:
    """The mark is no part of it."""
    (piece,) = plain_pieces(f"  {mark} Talks resume\n")
    assert (piece.start, piece.end, piece.kind) == (4, 16, BlockKind.ITEM)


@pytest.mark.parametrize(
    "text", ["- One\n- Two", "* One\n\n* Two", "– One\n– Two", "1. One\n2. Two", "(1) One\n(2) Two"]
)
def test_dashes_stars_and_numbers_make_a_list_in_company(text: str) -> None:
    """With or without blank lines between."""
    assert [piece.kind for piece in plain_pieces(text)] == [BlockKind.ITEM] * 2
    assert cut(text) == ["One", "Two"]


@pytest.mark.parametrize(
    "text", ["- One\n\nTwo", "1. One\n\nTwo", "- One\n* Two", "2021. One\nTwo"]
)
def test_one_dash_makes_no_list(text: str) -> None:
    """It may be a quotation, an aside or a year."""
    assert BlockKind.ITEM not in [piece.kind for piece in plain_pieces(text)]


def test_a_dash_inside_a_wrapped_sentence() -> None:
    """The line break may fall right before an aside."""
    text = WRAPPED + (
        "\nMinisters from both countries - and, as they said, nobody else at all\n"
        "— met in Vienna on Monday to discuss a treaty that neither side hopes\n"
        "- or expects - to sign before the summer.\n"
    )
    assert len(cut(text)) == 3


def test_wrapped_items() -> None:
    """A bullet's second line belongs to it, set in or not."""
    text = (
        "- Ministers from both countries met in Vienna on Monday to discuss a\n"
        "  treaty on missiles\n"
        "- Nobody expects to sign the treaty before the summer, as officials\n"
        "  said on Tuesday\n"
    )
    assert [len(piece.splitlines()) for piece in cut(text)] == [2, 2]
