"""What is new since the last reading."""

from datetime import date

from tests.app.newsroom import opened
from tests.app.story.harbour import (
    AGAIN,
    ASKED,
    COPY,
    PAIRS,
    Knows,
    pressed,
    settled,
    shown,
    told,
)
from tests.stories import Told, story


async def test_on_reopening_one_line_says_what_is_new(tmp_path):
    """And the header does until it was looked at."""
    async with told(tmp_path, [ASKED]) as desk:
        assert "Since you last read" not in shown(desk)
    async with told(tmp_path, PAIRS) as desk:
        assert "Since you last read: 2 new articles, 1 new demand" in desk.seen("Notice")
        assert "W: what is new" in desk.seen("Header")
        await pressed(desk, "W")
        text = shown(desk)
        assert "● Arland keeps its port fee" in text
        assert "► open its books" in text
        await pressed(desk, "escape")
        assert "W:" not in desk.seen("Header")
    async with told(tmp_path, PAIRS) as desk:
        assert "Since you last read" not in shown(desk)
        await pressed(desk, "W")
        assert "Nothing is new." in shown(desk)


async def test_what_was_not_looked_at_stays_new(tmp_path):
    """Quitting at once loses no news; an article that was read is none any more."""
    async with told(tmp_path, [ASKED]):
        pass
    async with told(tmp_path, PAIRS) as desk:
        await pressed(desk, "]", "a")
        assert desk.reader.article is AGAIN[0]
    async with told(tmp_path, PAIRS) as desk:
        assert "1 new article" in desk.seen("Notice")
        await pressed(desk, "W", "enter")
        assert desk.reader.article is COPY[0]
        await pressed(desk, "ctrl+o")
        assert "● Arland keeps its port fee" in shown(desk)


async def test_a_reworded_demand_shows_which_words(tmp_path):
    """Words cut and words added are told apart without colour."""
    again = story(
        "news/later.txt",
        "Union on the ferry\nThe Union asked Arland to reopen the night ferry by May.\n",
        date(2024, 3, 9),
        [Told("Union > Arland | asked | reopen the night ferry by May", strength=1)],
        ["GPE Arland", "ORG Union"],
    )
    async with told(tmp_path, [ASKED]):
        pass
    async with told(tmp_path, [ASKED, again], keys="W") as desk:
        assert "Demands made again in other words" in shown(desk)
        assert "reopen the night ferry {+by May+}" in shown(desk)
        await pressed(desk, "end", "enter")
        assert desk.lit() == "reopen the night ferry by May"


async def test_those_who_begin_are_told_so(tmp_path):
    """Nothing is new to those who read for the first time."""
    async with told(tmp_path, PAIRS, keys="W") as desk:
        assert "You read these articles for the first time." in shown(desk)


async def test_a_corrected_file_is_not_news_but_for_what_was_corrected(tmp_path):
    """It was edited between two readings: the rest of it was read."""
    corrected = story(
        ASKED[0].path,
        ASKED[0].text.replace("the night ferry. About 300", "the ferry by May. About 400"),
        ASKED[0].published,
        [
            Told("Union > Arland | asked | reopen the ferry by May", strength=1),
            Told("Belmark > Arland | urged | lower the port fee", strength=2),
        ],
        ["GPE Arland", "GPE Belmark", "ORG Union"],
    )
    for others in ([], [AGAIN]):  # also where it is the only one
        folder = tmp_path / str(len(others))
        async with told(folder, [ASKED, *others]):
            pass
        at_hand = [article for article, _ in (corrected, *others)]
        knows = Knows([ASKED, corrected, *others])
        async with opened(folder, at_hand, knows) as desk:
            await settled(desk)
            await pressed(desk, "W")
            assert "by May" in shown(desk)
            assert "New articles" not in shown(desk)
            assert "port fee" not in shown(desk)
