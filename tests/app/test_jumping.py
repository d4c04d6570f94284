"""Every row shows where, and there is always a way back."""

from tests.app.newsroom import ANSWER_ARTICLE, STRIKE_ARTICLE, opened


async def test_enter_in_the_cross_references_goes_there_and_back_returns(tmp_path):
    """A jump into another article is undone by the back key, and redone by forward."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)", "step('demand', 1)")
        start = desk.reader.view.cursor
        await desk.press("enter")
        assert desk.app.focused.id == "references"
        await desk.press("j", "enter")
        assert desk.reader.article is ANSWER_ARTICLE
        assert desk.lit() == "reopen the night ferry"
        assert desk.app.focused.id == "article"
        await desk.press("backspace")
        assert (desk.reader.article, desk.reader.view.cursor) == (STRIKE_ARTICLE, start)
        await desk.press("ctrl+n")
        assert desk.reader.article is ANSWER_ARTICLE


async def test_the_list_stays_while_its_places_are_visited(tmp_path):
    """`]r` walks through the places of one thing, without their own lists replacing it."""
    async with opened(tmp_path) as desk:
        await desk.act("step('entity', 1)")
        places = [row.key for row in desk.reader.query_one("#references").rows]
        for number in range(1, len(places) + 1):
            await desk.press("]", "r")
            assert f"Cross-reference {number} of {len(places)}" in desk.seen("Notice")
        assert [row.key for row in desk.reader.query_one("#references").rows] == places
        await desk.press("]", "r")
        assert "No cross-reference after this one" in desk.seen("Notice")


async def test_enter_in_the_sidebar_goes_to_the_text(tmp_path):
    """A demand's row answers "show me where"."""
    async with opened(tmp_path) as desk:
        await desk.press("g", "3", "G", "enter")
        assert desk.app.focused.id == "article"
        assert desk.lit() == "reopen the night ferry"
        await desk.press("ctrl+o")
        assert desk.app.focused.id == "article"


async def test_enter_in_the_list_opens_the_article_and_marks_it_read(tmp_path):
    """Unread articles have a dot; opening one takes it away."""
    async with opened(tmp_path) as desk:
        assert "● Arland offers" in desk.seen("#articles")
        await desk.press("g", "1", "j", "enter")
        assert desk.reader.article is ANSWER_ARTICLE
        assert "▸ Arland offers" in desk.seen("#articles")
        assert "●" not in desk.seen("#articles")


async def test_the_place_is_kept_for_the_next_time(tmp_path):
    """Reading goes on where it stopped, in the next session too."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)", "step('demand', 1)")
        place = desk.reader.view.cursor
        await desk.act("step_article(1)", "step_article(-1)")
        assert desk.reader.view.cursor == place
        await desk.press("q")
    async with opened(tmp_path) as desk:
        assert desk.reader.view.cursor == place


async def test_the_ends_are_said(tmp_path):
    """A key that leads nowhere says so."""
    async with opened(tmp_path) as desk:
        await desk.act("step_article(-1)")
        assert "first article" in desk.seen("Notice")
        await desk.act("back")
        assert "where you started" in desk.seen("Notice")
        await desk.act("step('note', 1)")
        assert "No note after this place" in desk.seen("Notice")
