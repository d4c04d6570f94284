"""A capital stands for its government only where it acts."""

import pytest
import spacy
from spacy.tokens import Doc

from briefing.analysis.names.actors import acts

VOCAB = spacy.blank("en").vocab


def clause(words: str, deps: str, heads: list[int], lemmas: str) -> Doc:
    """Build an annotated clause; the place is the token in capitals."""
    tokens = words.split()
    return Doc(
        VOCAB,
        words=tokens,
        deps=deps.split(),
        heads=heads,
        lemmas=lemmas.split(),
        pos=["PROPN" if word.isupper() else "NOUN" for word in tokens],
    )


@pytest.mark.parametrize(
    ("doc", "expected"),
    [
        (clause("MOSCOW urged talks", "nsubj ROOT dobj", [1, 1, 1], "Moscow urge talk"), True),
        (clause("MOSCOW froze over", "nsubj ROOT prt", [1, 1, 1], "Moscow thaw over"), False),
        (clause("he urged MOSCOW", "nsubj ROOT dobj", [1, 1, 1], "he urge Moscow"), True),
        (clause("he visited MOSCOW", "nsubj ROOT dobj", [1, 1, 1], "he visit Moscow"), False),
        (clause("talks in MOSCOW", "ROOT prep pobj", [0, 0, 1], "talk in Moscow"), False),
        (clause("talks with MOSCOW", "ROOT prep pobj", [0, 0, 1], "talk with Moscow"), True),
        (clause("flew to MOSCOW", "ROOT prep pobj", [0, 0, 1], "fly to Moscow"), False),
        (clause("appealed to MOSCOW", "ROOT prep pobj", [0, 0, 1], "appeal to Moscow"), True),
        (clause("said from MOSCOW", "ROOT prep pobj", [0, 0, 1], "say from Moscow"), False),
        (clause("sought from MOSCOW", "ROOT prep pobj", [0, 0, 1], "seek from Moscow"), True),
        (clause("pro - MOSCOW camp", "amod punct amod ROOT", [3, 0, 3, 3], "pro - M camp"), True),
        (clause("the MOSCOW regime", "det compound ROOT", [2, 2, 2], "the M regime"), True),
        (clause("the MOSCOW rally", "det compound ROOT", [2, 2, 2], "the M rally"), False),
        (clause("rejected by MOSCOW", "ROOT agent pobj", [0, 0, 1], "reject by Moscow"), True),
        (clause("MOSCOW 's proposals", "poss case ROOT", [2, 0, 2], "Moscow 's proposal"), True),
        (clause("MOSCOW 's streets", "poss case ROOT", [2, 0, 2], "Moscow 's street"), False),
        (clause("MOSCOW is ready", "nsubj ROOT acomp", [1, 1, 1], "Moscow be ready"), True),
        (clause("MOSCOW is cold", "nsubj ROOT acomp", [1, 1, 1], "Moscow be cold"), False),
        (
            clause(
                "MOSCOW to sign pact", "nmod aux ROOT dobj", [2, 2, 2, 2], "Moscow to sign pact"
            ),
            True,
        ),
    ],
)
def test_acting_is_told_from_the_place_in_the_clause(doc: Doc, expected: bool) -> None:
    """Subject or addressee of what governments do, owner of what they have; else a place."""
    place = next(token for token in doc if token.is_upper)
    assert acts(place, seat=False) is expected


def test_the_second_of_two_acts_as_the_first_does() -> None:
    """Both did where "Berlin and Paris agreed"."""
    doc = clause(
        "Berlin and PARIS agreed", "nsubj cc conj ROOT", [3, 0, 0, 3], "Berlin and Paris agree"
    )
    doc[0].pos_ = "PROPN"
    assert acts(doc[2], seat=False)


@pytest.mark.parametrize("seat", [True, False])
def test_officials_belong_to_a_seat_but_not_to_a_city(seat: bool) -> None:
    """Those of the Kremlin are Russia's; "Moscow officials" may run its buses."""
    doc = clause("KREMLIN officials", "compound ROOT", [1, 1], "Kremlin official")
    assert acts(doc[0], seat=seat) is seat
