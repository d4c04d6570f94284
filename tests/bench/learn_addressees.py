"""Learn the weights in briefing/analysis/lexicon/addressees.tsv from annotated articles.

    python -m tests.bench.learn_addressees GOLD.jsonl FOLDER [GOLD.jsonl FOLDER ...] [--onward]

First prints how often the rules, and how often weights learned from the other articles, choose
the party that readers chose, or nobody where they did; then learns from all. It learns from
what the judge leaves, so rules' shares of right findings come first, then the judge, then the
holders, then this.
With `--onward` it goes on from the weights at hand, which are worth keeping where the articles
they were learned from are not all shown again. The same articles, model and judge give the same
file.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from briefing.analysis import pipeline
from briefing.analysis.positions import addressees, implied_addressees, ranking
from briefing.analysis.positions.ranking import NOBODY, SURE, Ranking
from tests.bench.quality import annotated, article_at, as_row
from tests.bench.scoring import pairs, same_party

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.analysis.positions.ranking import Held
    from briefing.model import Party
    from tests.bench.scoring import Row

LEXICON = Path(pipeline.__file__).parent / "lexicon" / "addressees.tsv"
HEAD = """\
# Weights of a conditional logit that tells whom a position is put to where no words say so.
# Learned by tests/bench/learn_addressees.py on annotated news articles: only these weights are
# here, none of their text. See positions/ranking.py.
"""
SEEN = 5
"""A feature must be told of so many parties."""
PENALTY = 4.0
ONWARD = 64.0
"""The penalty for leaving weights at hand, learned from many more articles than are shown."""
FOLDS = 5
ROUNDS = 400
POWERS = 20
"""Steps to find how steep the loss can be."""
LEAST = 0.08
"""Smaller weights are left out of the file."""
NOTHING: Mapping[str, float] = {}
_RESOLVE = addressees.resolve


class Example(NamedTuple):
    """One finding and whom readers took to be meant: as its addressee, or as its holder."""

    article: str
    kind: str
    told: list[set[str]]
    right: list[bool]
    ruled_right: bool
    """Are the rules alone right, be it with nobody?"""


def main() -> int:
    """Learn from the articles named and write the lexicon."""
    parser = argparse.ArgumentParser(description="Learn whom a position is put to.")
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--onward", action="store_true", help="go on from the weights at hand")
    options = parser.parse_args()
    start = ranking.weights() if options.onward else {}
    penalty = ONWARD if options.onward else PENALTY
    nlp = pipeline.load()
    examples: list[Example] = []
    for row, path in annotated(options.articles, None):
        with _Listening() as heard:
            pipeline.article_doc(nlp, article_at(path))
        for held, asked, parties in heard:
            examples += _judged(held, asked, parties, row)
    compare(examples, penalty, _choice, "unnamed", start)
    LEXICON.write_text(HEAD + written(fit(examples, penalty, start)), "utf-8")
    return 0


def written(weights: dict[str, float]) -> str:
    """Return weights as the lines of a lexicon, the smallest left out."""
    kept = (pair for pair in sorted(weights.items()) if abs(pair[1]) >= LEAST)
    return "".join(f"{name}\t{weight:.2f}\n" for name, weight in kept)


class _Listening(list[tuple["list[Held]", "list[tuple[Party, ...]]", "Parties"]]):
    """Keeps what addressees are resolved from while an article is analysed."""

    def __enter__(self) -> _Listening:
        def resolve(
            held: list[Held], parties: Parties
        ) -> tuple[list[Held], list[tuple[Party, ...]]]:
            held, asked = _RESOLVE(held, parties)
            self.append((held, asked, parties))
            return held, asked

        addressees.resolve = resolve
        return self

    def __exit__(self, *_: object) -> None:
        addressees.resolve = _RESOLVE


def marked(finding: Finding, row: Row) -> Row | None:
    """Return what readers marked where the finding stands."""
    wanted = [p for p in row["positions"] if p["kind"] == finding.kind.value]
    hits = pairs(wanted, [as_row(finding)])
    return wanted[hits[0][0]] if hits else None


def _judged(
    held: list[Held], asked: list[tuple[Party, ...]], parties: Parties, row: Row
) -> Iterator[Example]:
    """Yield the findings that readers marked too and no words name an addressee of."""
    named = [addressees.stated(finding, holder, parties) for finding, holder in held]
    ranks = Ranking(held, named, parties)
    for n, (finding, _) in enumerate(held):
        rule, meant = implied_addressees.inferred(n, held, named, parties)
        if named[n] or rule in ranking.CERTAIN:
            continue
        gold = marked(finding, row)
        if gold is None:
            continue
        names = [name for name in gold["addressees"] if name]
        told = ranks.options(n, (rule, meant))
        right = [same_party(name, names) if name != NOBODY else not names for name in told]
        ruled_right = same_party(meant[0].name, names) if meant and names else not (meant or names)
        yield Example(row["id"], finding.kind.value, [*told.values()], right, ruled_right)


def _choice(likely: np.ndarray) -> int:
    """Return which is chosen; nobody, who comes first, where that is not sure."""
    best = int(np.argmax(likely[1:])) + 1 if len(likely) > 1 else 0
    return best if likely[best] >= SURE * likely.sum() else 0


def compare(
    examples: list[Example],
    penalty: float,
    choice: Callable[[np.ndarray], int],
    what: str,
    start: Mapping[str, float] = NOTHING,
) -> None:
    """Print how the rules fare alone, and with weights learned from four fifths of the articles."""
    right: Counter[str] = Counter()
    for part in range(FOLDS):
        known = fit([e for e in examples if _part(e) != part], penalty, start)
        for e in (e for e in examples if _part(e) == part):
            likely = np.exp([sum(known.get(f, 0.0) for f in told) for told in e.told])
            right[e.kind] += e.right[choice(likely)]
    for kind in sorted(right):
        mine = [e for e in examples if e.kind == kind]
        rules = sum(e.ruled_right for e in mine)
        print(f"{kind}: {len(mine)} {what}; right by rules {rules}, with weights {right[kind]}")


def _part(example: Example) -> int:
    """Return which fold an article is in."""
    return int(hashlib.sha256(example.article.encode()).hexdigest(), 16) % FOLDS


def fit(
    examples: list[Example], penalty: float, start: Mapping[str, float] = NOTHING
) -> dict[str, float]:
    """Return the weights of least loss, by accelerated gradient steps.

    They pay for the squares of their distances from those to start with, else from nought.
    """
    examples = [e for e in examples if any(e.right)]
    seen = Counter(feature for e in examples for told in e.told for feature in told)
    often = {f for f, times in seen.items() if times >= SEEN}
    kept = {f: n for n, f in enumerate(sorted(often | start.keys()))}
    columns = [[kept[f] for f in told if f in kept] for e in examples for told in e.told]
    row = np.repeat(np.arange(len(columns)), [len(c) for c in columns])
    column = np.array([c for told in columns for c in told])
    sizes = [len(e.told) for e in examples]
    starts = np.cumsum([0, *sizes[:-1]])
    of = np.repeat(np.arange(len(examples)), sizes)
    right = np.array([r for e in examples for r in e.right], float)

    first = np.array([start.get(f, 0.0) for f in kept])

    def scores(weights: np.ndarray) -> np.ndarray:
        return np.bincount(row, weights[column], len(columns))

    def back(values: np.ndarray) -> np.ndarray:
        return np.bincount(column, values[row], len(kept))

    def slope(weights: np.ndarray) -> np.ndarray:
        reached = scores(weights)
        likely = np.exp(reached - np.maximum.reduceat(reached, starts)[of])
        chosen = likely / np.add.reduceat(likely, starts)[of]
        wanted = likely * right
        wanted /= np.add.reduceat(wanted, starts)[of]
        return back(chosen - wanted) + penalty * (weights - first)

    at = np.ones(len(kept))
    for _ in range(POWERS):
        at = back(scores(at / np.linalg.norm(at)))
    step = 1 / (float(np.linalg.norm(at)) / 8 + penalty)
    weights = ahead = first
    for n in range(ROUNDS):
        new = ahead - step * slope(ahead)
        ahead = new + n / (n + 3) * (new - weights)
        weights = new
    return dict(zip(kept, weights.tolist(), strict=True))


if __name__ == "__main__":
    raise SystemExit(main())
