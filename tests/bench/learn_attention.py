"""Learn the transformer that `briefing.analysis.positions.attention` runs; `learn_judge` calls it.

It needs torch, which nothing else does: `pip install torch`. Two cores, one seed: the same
passages give the same weights but for the last digits.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from briefing.analysis.positions.attention import CATEGORIES, HEADS, REACH
from briefing.analysis.positions.attention import ties as tied
from briefing.analysis.positions.parse_features import KINDS, of_length_one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.positions.attention import Passage
    from briefing.analysis.positions.parse_features import Ids

WIDTH = 96
LAYERS = 2
WIDER = 3
"""Units of the inner layers, times the width."""
ROUNDS = 8
BATCH = 32
PACE = 1e-3
WARM = 300
"""Steps until the pace is full; from there it falls to a fiftieth."""
DECAY = 0.05
MISSED = (0.1, 0.2, 0.3)
"""Shares left out at each step of inputs, of what is inside, of the last hidden layer."""
STEEPEST = 5.0
TOGETHER = 50
"""Batches drawn at once and sorted by length, so that little is padded."""


class Lesson(NamedTuple):
    """A passage with what a careful reader finds in it."""

    passage: Passage
    at: np.ndarray
    """The words asked, counted from the first of the passage."""
    wanted: np.ndarray
    """By word and kind: 1 where it opens a position, between where it may, -1 where not to ask."""


class _Batch(NamedTuple):
    """Passages, filled up to one length."""

    rows: Any
    heads: Any
    seen: Any
    kinds: Any
    steps: Any
    ties: Any
    real: Any


class _Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.ask, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide = nn.Linear(WIDTH, WIDER * WIDTH)
        self.narrow = nn.Linear(WIDER * WIDTH, WIDTH)
        self.far = nn.Parameter(0.1 * torch.randn(2 * REACH + 1, HEADS))
        self.tree = nn.Parameter(0.1 * torch.randn(4, HEADS))
        self.drop = nn.Dropout(MISSED[1])

    def forward(self, words: Any, read: _Batch) -> Any:
        texts, longest, _ = words.shape
        size = WIDTH // HEADS
        asked = self.ask(self.before(words)).view(texts, longest, 3, HEADS, size)
        query, key, value = asked.permute(2, 0, 3, 1, 4)
        score = query @ key.transpose(-1, -2) / math.sqrt(size)
        score = score + (self.far[read.steps][None] + self.tree[read.ties]).permute(0, 3, 1, 2)
        score = score.masked_fill(~read.real[:, None, None, :], -1e9).softmax(-1)
        taken = (score @ value).transpose(1, 2).reshape(texts, longest, WIDTH)
        words = words + self.drop(self.out(taken))
        return words + self.drop(self.narrow(functional.relu(self.wide(self.after(words)))))

    def told(self) -> dict[str, Any]:
        """Return the weights by the names of `attention.Layer`."""
        parts: list[tuple[str, nn.Module]] = [("before", self.before), ("after", self.after)]
        told = {f"{name}_gain": part.weight for name, part in parts}
        told |= {f"{name}_bias": part.bias for name, part in parts}
        for name in ("ask", "out", "wide", "narrow"):
            linear = getattr(self, name)
            told |= {name: linear.weight.T, f"{name}_bias": linear.bias}
        return told | {"far": self.far, "tree": self.tree}


class _Reader(nn.Module):
    def __init__(self, seen: int, rows: dict[str, int], table: np.ndarray) -> None:
        super().__init__()
        known = of_length_one(np.arange(len(table)), table)
        self.table = torch.from_numpy(np.vstack([known, np.zeros_like(known[:1])]))
        self.word = nn.Linear(table.shape[1], WIDTH, bias=False)
        self.head = nn.Linear(table.shape[1], WIDTH, bias=False)
        self.enter, self.even = nn.Linear(seen, WIDTH), nn.LayerNorm(WIDTH)
        self.rows = nn.ModuleDict({name: nn.Embedding(n + 1, WIDTH) for name, n in rows.items()})
        for part in self.rows.values():
            part.weight.data *= 0.1
        self.layers = nn.ModuleList([_Layer() for _ in range(LAYERS)])
        self.last, self.inner = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, WIDTH)
        self.outer = nn.Linear(WIDTH, len(KINDS))
        self.outer.bias.data.fill_(-4)

    def forward(self, read: _Batch) -> Any:
        of_inputs, of_words, of_units = MISSED
        vectors = functional.dropout(self.table[read.rows], of_inputs, self.training)
        above = vectors.gather(1, read.heads[..., None].expand(-1, -1, vectors.shape[-1]))
        words = self.enter(functional.dropout(read.seen, of_inputs, self.training))
        words = words + self.word(vectors) + self.head(above)
        for n, name in enumerate(CATEGORIES):
            words = words + self.rows[name](read.kinds[..., n])
        words = functional.dropout(self.even(words), of_words, self.training)
        for layer in self.layers:
            words = layer(words, read)
        hidden = functional.relu(self.inner(self.last(words)))
        return self.outer(functional.dropout(hidden, of_units, self.training))

    def told(self) -> dict[str, np.ndarray]:
        """Return the weights by the names under which `attention.weights` reads them."""
        told = {"word": self.word.weight.T, "head": self.head.weight.T}
        told |= {"enter": self.enter.weight.T, "enter_bias": self.enter.bias}
        told |= {"enter_gain": self.even.weight, "enter_even": self.even.bias}
        told |= {f"rows_{name}": table.weight for name, table in self.rows.items()}
        for n, layer in enumerate(self.layers):
            told |= {f"{name}_{n}": value for name, value in layer.told().items()}
        told |= {"last_gain": self.last.weight, "last_even": self.last.bias}
        told |= {"unit": self.inner.weight.T, "unit_bias": self.inner.bias}
        told |= {"say": self.outer.weight.T, "say_bias": self.outer.bias}
        return {name: value.detach().numpy() for name, value in told.items()}


def learned(
    lessons: list[Lesson], ids: dict[str, Ids], table: np.ndarray, report: Any = None
) -> dict[str, Any]:
    """Return the weights of least cross-entropy, by AdamW with drop-out.

    Args:
        lessons: What to learn from.
        ids: By category, what the model can say of a word.
        table: The model's word vectors, a row each.
        report: Called after each round with its number and the weights.
    """
    torch.manual_seed(1)
    torch.set_num_threads(2)
    chance = random.Random(1)
    rows = {name: len(ids[name]) for name in CATEGORIES}
    reader = _Reader(lessons[0].passage.seen.shape[1], rows, table)
    mover = torch.optim.AdamW(reader.parameters(), lr=PACE, weight_decay=DECAY)
    steps, step = ROUNDS * (len(lessons) // BATCH + 1), 0
    for turn in range(ROUNDS):
        reader.train()
        for batch in _batches(lessons, chance):
            for group in mover.param_groups:
                group["lr"] = PACE * min(1, (step + 1) / WARM) * max(0.02, 1 - step / steps)
            loss = _loss(reader, batch)
            mover.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), STEEPEST)
            mover.step()
            step += 1
        if report is not None:
            report(turn, reader.told())
    return reader.told()


def _batches(lessons: list[Lesson], chance: random.Random) -> Iterator[list[Lesson]]:
    order = chance.sample(lessons, len(lessons))
    for n in range(0, len(order), BATCH * TOGETHER):
        near = sorted(order[n : n + BATCH * TOGETHER], key=lambda lesson: len(lesson.passage.seen))
        batches = [near[k : k + BATCH] for k in range(0, len(near), BATCH)]
        yield from chance.sample(batches, len(batches))


def _loss(reader: _Reader, batch: list[Lesson]) -> Any:
    longest = max(len(lesson.passage.seen) for lesson in batch)
    shape = len(batch), longest
    seen = np.zeros((*shape, batch[0].passage.seen.shape[1]), np.float32)
    rows, heads = np.full(shape, -1), np.zeros(shape, np.int64)
    kinds, ties = np.zeros((*shape, len(CATEGORIES)), np.int64), np.zeros((*shape, longest), int)
    real = np.zeros(shape, bool)
    for n, lesson in enumerate(batch):
        length = len(lesson.passage.seen)
        rows[n, :length], heads[n, :length] = lesson.passage.words, lesson.passage.heads
        seen[n, :length], kinds[n, :length] = lesson.passage.seen, lesson.passage.kinds
        ties[n, :length, :length] = tied(lesson.passage.heads)
        real[n, :length] = True
    far = np.arange(longest)
    steps = np.clip(far[None] - far[:, None], -REACH, REACH) + REACH
    of = torch.from_numpy
    read = _Batch(of(rows), of(heads), of(seen), of(kinds), of(steps), of(ties), of(real))
    odds = reader(read)
    texts = np.concatenate([np.full(len(lesson.at), n) for n, lesson in enumerate(batch)])
    told = odds[of(texts), of(np.concatenate([lesson.at for lesson in batch]).astype(np.int64))]
    wanted = of(np.concatenate([lesson.wanted for lesson in batch]).astype(np.float32))
    counts = torch.where((wanted > 0) & (wanted < 1), wanted, (wanted >= 0).float())
    wrong = functional.binary_cross_entropy_with_logits(
        told, (wanted > 0).float(), reduction="none"
    )
    return (wrong * counts).sum() / len(batch)
