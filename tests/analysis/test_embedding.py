"""Each word is embedded once, and as if it were embedded wherever it stands."""

import os

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from thinc.api import Model

from briefing.analysis.embedding import embed_once

TEXTS = [
    "The ferry didn't sail, so the ferry's crew didn't eat.",
    "the  Ferry\n\nTHE FERRY (the ferry)can't",
    "“Sail!” 🙂 1,000 Ünïcödé",
]


def embedders(nlp) -> list[Model]:
    """Return the layers that embed each word once."""
    models = [pipe.model for _, pipe in nlp.pipeline if getattr(pipe, "model", None)]
    return [node for model in models for node in model.walk() if node.name == "embed_once"]


def test_all_that_embeds_words_does_so_once(nlp) -> None:
    """Tagger and parser share one, names have another."""
    assert len(embedders(nlp)) == 2


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(st.sampled_from(TEXTS) | st.text(max_size=40), max_size=6).filter(any))
def test_what_comes_out_is_the_same(nlp, texts) -> None:
    """Whatever the words, norms and spaces, and however many texts come together."""
    docs = [nlp.make_doc(text) for text in texts]
    for layer in embedders(nlp):
        (plain,) = layer.layers
        for ours, theirs in zip(layer.predict(docs), plain.predict(docs), strict=True):
            np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_one_word_is_embedded_for_all_its_places(nlp) -> None:
    """Else nothing would be gained."""
    seen = []
    layer = embedders(nlp)[0]
    (plain,) = layer.layers

    def forward(_: Model, docs: list[Doc], is_train: bool):
        seen.extend(word.text for doc in docs for word in doc)
        return plain(docs, is_train)

    listening = Model("embed_once", layer._func, layers=[Model("listening", forward)])
    listening.predict([nlp.make_doc("no no no yes no no yes")])
    assert sorted(seen) == ["no", "yes", "yes"]  # no space follows the last


def test_what_looks_at_more_than_the_word_is_left_alone(nlp) -> None:
    """A part of speech depends on the place."""
    embed = embedders(nlp)[0].layers[0]
    for node in embed.walk():
        if node.name == "extract_features":
            kept = node.attrs["columns"]
            node.attrs["columns"] = [*kept, "POS"]
            model = Model("tok2vec", lambda *_: None, layers=[embed], refs={"embed": embed})
            embed_once(Pipeline(model))
            node.attrs["columns"] = kept
            assert model.layers == [embed]


def test_no_model_multiplies_by_blis(nlp) -> None:
    """It takes three times as long."""
    models = [pipe.model for _, pipe in nlp.pipeline if getattr(pipe, "model", None)]
    assert not any(node.ops.use_blis for model in models for node in model.walk())


def test_one_thread_multiplies() -> None:
    """Numpy heeds what the environment says when it is loaded; others only spin."""
    assert "OPENBLAS_NUM_THREADS" in os.environ


def test_it_does_not_learn(nlp) -> None:
    """And says so."""
    _, back = embedders(nlp)[0]([nlp.make_doc("no")], is_train=False)
    with pytest.raises(NotImplementedError, match="does not learn"):
        back([])


class Pipeline:
    """One model, as `Language` holds it."""

    def __init__(self, model: Model) -> None:
        self.pipeline = [("parser", self)]
        self.model = model
