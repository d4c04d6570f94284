"""Sentences are guessed until the analysis tells them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.app.article_view.sentences import Sentences, guessed
from briefing.model import Span


@pytest.mark.parametrize(
    "sentences",
    [
        ["Talks failed.", "Both sides left."],
        ["The U.S. envoy met Mr. Berg on Dec. 7.", "He left."],
        ['"We agree."', "She smiled.", "“Go!”", "They went."],
        ["It cost 3.5 million.", "2 million came from Oslo."],
        ["No full stop"],
    ],
)
def test_a_guess_splits_after_full_stops(sentences: list[str]) -> None:
    """Abbreviations and numbers end no sentence; closing quotes belong to the one before."""
    text = " ".join(sentences)
    assert [span.of(text) for span in guessed(text, Span(0, len(text)))] == sentences


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text('aB .!?"\n', min_size=1))
def test_a_guess_loses_nothing_but_space(text: str) -> None:
    """The sentences follow one another and leave out only blanks."""
    spans = guessed(text, Span(0, len(text)))
    rest, end = "", 0
    for span in spans:
        rest += text[end : span.start]
        end = span.end
    assert not (rest + text[end:]).strip()


def test_exact_sentences_take_over_where_they_are_known() -> None:
    """A block without any, such as boilerplate, keeps the guess."""
    text = "One. Two. Three. Four."
    sentences = Sentences(text)
    sentences.learn([Span(0, 9)])
    assert sentences.of(Span(0, 9)) == [Span(0, 9)]
    assert sentences.of(Span(10, 22)) == [Span(10, 16), Span(17, 22)]
