"""What all commands that print findings do: analyse, cross-reference, print, say what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli import DONE, NOTHING_READ, SOME_FAILED, complain
from briefing.cli.desk import Desk
from briefing.crossref import CrossIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.config import Settings
    from briefing.ingest import Reading
    from briefing.model import Analysis, Article

    Found = tuple[tuple[Article, ...], dict[str, Analysis], CrossIndex]


def with_findings(
    reading: Reading, settings: Settings, write: Callable[[Found, Desk], None]
) -> int:
    """Have everything that was read analysed and written, and return the exit code."""
    problems = list(reading.problems)
    try:
        if reading.articles:
            with Desk(settings) as desk:
                problems += desk.problems
                analyses, failed = desk.analyse_all(reading.articles)
                problems += failed
                write((reading.articles, analyses, indexed(reading.articles, analyses)), desk)
    finally:  # what failed is said also where nothing can be written
        for problem in dict.fromkeys(problems):
            complain(problem)
    if not reading.articles:
        return NOTHING_READ
    return SOME_FAILED if problems else DONE


def indexed(articles: Sequence[Article], analyses: Mapping[str, Analysis]) -> CrossIndex:
    """Index each text once, under the first name by which it was read."""
    first = {article.id: article for article in reversed(articles)}
    return CrossIndex.of((one, analyses[one.id]) for one in first.values() if one.id in analyses)
