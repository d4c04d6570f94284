"""Search through everything that was ever opened, from the reader."""

import pytest
from textual import events
from textual.widgets import Input

from briefing.app.search_screen import PAUSE, SearchScreen
from briefing.errors import StoreError
from briefing.store import Store
from tests.app.newsroom import (
    ANSWER_ARTICLE,
    ARTICLES,
    LONG_ARTICLE,
    STRIKE_ARTICLE,
    FakeAnalyst,
    findings,
    opened,
    text_of,
)


async def searched(desk, *keys):
    """Press keys and wait until the search has followed."""
    await desk.pilot.press(*keys)
    await desk.pilot.pause(PAUSE * 2)
    await desk.app.workers.wait_for_complete()
    await desk.pilot.pause()


def hits(desk):
    """Return what the list of hits shows."""
    return text_of(desk.app.screen.query_one("#hits"))


async def test_hits_come_as_one_types(tmp_path):
    """With title, date, source and passage; the words are marked by more than a colour."""
    async with opened(tmp_path) as desk:
        await searched(desk, "s", *"ferri")
        shown = hits(desk)
        assert "Port workers halt ferries to Arland" in shown
        assert "4 Mar 2024 · The Courier · ¶3" in shown
        assert "reopen the night ferry" in shown
        match = desk.app.screen.query_one("#hits").get_component_rich_style("rows--match")
        assert match.bold
        assert match.underline
        await searched(desk, *"x")
        assert "Nothing that was ever opened has" in hits(desk)


async def test_enter_goes_to_the_very_place_and_back_comes_to_the_hits(tmp_path):
    """The words are lit; the way back leads to the same row, and from there to the article."""
    async with opened(tmp_path) as desk:
        await desk.press("j", "j")
        start = desk.reader.view.cursor
        await searched(desk, "s", *"nobody wages", "enter")
        assert desk.reader.article is ANSWER_ARTICLE
        assert desk.lit() == "Nobody"
        await searched(desk, "backspace")
        assert isinstance(desk.app.screen, SearchScreen)
        assert desk.app.screen.field.value == "nobody wages"
        await desk.press("escape")
        assert (desk.reader.article, desk.reader.view.cursor) == (STRIKE_ARTICLE, start)


async def test_escape_leaves_everything_as_it_was(tmp_path):
    """Article, place, pane and selection; what was typed is offered again."""
    async with opened(tmp_path) as desk:
        await desk.press("]", "d", "g", "3")
        before = (desk.reader.article, desk.reader.view.cursor, desk.lit(), desk.app.focused)
        await searched(desk, "s", *"wages", "escape")
        assert (
            desk.reader.article,
            desk.reader.view.cursor,
            desk.lit(),
            desk.app.focused,
        ) == before
        await desk.press("s")
        assert desk.app.screen.query_one(Input).value == "wages"


async def test_a_position_is_selected_where_it_stands(tmp_path):
    """Fields ask for positions; the demand is lit in the sidebar too."""
    async with opened(tmp_path) as desk:
        await searched(desk, "s", *"from:union about:ferry")
        assert "Union → Arland: call" in hits(desk)
        await searched(desk, "down", "enter")
        assert desk.lit() == "reopen the night ferry"
        assert desk.reader.target.position


@pytest.mark.parametrize("known", [True, False])
async def test_a_hit_in_an_article_that_is_not_open_opens_it(tmp_path, known):
    """From the stored text; what was found in it is there or follows."""
    with Store.open(tmp_path, tmp_path) as store:
        store.keep_searchable([(ANSWER_ARTICLE, findings(ANSWER_ARTICLE))])
    analyst = FakeAnalyst(STRIKE_ARTICLE, *([ANSWER_ARTICLE] if known else []))
    async with opened(tmp_path, [STRIKE_ARTICLE], analyst) as desk:
        await searched(desk, "s", *"nobody", "enter")
        assert desk.reader.article.text == ANSWER_ARTICLE.text
        assert desk.lit() == "Nobody"
        assert "2 articles" in desk.seen("Header")
        assert analyst.asked == ([] if known else [desk.reader.article.path])
        await searched(desk, "backspace", "escape")
        assert desk.reader.article is STRIKE_ARTICLE


