"""Reading the parse."""

import pytest

from briefing.analysis.parties.syntax import is_in_question
from tests.analysis.positions.test_frames import parsed


@pytest.mark.parametrize(
    ("end", "expected"),
    [("?", True), ('?"', True), ("?”\n", True), (".", False), ("? Yes.", False)],
)
def test_a_question_ends_with_its_mark_or_quotation_mark(end: str, expected: bool) -> None:
    """A mark inside the sentence does not make it one."""
    doc = parsed(
        "Who/who/WP/PRON/1/nsubj", "pays/pay/VBZ/VERB/1/ROOT", f"{end}/{end}/./PUNCT/1/punct"
    )
    assert is_in_question(doc[0]) is expected
