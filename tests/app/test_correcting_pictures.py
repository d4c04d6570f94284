"""How corrected findings and the forms look; `pytest --snapshot-update` after a change meant."""

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.store import Store
from tests.app.newsroom import ARTICLES, FakeAnalyst


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        ((120, 36), "textual-dark", "fg3jaxac"),
        ((80, 24), "textual-light", "]dac"),
        ((40, 12), "textual-dark", "]dac"),
        ((120, 36), "textual-light", "]ec"),
        ((80, 24), "textual-dark", "fg3jaxa"),
        ((120, 36), "ansi-dark", "fg3jaxa"),
    ],
    ids=["form", "form-light", "form-small", "name-light", "list", "list-ansi"],
)
def test_corrections_look_as_they_did(snap_compare, tmp_path, size, theme, keys):
    """A list half reviewed, the form of a finding and that of a name."""

    async def look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
        reader = pilot.app.screen_stack[0]
        await pilot.pause()
        reader.show_references()
        await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        analyst = FakeAnalyst(*ARTICLES)
        analyst.store = store
        app = BriefingApp(ARTICLES, analyst, store, title="news", theme=theme)
        assert snap_compare(app, terminal_size=size, run_before=look)