async def test_a_query_that_makes_no_sense_says_what_and_where(tmp_path):
    """The sign is under the place; the hits stay until there is something better."""
    async with opened(tmp_path) as desk:
        await searched(desk, "s", *"ferry ")
        before = hits(desk)
        await searched(desk, *"frm:x")
        pointer, sentence = text_of(desk.app.screen.query_one("#wrong")).split("\n", 1)
        line = text_of(desk.app.screen.query_one("#asked"))
        assert pointer.index("▲") == line.index("frm:")
        assert "did you mean “from:”" in " ".join(sentence.split())
        assert before.splitlines()[0] == hits(desk).splitlines()[0]
        await searched(desk, *["backspace"] * 5)
        assert not desk.app.screen.query_one("#wrong").display


async def test_what_is_typed_at_once_is_sought_and_gone_to(tmp_path):
    """The letters and Enter are in the queue before the field is there."""
    async with opened(tmp_path) as desk:
        await desk.app.workers.wait_for_complete()
        for character in "snobody":
            desk.app.post_message(events.Key(character, character))
        desk.app.post_message(events.Key("enter", "\r"))
        await searched(desk)
        assert desk.reader.article is ANSWER_ARTICLE
        assert desk.lit() == "Nobody"


async def test_before_anything_is_typed_the_fields_are_told(tmp_path):
    """So that nobody has to look them up."""
    async with opened(tmp_path) as desk:
        await searched(desk, "s")
        assert "from: who demands" in hits(desk)


async def test_the_keys_of_the_hits_are_those_of_any_list(tmp_path):
    """Tab goes there and back; without it the arrows move while the words can be changed."""
    async with opened(tmp_path) as desk:
        await searched(desk, "s", *"arland ")
        await desk.press("down")
        pane = desk.app.screen.query_one("#hits")
        assert pane.lit == 1
        await desk.press("tab", "k")
        assert pane.lit == 0
        await desk.press("tab", "k")
        assert desk.app.screen.field.value.endswith("k")


async def test_a_click_on_a_hit_goes_there(tmp_path):
    """By mouse as by key."""
    async with opened(tmp_path) as desk:
        await searched(desk, "s", *"nobody")
        await desk.pilot.click("#hits", offset=(5, 0))
        await desk.settle()
        assert desk.lit() == "Nobody"


async def test_a_hit_can_be_looked_at_from_the_list(tmp_path):
    """Also in an article that is not open; Escape comes back, Enter goes there."""
    with Store.open(tmp_path, tmp_path) as store:
        store.keep_searchable([(ANSWER_ARTICLE, None)])
    async with opened(tmp_path, [STRIKE_ARTICLE]) as desk:
        await searched(desk, "s", *"night ferry", "tab")
        await searched(desk, "p")
        assert "1 of 2" in text_of(desk.app.screen.query_one("#peek"))
        assert len(desk.reader.collection.articles) == 1
        await searched(desk, "escape")
        assert isinstance(desk.app.screen, SearchScreen)
        await searched(desk, "p", "enter")
        assert desk.reader.article.text == ANSWER_ARTICLE.text
        assert desk.lit() == "night"


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_there_is_room_on_any_screen(tmp_path, size):
    """Title, passage and the way back are seen."""
    async with opened(tmp_path, size=size) as desk:
        await searched(desk, "s", *"wages")
        shown = " ".join(hits(desk).split())
        assert "wages" in shown
        assert "esc back" in text_of(desk.app.screen.query_one("SearchFooter"))


async def test_what_cannot_be_searched_is_said(tmp_path, monkeypatch):
    """In one sentence, in the place of the hits."""
    async with opened(tmp_path) as desk:

        def broken(*args, **more):
            raise StoreError("The disk is gone.")

        monkeypatch.setattr(desk.reader.store, "search", broken)
        await searched(desk, "s", *"ferry")
        assert "The disk is gone." in hits(desk)


async def test_help_tells_the_keys_of_the_search(tmp_path):
    """F1, for a question mark is typed into the field."""
    async with opened(tmp_path) as desk:
        await searched(desk, "s", "question_mark")
        assert desk.app.screen.field.value == "?"
        await desk.press("f1")
        told = desk.app.screen.query_one("#sheet Static").render().plain
        assert "In the search" in told
        assert "Next or previous hit" in told


async def test_articles_are_searchable_before_they_are_analysed(tmp_path):
    """The text is there at once; what was found in it follows."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, [*ARTICLES, LONG_ARTICLE], analyst) as desk:
        await desk.pilot.pause(0.2)
        await desk.pilot.press("s", *"hall")
        await desk.pilot.pause(PAUSE * 3)
        assert "Long day in parliament" in hits(desk)
        analyst.gate.set()
        await searched(desk, "ctrl+u", *"kind:demand")
        assert "Union → Arland: call" in hits(desk)
