"""Learn the weights in briefing/analysis/lexicon/holders.tsv from annotated articles.

    python -m tests.bench.learn_holders GOLD.jsonl FOLDER [GOLD.jsonl FOLDER ...]

First prints how often the rules, and how often weights learned from the other articles, choose
the holder that readers chose; then learns from all. It learns from what the judge leaves, so it
comes after the judge and before the addressees. The same articles, model and judge give the same
file.

Method: McFadden, "Conditional logit analysis of qualitative choice behavior" (1974).
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.analysis import pipeline
from briefing.analysis.positions import addressees
from briefing.analysis.positions.holder_ranking import NOBODY, HolderRanking
from tests.bench.learn_addressees import FOLDS, Example, fit, part_of, written
from tests.bench.quality import annotated, article_at
from tests.bench.scoring import pairs, same_party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.ranking import Held
    from tests.bench.scoring import Row

LEXICON = Path(pipeline.__file__).parent / "lexicon" / "holders.tsv"
HEAD = """\
# Weights of a conditional logit that tells whose position it is among those who may hold it.
# Learned by tests/bench/learn_holders.py on annotated news articles: only these weights are
# here, none of their text. See positions/holder_ranking.py.
"""
PENALTY = 8.0
_CHOSEN = addressees.chosen


def main() -> int:
    """Learn from the articles named and write the lexicon."""
    nlp = pipeline.load()
    examples: list[Example] = []
    for row, path in annotated(sys.argv[1:], None):
        with _Listening() as heard:
            pipeline.article_doc(nlp, article_at(path))
        for held, parties in heard:
            examples += _judged(held, parties, row)
    _compare(examples)
    LEXICON.write_text(HEAD + written(fit(examples, PENALTY)), "utf-8")
    return 0


class _Listening(list[tuple["list[Held]", "Parties"]]):
    """Keeps what holders are chosen from while an article is analysed."""

    def __enter__(self) -> _Listening:
        def chosen(held: list[Held], parties: Parties) -> list[Held]:
            self.append((held, parties))
            return held

        addressees.chosen = chosen
        return self

    def __exit__(self, *_: object) -> None:
        addressees.chosen = _CHOSEN


def _judged(held: list[Held], parties: Parties, row: Row) -> Iterator[Example]:
    """Yield the findings that readers marked too."""
    ranks = HolderRanking(held, parties)
    for n, (finding, holder) in enumerate(held):
        got = {
            "sentence": finding.anchor.sent.text,
            "trigger": finding.trigger.text,
            "content": finding.content.text,
        }
        wanted = [p for p in row["positions"] if p["kind"] == finding.kind.value]
        hits = pairs(wanted, [got])
        if not hits:
            continue
        gold = wanted[hits[0][0]]
        names = [name for name in (gold["holder_name"], *gold.get("holder_alt", [])) if name]
        told, _ = ranks.options(n)
        right = [same_party(name, names) if name != NOBODY else not names for name in told]
        ruled = right[[*told].index(holder.name if holder is not None else NOBODY)]
        yield Example(row["id"], finding.kind.value, [*told.values()], right, ruled)


def _compare(examples: list[Example]) -> None:
    """Print how the rules fare alone, and with weights learned from four fifths of the articles."""
    right: Counter[str] = Counter()
    for part in range(FOLDS):
        known = fit([e for e in examples if part_of(e) != part], PENALTY)
        for e in (e for e in examples if part_of(e) == part):
            likely = [sum(known.get(f, 0.0) for f in told) for told in e.told]
            right[e.kind] += e.right[likely.index(max(likely))]
    for kind in sorted(right):
        mine = [e for e in examples if e.kind == kind]
        rules = sum(e.ruled_right for e in mine)
        print(f"{kind}: {len(mine)} held; right by rules {rules}, with weights {right[kind]}")


if __name__ == "__main__":
    raise SystemExit(main())
