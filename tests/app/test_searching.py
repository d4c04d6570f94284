"""Find in the article."""

from textual import events
from textual.widgets import Input

from briefing.app.prompt import Prompt
from tests.app.newsroom import LONG_ARTICLE, opened


async def test_finding_begins_with_the_first_letter(tmp_path):
    """Each letter moves to the first match from where finding began, and the count follows."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("slash", *"hall 4")
        assert desk.lit() == "hall 4"
        assert "1 of 11" in desk.seen("Prompt")
        await desk.press("0")
        assert desk.lit() == "hall 40"
        assert "1 of 1" in desk.seen("Prompt")
        await desk.press("x")
        assert "not found" in desk.seen("Prompt")


async def test_the_next_place_found_goes_round(tmp_path):
    """N and N step through the places, and say which one it is."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("slash", *"hall 5", "enter", "n")
        assert "2 of 11" in desk.seen("Notice")
        await desk.press("N", "N")
        assert "11 of 11" in desk.seen("Notice")


async def test_escape_goes_back_to_where_finding_began(tmp_path):
    """Leaving the prompt clears the marks and returns."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("j", "j")
        start = desk.reader.view.cursor
        await desk.press("slash", *"hall 50", "escape")
        assert desk.reader.view.cursor == start
        assert desk.app.focused is desk.reader.view
        await desk.press("n")
        assert "press / first" in desk.seen("Notice")


async def test_a_find_can_be_undone_by_the_back_key(tmp_path):
    """Finding is a jump like any other."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("slash", *"hall 50", "enter", "backspace")
        assert desk.reader.view.cursor == 0


async def test_what_was_sought_is_sought_in_the_next_article_too(tmp_path):
    """The words stay; an article without them says so."""
    async with opened(tmp_path) as desk:
        await desk.press("slash", *"wages", "enter", "]", "a", "n")
        assert "1 of 1" in desk.seen("Notice")
        await desk.press("slash", *"pay freeze", "enter")
        assert "“pay freeze” is not in this article" in desk.seen("Notice")


async def test_what_is_typed_at_once_is_sought(tmp_path):
    """The letters are in the queue before the field is there; `e` must not export."""
    async with opened(tmp_path) as desk:
        for key, character in (("slash", "/"), ("f", "f"), ("e", "e"), ("r", "r")):
            desk.app.post_message(events.Key(key, character))
        await desk.settle()
        assert desk.reader.query_one(Input).value == "fer"
        assert desk.reader.query_one(Prompt).name == "find"


async def test_a_second_slash_begins_a_pattern(tmp_path):
    """It is counted and stepped through like words."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("slash")
        assert "/ first: a pattern" in desk.seen("Prompt")
        await desk.press(*r"/hall [45]\d?\b")
        assert desk.lit() == "hall 4"
        assert "1 of 22" in desk.seen("Prompt")
        await desk.press("enter", "n")
        assert desk.lit() == "hall 5"
        assert "2 of 22" in desk.seen("Notice")


async def test_a_pattern_that_is_none_can_be_mended(tmp_path):
    """What is wrong is said while it is typed; Enter keeps the field open."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("slash", *"/(hall")
        assert "missing ) at “(hall”" in desk.seen("Prompt")
        await desk.press("enter")
        assert "missing ) at “(hall”" in desk.seen("Prompt")
        await desk.press(*" 4)", "enter")
        assert desk.lit() == "hall 4"
        assert not desk.reader.query(Prompt)
