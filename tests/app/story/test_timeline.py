"""The timeline, its chart, and how days are called."""

from datetime import date

import pytest

from briefing.app.story.chart import Chart
from briefing.app.story.days import days
from briefing.crossref.timeline import Entry, What
from tests.app.story.harbour import PAIRS, pressed, settled, shown, told


async def test_the_days_hold_what_was_said_happened_and_is_due(tmp_path):
    """Each under its day, what lies ahead of the newest article apart."""
    async with told(tmp_path, keys="L") as desk:
        text = shown(desk)
        march = text.index("Sat 2 Mar 2024")
        assert march < text.index("300 dockers marched on 2 March 2024") < text.index("Mon 4 Mar")
        assert text.index("Ahead of the newest article, 7 Mar 2024") < text.index("Wed 20 Mar 2024")
        assert "in 13 days · Belmark → Arland: lower the port fee" in text


async def test_sections_and_words_narrow_it(tmp_path):
    """Only what is due; only what speaks of the ferry."""
    async with told(tmp_path, keys="L") as desk:
        await pressed(desk, "shift+tab")
        assert "Mon 4 Mar" not in shown(desk)
        assert "Wed 20 Mar 2024" in shown(desk)
        await pressed(desk, "tab")
        await desk.pilot.press("slash", *"ferry")
        await settled(desk)
        assert "port fee" not in shown(desk)
        assert 'Timeline · with "ferry"' in shown(desk)
        await desk.pilot.press(*"zz")
        await settled(desk)
        assert "Nothing here has all these words." in shown(desk)


async def test_from_an_entry_to_the_sentence_and_back(tmp_path):
    """The row is lit again on return, in the section it was in."""
    async with told(tmp_path, keys="L") as desk:
        await pressed(desk, "shift+tab", "enter")
        assert desk.lit() == "lower the port fee"
        await pressed(desk, "ctrl+o")
        assert "Wed 20 Mar 2024" in shown(desk)
        assert "Mon 4 Mar" not in shown(desk)
        await pressed(desk, "q")
        assert desk.app.screen is desk.reader


async def test_the_chart_follows_the_rows_and_leads_to_days(tmp_path):
    """The day of the lit row is named with its count; a click goes to another day."""
    async with told(tmp_path, keys="L") as desk:
        chart = desk.app.screen.query_one(Chart)
        await pressed(desk, "home")
        assert chart.here == date(2024, 3, 2)
        assert "2 Mar: 1" in shown(desk)
        await desk.pilot.click(Chart, offset=(1 + 2 * 6, 1))
        await settled(desk)
        assert chart.here == date(2024, 3, 4)
        assert "4 Mar: 2" in shown(desk)


async def test_on_narrow_screens_an_entry_takes_two_lines(tmp_path):
    """Who and where first, the words below."""
    async with told(tmp_path, keys="LG", size=(60, 24)) as desk:
        lines = shown(desk).splitlines()
        at = next(at for at, line in enumerate(lines) if "in 13 days · Belmark → Arland" in line)
        assert "lower the port fee" in lines[at + 1]


async def test_without_dates_there_is_no_chart(tmp_path):
    """Undated articles have a timeline too."""
    from tests.stories import Told, story

    pair = story("a.txt", "Ferry\nThe Union asked Arland to sail.\n", told=[
        Told("Union > Arland | asked | sail")
    ])  # fmt: skip
    async with told(tmp_path, [pair], keys="L") as desk:
        assert "No date known" in shown(desk)
        assert not desk.app.screen.query_one(Chart).display


@pytest.mark.parametrize(
    ("first", "last", "granularity", "called"),
    [
        (date(2021, 12, 15), date(2021, 12, 15), "day", "Wed 15 Dec 2021"),
        (date(2021, 12, 13), date(2021, 12, 19), "week", "13–19 Dec 2021"),
        (date(2021, 12, 27), date(2022, 1, 2), "week", "27 Dec 2021 – 2 Jan 2022"),
        (date(2021, 2, 1), date(2021, 2, 28), "month", "Feb 2021"),
        (date(2021, 10, 1), date(2021, 12, 31), "quarter", "4th quarter of 2021"),
        (date(1979, 1, 1), date(1979, 12, 31), "year", "1979"),
        (date(1970, 1, 1), date(1979, 12, 31), "decade", "1970s"),
        (None, None, "", "No date known"),
    ],
)
def test_partial_dates_stay_partial(first, last, granularity, called):
    """No day is made up where none is told."""
    place = ((PAIRS[0][0].id, PAIRS[0][1].sentences[0]),)
    entry = Entry(What.HAPPENED, first, last, granularity, True, False, place)
    assert days(entry) == called


def test_the_chart_has_a_bar_for_whatever_happened():
    """The lowest count is still seen beside the highest."""
    chart = Chart()
    shown_days = ((date(2024, 3, 1), 1), (date(2024, 3, 2), 0), (date(2024, 3, 3), 1000))
    low, high = (chart._height(count, 1000, 0) for _, count in shown_days[::2])
    assert (low, chart._height(0, 1000, 0), high) == (1, 0, 8)
