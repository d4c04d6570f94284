"""Keep the reader under test away from this user's own files, and take its picture."""

import pytest
from textual.widgets import Input

from briefing.app.app import BriefingApp
from briefing.store import Store
from tests.app.newsroom import ARTICLES, FakeAnalyst


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """Remember themes in a temporary place, and be the same whatever terminal this is."""
    monkeypatch.setenv("BRIEFING_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("briefing.app.clipboard.ways", lambda _: iter(()))


@pytest.fixture
def looks_as_it_did(snap_compare, tmp_path):
    """Press keys, each when the last has done all it does, and compare with the picture kept."""

    def compare(size, theme, *keys):
        async def look(pilot):
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.app.workers.wait_for_complete()
            for field in pilot.app.screen.query(Input):
                field.cursor_blink = False
            await pilot.pause()
            pilot.app.screen_stack[0].show_references()
            await pilot.pause()

        with Store.open(tmp_path, tmp_path) as store:
            analyst = FakeAnalyst(*ARTICLES)
            analyst.store = store
            app = BriefingApp(ARTICLES, analyst, store, title="news", theme=theme)
            return snap_compare(app, terminal_size=size, run_before=look)

    return compare
