"""Marks with letters."""

from tests.app.newsroom import ANSWER_ARTICLE, STRIKE_ARTICLE, opened


async def test_a_mark_is_found_again_from_anywhere(tmp_path):
    """From another article, and in the next session too; the way there is a jump."""
    async with opened(tmp_path) as desk:
        await desk.press("3", "G")
        place = desk.reader.view.cursor
        await desk.press("M", "a", "]", "a", "apostrophe", "a")
        assert (desk.reader.article, desk.reader.view.cursor) == (STRIKE_ARTICLE, place)
        await desk.press("backspace")
        assert desk.reader.article is ANSWER_ARTICLE
    async with opened(tmp_path) as desk:
        await desk.press("apostrophe", "a")
        assert (desk.reader.article, desk.reader.view.cursor) == (STRIKE_ARTICLE, place)


async def test_a_letter_stands_for_the_place_marked_last(tmp_path):
    """Also where that is in another article."""
    async with opened(tmp_path) as desk:
        await desk.press("M", "a", "]", "a", "j", "M", "a", "[", "a", "apostrophe", "a")
        assert desk.reader.article is ANSWER_ARTICLE


async def test_a_letter_without_a_place_is_said(tmp_path):
    """Other signs are no letters: they end the waiting."""
    async with opened(tmp_path) as desk:
        await desk.press("apostrophe", "x")
        assert "No place is marked as x: Mx marks this one." in desk.seen("Notice")
        await desk.press("M")
        assert "M mark as" in desk.seen("Footer")
        await desk.press("full_stop")
        assert "M mark as" not in desk.seen("Footer")


async def test_a_mark_can_be_set_by_the_name_of_the_action(tmp_path):
    """The palette waits for the letter."""
    async with opened(tmp_path) as desk:
        commands = {one.title: one for one in desk.app.get_system_commands(desk.reader)}
        await commands["Mark this place with a letter"].callback()
        await desk.press("b")
        assert "Marked as b" in desk.seen("Notice")
