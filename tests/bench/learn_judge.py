"""Learn the nets in briefing/analysis/lexicon/judge.npz from annotated articles.

    pip install torch
    python -m tests.bench.learn_judge GOLD.jsonl FOLDER [...] --fresh GOLD.jsonl FOLDER [...]

The nets learn from all articles but a tenth of the fresh ones, from which no rule was made. How
their word is weighed against the rules' is learned on that tenth. Prints how well rules, nets and
all together do there. The same articles, rules and model give the same file but for the last
digits, which hang on the machine's arithmetic.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from spacy.parts_of_speech import IDS as PARTS_OF_SPEECH
from spacy.strings import get_string_id

from briefing.analysis import pipeline, positions
from briefing.analysis.parties import Parties
from briefing.analysis.positions import attention, judging
from briefing.analysis.positions.attention import CATEGORIES
from briefing.analysis.positions.confidence import share
from briefing.analysis.positions.parse_features import KINDS, View
from briefing.ingest.text import article_from_text
from briefing.model import Kind
from tests.bench import learn_attention
from tests.bench.learn_attention import Lesson
from tests.bench.quality import annotated, article_at, as_rows
from tests.bench.scoring import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from briefing.analysis.positions.finding import Finding
    from tests.bench.scoring import Row

LEXICON = Path(pipeline.__file__).parent / "lexicon" / "judge.npz"
SENTENCES = Path(__file__).parents[1] / "analysis" / "gold" / "sentences.jsonl"
OFTEN = 6
"""How often each of our own sentences is shown: they are short, and what they say is sure."""
WORDS = 12_000
"""Vectors of the commonest words, from which the projection is made."""
KEPT = 96
HIDDEN = 80
ROUNDS = 14
BATCH = 256
PACE = 1e-3
DECAY = 1e-1
"""Weight decay, times the pace."""
MISSED = (0.15, 0.3)
"""Shares of inputs and of hidden units that are left out at each step."""
IDLE = 0.35
"""Share of the words that open nothing from which is learned; they count the more."""
OPTIONAL = 0.4
"""How much a position counts that a careful reader may leave out."""
UNSURE = 0.2
"""Words less likely than this teach nothing about how sure the net is of the others."""
NEAR = 0.002
"""Of floors and bars so near to the best in F1, the lowest: the reader sees how sure each is."""
HELD = 10
"""One in so many of the fresh articles is kept for weighing."""
LONGEST = 6
"""Triggers of more tokens are no words."""


class Seen(NamedTuple):
    """An article: its words worth asking, and what a careful reader and the rules make of them."""

    name: str
    fresh: bool
    told: np.ndarray
    """Features, a row a word, as half-precision numbers."""
    lessons: list[Lesson]
    """What the second net learns from."""
    places: list[np.ndarray]
    """By lesson, the rows of its words here."""
    wanted: np.ndarray
    """By word and kind: 1 where it opens a position, OPTIONAL where it may, -1 where not to ask."""
    ruled: np.ndarray
    """By word and kind: the share of the rule that finds a position there, else 0."""


def main() -> int:
    """Learn from the articles named and write the net."""
    parser = argparse.ArgumentParser(description="Learn the judge of positions.")
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--fresh", nargs="+", required=True)
    options = parser.parse_args()
    nlp = pipeline.load()
    if not judging.learned_from(nlp.meta):
        parser.error(f"install the model {judging.MODEL}: the net goes with no other")
    nlp.remove_pipe("briefing_positions")
    projection, ids = commonest(nlp), categories(nlp)
    table = np.asarray(nlp.vocab.vectors.data)
    seen = [
        looked_at(pipeline.article_doc(nlp, article_at(path)), row, projection, ids, fresh=fresh)
        for fresh, named in ((False, options.articles), (True, options.fresh))
        for row, path in annotated(named, None)
    ]
    seen += [s for s in _own(nlp, projection, ids) for _ in range(OFTEN)]
    held = [s for s in seen if _is_held(s)]
    kept = [s for s in seen if not _is_held(s)]
    net = learned(kept)
    reader = learn_attention.learned([lesson for s in kept for lesson in s.lessons], ids, table)
    reader |= {f"ids_{name}": known for name, known in ids.items()}
    second = attention.weights(reader)
    weighing = weighed([(s, both(s, net, second, table)) for s in held])
    halves = {n: v if n.startswith("ids_") else v.astype(np.float16) for n, v in reader.items()}
    projected = projection.astype(np.float16)
    np.savez_compressed(LEXICON, projection=projected, **net.halves(), **halves, **weighing)
    size, texts = LEXICON.stat().st_size // 1024, len({s.name for s in seen})
    print(f"{LEXICON.name}: {size} kB from {texts} texts")
    return 0


def _own(nlp: Language, projection: np.ndarray, ids: dict[str, np.ndarray]) -> Iterator[Seen]:
    """Yield our own sentences, traps and all; of their positions, those the rules get right."""
    for n, line in enumerate(SENTENCES.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        article = article_from_text(row["text"], f"sentence-{n}.txt")
        doc = pipeline.article_doc(nlp, article)
        parties = Parties(doc)
        found = positions.settled(positions.proposed(doc, parties), parties)
        wanted = {(p["kind"], p["content"]) for p in row["positions"]}
        right = [r for r in as_rows(article, found) if (r["kind"], r["content"]) in wanted]
        own = {"id": article.path, "positions": right}
        yield looked_at(doc, own, projection, ids, fresh=False)


def _is_held(seen: Seen) -> bool:
    return seen.fresh and int(hashlib.sha256(seen.name.encode()).hexdigest(), 16) % HELD == 0


def categories(nlp: Language) -> dict[str, np.ndarray]:
    """Return what the model can say of a word, by category: ids, sorted."""
    labels = {
        "dep": nlp.pipe_labels["parser"],
        "tag": nlp.pipe_labels["tagger"],
        "pos": list(PARTS_OF_SPEECH),
        "ent": ["", *nlp.pipe_labels["ner"]],
    }
    return {n: np.array(sorted(map(get_string_id, labels[n])), np.uint64) for n in CATEGORIES}


def both(seen: Seen, net: Learned, second: attention.Weights, table: np.ndarray) -> np.ndarray:
    """Return what both nets together make of an article's words."""
    likely = net.of(seen.told.astype(np.float32))
    for lesson, places in zip(seen.lessons, seen.places, strict=True):
        if (likely[places] >= judging.WORTH).any():
            odds = attention.odds([lesson.passage], second, table)[lesson.at]
            likely[places] = judging.together(likely[places], odds)
    return likely


