"""One table of keys, and one meaning a key in each place."""

import re
from collections import Counter

import pytest
from textual import events

from briefing.app.help import help_text, joined
from briefing.app.keys import PREFIXES, TABLE, Where, after
from briefing.app.search_screen import SearchScreen
from briefing.app.story.grid import Grid
from briefing.app.story.notes import NotesScreen
from briefing.app.story.screen import StoryScreen
from tests.app.newsroom import opened


@pytest.mark.parametrize("place", [Where.ARTICLE, Where.LISTS])
def test_no_key_means_two_things_in_one_place(place):
    """Neither within a pane, nor in a pane and everywhere."""
    keys = [
        name
        for key in TABLE
        if key.where in {place, Where.ANYWHERE}
        for name in key.keys.split(",")
    ]
    assert [name for name, count in Counter(keys).items() if count > 1] == []


async def test_every_action_of_the_table_exists(tmp_path):
    """No key leads nowhere."""
    async with opened(tmp_path) as desk:
        owners = {
            Where.ANYWHERE: desk.reader,
            Where.ARTICLE: desk.reader.view,
            Where.LISTS: desk.reader.query_one("#demands"),
            Where.STORY: StoryScreen,
            Where.BOARD: Grid,
            Where.NOTES: NotesScreen,
            Where.SEARCH: SearchScreen,
        }
        for key in TABLE:
            place, _, name = key.action.partition("(")[0].rpartition(".")
            owner = {"app": desk.app, "screen": desk.reader, "": owners[key.where]}[place]
            assert hasattr(owner, f"action_{name}"), key


async def test_help_shows_the_keys_that_hold_here(tmp_path):
    """In a list, the help has the keys of lists and not those of the article."""
    async with opened(tmp_path) as desk:
        here = help_text(desk.reader).plain
        assert "In the article" in here
        assert "In the lists" not in here
        assert "In the list of notes" not in here
        await desk.press("g", "3", "?")
        there = desk.app.screen.query_one("#sheet Static").render().plain
        assert "In the lists" in there
        assert "In the article" not in there
        for prefix in PREFIXES:
            for second in after(prefix, Where.LISTS):
                assert f"{prefix}{second}" in there
        await desk.press("q")
        assert desk.app.screen is desk.reader
        assert desk.app.is_running


async def test_help_says_of_a_key_what_it_does_on_this_screen(tmp_path):
    """The list of notes has its own keys for what the article can do as well."""
    async with opened(tmp_path) as desk:
        await desk.press("C")
        there = help_text(desk.app.screen).plain
        assert "Edit the note" in there
        assert "Write or edit a note" not in there


async def test_what_is_typed_for_the_palette_does_not_act(tmp_path):
    """`e` would ask where to export to, were it too fast for the palette to open."""
    async with opened(tmp_path) as desk:
        for key, character in (("colon", ":"), ("e", "e"), ("x", "x")):
            desk.app.post_message(events.Key(key, character))
        await desk.settle()
        assert desk.app.focused.value == "ex"


async def test_help_follows_a_changed_key(tmp_path):
    """Help is read from the live key map, so it is right for those who change it."""
    async with opened(tmp_path) as desk:
        desk.app.set_keymap({"ANYWHERE.note": "w"})
        await desk.press("w")
        assert desk.app.screen is not desk.reader
        await desk.press("escape")
        assert re.search(r"\n +w +Write or edit a note", help_text(desk.reader).plain)


def test_there_and_back_share_a_line():
    """Two directions of one thing are said in one breath."""
    assert joined("Next entity", "Previous entity") == "Next or previous entity"
    assert joined("A page down", "A page up") == "A page down or up"
    assert joined("Down", "Up") == "Down or up"


async def test_the_footer_always_says_how_to_get_help_and_out(tmp_path):
    """However narrow the screen, `?` and `q` are on it."""
    async with opened(tmp_path, size=(40, 12)) as desk:
        line = desk.seen("Footer")
        assert "? keys" in line
        assert "q quit" in line
        assert len(line) <= 40
        await desk.press("g", "3")
        assert "⏎ show" in desk.seen("Footer")


async def test_a_click_on_the_footer_is_the_key(tmp_path):
    """The footer can be used with the mouse."""
    async with opened(tmp_path) as desk:
        for word in ("demand", "where else", "show", "quit"):
            await desk.pilot.click("Footer", offset=(desk.seen("Footer").index(word), 0))
            await desk.settle()
            if word == "demand":
                assert desk.lit() == "raise wages before winter"
            elif word == "where else":
                assert desk.app.focused.id == "references"
        assert not desk.app.is_running
