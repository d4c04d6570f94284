"""Score all kinds of positions on annotated articles, and show what went wrong.

    python -m tests.bench.quality GOLD.jsonl FOLDER [GOLD.jsonl FOLDER ...] [options]

FOLDER holds the articles of GOLD as `<id>.txt`. Every kind gets a line, then come the precision of
each rule and, with --errors N, the worst N errors of each kind. --part 0/3 takes every third
article by the hash of its id, --part 1,2/3 the others: to tune on some and measure on those left
out. --rules scores the rules alone, without the learned judge. --confidence FILE does so, and
writes what `positions/confidence.py` reads: how often each rule was right.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefing.analysis import pipeline
from briefing.ingest.text import article_from_text
from briefing.model import Kind
from tests.bench.scoring import Score, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.analysis.positions import PositionsComponent
    from briefing.analysis.positions.finding import Finding
    from briefing.model import Article, Position
    from tests.bench.scoring import Row

KINDS = [kind.value for kind in Kind]


def article_at(path: Path) -> Article:
    """Read an article as the annotations count it."""
    return article_from_text(path.read_text(encoding="utf-8").replace("\r\n", "\n"), str(path))


def as_rows(article: Article, positions: Iterable[Position]) -> list[Row]:
    """Return positions as texts."""
    return [
        {
            "kind": p.kind.value,
            "sentence": p.sentence.of(article.text),
            "trigger": p.trigger.of(article.text),
            "content": p.content.of(article.text),
            "holder": p.holder.name if p.holder else None,
            "addressees": [a.name for a in p.addressees],
            "rule": p.rule,
            "confidence": p.confidence,
            "id": Path(article.path).stem,
            "position": p.id,
        }
        for p in positions
    ]


def as_row(finding: Finding) -> Row:
    """Return a finding as texts, as far as it is compared."""
    return {
        "sentence": finding.anchor.sent.text,
        "trigger": finding.trigger.text,
        "content": finding.content.text,
    }


def annotated(arguments: list[str], part: str | None) -> Iterator[tuple[Row, Path]]:
    """Yield each annotated article with its file."""
    for gold, folder in zip(arguments[::2], arguments[1::2], strict=True):
        for line in Path(gold).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if part is None or _is_in(row["id"], part):
                yield row, Path(folder) / f"{row['id']}.txt"


def _is_in(name: str, part: str) -> bool:
    wanted, _, parts = part.partition("/")
    number = int(hashlib.sha256(name.encode()).hexdigest(), 16) % int(parts)
    return str(number) in wanted.split(",")


def of_kind(rows: list[Row], kind: str) -> list[Row]:
    """Return the positions of one kind."""
    return [row for row in rows if row["kind"] == kind]


def main() -> None:
    """Score, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--part")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--confidence", type=Path)
    options = parser.parse_args()
    nlp = pipeline.load()
    if options.rules or options.confidence:
        cast("PositionsComponent", nlp.get_pipe("briefing_positions")).judge = False
    scores = {kind: Score() for kind in KINDS}
    rules: dict[str, Counter[bool]] = {}
    for gold, path in annotated(options.paths, options.part):
        article = article_at(path)
        found = as_rows(article, pipeline.analyse(nlp, article).positions)
        for kind, score in scores.items():
            wanted, got = of_kind(gold["positions"], kind), of_kind(found, kind)
            score.add(wanted, got)
            hits = {f for _, f, _ in pairs(wanted, got)}
            for n, row in enumerate(got):
                rules.setdefault(row["rule"], Counter())[n in hits] += 1
    _print(scores, rules, options)
    if options.confidence:
        options.confidence.write_text(_confidence(rules), encoding="utf-8")


def _confidence(rules: dict[str, Counter[bool]]) -> str:
    """Return the share of right findings by rule, drawn to three in four where there are few."""
    lines = ["# How often each rule was right on annotated articles: rule, share. Written by"]
    lines.append("# `python -m tests.bench.quality ... --confidence FILE`.")
    for rule, hits in sorted(rules.items()):
        lines.append(f"{rule}\t{(hits[True] + 3) / (hits.total() + 4):.2f}")
    return "\n".join(lines) + "\n"


def _print(
    scores: dict[str, Score], rules: dict[str, Counter[bool]], options: argparse.Namespace
) -> None:
    kinds = [options.kind] if options.kind else KINDS
    for kind in kinds:
        figures = " ".join(f"{k} {v:.3f}" for k, v in scores[kind].figures().items())
        print(f"{kind:10} gold {scores[kind].gold:3} found {scores[kind].found:3}  {figures}")
    others = [scores[k].figures() for k in KINDS if k != "demand"]
    print("others, macro " + " ".join(f"{k} {_mean(others, k):.3f}" for k in ("detect", "full")))
    print("\nrules, the most often wrong first: right, wrong")
    for rule, hits in sorted(rules.items(), key=lambda item: -item[1][False]):
        print(f"  {rule:40} {hits[True]:4} {hits[False]:4}")
    for kind in kinds:
        for what, wanted, got in scores[kind].errors[: options.errors]:
            print(f"\n{kind} {what}: {(got or wanted or {})['sentence']}")
            if wanted:
                print(
                    f"  gold  {wanted['holder_name']} -> {wanted['addressees']}: "
                    f"<{wanted['trigger']}> {wanted['content']}"
                )
            if got:
                print(
                    f"  found {got['holder']} -> {got['addressees']}: <{got['trigger']}> "
                    f"{got['content']}  [{got['rule']}, {got['id']}]"
                )


def _mean(figures: list[dict[str, float]], key: str) -> float:
    return sum(f[key] for f in figures) / len(figures)


if __name__ == "__main__":
    main()
