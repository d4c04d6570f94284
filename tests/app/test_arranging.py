"""Panes get the room that the user gives them, by key or mouse, and have it the next time."""

import pytest

from briefing.app.kept import ARTICLE, LEAST, Looks, remember, remembered
from tests.app.newsroom import LONG_ARTICLE, opened
from tests.app.test_layout import shown


def region(desk, pane):
    """Return where a pane stands."""
    return desk.reader.query_one(f"#{pane}").region


async def test_keys_change_the_pane_in_focus_and_last(tmp_path):
    """`>` `<` `+` `-` move a border; the next time it stands where it was left."""
    async with opened(tmp_path) as desk:
        wide, narrow = region(desk, "demands").width, region(desk, "articles").width
        high = region(desk, "references").height
        await desk.act("go_to_pane('demands')", "widen(5)", "go_to_pane('articles')", "widen(-3)")
        await desk.act("go_to_pane('references')", "heighten(2)", "go_to_pane('article')")
        await desk.act("widen(1)", "heighten(1)")
        assert region(desk, "demands").width == wide + 4
        assert region(desk, "articles").width == narrow - 3
        assert region(desk, "references").height == high + 1
    async with opened(tmp_path) as desk:
        assert region(desk, "demands").width == wide + 4
        await desk.press("equals_sign")
        assert region(desk, "demands").width == wide


async def test_a_border_can_be_dragged(tmp_path):
    """The mouse moves it as far as there is room; a click on it opens nothing."""
    async with opened(tmp_path) as desk:
        pilot, front = desk.pilot, desk.reader.article
        for start, end, pane in (
            ((23, 10), (31, 10), "articles"),
            ((88, 10), (80, 12), "demands"),
            ((60, 27), (60, 20), "references"),
        ):
            await pilot.mouse_down(offset=start)
            await pilot.hover(offset=end)
            await pilot.pause()
            assert pane in desk.reader.looks.sizes
            assert pane not in remembered().sizes, "written at every move of the mouse"
            await pilot.mouse_up(offset=end)
            await pilot.pause()
            assert remembered().sizes[pane] == desk.reader.looks.sizes[pane]
        assert region(desk, "articles").width == 32
        assert region(desk, "demands").x == 80
        assert region(desk, "references").y == 20
        assert desk.reader.article is front
        await pilot.click(offset=(31, 6))
        await pilot.mouse_down(offset=(31, 10))
        await pilot.hover(offset=(119, 10))
        await pilot.mouse_up(offset=(119, 10))
        await pilot.pause()
        assert region(desk, "front").width >= ARTICLE[0]
        assert region(desk, "demands").right == 120
        assert desk.reader.article is front


async def test_a_pane_put_away_comes_back_by_its_number(tmp_path):
    """Tab leaves it out; the article cannot be put away."""
    async with opened(tmp_path) as desk:
        await desk.press("g", "3", "_", "g", "4", "_", "_")
        assert shown(desk) == ["articles", "article"]
        await desk.press("tab")
        assert desk.app.focused.id == "articles"
    async with opened(tmp_path) as desk:
        assert shown(desk) == ["articles", "article"]
        await desk.press("g", "3")
        assert shown(desk) == ["articles", "article", "demands"]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_reading_is_text_only_and_keeps_the_place(tmp_path, size):
    """`r` shows the text in a column and brings all back; so it is after a restart."""
    async with opened(tmp_path, [LONG_ARTICLE], size=size) as desk:
        before = shown(desk)
        await desk.press("pagedown", "pagedown")
        view, place = desk.reader.view, desk.reader.view.cursor
        await desk.press("r")
        assert shown(desk) == ["article"]
        assert view.region.width == size[0]
        assert view.page.width == min(72, size[0] - view.gutter_width - 2)
        await desk.press("<")
        assert view.page.width == min(68, size[0] - view.gutter_width - 2)
        await desk.press("r")
        assert shown(desk) == before
        assert view.cursor == place
        assert view.cursor_row in view.visible_rows()
        await desk.press("r")
        desk.reader.keep_place()
    async with opened(tmp_path, [LONG_ARTICLE], size=size) as desk:
        assert shown(desk) == ["article"]
        assert desk.reader.view.measure == 68
        assert desk.reader.view.cursor == place
        await desk.press("escape")
        assert shown(desk) == before


@pytest.mark.parametrize("columns", [100, 120, 200])
@pytest.mark.parametrize("lines", [12, 22, 50])
@pytest.mark.parametrize("size", [0, 10, 30, 1000])
def test_the_article_always_has_room(columns, lines, size):
    """However large the others were made on another screen."""
    shares = Looks(sizes=dict.fromkeys(LEAST, size)).shares(columns, lines)
    assert columns - shares["articles"] - shares["demands"] >= ARTICLE[0]
    assert all(shares[pane] >= least for pane, least in LEAST.items())


def test_a_damaged_file_is_as_none(tmp_path):
    """It holds only looks."""
    remember(Looks(reading=True))
    assert remembered().reading
    (tmp_path / "state" / "looks.json").write_text('{"reading": 7')
    assert remembered() == Looks()


async def test_escape_takes_nothing_from_another_window(tmp_path):
    """It writes looks only where it changes some."""
    async with opened(tmp_path) as desk:
        remember(Looks(reading=True))
        await desk.press("escape")
        assert remembered().reading


async def test_all_panes_come_back_from_the_zoom(tmp_path):
    """`=` says that it shows all of them."""
    async with opened(tmp_path) as desk:
        await desk.press("z")
        assert desk.reader.has_class("-zoom")
        await desk.press("=")
        assert not desk.reader.has_class("-zoom")
