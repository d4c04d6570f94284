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
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.analysis import pipeline
from briefing.analysis.positions import addressees
from briefing.analysis.positions.holder_ranking import NOBODY, HolderRanking
from tests.bench.learn_addressees import Example, compare, fit, marked, written
from tests.bench.quality import annotated, article_at
from tests.bench.scoring import same_party

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
    compare(examples, PENALTY, lambda likely: int(likely.argmax()), "held")
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
        gold = marked(finding, row)
        if gold is None:
            continue
        names = [name for name in (gold["holder_name"], *gold.get("holder_alt", [])) if name]
        told, _ = ranks.options(n)
        right = [same_party(name, names) if name != NOBODY else not names for name in told]
        ruled = right[[*told].index(holder.name if holder is not None else NOBODY)]
        yield Example(row["id"], finding.kind.value, [*told.values()], right, ruled)


if __name__ == "__main__":
    raise SystemExit(main())
