"""Each demand in a few facts."""

import pytest

from briefing.app.story.summaries import Summary
from briefing.model import Thread


@pytest.mark.parametrize(
    ("strengths", "course"),
    [
        ((4,), "demand"),
        ((0, 0), ""),
        ((3, 3), "▄▄ call"),
        ((2, 4), "▃▆ urge → demand"),
        ((4, 5, 4), "▆█▆ demand → ultimatum → demand"),
        ((4, 0, 1), "▆ ▁ demand → request"),
    ],
)
def test_the_course_names_where_it_began_and_ended_and_its_height(
    strengths: tuple[int, ...], course: str
) -> None:
    """An ultimatum in between must not go unsaid."""
    assert _summary(("Arland",), strengths).course == course


@pytest.mark.parametrize(
    ("strengths", "course"), [((4, 1), "▆▁ up to demand"), ((3, 3), "▄▄ call")]
)
def test_one_who_asks_more_softly_is_nobody_who_gave_way(
    strengths: tuple[int, ...], course: str
) -> None:
    """Arland demands, and Belmark only asks for the same."""
    assert _summary(("Arland", "Belmark"), strengths).course == course


def _summary(holders: tuple[str, ...], strengths: tuple[int, ...]) -> Summary:
    return Summary(Thread("t", ("p",), "pay"), holders, (), strengths, ("a",), None, "")
