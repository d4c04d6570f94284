"""Spans and articles say what their numbers mean, and hold to it."""

import pytest

from briefing.model import Article, Block, BlockKind, Span, text_id

ARTICLE = Article(
    id="x",
    path="a.txt",
    text="Title\n\nOne two. read more\n\nCredit\n\nThree.",
    title="Title",
    blocks=(
        Block(BlockKind.TITLE, Span(0, 5)),
        Block(BlockKind.PARAGRAPH, Span(7, 25)),
        Block(BlockKind.BOILERPLATE, Span(27, 33)),
        Block(BlockKind.PARAGRAPH, Span(35, 41)),
    ),
    boilerplate=(Span(16, 25), Span(27, 33)),
)


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1), (-1, 3)])
def test_a_span_is_never_empty_nor_backwards(start: int, end: int) -> None:
    """Half the arithmetic in the house relies on it."""
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_touching_spans_do_not_overlap() -> None:
    """The end is excluded."""
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 5).covers(Span(3, 5))


@pytest.mark.parametrize(("offset", "number"), [(0, None), (6, None), (7, 1), (28, None), (40, 2)])
def test_only_running_text_counts_as_paragraphs(offset: int, number: int | None) -> None:
    """Titles and boilerplate have no number, nor has the space between."""
    assert ARTICLE.paragraph_number(offset) == number


@pytest.mark.parametrize(
    ("span", "boilerplate"),
    [(Span(7, 15), False), (Span(7, 17), True), (Span(26, 27), False), (Span(30, 31), True)],
)
def test_boilerplate_may_be_the_tail_of_a_paragraph(span: Span, boilerplate: bool) -> None:
    """One shared character is enough."""
    assert ARTICLE.is_boilerplate(span) is boilerplate


def test_block_at_knows_the_space_between() -> None:
    """The lookup is by bisection; both edges matter."""
    assert ARTICLE.block_at(4) == ARTICLE.blocks[0]
    assert ARTICLE.block_at(5) is None
    assert ARTICLE.block_at(35) == ARTICLE.blocks[3]


def test_the_id_depends_on_the_text_alone() -> None:
    """Stored findings and notes hang on it, so this exact value is a promise."""
    assert text_id("Moscow") == "4661bd5b4b1a3ded"
    assert text_id("\ud800") != text_id("?")
