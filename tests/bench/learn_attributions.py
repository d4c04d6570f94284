"""Learn the weights in briefing/analysis/lexicon/cues.tsv from a folder laid out like PolNeAR.

    python -m tests.bench.learn_attributions POLNEAR/data/train

Takes some minutes, all of it parsing. The same folder and model give the same file.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from briefing.analysis import pipeline
from briefing.analysis.attributions.proposals import proposals
from briefing.analysis.attributions.quotes import mark_quotes
from briefing.analysis.attributions.speech import speeches
from briefing.analysis.attributions.weights import features
from tests.bench import polnear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from briefing.analysis.attributions.proposal import Proposal

LEXICON = Path(pipeline.__file__).parent / "lexicon" / "cues.tsv"
HEAD = """\
# Weights of a logistic model that tells attributions from chance frames; log-odds, to be added.
# Learned by tests/bench/learn_attributions.py on the train split of PolNeAR 1.0.0 (Newell,
# Margolin and Ruths, LREC 2018; news of the US election of 2016), which states no licence:
# only these counted weights are here, none of its text. See attributions/weights.py.
"""
SEEN = 3
"""A feature must occur so often; a cue word must also once be right."""
SMALL = 0.02
"""Weights nearer to nothing are left out."""
ROUNDS = 400


class Example(NamedTuple):
    """A proposal's features, and whether it is right."""

    right: bool
    told: list[str]


class Places(NamedTuple):
    """A gold attribution as token numbers."""

    source: set[int]
    cue: set[int]
    content: set[int]


def main() -> int:
    """Learn from the folder named and write the lexicon."""
    examples = list(learnt_from(Path(sys.argv[1])))
    weights = fit(examples)
    write(weights)
    print(
        f"{len(examples)} proposals, {sum(e.right for e in examples)} right, {len(weights)} weights"
    )
    return 0


def learnt_from(folder: Path) -> Iterator[Example]:
    """Yield the proposals of every text, judged by its annotations."""
    nlp = pipeline.load()
    gold = polnear.gold(folder)
    with nlp.select_pipes(disable=["briefing_attributions", "briefing_positions"]):
        for article in polnear.articles(folder):
            yield from judged(pipeline.article_doc(nlp, article), gold.get(article.path, []))


def judged(doc: Doc, gold: list[polnear.Gold]) -> Iterator[Example]:
    """Yield the proposals of one text; those inside a quotation or report are annotated nowhere."""
    known = [Places(*(_places(doc, spans) for spans in item)) for item in gold]
    mark_quotes(doc)
    for proposal in proposals(doc, speeches(doc), None):
        cue = proposal.cue.i
        if not proposal.inside and not any(cue in item.content for item in known):
            right = any(cue in item.cue and fits(proposal, item) for item in known)
            yield Example(right, list(features(proposal)))


def fits(proposal: Proposal, item: Places) -> bool:
    """Do content and source agree, as far as one sentence of a long quotation can?"""
    shared = len(proposal.content & item.content)
    sizes = sorted((len(proposal.content), len(item.content)))
    if 2 * shared < sizes[0] or (not proposal.quoted and 4 * shared < sizes[1]):
        return False
    if proposal.head is None:
        return not item.source
    return proposal.head.i in item.source


def _places(doc: Doc, spans: polnear.Spans) -> set[int]:
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    return {t.i for span in found if span is not None for t in span if not t.is_space}


def fit(examples: list[Example], penalty: float = 1.0) -> dict[str, float]:
    """Return the weights of least regularised loss, found by Adam over all examples at once."""
    seen = Counter(feature for example in examples for feature in set(example.told))
    once_right = {feature for example in examples if example.right for feature in example.told}
    kept = sorted(
        feature
        for feature, times in seen.items()
        if times >= SEEN and (feature in once_right or not feature.startswith("key="))
    )
    number = {feature: n for n, feature in enumerate(kept)}
    told = [[number[f] for f in example.told if f in number] for example in examples]
    sizes = np.array([len(row) for row in told])
    columns = np.concatenate([np.array(row) for row in told])
    rows = np.repeat(np.arange(len(told)), sizes)
    right = np.array([example.right for example in examples], float)
    weights, mean, square = (np.zeros(len(kept)) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        odds = np.bincount(rows, weights=weights[columns], minlength=len(told))
        wrong = 1 / (1 + np.exp(-odds.clip(-30, 30))) - right
        slope = np.bincount(columns, weights=wrong[rows], minlength=len(kept)) + penalty * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = 0.1 if turn < ROUNDS / 2 else 0.03 if turn < ROUNDS * 0.8 else 0.01
        step = mean / (1 - 0.9**turn) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
        weights -= rate * step
    return dict(zip(kept, weights.tolist(), strict=True))


def write(weights: dict[str, float]) -> None:
    """Write the lexicon, sorted; every cue word stays, for only those are looked at."""
    lines = (
        f"{feature}\t{weight:.2f}\n"
        for feature, weight in sorted(weights.items())
        if abs(weight) >= SMALL or (feature.startswith("key=") and " frame=" not in feature)
    )
    LEXICON.write_text(HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
