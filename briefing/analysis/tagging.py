"""A quicker way to the same word classes: most of the model's rules are a look-up.

The attribute ruler runs a matcher with some 180 patterns over every token, a tenth of the
whole pipeline. All that ask for nothing but the tag and the word are looked up here; those
that ask for more are matched in columns.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.language import Language

from briefing.analysis.tag_patterns import Pattern, columns_of, is_plain

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

    _Set = tuple[list[tuple[int, int]], list[tuple[str, str]]]

_RULER = "attribute_ruler"
_COLUMNS = ("POS", "MORPH", "LEMMA")
_SETS = set(_COLUMNS)
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
    """Sets part of speech, morphology and lemma as the model's attribute ruler would."""

    def __init__(
        self, nlp: Language, rules: list[dict[str, Any]], patterns: list[dict[str, Any]]
    ) -> None:
        """Take rules in the ruler's form, those for a whole tag first; later ones win.

        `rules` ask for tag and word alone; `patterns` for more, and are applied behind them.
        """
        self._nlp = nlp
        self._patterns = [
            (Pattern(nlp.vocab, tokens, rule["index"]), self._set_by(rule["attrs"]))
            for rule in patterns
            for tokens in rule["patterns"]
        ]
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
        columns = columns_of(doc)
        rows = [
            pairs.get((tag, word)) or tags.get(tag, unset)
            for tag, word in zip(columns["TAG"].tolist(), columns["LOWER"].tolist(), strict=True)
        ]
        table: Any = np.array(rows, dtype="uint64").reshape(-1, 3)
        for pattern, (values, others) in self._patterns:
            for place in pattern.places(columns):
                for column, value in values:
                    table[place, column] = value
                for name, word in others:
                    setattr(doc[place], name, word)
        return doc.from_array([*_COLUMNS], table)

    def _set_by(self, attributes: dict[str, str]) -> _Set:
        """Return the values by column, and what is to be set on the token itself."""
        values = dict(zip(_COLUMNS, self._values(attributes), strict=True))
        told = [(n, values[name]) for n, name in enumerate(_COLUMNS) if name in attributes]
        others = [
            (f"{name.lower()}_", attributes[name]) for name in ("TAG", "DEP") if name in attributes
        ]
        return told, others

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
    plain: list[dict[str, Any]] = []
    others: list[Any] = []
    for rule in cast("list[dict[str, Any]]", ruler.patterns):
        kept = simple if _is_simple(rule) else plain if is_plain(rule) and not others else others
        kept.append(rule)
    rules = [*(_spelled_out(rule) for rule in simple), *_CURLY]
    nlp.add_pipe("tag_table", before=_RULER, config={"rules": rules, "patterns": plain})
    if others:
        ruler.clear()
        ruler.add_patterns(others)
    else:
        nlp.remove_pipe(_RULER)


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
def make_tag_table(
    nlp: Language,
    name: str,  # noqa: ARG001 - spaCy names it
    rules: list[dict[str, Any]],
    patterns: list[dict[str, Any]],
) -> TagTable:
    """Make the component."""
    return TagTable(nlp, rules, patterns)
