"""Who alleges what is denied, on sentences parsed by hand."""

import pytest

from briefing.analysis.positions import verbs
from briefing.analysis.positions.accusers import accusers
from tests.analysis.positions.proposals import findings
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


@pytest.mark.parametrize(
    ("denied", "expected"),
    [
        ("claims by the unions that it had hidden losses", ["unions"]),
        ("accusations from ministers", ["ministers"]),
        ("allegations of harassment by former staff", ["staff"]),
        ("allegations of theft from shoppers", []),
        ("reports of losses by its managers", []),
        ("a report by the weather", []),
        ("harassment by former staff", []),
    ],
)
def test_a_denial_answers_those_who_make_the_claim(nlp, denied, expected) -> None:
    """Named with the claim; not the victims of what is claimed, nor the holder's own people."""
    (denial,) = findings(nlp, f"The company denied {denied}.", "denial")
    assert [t.text for t in accusers(denial)] == expected


def test_the_claim_names_its_accuser_before_the_sentence_does(nlp) -> None:
    """Chad accused as well, but what is denied is the miners' claim."""
    text = "Chad accused the company, but it denied accusations from miners."
    (denial,) = findings(nlp, text, "denial")
    assert [t.text for t in accusers(denial)] == ["miners"]
