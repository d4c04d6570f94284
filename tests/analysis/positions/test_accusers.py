"""Who alleges what is denied, on sentences parsed by hand."""

import pytest

from briefing.analysis.positions import verbs
from briefing.analysis.positions.accusers import accusers
from tests.analysis.positions.test_frames import parsed


@pytest.mark.parametrize(("lemma", "expected"), [("accuse", ["Unions"]), ("praise", [])])
def test_those_who_accused_before_are_denied(lemma, expected) -> None:
    """After "Unions accused Mali", Mali's denial answers the unions; after praise it does not."""
    doc = parsed(
        "Unions/union/NNS/NOUN/1/nsubj",
        f"{lemma}d/{lemma}/VBD/VERB/1/ROOT",
        "Mali/Mali/NNP/PROPN/1/dobj",
        "but/but/CC/CCONJ/1/cc",
        "Mali/Mali/NNP/PROPN/5/nsubj",
        "denied/deny/VBD/VERB/1/conj",
        "the/the/DT/DET/7/det",
        "charge/charge/NN/NOUN/5/dobj",
    )
    (denial,) = [f for f in verbs.find(doc[5]) if f.kind == "denial"]
    assert [t.text for t in accusers(denial)] == expected
