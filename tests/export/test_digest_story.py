"""What several articles say together, at the end of the digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.crossref import CrossIndex
from briefing.export.columns import Form
from briefing.export.digest_story import MOST, PLACES, story
from briefing.model import DateMention
from tests.harbour import ANALYSES, ARTICLES, REPLIED, URGE, URGED, span
from tests.stories import Told
from tests.stories import story as told


def lines(index: CrossIndex, width: int = 78) -> str:
    """Return all sections as one text."""
    return "\n".join(story(index, Form(width)))


def copies(count: int) -> CrossIndex:
    """Return an index of one article and its copies."""
    pairs = []
    for number in range(count):
        copy = f"copy{number}"
        demand = replace(URGE, id=copy)
        analysis = replace(ANALYSES[URGED.id], article_id=copy, positions=(demand,))
        pairs.append((replace(URGED, id=copy, path=f"news/{number:03}.txt"), analysis))
    return CrossIndex.of(pairs)


def test_one_article_needs_no_summary_of_all() -> None:
    """It was told above."""
    assert lines(CrossIndex.of([(URGED, ANALYSES[URGED.id])])) == ""


def test_a_demand_says_on_how_many_texts_it_rests() -> None:
    """Where some are copies; and all copies are named together."""
    text = lines(copies(3))
    assert "– no answer found – 3 articles, 1 origin" in " ".join(text.split())
    assert "  3 articles  000.txt, 001.txt, 002.txt" in text


def test_it_stays_short_however_many_articles_there_are() -> None:
    """The commands list everything."""
    text = lines(copies(200))
    assert f"    and {200 - PLACES} more" in text
    assert len(text.splitlines()) < 60
    many = [
        told(
            f"{at}.txt",
            f"Title {at}\nA{at} urged B{at} bread{at}.\n",
            None,
            [Told(f"A{at} > B{at} | urged | bread{at}")],
        )
        for at in range(40)
    ]
    assert lines(CrossIndex.of(many)).count(f"  and {40 - MOST} more") == 2


def test_what_is_due_comes_with_its_day() -> None:
    """Here worked out from the date of the article."""
    may = DateMention(
        span(REPLIED, "in May"), date(2024, 5, 1), date(2024, 5, 31), "month", stated=False
    )
    analyses = {**ANALYSES, REPLIED.id: replace(ANALYSES[REPLIED.id], dates=(may,))}
    text = lines(CrossIndex.of((one, analyses[one.id]) for one in ARTICLES))
    assert "Still due\n\n  ~May 2024  Arland: reopen the night ferry in May (replied.txt)" in text
