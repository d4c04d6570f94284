"""How every screen over the reader looks, small and large, dark and light.

`pytest --snapshot-update` after a change that is meant. The screens about the whole story have
pictures of their own in `story/`.
"""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.app.app import BriefingApp
from briefing.store import Store
from tests.app.newsroom import ARTICLES, FakeAnalyst

SCREENS = {
    "card": ["l", "K"],
    "peek": ["2", "]", "d", "p"],
    "help": ["question_mark"],
    "evidence": ["]", "d", "i"],
    "problems": ["exclamation_mark"],
    "tour": ["full_stop"],
    "reading": ["r"],
    "note": ["]", "d", "m", *"Since #when?"],
    "change": ["]", "d", "c"],
    "rename": ["]", "e", "c"],
    "find": ["slash", *"ferry"],
    "sift": ["F", *"from:union"],
    "export": ["e"],
    "rejected": ["]", "d", "x", "X"],
    "palette": ["colon", *"board"],
}


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["small", "large"])
@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_looks_as_it_did(snap_compare, tmp_path, name, size, theme):
    """Each as its key opens it."""

    async def look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in SCREENS[name]:
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        analyst = FakeAnalyst(*ARTICLES)
        analyst.store = store
        app = BriefingApp(ARTICLES, analyst, store, title="news", theme=theme)
        assert snap_compare(app, terminal_size=size, run_before=look)
