"""The two seed articles as one story, from text to table: threads, board, silence, timeline."""

from pathlib import Path

import pytest

from briefing.analysis import pipeline
from briefing.crossref import CrossIndex
from briefing.ingest.text import article_from_text
from tests.export.test_story import VIEWS, shown

SEEDS = Path(__file__).parents[2] / "seeds"
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def story(nlp) -> CrossIndex:
    """Return what is known of both seeds together."""
    articles = [
        article_from_text(path.read_text(encoding="utf-8"), f"seeds/{path.name}")
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    return CrossIndex.of(zip(articles, pipeline.analyse_all(nlp, articles), strict=True))


@pytest.mark.parametrize("what", VIEWS)
def test_the_seeds_make_one_story(
    story: CrossIndex, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a reader of both sees first; a better rule may change it, a bug must not."""
    monkeypatch.setenv("COLUMNS", "80")
    found = shown(story, what, "table")
    assert found == (GOLDEN / f"{what}.txt").read_text(encoding="utf-8")
