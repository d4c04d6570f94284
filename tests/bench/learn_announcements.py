"""Learn the weights in briefing/analysis/lexicon/announcements.tsv from annotated articles.

    python -m tests.bench.learn_announcements GOLD.jsonl FOLDER [GOLD.jsonl FOLDER ...]

First prints how well weights learned from most of the articles tell announcements from forecasts
in the others, then learns from all. The same articles and model give the same file.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from briefing.analysis import pipeline
from briefing.analysis.parties import Parties
from briefing.analysis.positions import announcements, candidates
from briefing.ingest.text import article_from_text
from tests.bench.quality import annotated, as_row
from tests.bench.scoring import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from tests.bench.scoring import Row

LEXICON = Path(pipeline.__file__).parent / "lexicon" / "announcements.tsv"
HEAD = """\
# Weights of a logistic model that tells announcements from forecasts; log-odds, to be added.
# Learned by tests/bench/learn_announcements.py on annotated news articles: only these weights
# are here, none of their text. See positions/announcements.py.
"""
SEEN = 4
"""A feature must occur so often."""
PENALTY = 3.0
FOLDS = 8
ROUNDS = 25


class Example(NamedTuple):
    """What a careful reader made of one "will"."""

    article: str
    right: bool
    told: set[str]


def main() -> int:
    """Learn from the articles named and write the lexicon."""
    nlp = pipeline.load()
    examples = []
    for row, path in annotated(sys.argv[1:], None):
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        doc = pipeline.article_doc(nlp, article_from_text(text, str(path)))
        examples += judged(doc, row)
    print(f"{len(examples)} announced acts, {sum(e.right for e in examples)} right")
    print("left out: precision {:.3f} recall {:.3f} F1 {:.3f}".format(*crossed(examples)))
    lines = (f"{name}\t{weight:.2f}\n" for name, weight in sorted(fit(examples).items()))
    LEXICON.write_text(HEAD + "".join(lines), "utf-8")
    return 0


def judged(doc: Doc, row: Row) -> Iterator[Example]:
    """Yield the acts announced in one article; what readers may leave out teaches nothing."""
    parties = Parties(doc)
    wanted = [p for p in row["positions"] if p["kind"] != "demand"]
    for finding in candidates(doc):
        if finding.deed is None:
            continue
        hits = [wanted[n] for n, _, _ in pairs(wanted, [as_row(finding)])]
        if not any(hit.get("optional") for hit in hits):
            told = set(announcements.features(finding, finding.deed, parties))
            yield Example(row["id"], bool(hits), told)


def crossed(examples: list[Example]) -> tuple[float, float, float]:
    """Return precision, recall and F1 on articles left out of the learning, one part in eight."""
    hits = found = 0
    least = math.log(announcements.LIKELY / (1 - announcements.LIKELY))
    for part in range(FOLDS):
        known = fit([e for e in examples if _part(e) != part])
        for e in examples:
            if _part(e) == part and sum(known.get(f, 0.0) for f in e.told) >= least:
                found += 1
                hits += e.right
    precision, recall = hits / max(found, 1), hits / sum(e.right for e in examples)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _part(example: Example) -> int:
    return int(hashlib.sha256(example.article.encode()).hexdigest(), 16) % FOLDS


def fit(examples: list[Example]) -> dict[str, float]:
    """Return the weights of least regularised loss, found by Newton's method."""
    seen = Counter(feature for e in examples for feature in e.told)
    kept = sorted(feature for feature, times in seen.items() if times >= SEEN)
    told = np.array([[float(f in e.told) for f in kept] for e in examples])
    right = np.array([e.right for e in examples], float)
    weights = np.zeros(len(kept))
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-told @ weights))
        slope = told.T @ (likely - right) + PENALTY * weights
        bend = (told.T * (likely * (1 - likely))) @ told + PENALTY * np.eye(len(kept))
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(kept, weights.tolist(), strict=True))


if __name__ == "__main__":
    raise SystemExit(main())
