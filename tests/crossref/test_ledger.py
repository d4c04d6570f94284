"""Threads come out the same however the articles came in, and many articles cost little more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.crossref import CrossIndex, grouping, threads
from briefing.crossref.threads import alike
from briefing.model import Kind
from tests.stories import Told, story

if TYPE_CHECKING:
    import pytest

    from briefing.crossref.asked import Asked
    from briefing.model import Analysis, Article
    from tests.stories import Pair

DEEDS = [
    "reopen the bridge",
    "reopen the bridge before winter",
    "not reopen the bridge",
    "close the harbour",
    "withdraw its troops from the harbour",
    "leave the harbour",
    "the demand",
]
PARTIES = ["Arland", "Belmark", "Union", "Arland Foreign Ministry", ""]
KINDS = [Kind.DEMAND, Kind.DEMAND, Kind.COMMITMENT, Kind.REJECTION, Kind.DENIAL]

sayings = st.tuples(
    st.sampled_from(PARTIES),
    st.sampled_from(PARTIES),
    st.sampled_from(DEEDS),
    st.sampled_from(KINDS),
)


def article(number: int, day: int | None, said: list[tuple[str, str, str, Kind]]) -> Pair:
    """Make an article with one sentence for each thing said."""
    lines = [f"{who or 'Somebody'} wish{at} {deed}." for at, (who, _, deed, _) in enumerate(said)]
    made, analysis = story(
        f"{number}.txt",
        f"Story {number}\n" + "\n".join(lines),
        date(2024, 3, 4) + timedelta(days=day) if day is not None else None,
    )
    positions = []
    for at, (who, whom, deed, kind) in enumerate(said):
        told = [Told(f"{who} > {whom} | wish{at} | wish{at} {deed}", kind)]
        (one,) = story("", made.text, told=told)[1].positions
        start = one.content.start + len(f"wish{at} ")
        positions.append(replace(one, content=replace(one.content, start=start)))
    return made, replace(analysis, positions=tuple(positions))


stories = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(0, 3)), st.lists(sayings, max_size=3)),
    min_size=1,
    max_size=7,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(stories, st.data())
def test_threads_are_those_of_a_rebuild_after_each_addition(
    told: list[tuple[int | None, list[tuple[str, str, str, Kind]]]], data: st.DataObject
) -> None:
    """Whatever the order, whatever was asked in between, and where an article is replaced."""
    pairs = [_some(*article(number, day, said), data) for number, (day, said) in enumerate(told)]
    expected = [CrossIndex.of(pairs).threads(kind) for kind in Kind]
    index = CrossIndex()
    for at in data.draw(st.permutations(range(len(pairs)))):
        if data.draw(st.booleans()):
            index.add(*article(at, *told[at]))
            index.threads()
        index.add(*pairs[at])
        if data.draw(st.booleans()):
            index.threads()
    assert [index.threads(kind) for kind in Kind] == expected


def _some(made: Article, analysis: Analysis, data: st.DataObject) -> Pair:
    """Keep some of the positions, as if another engine had found fewer."""
    most = len(analysis.positions)
    return made, replace(analysis, positions=analysis.positions[: data.draw(st.integers(0, most))])


def copies(count: int) -> list[Pair]:
    """Give the same report many times, under another id and path each."""
    said = [("Union", "Arland", deed, Kind.DEMAND) for deed in DEEDS]
    made, analysis = article(0, 0, said)
    return [
        (
            replace(made, id=f"{number:016}", path=f"{number}.txt"),
            replace(
                analysis,
                article_id=f"{number:016}",
                positions=tuple(
                    replace(one, id=f"p-{number:06}-{at}")
                    for at, one in enumerate(analysis.positions)
                ),
            ),
        )
        for number in range(count)
    ]


def comparisons(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Asked, ...]]:
    """Return a list that grows with each pair compared."""
    calls: list[tuple[Asked, ...]] = []
    compare = threads._alike
    monkeypatch.setattr(threads, "_alike", lambda *pair: calls.append(pair) or compare(*pair))
    return calls


def test_copies_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred copies take no more comparisons than two, and make no more threads."""
    calls = comparisons(monkeypatch)
    few = CrossIndex.of(copies(2)).threads()
    compared = len(calls)
    many = CrossIndex.of(copies(100)).threads()
    assert len(calls) == 2 * compared
    assert [len(one.positions) for one in many] == [50 * len(one.positions) for one in few]


def test_demands_of_one_article_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each pair, not once as what two articles could tell and again as what this one does."""
    calls = comparisons(monkeypatch)
    said = [("Union", "Arland", f"paint the crate{at} red", Kind.DEMAND) for at in range(8)]
    CrossIndex.of([article(0, 0, said)])
    assert len(calls) == 8 * 7 // 2


def test_what_is_unlike_is_not_grouped_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though one article tells both and they share a word."""
    deeds = ["raise the wages of the dockers", "cut the wages of the dockers"]
    said = [("Union", "Arland", deed, Kind.DEMAND) for deed in deeds]
    index = CrossIndex.of([article(0, 0, said)])
    assert len(index.threads()) == 2
    made = []
    group = grouping.Group
    monkeypatch.setattr(grouping, "Group", lambda *parts: made.append(parts) or group(*parts))
    index.add(*article(1, 0, said[:1]))
    assert len(index.threads()) == 2
    assert len(made) == 1


def test_one_article_more_is_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there already is neither compared nor grouped again."""
    pairs = [
        article(number, 0, [("Union", "Arland", f"reopen the w{number}ay", Kind.DEMAND)])
        for number in range(50)
    ]
    index = CrossIndex.of(pairs)
    before = {thread.id for thread in index.threads()}
    calls = []
    monkeypatch.setattr(
        "briefing.crossref.grouping.alike", lambda *pair: calls.append(pair) or alike(*pair)
    )
    index.add(*article(99, 1, [("Union", "Arland", "close the harbour", Kind.DEMAND)]))
    assert len(index.threads()) == len(before) + 1
    assert before < {thread.id for thread in index.threads()}
    assert calls == []


def test_the_same_file_twice_counts_once() -> None:
    """It is one text."""
    (pair,) = copies(1)
    assert CrossIndex.of([pair, pair]).threads() == CrossIndex.of([pair]).threads()
