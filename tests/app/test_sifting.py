"""Show only what a query asks for."""

import re

from briefing.app.sifting import PAUSE
from tests.app.newsroom import ANSWER_ARTICLE, ARTICLES, LONG_ARTICLE, FakeAnalyst, opened


async def sifted(desk, *keys):
    """Press keys and wait until the lists have followed."""
    await desk.app.workers.wait_for_complete()
    await desk.press(*keys)
    await desk.pilot.pause(PAUSE * 2)
    await desk.app.workers.wait_for_complete()
    await desk.settle()


def words(desk):
    """Return what the sidebar says, without its frame."""
    return " ".join(re.findall(r"[\w.:]+", desk.seen("#demands")))


async def test_the_list_shows_only_articles_with_the_words(tmp_path):
    """As one types, with what it is filtered by; Enter keeps it, Escape takes it away."""
    async with opened(tmp_path, [*ARTICLES, LONG_ARTICLE]) as desk:
        await sifted(desk, "F", *"spoke of")
        assert "Arland offers" in desk.seen("#articles")
        assert "Port workers" not in desk.seen("#articles")
        assert "1" in desk.seen("Prompt")
        await sifted(desk, "enter")
        shown = desk.seen("#articles")
        assert "Only spoke of" in shown
        assert "1 of 3" in shown
        await sifted(desk, "escape")
        assert "Port workers" in desk.seen("#articles")
        assert "Only" not in desk.seen("#articles")


async def test_the_sidebar_shows_only_positions_that_are_asked_for(tmp_path):
    """Of any kind; they are the ones marked in the text and stepped through."""
    async with opened(tmp_path) as desk:
        await sifted(desk, "F", *"from:arland", "enter")
        shown = words(desk)
        assert "open talks with the union" in shown
        assert "raise wages" not in shown
        await desk.press("]", "d")
        assert desk.lit() == "open talks with the union"
        await sifted(desk, "F", *[*["backspace"] * 6, *"nobody"], "enter")
        assert "Nothing in this article is what F asks for" in words(desk)


async def test_demands_pass_by_what_came_back(tmp_path):
    """As all open articles together tell it."""
    async with opened(tmp_path) as desk:
        await sifted(desk, "F", *"status:open", "enter")
        shown = words(desk)
        assert "raise wages" in shown
        assert "open talks" not in shown


async def test_the_next_article_is_the_next_in_the_list(tmp_path):
    """The one in front counts, whether it is listed or not."""
    articles = [ARTICLES[0], LONG_ARTICLE, ANSWER_ARTICLE]
    async with opened(tmp_path, articles) as desk:
        await sifted(desk, "F", *"spoke", "enter", "]", "a")
        assert desk.reader.article is ANSWER_ARTICLE


async def test_a_query_that_makes_no_sense_changes_nothing(tmp_path):
    """It says where while it is typed, and what at Enter."""
    async with opened(tmp_path) as desk:
        await sifted(desk, "F", *"spoke ")
        await sifted(desk, *"x:1")
        assert "column 7" in desk.seen("Prompt")
        assert "Port workers" not in desk.seen("#articles")
        await sifted(desk, "enter")
        assert "There is no field “x:”" in desk.seen("Notice")


async def test_leaving_the_prompt_shows_what_was_shown_before(tmp_path):
    """Everything, or what the last filter let through."""
    async with opened(tmp_path) as desk:
        await sifted(desk, "F", *"spoke", "enter")
        await sifted(desk, "F", *" night", "escape")
        assert "Only spoke" in desk.seen("#articles")
        assert "Arland offers" in desk.seen("#articles")


async def test_what_is_found_later_comes_in_later(tmp_path):
    """A filter asks anew when the analysis is done."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, ARTICLES, analyst) as desk:
        await desk.pilot.pause(0.2)
        await desk.pilot.press("F", *"from:arland", "enter")
        await desk.pilot.pause(PAUSE * 3)
        assert "Arland offers" not in desk.seen("#articles")
        analyst.gate.set()
        await sifted(desk)
        assert "Arland offers" in desk.seen("#articles")
