"""Who is taken to hold a position among several: how weights choose, not which they are."""

import pytest
from spacy.tokens import Doc

from briefing.analysis import pipeline
from briefing.analysis.positions import holder_ranking
from briefing.analysis.positions.ranking_features import path
from briefing.ingest.text import article_from_text
from briefing.model import How

SURE = 9.0
STORY = "Sweden closed its border on Monday. The firm urged Peru to raise wages."


def position(nlp, monkeypatch, text: str, **weights: float):
    """Return the first position, its holder chosen by these weights alone."""
    known = {feature.replace("_", "="): weight for feature, weight in weights.items()}
    monkeypatch.setattr(holder_ranking, "weights", lambda: known)
    return pipeline.article_doc(nlp, article_from_text(text, "x.txt"))._.positions[0]


@pytest.mark.parametrize(
    ("weights", "name"),
    [
        ({"ruled": SURE}, "firm"),
        ({"here": SURE, "path_nsubj|": SURE}, "firm"),
        ({"label_GPE by_the group": SURE, "here": -SURE}, "Sweden"),
    ],
)
def test_the_likeliest_party_holds_it(nlp, monkeypatch, weights, name) -> None:
    """The party the rules take is one of several."""
    found = position(nlp, monkeypatch, STORY, **weights)
    assert found.holder is not None
    assert found.holder.name == name


def test_nobody_may_be_likeliest(nlp, monkeypatch) -> None:
    """Then the position has no holder, and is kept."""
    assert position(nlp, monkeypatch, STORY, nobody=SURE).holder is None


def test_whom_the_sentence_does_not_name_is_implied(nlp, monkeypatch) -> None:
    """The reader is told that it took an inference."""
    weights = {"label_GPE by_the group": SURE, "here": -SURE}
    holder = position(nlp, monkeypatch, STORY, **weights).holder
    assert (holder.how, holder.span) == (How.IMPLIED, None)


def test_whom_the_words_ask_does_not_ask(nlp, monkeypatch) -> None:
    """Peru asks nothing of itself, however likely its place in the sentence makes it."""
    holder = position(nlp, monkeypatch, STORY, **{"path_dobj|": SURE, "ruled": 1.0}).holder
    assert holder.name == "firm"


def test_a_new_holder_is_no_addressee(nlp, monkeypatch) -> None:
    """Addressees are looked for once more, without him."""
    text = "Mali closed its border. The firm called for talks with Mali."
    found = position(nlp, monkeypatch, text, **{"far_1 GPE by_the group": SURE, "here": -1.0})
    assert found.holder.name == "Mali"
    assert "Mali" not in {party.name for party in found.addressees}


def test_nothing_is_weighed_against_a_short_name(nlp, monkeypatch) -> None:
    """The rules know whom an acronym or a last name means."""
    text = "Sweden closed its border. The United Nations met. The UN urged Peru to raise wages."
    assert position(nlp, monkeypatch, text, nobody=SURE).holder.name == "United Nations"


def test_the_path_between_two_words_goes_up_and_down(nlp) -> None:
    """Up from the first word to what both hang on, down to the second."""
    doc = Doc(
        nlp.vocab,
        ["Lee", "said", "Peru", "must", "pay"],
        heads=[1, 1, 4, 4, 1],
        deps=["nsubj", "ROOT", "nsubj", "aux", "ccomp"],
    )
    assert path(doc[0], doc[1]) == "nsubj|"
    assert path(doc[0], doc[4]) == "nsubj|ccomp"
    assert path(doc[2], doc[3]) == "nsubj|aux"
    assert path(doc[1], doc[1]) == "|"


def test_weights_are_read_and_of_both_sides() -> None:
    """The file tells for what rules take, for other places, and for nobody."""
    known = holder_ranking.weights()
    assert all(any(f.startswith(what) for f in known) for what in ("ruled", "path=", "nobody"))


def test_who_was_only_weighed_was_not_inferred(nlp, monkeypatch) -> None:
    """Only the pronoun that the choice fell on is marked as standing for somebody."""
    text = "Ann Lee met Peru. She urged the firm to raise wages, for Peru said it was poor."
    monkeypatch.setattr(holder_ranking, "weights", lambda: {"ruled": SURE})
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    assert [phrase.text for phrase, *_ in doc._.corefs] == ["She"]
