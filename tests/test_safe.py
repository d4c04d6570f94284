"""No text can steer the terminal."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.safe import one_line, safe


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[2J\x07", "␛[2J␇"),
        ("a\tb\nc", "a b\nc"),
        ("\r\x00\x7f", "␍␀␡"),
        ("\x9b31m", "�31m"),
        ("invoice\u202egpj.exe", "invoice�gpj.exe"),
        ("half \ud83d a character", "half � a character"),
        ("Zelenskyy – „ça“ 東京 👩‍🚀", "Zelenskyy – „ça“ 東京 👩‍🚀"),
    ],
)
def test_what_steers_becomes_visible(raw: str, shown: str) -> None:
    """Escapes, overrides and halves of characters are shown, all else stays."""
    assert safe(raw) == shown


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=())))
def test_safe_text_keeps_its_length_and_can_be_printed(raw: str) -> None:
    """Offsets into the text hold for what is shown; a line feed is the only control left."""
    shown = safe(raw)
    assert len(shown) == len(raw)
    assert all(unicodedata.category(char) != "Cc" or char == "\n" for char in shown)
    shown.encode()


def test_one_line_is_one_line() -> None:
    """Any kind of line end counts as a blank."""
    assert one_line(" a\u2028b\r\n\x0bc\x85 d ") == "a b c d"
