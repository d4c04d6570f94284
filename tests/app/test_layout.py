"""How the panes share screens of all sizes."""

import pytest

from tests.app.newsroom import LONG_ARTICLE, opened


def shown(desk):
    """Return the panes that are on the screen."""
    panes = ("articles", "article", "demands", "references")
    return [pane for pane in panes if desk.reader.query_one(f"#{pane}").region.area]


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((200, 50), ["articles", "article", "demands", "references"]),
        ((100, 30), ["articles", "article", "demands", "references"]),
        ((99, 30), ["article", "references"]),
        ((80, 24), ["article", "references"]),
        ((40, 12), ["article"]),
    ],
)
async def test_panes_that_do_not_fit_become_tabs(tmp_path, size, panes):
    """Wide screens show all panes, narrow ones the article, low ones nothing below it."""
    async with opened(tmp_path, size=size) as desk:
        assert shown(desk) == panes
        assert "Port workers" in desk.seen("#article")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_tabs_are_reached_by_key_and_mouse(tmp_path, size):
    """Number keys, Tab and clicks bring each pane to the front, with the focus in it."""
    async with opened(tmp_path, size=size) as desk:
        await desk.press("g", "3")
        assert "demands" in shown(desk)
        assert "article" not in shown(desk)
        assert desk.app.focused.id == "demands"
        await desk.press("tab")
        assert desk.app.focused.id == "references"
        await desk.pilot.click("Tabs", offset=(3, 0))
        await desk.settle()
        assert desk.app.focused.id == "articles"


async def test_tab_goes_round_all_panes(tmp_path):
    """Tab and Shift+Tab visit the panes in the order of their numbers."""
    async with opened(tmp_path) as desk:
        visited = []
        for _ in range(4):
            await desk.press("tab")
            visited.append(desk.app.focused.id)
        assert visited == ["demands", "references", "articles", "article"]
        await desk.press("shift+tab")
        assert desk.app.focused.id == "articles"


async def test_zoom_shows_one_pane_and_comes_back(tmp_path):
    """`z` zooms the pane in focus, which Tab changes; `z` or Escape brings all back."""
    async with opened(tmp_path) as desk:
        await desk.press("g", "4", "z")
        assert shown(desk) == ["references"]
        await desk.press("tab")
        assert shown(desk) == ["articles"]
        await desk.press("escape")
        assert len(shown(desk)) == 4


async def test_the_list_can_be_hidden(tmp_path):
    """`b` hides the list, Tab then leaves it out, and its number brings it back."""
    async with opened(tmp_path) as desk:
        await desk.press("g", "1", "b")
        assert "articles" not in shown(desk)
        assert desk.app.focused.id == "article"
        await desk.press("shift+tab")
        assert desk.app.focused.id == "references"
        await desk.press("g", "1")
        assert desk.app.focused.id == "articles"


async def test_the_smallest_screen_is_text_and_keys(tmp_path):
    """At 20x5 the panes have no frames, and every one can be read."""
    async with opened(tmp_path, size=(20, 5)) as desk:
        assert "Port workers" in desk.seen("#article")
        assert "q quit" in desk.seen("Footer")
        for number, words in (("1", "Port workers"), ("3", "Port workers →"), ("4", "4 Mar")):
            await desk.press("g", number)
            assert words in desk.seen(f"#{desk.app.focused.id}")


async def test_too_small_is_one_sentence(tmp_path):
    """At 12x2 one sentence says what is needed; a larger screen brings everything back."""
    async with opened(tmp_path, size=(12, 2)) as desk:
        assert "Too small" in desk.seen("#tiny")
        await desk.press("j", "question_mark", "escape")
        await desk.pilot.resize_terminal(80, 24)
        assert not desk.reader.query_one("#tiny").region.area
        assert "Port workers" in desk.seen("#article")


async def test_any_size_keeps_the_place(tmp_path):
    """A storm of sizes leaves cursor, selection and focus alone, and the cursor in sight."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("pagedown", "pagedown")
        view = desk.reader.view
        before = (view.cursor, view.selected)
        for size in [(20, 5), (300, 80), (40, 12), (99, 21), (100, 22), (1, 1), (80, 24)]:
            await desk.pilot.resize_terminal(*size)
        assert (view.cursor, view.selected) == before
        assert desk.app.focused is view
        assert view.cursor_row in view.visible_rows()


async def test_a_key_that_waits_is_shown_and_can_be_left(tmp_path):
    """After `]` the footer says what may follow; Escape and unknown keys end it quietly."""
    async with opened(tmp_path) as desk:
        place = desk.reader.view.cursor
        for key in ("escape", "j"):
            await desk.press("]")
            assert "e entity" in desk.seen("Footer")
            await desk.press(key)
            assert "] next" not in desk.seen("Footer")
            assert desk.reader.view.cursor == place
