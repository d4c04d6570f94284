"""Columns line up, and what is cut from one is missed."""

import pytest

from briefing.export.columns import padded


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Reuters", "Reuters   "),
        ("The Courier", "The Couri…"),
        ("Sea and Air", "Sea and A…"),
        ("The news of", "The news… "),
        ("北京日报新闻", "北京日报… "),
    ],
)
def test_a_cut_text_says_so_within_its_cells(text: str, cells: str) -> None:
    """Wide characters take two."""
    assert padded(text, 10) == cells
