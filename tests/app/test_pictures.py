"""How the reader looks; `pytest --snapshot-update` after a change that is meant."""

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.store import Store
from tests.app.newsroom import ARTICLES, FakeAnalyst


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
def test_the_reader_looks_as_it_did(snap_compare, tmp_path, size, theme):
    """A demand is selected and has a note, in the layouts for narrow and wide screens."""

    async def look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press("]", "d", "]", "d", "m", *"Since when?", "escape", "k")
        await pilot.press("]", "d")
        reader = pilot.app.screen_stack[0]
        reader.show_references()
        await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        app = BriefingApp(ARTICLES, FakeAnalyst(*ARTICLES), store, title="news", theme=theme)
        assert snap_compare(app, terminal_size=size, run_before=look)


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        ((80, 24), "textual-dark", "2]dpn"),
        ((120, 36), "textual-light", "2]dp"),
        ((120, 36), "textual-dark", "lK"),
        ((80, 24), "textual-light", "lKGp"),
    ],
    ids=["peek-narrow", "peek-light", "card", "card-peek-light"],
)
def test_peek_and_card_look_as_they_did(snap_compare, tmp_path, size, theme, keys):
    """A place of a demand over the article; an entity's card; a peek from that."""

    async def look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        app = BriefingApp(ARTICLES, FakeAnalyst(*ARTICLES), store, title="news", theme=theme)
        assert snap_compare(app, terminal_size=size, run_before=look)


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        ((80, 24), "textual-light", ["r"]),
        ((120, 36), "textual-dark", ["r"]),
        ((40, 12), "textual-light", ["full_stop"]),
        ((120, 36), "high-contrast-dark", ["o", "T", "full_stop"]),
        ((20, 5), "textual-dark", []),
    ],
    ids=["reading-narrow", "reading", "tour-small", "groups-contrast", "tiny"],
)
def test_the_arrangements_look_as_they_did(snap_compare, tmp_path, size, theme, keys):
    """The text alone, the tour over it, the list in groups, and hardly any room."""

    async def look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        app = BriefingApp(ARTICLES, FakeAnalyst(*ARTICLES), store, title="news", theme=theme)
        assert snap_compare(app, terminal_size=size, run_before=look)
