"""Lines in capitals get the case of running text, character for character."""

import pytest
import spacy

from briefing.analysis.recasing import recased
from briefing.model import Block, BlockKind, Span

NAMES = ["Russia", "NATO", "US", "U.S.", "Security Council"]


@pytest.fixture(scope="module")
def blank() -> spacy.Language:
    """A pipeline whose dictionary has a few words."""
    nlp = spacy.blank("en")
    lemmatizer = nlp.add_pipe("lemmatizer")
    words = ["urge", "sign", "treaty", "security", "talk"]
    lemmatizer.lookups.add_table("lemma_index", {"verb": words})
    return nlp


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RUSSIA URGES US TO SIGN TREATIES", "Russia urges US to sign treaties"),
        ("LET US SIGN, PESKOV SAYS", "Let us sign, Peskov says"),
        ("NATO'S TALKS ON SECURITY: HOLLOWAY", "NATO's talks on security: Holloway"),
        ("U.S. TALKS NOT SIGNED", "U.S. talks not signed"),
        ("NATO HQ", "NATO HQ"),
        ("Russia urges NATO", "Russia urges NATO"),
    ],
)
def test_each_word_gets_the_case_it_has_elsewhere(blank, line: str, expected: str) -> None:
    """In the article, in our lists, or in the dictionary; the rest are names."""
    text = f"{line}\n\nPeskov says so."
    block = Block(BlockKind.TITLE, Span(0, len(line)))
    assert recased(blank, text, [block], NAMES) == f"{expected}\n\nPeskov says so."


def test_offsets_hold_where_small_letters_are_longer(blank) -> None:
    """The Turkish dotted capital is one character, its small form two."""
    line = "TALKS İN İSTANBUL TODAY"
    text = recased(blank, line, [Block(BlockKind.TITLE, Span(0, len(line)))], NAMES)
    assert len(text) == len(line)
