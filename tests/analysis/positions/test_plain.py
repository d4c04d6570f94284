"""Plain negation as a denial, on sentences parsed by hand."""

import pytest

from briefing.analysis.positions import negations
from tests.analysis.positions.test_frames import found, parsed


def said_not(who: str, verb: str):
    """Return "Ortiz said WHO did not VERB them", parsed."""
    return parsed(
        "Ortiz/Ortiz/NNP/PROPN/1/nsubj",
        "said/say/VBD/VERB/1/ROOT",
        f"{who}/{who}/PRP/PRON/5/nsubj",
        "did/do/VBD/AUX/5/aux",
        "not/not/RB/PART/5/neg",
        f"{verb}/{verb}/VB/VERB/1/ccomp",
        "them/they/PRP/PRON/5/dobj",
    )


@pytest.mark.parametrize(
    ("who", "verb", "expected"),
    [
        ("he", "follow", [("denial", "", "he did not follow them", [])]),
        ("he", "need", []),
        ("you", "follow", []),
    ],
)
def test_speakers_deny_what_they_did_not_do(who, verb, expected) -> None:
    """What somebody says he did not do was alleged; needs and what others do not do were not."""
    assert found(said_not(who, verb), negations.find) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("admission", [("denial", "", "This is not admission", [])]), ("war", [])],
)
def test_this_is_denied_only_where_it_was_misread(noun, expected) -> None:
    """That this is no admission denies a reading of it; that it is no war is only said so."""
    doc = parsed(
        "This/this/DT/PRON/1/nsubj",
        "is/be/VBZ/AUX/1/ROOT",
        "not/not/RB/PART/1/neg",
        f"{noun}/{noun}/NN/NOUN/1/attr",
    )
    assert found(doc, negations.find) == expected
