"""The linear form: everything a reader sees, said in words."""

from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from briefing.crossref import CrossIndex
from briefing.export.linear import linear
from tests.harbour import ANALYSES, ARTICLES, REPLIED, URGED

GOLDEN = Path(__file__).parent / "golden" / "linear.txt"
INDEX = CrossIndex.of((article, ANALYSES[article.id]) for article in ARTICLES)


def test_it_is_as_it_should_be() -> None:
    """Kinds before names, numbers after sentences, notes below."""
    assert linear(ARTICLES, ANALYSES, INDEX) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [20, 72])
def test_without_the_marks_it_is_the_text(width: int) -> None:
    """Nothing of the article is lost or moved."""
    said = " ".join(linear((URGED,), {}, CrossIndex(), width).split())
    for block in URGED.blocks:
        assert " ".join(block.span.of(URGED.text).split()) in said


def test_no_line_is_wider_than_asked() -> None:
    """In cells."""
    wide = replace(URGED, title="港口工人敦促重新开放夜间渡轮" * 4)
    lines = linear((wide, *ARTICLES), ANALYSES, INDEX, 40).splitlines()
    assert max(map(cell_len, lines)) <= 40


def test_nothing_in_it_steers_the_terminal() -> None:
    """Titles come from articles, and so may anything."""
    hostile = replace(URGED, title="\x1b]0;owned\x07Title", source="\x9b31m")
    text = linear((hostile, REPLIED), ANALYSES, INDEX)
    assert not {char for char in text if char < " "} - {"\n"}
