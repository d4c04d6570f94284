"""A quicker way to the same lemmas: each word of a class is looked up once.

The model's lemmatizer goes through its rules for every name and every base form anew. What it
says follows from word, part of speech and morphology, which are kept here with the lemma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

_LEMMATIZER = "lemmatizer"
_MOST = 100_000
"""Words remembered, before starting anew: some 20 MB."""


class LemmaTable:
    """Sets the lemmas that nobody has set yet, as the model's lemmatizer would."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        """Ask `lemmatizer` for what is not known yet."""
        self._lemmatizer = lemmatizer
        self._known: dict[tuple[int, ...], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas."""
        told: Any = doc.to_array(["LEMMA", "ORTH", "POS", "MORPH"])
        open_ = np.flatnonzero(told[:, 0] == 0)
        if len(self._known) > _MOST:
            self._known.clear()
        for i, key in zip(open_.tolist(), map(tuple, told[open_, 1:].tolist()), strict=True):
            if key not in self._known:
                self._known[key] = doc.vocab.strings.add(self._lemmatizer.lemmatize(doc[i])[0])
            told[i, 0] = self._known[key]
        lemmas: Any = np.ascontiguousarray(told[:, :1])
        return doc.from_array(["LEMMA"], lemmas)


def look_up_once(nlp: Language) -> None:
    """Put a `LemmaTable` in the place of the model's lemmatizer, if it has one by rules."""
    if _LEMMATIZER not in nlp.pipe_names:
        return
    lemmatizer = cast("Lemmatizer", nlp.get_pipe(_LEMMATIZER))
    if lemmatizer.mode == "rule" and not lemmatizer.overwrite:
        nlp.add_pipe("lemma_table", before=_LEMMATIZER)
        nlp.remove_pipe(_LEMMATIZER)


@Language.factory("lemma_table", requires=["token.pos"], assigns=["token.lemma"])
def make_lemma_table(nlp: Language, name: str) -> LemmaTable:  # noqa: ARG001 - spaCy names it
    """Make the component, which asks the lemmatizer that it is to stand for."""
    return LemmaTable(cast("Lemmatizer", nlp.get_pipe(_LEMMATIZER)))
