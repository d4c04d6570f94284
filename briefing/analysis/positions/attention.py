"""A second opinion from a small transformer, of the sentences where the net sees something likely.

The net sees a word and its neighbours in the parse; this reads the whole sentence. Two layers of
self-attention (Vaswani et al., "Attention Is All You Need", 2017) over the words, with a learned
bias for how far apart two words are and for which of them governs the other. Its weights stand
beside the net's in lexicon/judge.npz and are learned by tests/bench/learn_attention.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from briefing.analysis.positions.parse_features import of_length_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from briefing.analysis.positions.parse_features import Ids, Numbers, Places, View

HEADS = 4
REACH = 16
"""Words farther apart than this count as just so far."""
LONGEST = 100
"""Words read together; a longer sentence is read in parts."""
CATEGORIES = ("dep", "tag", "pos", "ent")
_OTHER, _HEAD, _DEPENDENT, _ITSELF = range(4)
"""What one word is to another in the parse."""
_EVEN = 1e-5


class Passage(NamedTuple):
    """A sentence, or a part of a long one, as the transformer takes it; a row a word."""

    start: int
    """Number of its first token in the article."""
    words: Places
    """Their rows in the model's table of word vectors; -1 where it has none."""
    seen: Numbers
    kinds: Places
    """By word and category, the row of its vector: see `Weights.rows`."""
    heads: Places
    """The word's head, counted from the first; itself where that stands elsewhere."""


class Layer(NamedTuple):
    """What one layer has learned; the names are those of the parts of a transformer."""

    before_gain: Numbers
    before_bias: Numbers
    ask: Numbers
    ask_bias: Numbers
    out: Numbers
    out_bias: Numbers
    after_gain: Numbers
    after_bias: Numbers
    wide: Numbers
    wide_bias: Numbers
    narrow: Numbers
    narrow_bias: Numbers
    far: Numbers
    """By distance (2 * REACH + 1) and head."""
    tree: Numbers
    """By what one is to the other, and head."""


class Weights(NamedTuple):
    """All that was learned."""

    ids: dict[str, Ids]
    """By category, its values, sorted; what is none of them has the row behind the last."""
    rows: dict[str, Numbers]
    word: Numbers
    """For the vector of the word (300 rows)."""
    head: Numbers
    """For the vector of its head."""
    enter: Numbers
    enter_bias: Numbers
    enter_gain: Numbers
    enter_even: Numbers
    layers: list[Layer]
    last_gain: Numbers
    last_even: Numbers
    unit: Numbers
    unit_bias: Numbers
    say: Numbers
    say_bias: Numbers


def weights(told: Mapping[str, NDArray[Any]]) -> Weights:
    """Return the weights from the arrays of the file, by name."""

    def number(name: str) -> Numbers:
        return told[name].astype(np.float32)

    layers: list[Layer] = []
    while f"ask_{len(layers)}" in told:
        layers.append(Layer(*(number(f"{name}_{len(layers)}") for name in Layer._fields)))
    parts: dict[str, Any] = {
        "ids": {name: told[f"ids_{name}"].astype(np.uint64) for name in CATEGORIES},
        "rows": {name: number(f"rows_{name}") for name in CATEGORIES},
        "layers": layers,
    }
    parts |= {name: number(name) for name in Weights._fields if name not in parts}
    return Weights(**parts)


def passages(view: View, at: Places, ids: Mapping[str, Ids]) -> Iterator[Passage]:
    """Yield the passages that hold the words `at`, in reading order."""
    parse = view.parse
    for nth in np.unique(np.searchsorted(view.begins, at, side="right") - 1).tolist():
        before = view.means[nth - 1] if nth else np.zeros_like(view.means[0])
        last = int(view.ends[nth])
        for start in range(view.begins[nth], last, LONGEST):
            end = min(start + LONGEST, last)
            words = np.arange(start, end)
            heads = parse.head[start:end]
            inside = (heads >= start) & (heads < end)
            columns = [getattr(parse, name)[start:end] for name in CATEGORIES]
            yield Passage(
                start,
                view.rows[start:end],
                view.read(words, before),
                np.stack([_row(c, ids[n]) for c, n in zip(columns, CATEGORIES, strict=True)], 1),
                np.where(inside, heads, words) - start,
            )


