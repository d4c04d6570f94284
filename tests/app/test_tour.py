"""The tour is short, takes no key from reading, and is not shown again once it was put away."""

import re

import pytest

from briefing.app.keys import TABLE
from briefing.app.tour import STEPS
from tests.app.newsroom import opened


def test_every_key_it_names_exists():
    """At most five steps, and no key of old."""
    names = {key.called for key in TABLE}
    assert len(STEPS) <= 5
    assert {name for _, text in STEPS for name in re.findall(r"\[(\w+)\]", text)} <= names


@pytest.mark.parametrize("size", [(120, 36), (40, 12)])
async def test_reading_goes_on_below_it(tmp_path, size):
    """`.` goes on, all other keys are the reader's; after the last step it is gone for good."""
    async with opened(tmp_path, size=size, tour=True) as desk:
        assert "1 of 5" in desk.seen("Tour")
        place = desk.reader.view.cursor
        await desk.press("j", "j")
        assert desk.reader.view.cursor > place
        for number in range(2, 6):
            await desk.press(".")
            assert f"{number} of 5" in desk.seen("Tour")
            assert ". next · esc ends it" in desk.seen("Tour")
        await desk.press(".")
        assert not desk.reader.query("Tour")
    async with opened(tmp_path, tour=True) as desk:
        assert not desk.reader.query("Tour")
        await desk.press(".")
        assert "1 of 5" in desk.seen("Tour")


async def test_it_is_skipped_with_one_key(tmp_path):
    """Escape ends it, and does nothing else then; it is not shown without being asked for."""
    async with opened(tmp_path) as desk:
        assert not desk.reader.query("Tour")
    async with opened(tmp_path, tour=True) as desk:
        await desk.press("r", "escape")
        assert not desk.reader.query("Tour")
        assert desk.reader.looks.reading
        await desk.press("escape")
        assert not desk.reader.looks.reading
    async with opened(tmp_path, tour=True) as desk:
        assert not desk.reader.query("Tour")
