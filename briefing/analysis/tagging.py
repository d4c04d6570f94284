"""A quicker way to the same word classes: most of the model's rules are a look-up.

The attribute ruler runs a matcher with some 180 patterns over every token, a tenth of the
whole pipeline. All that ask for nothing but the tag and the word are looked up here; the
ruler keeps the rest.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

_RULER = "attribute_ruler"
_SETS = {"POS", "MORPH", "LEMMA"}
_CURLY: list[dict[str, Any]] = [
    {"patterns": [[{"TAG": tag, "LOWER": word}]], "attrs": {"POS": "AUX", "LEMMA": lemma}}
    for word, tag, lemma in (
        ("’s", "VBZ", "be"),
        ("’re", "VBP", "be"),
        ("’m", "VBP", "be"),
        ("’ve", "VBP", "have"),
        ("’ve", "VB", "have"),
    )
]
"""The model knows the contractions with a straight apostrophe only: "It’s time"."""


class TagTable:
    """Sets part of speech, morphology and lemma from tag and word alone."""

    def __init__(self, nlp: Language, rules: list[dict[str, Any]]) -> None:
        """Take rules in the ruler's form, those for a whole tag first; later ones win."""
        self._nlp = nlp
        by_tag: dict[str, dict[str, str]] = {}
        by_word: dict[str, list[tuple[str, dict[str, str]]]] = {}
        for rule in rules:
            for (token,) in rule["patterns"]:
                if "LOWER" in token:
                    by_word.setdefault(token["LOWER"], []).append(
                        (token.get("TAG", ""), rule["attrs"])
                    )
                else:
                    by_tag.setdefault(token["TAG"], {}).update(rule["attrs"])
        add = nlp.vocab.strings.add
        self._by_tag = {add(tag): self._values(attributes) for tag, attributes in by_tag.items()}
        self._by_pair: dict[tuple[int, int], tuple[int, int, int]] = {}
        for word, own in by_word.items():
            for tag, general in by_tag.items():
                found = dict(general)
                for wanted, attributes in own:
                    found.update(attributes if wanted in {tag, ""} else {})
                self._by_pair[add(tag), add(word)] = self._values(found)

    def __call__(self, doc: Doc) -> Doc:
        """Set what the rules say; what they leave open stays unset."""
        unset = (0, 0, 0)
        pairs, tags = self._by_pair, self._by_tag
        rows = [
            pairs.get((tag, word)) or tags.get(tag, unset)
            for tag, word in doc.to_array(["TAG", "LOWER"]).tolist()
        ]
        table: Any = np.array(rows, dtype="uint64").reshape(-1, 3)
        return doc.from_array(["POS", "MORPH", "LEMMA"], table)

    def _values(self, attributes: dict[str, str]) -> tuple[int, int, int]:
        strings, morphology = self._nlp.vocab.strings, self._nlp.vocab.morphology
        lemma = strings.add(attributes["LEMMA"]) if "LEMMA" in attributes else 0
        part = strings[attributes.get("POS", "")]
        return part, morphology.add(attributes.get("MORPH", "_")), lemma


def quicken(nlp: Language) -> None:
    """Move the simple rules of the model's attribute ruler into a table, if it has one."""
    if _RULER not in nlp.pipe_names:
        return
    ruler = cast("AttributeRuler", nlp.get_pipe(_RULER))
    simple: list[dict[str, Any]] = []
    others: list[Any] = []
    for rule in cast("list[dict[str, Any]]", ruler.patterns):
        (simple if _is_simple(rule) else others).append(rule)
    ruler.clear()
    ruler.add_patterns(others)
    rules = [*(_spelled_out(rule) for rule in simple), *_CURLY]
    nlp.add_pipe("tag_table", before=_RULER, config={"rules": rules})


def _is_simple(rule: dict[str, Any]) -> bool:
    return set(rule["attrs"]) <= _SETS and all(
        len(pattern) == 1
        and set(pattern[0]) <= {"TAG", "LOWER"}
        and all(isinstance(value, str) or set(value) == {"IN"} for value in pattern[0].values())
        for pattern in rule["patterns"]
    )


def _spelled_out(rule: dict[str, Any]) -> dict[str, Any]:
    """Replace "one of these words" by a pattern for each."""
    patterns = [
        [dict(zip(token, values, strict=True))]
        for (token,) in rule["patterns"]
        for values in product(*([v] if isinstance(v, str) else v["IN"] for v in token.values()))
    ]
    return rule | {"patterns": patterns}


@Language.factory("tag_table", requires=["token.tag"], assigns=["token.pos", "token.morph"])
def make_tag_table(nlp: Language, name: str, rules: list[dict[str, Any]]) -> TagTable:  # noqa: ARG001
    """Make the component."""
    return TagTable(nlp, rules)
