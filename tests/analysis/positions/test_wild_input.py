"""Whatever the text, every position is one that can be shown, and none takes the article down."""

import json
import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text

OURS = [
    json.loads(line)["text"]
    for line in (Path(__file__).parents[1] / "gold" / "sentences.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]

WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "Russia urged NATO to must should demands calls for that the if unless or face he it they "
        "said we will not rescind guarantees seeking which denies ordered by at request of is "
        "\" “ ” ' ( [red] , . ? - \x1b[31m Ünïcödé 🙂 1,000",
    )
)


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=st.lists(WORDS, max_size=60))
def test_any_words_at_all(nlp, words) -> None:
    """Offsets lie in the text, gists keep to ten words, confidence is a probability."""
    article = article_from_text(" ".join(words), "wild.txt")
    for p in pipeline.article_doc(nlp, article)._.positions:
        assert p.sentence.covers(p.trigger)
        assert 0 <= p.content.start < p.content.end <= len(article.text)
        assert len(p.gist.split()) <= 10
        assert 0 <= p.confidence <= 1


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_sentences_cut_and_joined_anywhere(nlp, data) -> None:
    """Half a sentence, two halves, or all its words in another order are articles, too."""
    pieces = []
    for text in data.draw(st.lists(st.sampled_from(OURS), min_size=1, max_size=3)):
        words = text.split()
        start = data.draw(st.integers(0, len(words) - 1))
        pieces += words[start : data.draw(st.integers(start + 1, len(words)))]
    if data.draw(st.booleans()):
        pieces = data.draw(st.permutations(pieces))
    article = article_from_text(" ".join(pieces), "cut.txt")
    for p in pipeline.article_doc(nlp, article)._.positions:
        assert p.content.of(article.text).strip()
        assert p.sentence.covers(p.trigger)


def test_a_sentence_without_end(nlp) -> None:
    """A list of demands two thousand words long costs no more than its parts."""
    text = "Russia urged " + ", ".join(["NATO to rescind the pledge"] * 400) + "."
    assert pipeline.article_doc(nlp, article_from_text(text, "long.txt"))._.positions


def test_ids_are_stable_and_differ(nlp) -> None:
    """The same text gives the same ids, and no two positions of it share one."""
    text = "Russia urged NATO to rescind the pledge. Iran demanded that Iraq release the pilots."
    first, second = (
        [p.id for p in pipeline.article_doc(nlp, article_from_text(text, "x.txt"))._.positions]
        for _ in range(2)
    )
    assert first == second
    assert len(set(first)) == 2
