"""How these screens look; `pytest --snapshot-update` after a change that is meant."""

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.store import Store
from tests.app.story.harbour import ASKED, PAIRS, Knows

SCREENS = {
    "board": "B",
    "threads": "T",
    "silence": ["T", "tab"],
    "thread": ["T", "enter"],
    "timeline": "L",
    "origins": "O",
    "copy": ["O", "j", "enter"],
    "news": "W",
}


def _app(store: Store, theme: str) -> BriefingApp:
    articles = [article for article, _ in PAIRS]
    return BriefingApp(articles, Knows(PAIRS), store, title="news", theme=theme)


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [
        *(
            (name, size, theme)
            for name in SCREENS
            for size in [(80, 24), (120, 36)]
            for theme in ["textual-dark", "textual-light"]
        ),
        ("board", (40, 12), "textual-dark"),
    ],
)
def test_the_screens_look_as_they_did(snap_compare, tmp_path, name, size, theme):
    """Each as it opens on a dispute whose first article was read before."""

    async def look(pilot: Pilot[None]) -> None:
        for key in ("", *SCREENS[name]):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        store.keep_seen([ASKED[0].id])
        assert snap_compare(_app(store, theme), terminal_size=size, run_before=look)