def commonest(nlp: Language) -> np.ndarray:
    """Return the directions in which the vectors of common words differ most (300, KEPT)."""
    table = np.asarray(nlp.vocab.vectors.data[:WORDS], np.float32)
    table = table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-6)
    return np.linalg.svd(table, full_matrices=False)[2][:KEPT].T


def looked_at(
    doc: Doc, row: Row, projection: np.ndarray, ids: dict[str, np.ndarray], *, fresh: bool
) -> Seen:
    """Return what there is to learn from an article."""
    parties = Parties(doc)
    view = View(doc, parties.speech, projection)
    found = positions.proposed(doc, parties)
    settled = positions.settled(found, parties)
    by_place = {(f.kind, f.trigger.start_char, f.content.start_char): f for f in found}
    findings = [by_place.get((p.kind, p.trigger.start, p.content.start)) for p in settled]
    ruled = np.zeros((len(doc), len(KINDS)), np.float32)
    for finding in findings:
        if finding is not None:
            k = KINDS.index(finding.kind)
            ruled[finding.anchor.i, k] = max(ruled[finding.anchor.i, k], share(finding))
    found_rows = as_rows(doc.user_data["briefing"], settled)
    matched = _matched(row["positions"], found_rows, findings)
    wanted = _wanted(doc, row["positions"], matched, view.at)
    told = view.of(view.at).astype(np.float16)
    lessons, places = [], []
    for passage in attention.passages(view, view.at, ids):
        rows = np.flatnonzero(np.isin(view.at - passage.start, np.arange(len(passage.seen))))
        if len(rows):
            half = passage._replace(seen=passage.seen.astype(np.float16))
            at = view.at[rows]
            lessons.append(Lesson(half, at - passage.start, wanted[at]))
            places.append(rows)
    return Seen(row["id"], fresh, told, lessons, places, wanted[view.at], ruled[view.at])


