"""Embedding each word of a batch once, as the model knows it before it looks at its neighbours.

That depends on the word, its norm and whether a space follows, and on nothing else. In a batch of
news articles one word in four is a new one; what comes out is the same to the last digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Never

    from spacy.language import Language
    from thinc.types import Floats2d, Ints2d

    Embed = Model[list[Doc], list[Floats2d]]

_OWN = frozenset({"ORTH", "NORM", "LOWER", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"})
"""What follows from the word, its norm and the space behind it."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""The golden ratio of 2**64: hashes times it, added to other hashes, do not meet."""


def multiply_fast(nlp: Language) -> None:
    """Have the models multiply matrices by numpy, in a third of the time that BLIS takes.

    Measured with numpy 2.4 (OpenBLAS) and blis 1.3, one thread, AVX-512; results differ in the
    last digits.
    """
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            node.ops = ops


def embed_once(nlp: Language) -> None:
    """Have each model of the pipeline that embeds words do so once for each word of a batch."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            embed = node.get_ref("embed") if node.has_ref("embed") else None
            if embed is not None and embed in node.layers and _sees_words_alone(embed):
                once: Embed = Model("embed_once", _forward, layers=[embed])
                node.layers[node.layers.index(embed)] = once
                node.set_ref("embed", once)


def _sees_words_alone(embed: Embed) -> bool:
    return all(
        set(node.attrs["columns"]) <= _OWN
        for node in embed.walk()
        if node.name == "extract_features"
    )


def _forward(
    model: Embed, docs: list[Doc], is_train: bool
) -> tuple[list[Floats2d], Callable[[Any], Any]]:
    (embed,) = model.layers
    if is_train or not any(len(doc) for doc in docs):
        return embed(docs, is_train)
    told = np.concatenate([doc.to_array(["ORTH", "NORM", "SPACY"]) for doc in docs])
    keys = told[:, 0] ^ ((told[:, 1] + told[:, 2]) * _SPREAD)
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    (embedded,) = embed.predict([_words(docs[0], cast("Ints2d", told[first]))])
    ends = np.cumsum([len(doc) for doc in docs])
    return cast("list[Floats2d]", np.split(embedded[which], ends[:-1])), _untrained


def _words(like: Doc, told: Ints2d) -> Doc:
    """Return a text of these words, norms and spaces."""
    words = [like.vocab.strings[word] for word in told[:, 0].tolist()]
    doc = Doc(like.vocab, words=words, spaces=[bool(space) for space in told[:, 2].tolist()])
    return doc.from_array(["NORM"], told[:, 1:2])


def _untrained(_: object) -> Never:
    raise NotImplementedError("a pipeline made quick does not learn")
