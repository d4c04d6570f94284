"""All views of a story on bad input: nothing crashes, nothing depends on the order of reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.crossref import CrossIndex
from briefing.crossref.board import board
from briefing.crossref.comparison import compare
from briefing.crossref.differences import differences
from briefing.crossref.origins import origins
from briefing.crossref.silence import silence
from briefing.crossref.since import News, since, since_seen
from briefing.crossref.timeline import timeline
from briefing.export import report_rows, story_rows
from briefing.model import Article, DateMention, Kind, Span, text_id
from tests.stories import Told, story

if TYPE_CHECKING:
    from tests.stories import Pair

SIDES = ["Arland > Belmark", "Belmark > Arland", "Georgia > ", " > Coria", "Georgia State > Arland"]
THINGS = [
    "reopen the bridge",
    "free 30 fishermen",
    "free 40 fishermen",
    "it",
    "pay 5 million marks",
]
DAYS = [None, date.min, date(2024, 3, 4), date(2024, 3, 5), date(2031, 1, 1), date.max]


def views(index: CrossIndex) -> list[Any]:
    """Return everything that a story can be looked at as."""
    rows = [
        made(index)
        for made in (
            *(story_rows.thread_rows, story_rows.board_rows, story_rows.silence_rows),
            *(story_rows.timeline_rows, report_rows.origin_rows, report_rows.difference_rows),
        )
    ]
    whole = [view(index) for view in (board, silence, timeline, origins, differences)]
    return [*whole, *map(list, rows)]


@st.composite
def stories(draw: st.DrawFn) -> list[Pair]:
    """Make up some articles on the same few demands, with dates of all kinds."""
    pairs = []
    for number in range(draw(st.integers(1, 5))):
        lines, told = [], []
        for at in range(draw(st.integers(0, 3))):
            side, thing = draw(st.sampled_from(SIDES)), draw(st.sampled_from(THINGS))
            kind = draw(st.sampled_from([Kind.DEMAND, Kind.DEMAND, *Kind]))
            lines.append(f"They x{at} {thing} on day{at}.")
            strength = draw(st.sampled_from([None, 1, 4]))
            told.append(Told(f"{side} | x{at} | {thing}", kind, strength))
        text = "\n".join([f"Title {number}", *lines, ""])
        published = draw(st.sampled_from(DAYS))
        article, analysis = story(f"{number}.txt", text, published, told, ["GPE Arland"])
        dates = []
        for at in range(len(lines)):
            first = draw(st.sampled_from([day for day in DAYS if day]))
            start = text.index(f"day{at}")
            dates.append(DateMention(Span(start, start + 4), first, first, "day", stated=False))
        pairs.append((article, replace(analysis, dates=tuple(dates))))
    return pairs


@settings(max_examples=40, deadline=None, derandomize=True)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_reading_changes_nothing(pairs: list[Pair], chance: Any) -> None:
    """Nor does reading an article twice."""
    mixed = [*pairs, chance.choice(pairs)]
    chance.shuffle(mixed)
    assert views(CrossIndex.of(mixed)) == views(CrossIndex.of(pairs))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(stories(), st.integers(0, 5))
def test_news_are_the_same_however_one_asks(pairs: list[Pair], known: int) -> None:
    """By what was known before, or by what was seen; and comparing finds the same articles."""
    before, after = CrossIndex.of(pairs[:known]), CrossIndex.of(pairs)
    news = since_seen(after, {article.id for article, _ in pairs[:known]})
    assert news == since(before, after)
    assert (news == News()) == (known >= len(pairs))
    ids = [article.id for article, _ in pairs]
    compared = compare(after, ids[:known], ids)
    assert {*compared.added, *(pair.new for pair in compared.pairs)} == set(news.articles)


def test_nothing_at_all_can_be_looked_at() -> None:
    """And an article without findings, blocks or a title."""
    assert [len(view) for view in views(CrossIndex())[5:]] == [0] * 6
    bare = Article(text_id(""), "-", "", "")
    _, analysis = story("a.txt", "Title\n")
    index = CrossIndex.of([(bare, replace(analysis, article_id=bare.id, sentences=()))])
    assert [len(view) for view in views(index)[5:]] == [0, 0, 0, 0, 1, 0]


@pytest.mark.parametrize("who", ["one", "many"])
def test_five_hundred_demands_in_one_article_are_no_trouble(who: str) -> None:
    """Of one party or of many."""
    things = [f"move{at:03} crate{at:03} barrel{at:03}" for at in range(500)]
    lines = [f"They y{at:03} {thing}." for at, thing in enumerate(things)]
    told = [
        Told(f"Arland{at if who == 'many' else ''} > Belmark | y{at:03} | {thing}")
        for at, thing in enumerate(things)
    ]
    index = CrossIndex.of([story("a.txt", "\n".join(["Title", *lines, ""]), None, told)])
    cells = board(index).cells
    assert sum(cell.count for cell in cells) == 500
    assert len(cells) == (500 if who == "many" else 1)
    assert len(silence(index).unanswered[0].threads) == 500


def test_names_that_are_alike_stay_apart() -> None:
    """The country and the company, and two men of one surname."""
    lines = ["Georgia", "Georgia Power Company", "Boris Johnson", "Lyndon Johnson"]
    text = "\n".join(["Title", *(f"They z{at} send bread{at}." for at in range(4)), ""])
    told = [Told(f"{name} > | z{at} | send bread{at}") for at, name in enumerate(lines)]
    assert set(board(CrossIndex.of([story("a.txt", text, None, told)])).holders) == set(lines)
