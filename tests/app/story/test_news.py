"""What is new since the last reading."""

from tests.app.story.harbour import AGAIN, ASKED, COPY, PAIRS, pressed, shown, told


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
    from datetime import date

    from tests.stories import Told, story

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