def _row(values: Ids, known: Ids) -> Places:
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    return np.where(known[at] == values, at, len(known))


def odds(told: list[Passage], learned: Weights, table: Numbers) -> Numbers:
    """Return the log-odds of each kind (columns) for each word of the passages (rows).

    Args:
        told: What to read.
        learned: The weights.
        table: The model's word vectors, a row each.
    """
    seen = np.concatenate([p.seen for p in told])
    kinds = np.concatenate([p.kinds for p in told])
    starts = np.cumsum([0, *(len(p.heads) for p in told)])
    heads = np.concatenate([p.heads + n for p, n in zip(told, starts, strict=False)])
    rows, back = np.unique(np.concatenate([p.words for p in told]), return_inverse=True)
    vectors = of_length_one(rows, table)
    words = seen @ learned.enter + learned.enter_bias
    words += (vectors @ learned.word)[back] + (vectors @ learned.head)[back[heads]]
    for n, name in enumerate(CATEGORIES):
        words += learned.rows[name][kinds[:, n]]
    words = _even(words, learned.enter_gain, learned.enter_even)
    parsed = [ties(p.heads) for p in told]
    for layer in learned.layers:
        words = words + _attended(words, parsed, layer)
        inner = np.maximum(
            _even(words, layer.after_gain, layer.after_bias) @ layer.wide + layer.wide_bias, 0
        )
        words = words + inner @ layer.narrow + layer.narrow_bias
    words = _even(words, learned.last_gain, learned.last_even)
    hidden = np.maximum(words @ learned.unit + learned.unit_bias, 0)
    likely: Numbers = hidden @ learned.say + learned.say_bias
    return likely


def _even(words: Numbers, gain: Numbers, bias: Numbers) -> Numbers:
    """Return the rows brought to mean nought and variance one (layer normalisation)."""
    words = words - words.mean(1, keepdims=True)
    spread = np.sqrt((words * words).mean(1, keepdims=True) + _EVEN)
    evened: Numbers = words / spread * gain + bias
    return evened


def _attended(words: Numbers, parsed: list[Places], layer: Layer) -> Numbers:
    """Return what each word takes from the others of its passage, of which `ties` tells."""
    asked = _even(words, layer.before_gain, layer.before_bias) @ layer.ask + layer.ask_bias
    size = words.shape[1] // HEADS
    longest = max(map(len, parsed))
    steps = np.arange(longest)
    far = layer.far[np.clip(steps[None] - steps[:, None], -REACH, REACH) + REACH].transpose(2, 0, 1)
    taken, start = np.empty_like(words), 0
    for tied in parsed:
        n = len(tied)
        query, key, value = (
            asked[start : start + n].reshape(n, 3, HEADS, size).transpose(1, 2, 0, 3)
        )
        score = query @ key.transpose(0, 2, 1) / size**0.5 + far[:, :n, :n]
        score += layer.tree[tied].transpose(2, 0, 1)
        score = np.exp(score - score.max(2, keepdims=True))
        score /= score.sum(2, keepdims=True)
        taken[start : start + n] = (score @ value).transpose(1, 0, 2).reshape(n, -1)
        start += n
    given: Numbers = taken @ layer.out + layer.out_bias
    return given


def ties(heads: Places) -> Places:
    """Return what each word (columns) is to each (rows)."""
    here = np.arange(len(heads))
    told = np.full((len(heads), len(heads)), _OTHER)
    told[here, heads] = _HEAD
    told[heads, here] = _DEPENDENT
    told[here, here] = _ITSELF
    return told
