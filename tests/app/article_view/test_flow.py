"""Text becomes cells that lead back to it, and nothing in it reaches the terminal raw."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.app.article_view.flow import FILLER, PLAIN, WIDE, flow

NASTY = (
    "ab Ab-—漢「」한é\u0301\u200d\ufe0f👩❤️🇺🇸🏽1\u20e3[/]\u3000"
    "\n\t\x1b\x00\x9b\u202e\u2066\ufeff\u200b\udc80"
)
wild = st.text(st.sampled_from(NASTY) | st.characters(), min_size=1, max_size=60)
proof = settings(max_examples=200, deadline=None, derandomize=True)


def drawn(text: str) -> str:
    """Return what is drawn of a text on one endless row."""
    whole = flow(text, 0, len(text))
    return whole.drawn(0, len(whole.cells))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("bell\x07 NUL\x00 DEL\x7f", "bell␇ NUL␀ DEL␡"),
        ("C1 \x9b31m", "C1 �31m"),
        ("half \udc80 character", "half � character"),
        ("\u202egnp.exe\u202c", " gnp.exe"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
        ("a\ttab", "a tab"),
        ("hard\nwrapped", "hard wrapped"),
        ("hard  \n   wrapped", "hard wrapped"),
        ("e\u0301 👩‍👩‍👧 🇺🇸 漢字", "e\u0301 👩‍👩‍👧 🇺🇸 漢字"),
        ("a\u200db", "ab"),
    ],
)
def test_text_is_drawn_harmlessly(text: str, shown: str) -> None:
    """Controls show as symbols, what would turn or hide text is left out, the rest stays."""
    assert drawn(text) == shown


@proof
@given(wild)
def test_nothing_drawn_can_steer_a_terminal(text: str) -> None:
    """No control, override or half character is left, whatever the text."""
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", drawn(text))


@proof
@given(wild)
def test_cells_are_what_the_terminal_takes(text: str) -> None:
    """The cells counted are those that Textual counts for what is drawn."""
    whole = flow(text, 0, len(text))
    assert cell_len(whole.drawn(0, len(whole.cells))) == len(whole.cells)


@proof
@given(wild, st.integers(0, 5))
def test_every_character_has_its_cell(text: str, start: int) -> None:
    """From each character to its cell and back leads to the character its cell begins with."""
    article = "x" * start + text
    whole = flow(article, start, len(article))
    cells = [whole.cell(offset) for offset in range(start, len(article))]
    assert cells[0] == 0
    assert cells == sorted(cells)
    assert set(cells) == {i for i, cell in enumerate(whole.cells) if cell != FILLER}
    for offset, cell in enumerate(cells, start):
        assert whole.offset(cell) <= offset
        assert whole.cell(whole.offset(cell)) == cell
        assert whole.cell_after(offset + 1) > cell
    assert whole.offset(len(whole.cells)) == len(article)


def test_a_mark_on_a_wide_character_covers_both_its_cells() -> None:
    """The second cell belongs to the character before it."""
    whole = flow("a漢b", 0, 3)
    assert (whole.cell(1), whole.cell_after(2)) == (1, 3)
    assert whole.offset(2) == 1


def test_accents_without_end_are_cut() -> None:
    """A letter with a thousand accents takes one cell and few bytes."""
    assert len(drawn("Z" + "\u0335" * 1000 + "!")) < 20


def test_a_long_line_of_accents_is_no_trouble() -> None:
    """Work grows with the text, not with its square."""
    assert len(flow("a" + "\u0301" * 300_000, 0, 300_001).cells) == 1


@pytest.mark.parametrize(("ranges", "width"), [(PLAIN, 1), (WIDE, 2)])
def test_ranges_have_the_width_they_are_taken_for(ranges: str, width: int) -> None:
    """Rich's tables agree with the short cuts taken for common scripts."""
    pattern = re.compile(f"[{ranges}]")
    signs = [chr(code) for code in range(0x10000) if pattern.match(chr(code))]
    assert [sign for sign in signs if cell_len(sign) != width] == []
    assert not [sign for sign in signs if unicodedata.category(sign) in {"Cc", "Cf", "Mn"}]
