"""What was spoken of last: which statement, which government, which court."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

_COURTS = frozenset({"court", "tribunal", "judge"})
_OWNED = frozenset({"the", "its", "their"})


class Lately:
    """The documents, governments and courts of one article, in reading order."""

    def __init__(self, doc: Doc) -> None:
        """Look for them all at once: most words are none."""
        self._doc = doc
        lemmas, lower = doc.to_array("LEMMA").tolist(), doc.to_array("LOWER").tolist()
        written, courts, rulers = _ids("documents"), _ids_of(_COURTS), _ids_of({"government"})
        found = (doc[i] for i, lemma in enumerate(lemmas) if lemma in written)
        self.documents = [token for token in found if is_document(token)]
        self._governments = [
            i
            for i, word in enumerate(lower)
            if word in rulers and i and doc[i - 1].lower_ in _OWNED
        ]
        self._courts = [i for i, w in enumerate(lower) if w in courts and doc[i].dep_ != "compound"]

    def government(self, token: Token) -> Token | None:
        """Return the government spoken of last before the token."""
        return self._last(self._governments, token)

    def court(self, token: Token) -> Token | None:
        """Return the court or judge spoken of last before the token."""
        return self._last(self._courts, token)

    def _last(self, places: list[int], token: Token) -> Token | None:
        at = bisect_right(places, token.i) - 1
        return self._doc[places[at]] if at >= 0 else None


@cache
def _ids(name: str) -> frozenset[int]:
    """Return the hashes spaCy has for a class of lemmas, with and without a capital."""
    return _ids_of({spelt for lemma in words(name) for spelt in (lemma, lemma.capitalize())})


def _ids_of(spelt: Iterable[str]) -> frozenset[int]:
    return frozenset(get_string_id(word) for word in spelt)
