"""Sentences keep to their blocks, and offsets to the article."""

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis import layout
from briefing.model import Article, Block, BlockKind, Span, text_id

NLP = spacy.blank("en")


def article(text: str, *blocks: Span, boilerplate: tuple[Span, ...] = ()) -> Article:
    """Lay out the text by hand."""
    return Article(
        text_id(text),
        "a.txt",
        text,
        "Title",
        tuple(Block(BlockKind.PARAGRAPH, span) for span in blocks),
        boilerplate,
    )


def test_a_hard_line_break_reads_as_a_space() -> None:
    """Between blocks the break stays; inside, the parser must not see it."""
    text = "Talks\nresume.\n\nTroops stay."
    laid_out = article(text, Span(0, 13), Span(15, 27))
    assert layout.readable(laid_out, laid_out.blocks) == "Talks resume.\n\nTroops stay."


def test_paragraphs_are_found_where_nobody_laid_the_text_out() -> None:
    """An empty line parts them, with or without spaces on it."""
    spans = [block.span for block in layout.blocks_of(article("One\ntwo.\n \nThree. \n"))]
    assert spans == [Span(0, 8), Span(11, 17)]


def test_a_headline_without_full_stop_ends_where_its_block_ends() -> None:
    """And a sentence cannot start at a comma, whatever the parser thinks."""
    text = "Talks resume\n\nUkraine, at odds with Russia, waits. Then it acts."
    laid_out = article(text, Span(0, 12), Span(14, len(text)))
    doc = NLP(text)
    layout.start_sentences(doc, layout.breaks(laid_out, laid_out.blocks))
    starts = {token.text: token.is_sent_start for token in doc if not token.is_space}
    assert starts["Talks"] is starts["Ukraine"] is True
    assert starts[","] is starts["odds"] is False
    assert starts["Then"] is None  # the parser's to decide


def test_boilerplate_inside_a_block_is_flagged_and_starts_a_sentence() -> None:
    """Agencies put "read more" behind the last full stop."""
    text = "• Troops stay. read more"
    laid_out = article(text, Span(2, 24), boilerplate=(Span(15, 24),))
    doc = NLP(text)
    flags = layout.boilerplate_flags(doc, laid_out, laid_out.blocks)
    assert [token.text for token in doc if flags[token.i]] == ["•", "read", "more"]
    assert 15 in layout.breaks(laid_out, laid_out.blocks)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    text=st.text(alphabet="ab \n", max_size=400),
    offsets=st.lists(st.integers(0, 400), max_size=8, unique=True).map(sorted),
    size=st.integers(3, 50),
)
def test_pieces_put_together_are_the_text(text: str, offsets: list[int], size: int) -> None:
    """However it is cut: nothing lost, nothing twice, no piece too long."""
    whole, layout.CHUNK = layout.CHUNK, size
    try:
        pieces = list(layout.chunks(text, offsets))
    finally:
        layout.CHUNK = whole
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(end - start <= size for start, end in pieces)


def test_what_has_no_spaces_is_cut_anyway() -> None:
    """The tokenizer would take a minute over twenty thousand brackets."""
    assert max(end - start for start, end in layout.chunks("(" * 5000, [])) == 250
