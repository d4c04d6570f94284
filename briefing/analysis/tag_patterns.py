"""The attribute ruler's patterns, matched in columns: all tokens of a text at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.analysis.columns import is_one_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    Columns = dict[str, NDArray[np.uint64]]
    Flags = NDArray[np.bool_]

ASKED: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
"""What patterns may ask of a token."""
_TESTS = {"IN", "NOT_IN", "REGEX"}


def is_plain(rule: dict[str, Any]) -> bool:
    """Does the rule ask for nothing else, and repeat no token?"""
    return all(
        attribute in ASKED and (not isinstance(value, dict) or set(value) <= _TESTS)
        for pattern in rule["patterns"]
        for token in pattern
        for attribute, value in token.items()
    )


def columns_of(doc: Doc) -> Columns:
    """Return what the patterns ask about, a number a token."""
    return dict(zip(map(str, ASKED), doc.to_array(ASKED).T, strict=True))


class Pattern:
    """One pattern of a rule, and what it sets on one of its tokens."""

    def __init__(self, vocab: Vocab, tokens: list[dict[str, Any]], index: int) -> None:
        """Take the tokens of the pattern, and which of them is meant."""
        self._vocab, self._tokens, self._index = vocab, tokens, index
        self._known: dict[str, dict[int, bool]] = {}

    def places(self, columns: Columns) -> list[int]:
        """Return the tokens that are meant wherever the pattern fits."""
        size = len(columns["TAG"]) - len(self._tokens) + 1
        if size < 1:
            return []
        fits = np.ones(size, np.bool_)
        for n, token in enumerate(self._tokens):
            for attribute, wanted in token.items():
                fits &= self._fits(columns[attribute][n : n + size], wanted)
                if not fits.any():
                    return []
        found: list[int] = (np.flatnonzero(fits) + self._index).tolist()
        return found

    def _fits(self, column: NDArray[np.uint64], wanted: Any) -> Flags:  # noqa: ANN401 - as in rules
        if not isinstance(wanted, dict):
            wanted = {"IN": [wanted]}
        fits = np.ones(len(column), np.bool_)
        if "IN" in wanted:
            fits &= is_one_of(column, map(self._id, wanted["IN"]))
        if "NOT_IN" in wanted:
            fits &= ~is_one_of(column, map(self._id, wanted["NOT_IN"]))
        if "REGEX" in wanted:
            fits &= [self._is_like(wanted["REGEX"], word) for word in column.tolist()]
        return fits

    def _id(self, word: str | bool) -> int:
        return self._vocab.strings.add(word) if isinstance(word, str) and word else int(bool(word))

    def _is_like(self, regex: str, word: int) -> bool:
        known = self._known.setdefault(regex, {})
        if word not in known:
            known[word] = re.search(regex, self._vocab.strings[word]) is not None
        return known[word]
