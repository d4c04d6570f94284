"""Print what the extraction holds, figure by figure with its bar.

    python -m tests.bench.table GOLD.jsonl FOLDER [--left-out GOLD FOLDER] [--attributions DATA]

GOLD and FOLDER are as in `tests.bench.quality`; --left-out names annotated articles that nobody
tuned on, to measure the loss; DATA is a folder laid out like PolNeAR's data/dev. The speed is
measured on FOLDER, against plain `nlp.pipe` of the same model.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.analysis import pipeline
from briefing.crossref import CrossIndex
from briefing.model import Kind
from tests.bench import polnear
from tests.bench.__main__ import throughput
from tests.bench.attribution_scoring import Tally, add
from tests.bench.quality import KINDS, annotated, article_at, as_rows, of_kind
from tests.bench.scoring import Score, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

    from briefing.model import Attribution

Line = tuple[str, float, float]
"""What, the figure, its bar; a loss must be at most its bar."""


def main() -> int:
    """Measure everything asked for; 1 if a bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dev", nargs=2)
    parser.add_argument("--left-out", nargs=2)
    parser.add_argument("--attributions", type=Path)
    options = parser.parse_args()
    missed = 0
    for name, figure, bar in lines(options):
        good = figure <= bar if name.startswith("loss") else figure >= bar
        missed += not good
        sign = "at most" if name.startswith("loss") else "at least"
        print(f"{name:34} {figure:6.3f}  bar {sign} {bar:.2f}  {'holds' if good else 'MISSED'}")
    return bool(missed)


def lines(options: argparse.Namespace) -> Iterator[Line]:
    """Yield the figures as they are measured."""
    nlp = pipeline.load()
    dev, threads = scored(nlp, options.dev)
    figures = dev["demand"].figures()
    bars = {"detect": 0.82, "holder": 0.89, "addressee": 0.76, "content": 0.91, "full": 0.54}
    for part, bar in bars.items():
        yield f"demands, {part}", figures[part], bar
    yield "other kinds, macro detect", _macro(dev, "detect"), 0.70
    yield "other kinds, macro full", _macro(dev, "full"), 0.42
    yield "threads", threads, 0.70
    if options.left_out:
        other = scored(nlp, options.left_out)[0]
        for part, bar in (("detect", 0.06), ("full", 0.10)):
            loss = figures[part] - other["demand"].figures()[part]
            yield f"loss to articles left out, {part}", loss, bar
            loss = _macro(dev, part) - _macro(other, part)
            yield f"loss of the other kinds, {part}", loss, bar
    if options.attributions:
        yield from _attributions(nlp, options.attributions)
    ours, plain = throughput(Path(options.dev[1]))
    yield "words a second, of nlp.pipe's", ours / plain, 0.85


def scored(nlp: Language, paths: list[str]) -> tuple[dict[str, Score], float]:
    """Return the scores of each kind, and F1 over pairs of demands that are the same demand."""
    scores = {kind: Score() for kind in KINDS}
    index = CrossIndex()
    matched: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for gold, path in annotated(paths, None):
        article = article_at(path)
        analysis = pipeline.analyse(nlp, article)
        index.add(article, analysis)
        rows = as_rows(article, analysis.positions)
        for kind, score in scores.items():
            score.add(of_kind(gold["positions"], kind), of_kind(rows, kind))
        wanted = of_kind(gold["positions"], Kind.DEMAND)
        got = of_kind(rows, Kind.DEMAND)
        if gold.get("cluster"):
            matched[gold["cluster"]] += [
                (wanted[g]["group"], got[f]["position"]) for g, f, _ in pairs(wanted, got)
            ]
    return scores, _thread_f1(index, list(matched.values()))


def _thread_f1(index: CrossIndex, clusters: list[list[tuple[str, str]]]) -> float:
    thread_of = {id_: thread.id for thread in index.threads() for id_ in thread.positions}
    gold = found = both = 0
    for matched in clusters:
        for number, (group, position) in enumerate(matched):
            for other_group, other in matched[:number]:
                same = group == other_group
                joined = thread_of[position] == thread_of[other]
                gold += same
                found += joined
                both += same and joined
    return 2 * both / (gold + found or 1)


def _attributions(nlp: Language, folder: Path) -> Iterator[Line]:
    everything, direct = Tally(), Tally()
    gold = polnear.gold(folder)
    for article in polnear.articles(folder):
        found = pipeline.analyse(nlp, article).attributions
        add(article.text, gold.get(article.path, []), [*map(_as_gold, found)], everything, direct)
    yield "attribution, relation and source", everything.f1, 0.60
    yield "the same, direct speech", direct.f1, 0.76


def _as_gold(found: Attribution) -> polnear.Gold:
    source = found.source.span if found.source else None
    spans = [
        [(one.start, one.end) for one in some if one]
        for some in ([source], [found.cue], found.content)
    ]
    return polnear.Gold(*spans)


def _macro(scores: dict[str, Score], part: str) -> float:
    others = [score.figures()[part] for kind, score in scores.items() if kind != Kind.DEMAND]
    return sum(others) / len(others)


if __name__ == "__main__":
    raise SystemExit(main())
