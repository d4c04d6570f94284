"""Print who says what in a folder of texts laid out like PolNeAR, one JSON object a line.

    python -m tests.bench.attributions POLNEAR/data/dev > predicted.jsonl

Each has `doc`, `source`, `cue` and `content` as lists of [start, end] in the text, or null.
The words a second goes to standard error.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.analysis import pipeline
from tests.bench import polnear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Attribution, Span


def main() -> int:
    """Print the predictions for the folder named."""
    nlp = pipeline.load()
    words, started = 0, time.perf_counter()
    for article in polnear.articles(Path(sys.argv[1])):
        words += article.words
        for line in predictions(article.path, pipeline.analyse(nlp, article).attributions):
            print(line)
    print(f"{words / (time.perf_counter() - started):.0f} words/s", file=sys.stderr)
    return 0


def predictions(name: str, found: tuple[Attribution, ...]) -> Iterator[str]:
    """Yield one line for each attribution of the document."""
    for attribution in found:
        source = attribution.source.span if attribution.source else None
        row = {
            "doc": name,
            "source": _pairs(source),
            "cue": _pairs(attribution.cue),
            "content": _pairs(*attribution.content),
        }
        yield json.dumps(row)


def _pairs(*spans: Span | None) -> list[list[int]] | None:
    return [[span.start, span.end] for span in spans if span] or None


if __name__ == "__main__":
    raise SystemExit(main())