def _matched(golden: list[Row], rows: list[Row], findings: list[Finding | None]) -> dict[int, int]:
    """Return the anchors of the findings that readers made, too, by the reader's position."""
    matched = {}
    for kind in KINDS:
        theirs = [n for n, p in enumerate(golden) if p["kind"] == kind.value]
        ours = [n for n, p in enumerate(rows) if p["kind"] == kind.value]
        for g, o, _ in pairs([golden[n] for n in theirs], [rows[n] for n in ours]):
            finding = findings[ours[o]]
            if finding is not None:
                matched[theirs[g]] = finding.anchor.i
    return matched


def _wanted(doc: Doc, golden: list[Row], matched: dict[int, int], at: np.ndarray) -> np.ndarray:
    """Return what a careful reader finds at each word; see `Seen.wanted`.

    Where a rule found it by another word than the reader's, that word counts and his is not asked.
    """
    wanted = np.zeros((len(doc), len(KINDS)), np.float32)
    asked = set(at.tolist())
    for n, position in enumerate(golden):
        k = KINDS.index(Kind(position["kind"]))
        opening = _opening(doc, position, asked)
        place = matched.get(n, opening)
        if place is not None:
            wanted[place, k] = max(wanted[place, k], OPTIONAL if position.get("optional") else 1)
        if opening is not None and opening != place and wanted[opening, k] == 0:
            wanted[opening, k] = -1
    return wanted


def _opening(doc: Doc, position: Row, asked: set[int]) -> int | None:
    """Return the word that opens a position: of its trigger, the one nearest to the content."""
    sentence, trigger = position["sentence"], position["trigger"]
    begin = doc.text.find(sentence)
    content = sentence.find(position["content"])
    places = [n for n in range(len(sentence)) if sentence.startswith(trigger, n)]
    if begin < 0 or not places:
        return None
    start = begin + min(places, key=lambda n: abs(n - content))
    span = doc.char_span(start, start + len(trigger), alignment_mode="expand")
    if span is None or len(span) > LONGEST:
        return None
    helper = next((t for t in span if t.tag_ == "MD"), None)
    root = helper if helper is not None and len(span) <= LONGEST // 2 else span.root
    return root.i if root.i in asked else next((t.i for t in span if t.i in asked), None)


class Learned(NamedTuple):
    """A net, as `judging.Net` wants it."""

    inner: np.ndarray
    inner_bias: np.ndarray
    outer: np.ndarray
    outer_bias: np.ndarray

    def of(self, told: np.ndarray) -> np.ndarray:
        """Return the probabilities by word and kind."""
        return judging.likelihood(told, *self)

    def halves(self) -> dict[str, np.ndarray]:
        """Return the weights in half precision."""
        return {name: value.astype(np.float16) for name, value in self._asdict().items()}


def learned(seen: list[Seen]) -> Learned:
    """Return the net of least loss: cross-entropy, by Adam with weight decay and drop-out."""
    chance = np.random.default_rng(1)
    told, wanted, counts = _lessons(seen, chance)
    mean, spread = told.mean(0), told.std(0) + 0.05
    told = (told - mean) / spread
    width = told.shape[1]
    weights = [
        chance.normal(0, width**-0.5, (width, HIDDEN)),
        np.zeros(HIDDEN),
        chance.normal(0, 0.5 * HIDDEN**-0.5, (HIDDEN, len(KINDS))),
        np.full(len(KINDS), -4.0),
    ]
    weights = [w.astype(np.float32) for w in weights]
    first, second = ([np.zeros_like(w) for w in weights] for _ in range(2))
    steps = len(told) // BATCH
    for step in range(ROUNDS * steps):
        if step % steps == 0:
            order = chance.permutation(len(told))
        batch = order[step % steps * BATCH :][:BATCH]
        slopes = _slopes(weights, told[batch], wanted[batch], counts[batch], chance)
        pace = PACE * (1 - 0.95 * step / (ROUNDS * steps))
        for n, slope in enumerate(slopes):
            first[n] += 0.1 * (slope - first[n])
            second[n] += 0.001 * (slope * slope - second[n])
            rise = first[n] / (1 - 0.9 ** (step + 1))
            spread_ = np.sqrt(second[n] / (1 - 0.999 ** (step + 1))) + 1e-8
            weights[n] -= pace * (
                rise / spread_ + (DECAY * weights[n] if weights[n].ndim > 1 else 0)
            )
    inner = weights[0] / spread[:, None]
    return Learned(inner, weights[1] - mean @ inner, weights[2], weights[3])


