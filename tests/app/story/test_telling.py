"""The way to these screens and back."""

from collections import Counter

import pytest

from briefing.app.keys import TABLE, Where
from briefing.app.story.board import BoardScreen
from briefing.app.story.screen import EVERYWHERE
from briefing.app.story.screens import SCREENS
from briefing.app.story.threads import ThreadsScreen
from tests.app.newsroom import ARTICLES, FakeAnalyst, opened
from tests.app.story.harbour import pressed, settled, shown, told

KEYS = {key.keys: name for name in SCREENS for key in TABLE if key.action == f"story({name!r})"}


@pytest.mark.parametrize("place", [Where.LISTS, Where.BOARD])
def test_no_key_means_two_things_on_these_screens(place):
    """Neither in the list or the board, nor there and on the whole screen."""
    held = [*EVERYWHERE, *(key for key in TABLE if key.where in {place, Where.STORY})]
    names = Counter(name for key in held for name in key.names)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("key", KEYS)
async def test_each_screen_has_a_key_and_says_how_to_leave(tmp_path, key):
    """One key in, Escape or q out, and the article as it was."""
    for leave in ("escape", "q", "ctrl+o", "backspace"):
        async with told(tmp_path) as desk:
            before = desk.seen("#front")
            await pressed(desk, key)
            assert type(desk.app.screen) is SCREENS[KEYS[key]]
            assert "esc back" in shown(desk)
            assert "q article" in shown(desk)
            await pressed(desk, leave)
            assert desk.app.screen is desk.reader
            assert desk.seen("#front") == before


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("size", [(20, 5), (40, 12), (300, 80)])
async def test_each_screen_stands_any_size(tmp_path, key, size):
    """From too small to very large, and from one to the other."""
    async with told(tmp_path, keys=key, size=size) as desk:
        await desk.pilot.resize_terminal(120, 36)
        await desk.pilot.resize_terminal(1, 1)
        await desk.pilot.resize_terminal(*size)
        await pressed(desk, "end", "home", "tab", "enter")


async def test_one_screen_leads_to_another(tmp_path):
    """From the board to the demands; back to the board that is still open, not a second one."""
    async with told(tmp_path, keys="BTL") as desk:
        assert len(desk.app.screen_stack) == 4
        await pressed(desk, "T")
        assert isinstance(desk.app.screen, ThreadsScreen)
        await pressed(desk, "B")
        assert isinstance(desk.app.screen, BoardScreen)
        await pressed(desk, "escape")
        assert desk.app.screen is desk.reader


async def test_q_leads_straight_to_the_article(tmp_path):
    """However many screens lie over it."""
    async with told(tmp_path, keys="BTLq") as desk:
        assert desk.app.screen is desk.reader
        await pressed(desk, "ctrl+o")
        assert "This is where you started." in shown(desk)


async def test_help_shows_the_keys_of_the_screen(tmp_path):
    """Those of the reader that do not hold are left out."""
    async with told(tmp_path, keys="T") as desk:
        await pressed(desk, "question_mark")
        text = desk.app.screen.query_one("#sheet Static").render().plain
        assert "Show only rows with these words" in text
        assert "The board: who demands what of whom" in text
        assert "Export demands" not in text
        await pressed(desk, "escape")
        assert isinstance(desk.app.screen, ThreadsScreen)


async def test_the_palette_has_them_all(tmp_path):
    """From the article and from another of these screens."""
    async with told(tmp_path) as desk:
        for key in ("", "T"):
            if key:
                await pressed(desk, key)
            titles = {command.title for command in desk.app.get_system_commands(desk.app.screen)}
            assert {one.text for one in TABLE if one.action.startswith("story(")} <= titles


async def test_before_the_analysis_is_done_the_screen_says_how_far_it_is(tmp_path):
    """And it is filled anew at the end."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, ARTICLES, analyst) as desk:
        await desk.pilot.press("T")
        await desk.pilot.pause(0.2)
        assert "0 of 2 articles analysed" in shown(desk)
        analyst.gate.set()
        await settled(desk)
        assert "► reopen the night ferry" in shown(desk)
        assert "analysed" not in shown(desk)


async def test_keys_work_while_the_whole_is_worked_out(tmp_path, monkeypatch):
    """Another thread does it: the screen can be left before it is done."""
    import threading

    from briefing.app.story import board as module

    gate = threading.Event()
    made = module.board

    def slow(index):
        gate.wait(10)
        return made(index)

    monkeypatch.setattr(module, "board", slow)
    async with told(tmp_path) as desk:
        await desk.pilot.press("B")
        await desk.pilot.pause(0.1)
        assert "working it out" in shown(desk)
        await desk.pilot.press("escape")
        await desk.pilot.pause(0.1)
        assert desk.app.screen is desk.reader
        gate.set()
        await settled(desk)


async def test_hostile_names_and_texts_do_nothing(tmp_path):
    """Markup, escapes and endless names stay text, on every screen."""
    from tests.stories import Told, story

    evil = "[bold]X[/bold] \x1b[31m" + "very long " * 50
    pair = story(
        "news/evil.txt",
        f"T\n{evil.strip()} asked [/] Arland to mend \x07 the [link=a]quay[/link].\n",
        told=[Told(f"{evil.strip()} > [/] Arland | asked | mend \x07 the [link=a]quay[/link]")],
    )
    async with told(tmp_path, [pair], size=(80, 24)) as desk:
        for key in KEYS:
            await pressed(desk, key)
            assert "\x1b" not in shown(desk)
            await pressed(desk, "enter", "q")
            assert "\x1b" not in shown(desk)
        await pressed(desk, "T")
        assert "[link=a]quay[/link]" in shown(desk)
