"""The name at the cursor, and what keys do with it."""

from briefing.app.article_view.marks import Layer
from tests.app.newsroom import ANSWER_ARTICLE, LONG_ARTICLE, STRIKE_ARTICLE, FakeAnalyst, opened


async def test_the_name_that_keys_act_on_is_shown(tmp_path):
    """At the start of a sentence it is the first name in it; a selected one comes first."""
    async with opened(tmp_path) as desk:
        view = desk.reader.view
        await desk.press("3", "G")
        assert view.entity_here.key == "ORG:union"
        looks = [lit.look for lit in view.scene.picture(view.cursor_row).lit]
        assert "article--entity" in looks
        await desk.press("l", "l")
        assert desk.lit() == "Arland"
        assert view.entity_here.key == "GPE:Arland"
        await desk.press("tab")
        looks = [lit.look for lit in view.scene.picture(view.cursor_row).lit]
        assert "article--entity" not in looks


async def test_the_mentions_of_a_name_go_round(tmp_path):
    """`*` and `#` step through one name only, with a count, and say when they begin anew."""
    async with opened(tmp_path) as desk:
        places = [m.span.start for m in desk.reader.view.marks(Layer.ENTITY) if "GPE" in m.key]
        await desk.press("asterisk")
        assert desk.reader.view.cursor == places[1]
        assert "Arland: 2 of 4." in desk.seen("Notice")
        await desk.press("2", "asterisk")
        assert desk.reader.view.cursor == places[3]
        await desk.press("3", "asterisk")
        assert "Arland: 3 of 4, from the beginning again." in desk.seen("Notice")
        await desk.press("3", "number_sign")
        assert "Arland: 4 of 4, from the end again." in desk.seen("Notice")
        assert "Arland · 7 places" in desk.seen("#references")
        await desk.press("backspace")
        assert desk.reader.view.cursor == places[2]


async def test_the_first_mention_here_and_then_of_all(tmp_path):
    """`gd` goes to the first in the article, and from there to the first in any."""
    async with opened(tmp_path, [ANSWER_ARTICLE, STRIKE_ARTICLE]) as desk:
        await desk.press("2", "G", "2", "l", "g", "d")
        assert "first mention here" in desk.seen("Notice")
        assert desk.reader.view.cursor == ANSWER_ARTICLE.text.index("Arland")
        await desk.press("g", "d")
        assert desk.reader.article is STRIKE_ARTICLE
        assert desk.lit() == "Arland"
        assert "first mention of all" in desk.seen("Notice")
        await desk.press("ctrl+o", "ctrl+o")
        assert desk.reader.article is ANSWER_ARTICLE


async def test_all_references_of_the_name_here(tmp_path):
    """`gr` lists them, and goes to the list."""
    async with opened(tmp_path) as desk:
        await desk.press("3", "G", "g", "r")
        assert "union · " in desk.seen("#references")
        assert desk.app.focused.id == "references"


async def test_where_there_is_no_name_that_is_said(tmp_path):
    """Before the analysis it says that, and afterwards how to get to a name."""
    async with opened(tmp_path, [LONG_ARTICLE], FakeAnalyst(held=True)) as desk:
        for keys in (["asterisk"], ["g", "d"], ["g", "r"], ["K"]):
            await desk.press(*keys)
            assert "as soon as it is analysed" in desk.seen("Notice")
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("asterisk")
        assert "No name here: ]e goes to the next" in desk.seen("Notice")
