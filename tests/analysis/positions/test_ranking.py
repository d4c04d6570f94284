"""Who is taken to be meant where no words name anybody: how weights choose, not which they are."""

import pytest

from briefing.analysis import pipeline
from briefing.analysis.positions import ranking
from briefing.ingest.text import article_from_text
from briefing.model import How

SURE = 9.0


def asked(nlp, monkeypatch, text: str, **weights: float) -> list[list[str]]:
    """Return the addressees of each position, chosen by these weights alone."""
    known = {feature.replace("_", "="): weight for feature, weight in weights.items()}
    monkeypatch.setattr(ranking, "weights", lambda: known)
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    assert all(a.how is How.IMPLIED for p in doc._.positions for a in p.addressees)
    return [[a.name for a in p.addressees] for p in doc._.positions]


STORY = "Sweden closed its border on Monday. Anna Keller demanded fair wages."


@pytest.mark.parametrize(
    ("weights", "names"),
    [
        ({"state": SURE}, ["Sweden"]),
        ({"nobody": SURE}, []),
        ({"label_PERSON": SURE}, ["Sweden"]),  # the holder asks others
        ({}, ["Sweden"]),  # as likely as nobody, which is sure enough of two
    ],
)
def test_the_likeliest_party_is_meant_if_it_is_likely(nlp, monkeypatch, weights, names) -> None:
    """Nobody may be the likeliest, the holder never."""
    assert asked(nlp, monkeypatch, STORY, **weights) == [names]


def test_nobody_is_meant_where_many_are_as_likely(nlp, monkeypatch) -> None:
    """One of four states is a guess."""
    text = "Sweden, Peru, Mali and Chad closed their borders. Anna Keller demanded fair wages."
    assert asked(nlp, monkeypatch, text, state=SURE) == [[]]


def test_news_services_are_never_meant(nlp, monkeypatch) -> None:
    """They hear of demands."""
    text = "Reuters closed its office on Monday. Anna Keller demanded fair wages."
    assert asked(nlp, monkeypatch, text, label_ORG=SURE) == [[]]


def test_words_go_before_weights(nlp, monkeypatch) -> None:
    """Who is named is asked, however likely another party is."""
    text = "Sweden closed its border on Monday. Anna Keller urged Peru to raise wages."
    assert asked_by_words(nlp, monkeypatch, text) == [["Peru"]]


def asked_by_words(nlp, monkeypatch, text: str) -> list[list[str]]:
    """Return the addressees where the weights would have Sweden."""
    known = {"label=GPE": SURE, "rank=0 label=GPE": SURE}
    return asked_at_all(nlp, monkeypatch, text, known)


def test_weights_are_read_and_of_both_sides() -> None:
    """The file tells for parties and for nobody."""
    known = ranking.weights()
    assert any(f.startswith("nobody") for f in known)
    assert any(not f.startswith("nobody") for f in known)


PAID = "Anna Keller sued Chad. Anna Keller urged Peru to pay. Keller demanded fair wages."
CHOICES = [
    ({"inferred demand": SURE}, ["Peru"]),
    ({"inferred demand": 0.1, "nobody": SURE}, []),
    ({"inferred demand": 0.1, "dealt=sue": SURE}, ["Chad"]),
    ({"inferred demand": 0.1, "dealt=bribe": SURE, "nobody": 5.0}, []),
]


@pytest.mark.parametrize(("weights", "names"), CHOICES)
def test_what_rules_infer_is_weighed(nlp, monkeypatch, weights, names) -> None:
    """Keller asked Peru for something else, so a rule takes it to be asked again."""
    assert asked_at_all(nlp, monkeypatch, PAID, weights)[-1] == names


def test_nothing_is_weighed_against_what_the_text_says(nlp, monkeypatch) -> None:
    """Workers of Boeing ask Boeing."""
    weights = {"inferred demand": 0.1, "nobody": SURE}
    text = "Boeing workers are demanding a raise of six percent."
    assert asked_at_all(nlp, monkeypatch, text, weights) == [["Boeing"]]


def test_who_is_often_asked_may_be_meant(nlp, monkeypatch) -> None:
    """Keller asks Peru twice, and Chad nothing."""
    text = (
        "Anna Keller urged Peru to act. Anna Keller told Peru to pay. Chad waited. Mali looked on."
        " The weather was fine. Nobody came. The sun went down. Anna Keller demanded fair wages."
    )
    weights = {"inferred demand": 0.1, "own=2": SURE}
    assert asked_at_all(nlp, monkeypatch, text, weights)[-1] == ["Peru"]


def asked_at_all(nlp, monkeypatch, text: str, known: dict[str, float]) -> list[list[str]]:
    """Return the addressees of each position, named ones among them."""
    monkeypatch.setattr(ranking, "weights", lambda: known)
    doc = pipeline.article_doc(nlp, article_from_text(text, "x.txt"))
    return [[a.name for a in p.addressees] for p in doc._.positions]
