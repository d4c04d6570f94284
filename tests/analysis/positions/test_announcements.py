"""What somebody announces is a commitment or a refusal; what is only expected is neither."""

import pytest

from briefing.analysis import pipeline
from briefing.analysis.positions import announcements
from briefing.ingest.text import article_from_text


def told(nlp, text: str) -> list[tuple[str, str]]:
    """Return kind and holder of each position."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "sentence.txt"))
    return [(p.kind.value, p.holder.name if p.holder else "") for p in doc._.positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said it would withdraw its troops.", [("commitment", "Norway")]),
        ("Norway said it would not withdraw its troops.", [("rejection", "Norway")]),
        ("Norway told reporters it'd help Finland repair the cable.", [("commitment", "Norway")]),
        ("The glacier will lose half its ice by 2040, Norway said.", []),
        ("Norway hopes that Finland will reopen the road.", [("demand", "Norway")]),
        ("Analysts believe Norway will be among the winners.", []),
        ("The minister asked whether Norway would withdraw its troops.", []),
    ],
)
def test_announcements_are_told_from_forecasts(nlp, text, expected) -> None:
    """The same "will" carries both."""
    assert told(nlp, text) == expected


def test_a_likely_announcement_is_as_sure_as_the_gate(nlp) -> None:
    """The reader sees the probability, not how often such rules are right."""
    text = "Norway said it would withdraw its troops."
    doc = pipeline.article_doc(nlp, article_from_text(text, "sentence.txt"))
    assert [0.5 <= p.confidence < 1 for p in doc._.positions] == [True]


def test_every_weight_is_a_moderate_number() -> None:
    """One feature alone must not decide."""
    assert announcements.weights()["bias"] is not None
    assert max(abs(weight) for weight in announcements.weights().values()) < 3


def test_the_order_of_the_features_counts_for_nothing(monkeypatch) -> None:
    """A set of them comes in another order in each process; added one by one they round."""
    monkeypatch.setattr(announcements, "weights", lambda: {"a": 1e16, "b": 1.0, "c": -1e16})
    monkeypatch.setattr(announcements, "features", lambda *_: iter("abc"))
    assert announcements.probability(None, None, None) == pytest.approx(0.731, abs=0.001)