def _lessons(seen: list[Seen], chance: np.random.Generator) -> tuple[np.ndarray, ...]:
    told, wanted, counts = [], [], []
    for s in seen:
        busy = (s.wanted != 0).any(1)
        keep = busy | (chance.random(len(busy)) < IDLE)
        told.append(s.told[keep])
        want = s.wanted[keep]
        wanted.append((want > 0).astype(np.float32))
        count = np.where(busy[keep], 1.0, 1 / IDLE)[:, None] * np.ones_like(want)
        count[want < 0] = 0
        counts.append(np.where((want > 0) & (want < 1), want, count).astype(np.float32))
    return np.concatenate(told).astype(np.float32), np.concatenate(wanted), np.concatenate(counts)


def _slopes(
    weights: list[np.ndarray],
    told: np.ndarray,
    wanted: np.ndarray,
    counts: np.ndarray,
    chance: np.random.Generator,
) -> list[np.ndarray]:
    inner, inner_bias, outer, outer_bias = weights
    of_inputs, of_units = MISSED
    told = told * (chance.random(told.shape, np.float32) >= of_inputs) / (1 - of_inputs)
    hidden = np.maximum(told @ inner + inner_bias, 0)
    shown = (chance.random(hidden.shape, np.float32) >= of_units).astype(np.float32) / (
        1 - of_units
    )
    hidden *= shown
    likely = 1 / (1 + np.exp(-(hidden @ outer + outer_bias)))
    wrong = (likely - wanted) * counts / len(told)
    back = (wrong @ outer.T) * (hidden > 0) * shown
    return [told.T @ back, back.sum(0), hidden.T @ wrong, wrong.sum(0)]


def weighed(judged: list[tuple[Seen, np.ndarray]]) -> dict[str, np.ndarray]:
    """Return how the net's word and the rules' are best weighed, by kind, and print how well."""
    wanted = np.concatenate([s.wanted for s, _ in judged])
    ruled = np.concatenate([s.ruled for s, _ in judged])
    likely = np.concatenate([p for _, p in judged])
    found = [
        _weighed(wanted[:, k], ruled[:, k], likely[:, k], kind) for k, kind in enumerate(KINDS)
    ]
    weighing = {
        name: np.array([of_kind[n] for of_kind in found], np.float32)
        for n, name in enumerate(("weights", "floors", "bars"))
    }
    alone = (ruled == 0) & (likely >= UNSURE) & ((wanted == 0) | (wanted == 1))
    told = np.stack([np.ones(alone.sum()), judging.log_odds(likely[alone])], 1)
    return weighing | {"alone": _logistic(told, wanted[alone] == 1).astype(np.float32)}


def _weighed(
    wanted: np.ndarray, ruled: np.ndarray, likely: np.ndarray, kind: Kind
) -> tuple[np.ndarray, float, float]:
    """Return weights, floor and bar of one kind: see `judging.Net`."""
    clear = (wanted == 0) | (wanted == 1)
    want, rule, net = wanted[clear] == 1, ruled[clear], likely[clear]
    found = rule > 0
    told = np.stack([np.ones(len(net)), judging.log_odds(net), judging.log_odds(rule)], 1)
    weights = _logistic(told[found], want[found])
    both = 1 / (1 + np.exp(-told @ weights))

    def together(floor: float, bar: float) -> float:
        return _f1(want, np.where(found, both >= floor, net >= bar))

    steps = [
        (floor, bar) for floor in np.arange(0.1, 0.6, 0.05) for bar in np.arange(0.3, 0.95, 0.05)
    ]
    rated = {pair: together(*pair) for pair in steps}
    floor, bar = min(pair for pair, f1 in rated.items() if f1 >= max(rated.values()) - NEAR)
    print(
        f"{kind.value:<10} {want.sum():5d} wanted, F1 of rules {_f1(want, found):.3f}, "
        f"of net {_f1(want, net >= bar):.3f}, of both {together(floor, bar):.3f} "
        f"(floor {floor:.2f}, bar {bar:.2f}, weights {weights.round(2)})"
    )
    return weights, floor, bar


def _f1(wanted: np.ndarray, found: np.ndarray) -> float:
    return 2 * float((wanted & found).sum()) / max(float(wanted.sum() + found.sum()), 1.0)


def _logistic(told: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the weights of least loss, by Newton's method."""
    weights = np.zeros(told.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-told @ weights))
        slope = told.T @ (likely - right) + 0.1 * weights
        bend = (told.T * (likely * (1 - likely))) @ told + 0.1 * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    raise SystemExit(main())
