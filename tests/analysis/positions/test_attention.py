"""The second net: what it reads, and that passages read together do not hear each other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis import pipeline
from briefing.analysis.parties import Parties
from briefing.analysis.positions import attention, judging
from briefing.analysis.positions.parse_features import KINDS, View
from briefing.ingest.text import article_from_text

_TEXT = (
    "Norway urged Finland to reopen the road. The weather stayed mild. "
    "Finland said it would not reopen the road before Norway paid its share."
)


@pytest.fixture(scope="module")
def learned() -> attention.Weights:
    """Return what the second net has learned."""
    return judging.net().second


@pytest.fixture(scope="module")
def table(nlp) -> np.ndarray:
    """Return the model's word vectors."""
    return np.asarray(nlp.vocab.vectors.data)


def passages_of(nlp, text: str, learned) -> list[attention.Passage]:
    """Return all passages of a text."""
    doc = pipeline.article_doc(nlp, article_from_text(text, "article.txt"))
    view = View(doc, Parties(doc).speech, judging.net().projection)
    return list(attention.passages(view, view.at, learned.ids))


def test_every_weight_is_a_number_and_fits(learned) -> None:
    """A learning that went astray would leave none; each category has one row more than ids."""
    parts = [p for p in learned if isinstance(p, np.ndarray)]
    parts += [p for layer in learned.layers for p in layer] + list(learned.rows.values())
    assert learned.layers
    assert all(np.isfinite(part).all() for part in parts)
    assert {n: len(rows) for n, rows in learned.rows.items()} == {
        n: len(ids) + 1 for n, ids in learned.ids.items()
    }
    assert all((np.diff(ids.astype(object)) > 0).all() for ids in learned.ids.values())


def test_a_passage_is_read_alike_alone_and_in_company(nlp, learned, table) -> None:
    """Padding and neighbours must not leak into it."""
    told = passages_of(nlp, _TEXT, learned)
    assert len(told) > 1
    together = attention.odds(told, learned, table)
    alone = np.concatenate([attention.odds([p], learned, table) for p in told])
    assert together.shape == (sum(len(p.seen) for p in told), len(KINDS))
    np.testing.assert_allclose(together, alone, rtol=1e-3, atol=1e-3)


def test_word_order_is_read(nlp, learned, table) -> None:
    """The same words in another order are another sentence."""
    passage = passages_of(nlp, _TEXT, learned)[0]
    back = np.arange(len(passage.seen))[::-1]
    turned = passage._replace(
        words=passage.words[back],
        seen=passage.seen[back],
        kinds=passage.kinds[back],
        heads=back[passage.heads[back]],
    )
    there = attention.odds([passage], learned, table)
    assert np.abs(there - attention.odds([turned], learned, table)[back]).max() > 0.01


def test_who_governs_whom_is_read(nlp, learned, table) -> None:
    """The parse has its say in where a word looks."""
    passage = passages_of(nlp, _TEXT, learned)[0]
    loose = passage._replace(heads=np.arange(len(passage.heads)))
    there, here = attention.odds([passage], learned, table), attention.odds([loose], learned, table)
    assert np.abs(there - here).max() > 0.01


def test_a_long_sentence_is_read_in_parts(nlp, learned) -> None:
    """No passage is longer than LONGEST, nothing is left out, and heads stay inside."""
    text = "Norway urged " + "Finland and " * 150 + "Peru to reopen the road."
    told = passages_of(nlp, text, learned)
    assert len(told) > 1
    for passage in told:
        assert len(passage.seen) <= attention.LONGEST
        assert ((passage.heads >= 0) & (passage.heads < len(passage.seen))).all()
    starts = [p.start for p in told]
    assert starts == sorted(set(starts))
    assert sum(len(p.seen) for p in told) == told[-1].start + len(told[-1].seen)


def test_what_the_model_never_says_has_a_row_of_its_own(nlp, learned) -> None:
    """An unknown label is no other label."""
    doc = pipeline.article_doc(nlp, article_from_text(_TEXT, "article.txt"))
    view = View(doc, Parties(doc).speech, judging.net().projection)
    few = {name: ids[:1] for name, ids in learned.ids.items()}
    rows = np.concatenate([p.kinds for p in attention.passages(view, view.at, few)])
    assert set(np.unique(rows)) <= {0, 1}
    assert (rows == 1).any()


def test_dull_sentences_are_not_read(nlp, monkeypatch) -> None:
    """Where the first net finds nothing likely the second is not asked."""
    doc = pipeline.article_doc(nlp, article_from_text(_TEXT, "article.txt"))
    read = []
    odds = attention.odds
    monkeypatch.setattr(
        attention, "odds", lambda told, *rest: read.extend(told) or odds(told, *rest)
    )
    judging.asked(View(doc, Parties(doc).speech, judging.net().projection))
    sentences = [doc[p.start].sent.text for p in read]
    assert len(sentences) == 2
    assert not any("weather" in sentence for sentence in sentences)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(0, 1, width=32), min_size=1, max_size=8),
    st.floats(-80, 80),
)
def test_two_nets_together_stay_between_them(likely, odds) -> None:
    """Neither outvotes the other, however sure it is."""
    first = np.array(likely, np.float32)
    second = np.full_like(first, odds)
    both = judging.together(first, second)
    theirs = 1 / (1 + np.exp(-np.clip(second, -9.3, 9.3)))
    assert (both >= np.minimum(first, theirs) - 2e-4).all()
    assert (both <= np.maximum(first, theirs) + 2e-4).all()
