"""The board of who demands what of whom."""

from dataclasses import replace

import pytest

from briefing.app.story.board import BoardScreen
from briefing.app.story.grid import Grid
from tests.app.newsroom import FakeAnalyst, opened
from tests.app.story.harbour import PAIRS, pressed, settled, shown, told
from tests.stories import Told, story


async def test_a_cell_says_how_many_and_how_firmly(tmp_path):
    """Counts and the firmest word stand in the grid; the line below says all of a cell."""
    async with told(tmp_path, keys="B") as desk:
        text = shown(desk)
        assert "Board: who demands what of whom" in text
        assert "1 demand" in text
        assert "Union → Arland: 1 demand, the firmest: demand · 1 no answer found" in text


async def test_a_cell_says_how_many_a_reader_has_looked_at(tmp_path):
    """As the list of its demands does."""
    article, found = PAIRS[0]
    positions = tuple(replace(one, review="confirmed") for one in found.positions)
    seen = replace(found, positions=positions)
    async with told(tmp_path, [(article, seen)], keys="B") as desk:
        assert " · 1 reviewed" in shown(desk)
    async with told(tmp_path / "other", PAIRS[:1], keys="B") as desk:
        assert "reviewed" not in shown(desk)


async def test_the_board_fills_in_while_articles_are_analysed(tmp_path):
    """That nothing was found is not said before everything was looked at."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, analyst=analyst) as desk:
        for key, name in {"B": "Board", "T": "Demands", "L": "Timeline", "O": "Origins"}.items():
            await desk.pilot.press(key)
            await desk.pilot.pause(0.1)
            assert name in shown(desk)
            assert "Still analysing: 0 of 2 articles done." in shown(desk)
        await desk.pilot.press("B")
        analyst.gate.set()
        await settled(desk)
        assert "Port workers    1   1 urge" in shown(desk)  # the longest name, in full


async def test_what_was_not_analysed_is_no_silence(tmp_path):
    """Nothing found in an article that could not be analysed says nothing of it."""
    async with opened(tmp_path, analyst=FakeAnalyst(fails="It stopped.")) as desk:
        await settled(desk)
        await pressed(desk, "B")
        assert "2 of 2 articles could not be analysed: ! says why." in shown(desk)


async def test_more_columns_are_announced(tmp_path):
    """A sign stands at the end where those who are asked go on."""
    asked = ["Arland", "Belmark", "Corland", "Dorland", "Erland", "Farland", "Gorland", "Horland"]
    text = "News\n" + "".join(f"Union urged {name} to pay.\n" for name in asked)
    found = [Told(f"Union > {name} | urged {name} | pay", strength=2) for name in asked]
    pair = story("news/many.txt", text, None, found, [f"GPE {name}" for name in asked])
    async with told(tmp_path, [pair], keys="B", size=(80, 24)) as desk:
        headings = shown(desk).splitlines()[2]
        assert "›" in headings
        assert "‹" not in headings
        await pressed(desk, "G")
        headings = shown(desk).splitlines()[2]
        assert "‹" in headings
        assert "›" not in headings


async def test_keys_move_over_all_cells(tmp_path):
    """Arrows and letters are equals, and stop at the edges; n finds what is filled."""
    async with told(tmp_path, keys="B") as desk:
        grid = desk.app.screen.query_one(Grid)
        assert grid.pair == ("Union", "Arland")
        await pressed(desk, "j", "l", "k", "h", "down", "right", "up", "left", "h", "k")
        assert grid.at == (0, 0)
        await pressed(desk, "G")
        assert grid.at == (1, 1)
        assert "no demand" in shown(desk)
        await pressed(desk, "enter")
        assert "n goes to the next pair" in shown(desk)
        await pressed(desk, "n")
        assert grid.pair == ("Union", "Arland")
        await pressed(desk, "N")
        assert grid.pair == ("Belmark", "Arland")
        await pressed(desk, "g", "pagedown", "pageup")
        assert grid.at == (0, 0)


async def test_enter_lists_the_demands_of_a_cell_and_escape_leads_back(tmp_path):
    """One step in, one step out, and the same cell is lit."""
    async with told(tmp_path, keys="Bj") as desk:
        await pressed(desk, "enter")
        text = shown(desk)
        assert "Belmark → Arland" in text
        assert "lower the port fee" in text
        assert "night ferry" not in text
        await pressed(desk, "escape")
        assert desk.app.screen.query_one(Grid).pair == ("Belmark", "Arland")
        await pressed(desk, "escape")
        assert desk.app.screen is desk.reader


async def test_a_click_is_enter(tmp_path):
    """The mouse opens a cell; headings and empty space are nothing to open."""
    async with told(tmp_path, keys="B") as desk:
        await desk.pilot.click(Grid, offset=(2, 1))
        await desk.pilot.click(Grid, offset=(40, 0))
        await desk.pilot.click(Grid, offset=(60, 15))
        await settled(desk)
        assert isinstance(desk.app.screen, BoardScreen)
        await desk.pilot.click(Grid, offset=(20, 2))
        await settled(desk)
        assert "Belmark → Arland" in shown(desk)
        assert not isinstance(desk.app.screen, BoardScreen)


async def test_without_demands_the_board_says_so(tmp_path):
    """Keys on an empty board do nothing."""
    pair = story("a.txt", "Calm seas\nNothing was asked.\n")
    async with told(tmp_path, [pair], keys="B") as desk:
        await pressed(desk, "j", "n", "N", "G", "enter")
        assert "No demand was found in these articles." in shown(desk)


CROWD = [
    story(
        f"news/{number}.txt",
        f"Speech {number}\nMinister{number} asked Harbour{number} to mend quay number {number}.\n",
        told=[
            Told(
                f"A minister with a long name {number} > Harbour{number} | asked | "
                f"mend quay number {number}",
                strength=number % 5 + 1,
            )
        ],
    )
    for number in range(60)
]


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_sixty_actors_scroll_under_their_headings(tmp_path, size):
    """Wherever the cursor goes, its row, its column and both names are on the screen."""
    async with told(tmp_path, CROWD, keys="B", size=size) as desk:
        grid = desk.app.screen.query_one(Grid)
        for key in ("G", "k", "h", "g", "n", "pagedown", "l"):
            await pressed(desk, key)
            _, addressee = grid.pair
            lines = shown(desk).splitlines()
            assert any(addressee in line for line in lines[:3])
            assert any(line.lstrip("│ ").startswith("A minister") for line in lines)
            row, column = grid.at
            top, left = grid.scroll_offset.y, grid.scroll_offset.x
            assert 0 <= row - top < grid.size.height - 1
            assert grid._label + column * 14 - left + 14 <= grid.size.width or size == (40, 12)


async def test_the_board_is_worked_out_once(tmp_path, monkeypatch):
    """Opening it again, with nothing new analysed, asks the index nothing."""
    async with told(tmp_path, keys="B") as desk:
        whole = desk.reader.whole
        kept = dict(whole._kept)
        await pressed(desk, "escape", "B")
        assert whole._kept == kept
        desk.reader.take(PAIRS[0][1])
        await pressed(desk, "escape", "B")
        assert whole._kept != kept
