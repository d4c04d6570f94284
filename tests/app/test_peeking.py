"""A look at other places, without leaving this one."""

import pytest

from briefing.app.article_view.view import ArticleView
from briefing.app.peek import Peek
from tests.app.newsroom import ANSWER_ARTICLE, LONG, STRIKE_ARTICLE, article, opened, text_of


def peeked(desk):
    """Return what the peek shows, its frame included."""
    assert isinstance(desk.app.screen, Peek)
    return text_of(desk.app.screen.query_one("#peek"))


def state(desk):
    """Return all that a peek must leave as it was."""
    reader = desk.reader
    view, pane = reader.view, reader.query_one("#references")
    return reader.article, view.cursor, view.selected, view.scroll_offset, pane.lit, reader.pane


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36), (200, 50)])
async def test_a_row_is_peeked_at_and_left_exactly(tmp_path, size):
    """The place is shown in its own article; Escape returns to where one was."""
    async with opened(tmp_path, size=size) as desk:
        await desk.press("2", "]", "d", "enter", "j")
        before = state(desk)
        await desk.press("p")
        assert "1 of " in peeked(desk)
        assert "The union had called on Arland" in peeked(desk)
        assert "esc back" in peeked(desk)
        shown = desk.app.screen.query_one(ArticleView)
        assert shown.text_of(shown.cursor_sentence).startswith("The union had called on")
        await desk.press("n", "p", "n", "escape")
        assert desk.app.screen is desk.reader
        assert state(desk) == before


async def test_all_places_are_stepped_through(tmp_path):
    """`n` and `p`, or the brackets, go round; each place is in its own article."""
    async with opened(tmp_path) as desk:
        await desk.press("l", "p")
        assert "1 of 7" in peeked(desk)
        texts = []
        for key in ("n", "right_square_bracket", "left_square_bracket", "p", "p"):
            await desk.press(key)
            texts.append(desk.app.screen.query_one(ArticleView).text)
        assert "7 of 7" in peeked(desk)
        assert texts == [*[STRIKE_ARTICLE.text] * 4, ANSWER_ARTICLE.text]


async def test_enter_goes_there_and_back_returns(tmp_path):
    """The jump is remembered, and the row of the place is lit in the list."""
    async with opened(tmp_path) as desk:
        await desk.press("2", "]", "d")
        start = desk.reader.view.cursor
        await desk.press("p", "enter")
        assert desk.reader.article is ANSWER_ARTICLE
        assert desk.lit() == "reopen the night ferry"
        assert desk.app.focused.id == "article"
        assert desk.reader.query_one("#references").lit == 0
        await desk.press("backspace")
        assert (desk.reader.article, desk.reader.view.cursor) == (STRIKE_ARTICLE, start)


async def test_a_demand_and_an_article_can_be_peeked_at(tmp_path):
    """From the sidebar it shows where else the demand is; from the list, other articles."""
    async with opened(tmp_path) as desk:
        await desk.press("g", "3", "G", "p")
        assert "The union had called on Arland" in peeked(desk)
        await desk.press("escape", "g", "1", "G", "p")
        assert "2 of 2" in peeked(desk)
        assert "Arland offers ferry talks" in peeked(desk)
        assert desk.reader.article is STRIKE_ARTICLE
        await desk.press("enter")
        assert desk.reader.article is ANSWER_ARTICLE


async def test_the_mouse_peeks_too(tmp_path):
    """The right button on a row opens it, clicks on the keys step and leave, beside it too."""
    async with opened(tmp_path) as desk:
        await desk.press("2", "]", "d")
        await desk.pilot.click("#references", offset=(20, 1), button=3)
        await desk.settle()
        rows = peeked(desk).splitlines()
        frame = desk.app.screen.query_one("#peek").region
        below = (frame.x + rows[-1].index("n next"), frame.bottom - 1)
        await desk.pilot.click(offset=below)
        await desk.settle()
        assert "2 of " in peeked(desk)
        await desk.pilot.click(offset=(frame.x + rows[-1].index("esc back"), frame.bottom - 1))
        await desk.settle()
        assert desk.app.screen is desk.reader
        await desk.press("p")
        await desk.pilot.click(offset=(60, 2))
        await desk.settle()
        assert desk.app.screen is desk.reader


async def test_the_peek_keeps_away_from_the_cursor(tmp_path):
    """What is peeked at and what is being read are seen together."""
    named = article(LONG.replace("harbour", "harbour of Arland"), "arland.txt")
    async with opened(tmp_path, [named]) as desk:
        for keys, above in (("ggl", False), ("Gh", True)):
            await desk.press(*keys, "p")
            assert (desk.app.screen.query_one("#peek").region.y == 0) is above
            await desk.press("escape")


async def test_nothing_to_peek_at_is_said(tmp_path):
    """A sentence that nothing else is like has no other place."""
    async with opened(tmp_path, [article("Fares rise\n\nNobody minds.", "fares.txt")]) as desk:
        await desk.press("p")
        assert "no other place to look at" in desk.seen("Notice")
