"""Whatever the text, every position is one that can be shown, and none takes the article down."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text

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
