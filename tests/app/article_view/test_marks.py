"""Marks are found by place, also where they nest."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.app.article_view.marks import Layer, Mark, Marks
from briefing.model import Span

spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda t: Span(t[0], t[0] + t[1]))


def entity(start: int, end: int, key: str = "") -> Mark:
    """Mark an entity."""
    return Mark(Span(start, end), Layer.ENTITY, "GPE", key=key)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(spans), spans)
def test_within_finds_exactly_what_overlaps(marked: list[Span], window: Span) -> None:
    """Bisection gives what trying all of them gives."""
    found = Marks([Mark(span, Layer.ENTITY) for span in marked]).within(window.start, window.end)
    assert [mark.span for mark in found] == sorted(s for s in marked if s.overlaps(window))


def test_the_innermost_mark_is_meant() -> None:
    """A name inside a demand is what the reader points at."""
    marks = Marks([entity(0, 40, "outer"), entity(10, 16, "inner")])
    assert [getattr(marks.at(offset), "key", None) for offset in (5, 12, 20, 40)] == [
        "outer",
        "inner",
        "outer",
        None,
    ]


def test_beyond_looks_from_a_span() -> None:
    """Next and previous leave out the span itself; there is nothing beyond the ends."""
    marks = Marks([entity(0, 5), entity(10, 15), entity(10, 12), entity(20, 25)])
    assert marks.beyond(Span(10, 12), 1) == entity(10, 15)
    assert marks.beyond(Span(10, 12), -1) == entity(0, 5)
    assert marks.beyond(Span(20, 25), 1) is None
    assert marks.beyond(Span(0, 5), -1) is None
