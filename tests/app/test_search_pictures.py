"""How the search looks; `pytest --snapshot-update` after a change that is meant."""

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.search_screen import PAUSE
from briefing.store import Store
from tests.app.newsroom import ARTICLES, FakeAnalyst


@pytest.mark.parametrize(
    ("size", "theme", "query"),
    [
        ((80, 24), "textual-dark", "night ferry"),
        ((80, 24), "textual-light", "from:union about:ferry"),
        ((120, 36), "textual-dark", "from:union about:ferry"),
        ((120, 36), "textual-light", "from:union about:ferry"),
    ],
)
def test_the_search_looks_as_it_did(snap_compare, tmp_path, size, theme, query):
    """Words are marked in the passages; positions say who put what to whom."""

    async def look(pilot: Pilot[None]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.press("s", *query)
        await pilot.pause(PAUSE * 2)
        await pilot.app.workers.wait_for_complete()
        pilot.app.screen.field.cursor_blink = False
        await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        app = BriefingApp(ARTICLES, FakeAnalyst(*ARTICLES), store, title="news", theme=theme)
        assert snap_compare(app, terminal_size=size, run_before=look)
