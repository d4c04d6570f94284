"""A finding is known again by what it is and where it stands."""

from briefing.model import Kind, Span, position_id


def test_the_id_depends_on_kind_and_place_alone() -> None:
    """Stored findings and notes hang on it, so this exact value is a promise."""
    one = position_id("x", Kind.DEMAND, Span(1, 2), Span(3, 9))
    assert one == "p-b3c0f99bff"
    assert one != position_id("x", Kind.DEMAND, Span(1, 2), Span(3, 8))
