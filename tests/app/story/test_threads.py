"""The list of demands, and the history of one."""

from datetime import date

import pytest

from briefing.app.story.sections import Sections
from tests.app.story.harbour import ASKED, pressed, settled, shown, told
from tests.stories import Told, story


async def test_a_row_says_who_how_firmly_and_on_what_it_rests(tmp_path):
    """Two articles with one text count as one origin."""
    async with told(tmp_path, keys="T") as desk:
        text = shown(desk)
        assert "► reopen the night ferry" in text
        assert "Union → Arland · ▁▆▆ request → demand · 3 articles, 2 origins" in text
        assert "no answer found" in text
        assert "Belmark → Arland · urge · by 20 Mar 2024 · 1 article" in text
        assert "3 demands" in text


async def test_words_narrow_the_list_with_every_letter(tmp_path):
    """What is typed right after the key is in the field; Escape shows everything again."""
    async with told(tmp_path, keys="T") as desk:
        await desk.pilot.press("slash", *"fee")
        await settled(desk)
        assert "lower the port fee" in shown(desk)
        assert "night ferry" not in shown(desk)
        assert 'Demands · with "fee"' in shown(desk)
        await pressed(desk, "enter", "enter")
        assert "Made 1 time" in shown(desk)
        await pressed(desk, "escape")
        assert "night ferry" not in shown(desk)
        await pressed(desk, "slash", "escape")
        assert "night ferry" in shown(desk)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("from:union", ["reopen the night ferry", "open its books"]),
        ("to:belmark", ["open its books"]),
        ("urge", ["lower the port fee"]),
        ("UNION FERRY", ["reopen the night ferry"]),
        ("-from:union", ["lower the port fee"]),
        ("urge OR about:books", ["lower the port fee", "open its books"]),
        ("status:open -from:belmark", ["reopen the night ferry", "open its books"]),
        ("status:rejected", ["lower the port fee"]),
        ("zeppelin", []),
    ],
)
async def test_words_find_parties_strength_and_content(tmp_path, words, found):
    """All words must be there, in whatever case."""
    async with told(tmp_path, keys="T") as desk:
        await desk.pilot.press("slash", *words.replace(":", "_"))
        screen = desk.app.screen
        screen.words = words
        screen.load()
        await settled(desk)
        text = shown(desk)
        gists = ["reopen the night ferry", "lower the port fee", "open its books"]
        assert [gist for gist in gists if f"► {gist}" in text] == sorted(found, key=gists.index)
        assert found or "None of 3 demands has all these words." in text


async def test_a_query_that_makes_no_sense_changes_nothing(tmp_path):
    """What is wrong is said beside it, and again at Enter."""
    async with told(tmp_path, keys="T") as desk:
        await pressed(desk, "slash")
        desk.app.screen.words = "tag:x"
        desk.app.screen.load()
        await settled(desk)
        assert "no field “tag:” here" in shown(desk)
        assert "lower the port fee" in shown(desk)
        await pressed(desk, "enter")
        assert "no field “tag:” here" in shown(desk)


async def test_sections_show_who_has_not_answered(tmp_path):
    """The silence stands under the names of those who owe an answer."""
    async with told(tmp_path, keys="T") as desk:
        await pressed(desk, "tab")
        text = shown(desk)
        assert "Arland: " in text
        assert "without an answer, the first on 4 Mar 2024" in text
        await pressed(desk, "tab", "tab")
        assert desk.app.screen.query_one(Sections).front == 0
        await pressed(desk, "shift+tab")
        assert desk.app.screen.query_one(Sections).front == 2
        await desk.pilot.click(Sections, offset=(3, 0))
        await settled(desk)
        assert desk.app.screen.query_one(Sections).front == 0


async def test_the_latest_may_come_first(tmp_path):
    """One key changes the order, and says which it is."""
    async with told(tmp_path, keys="T") as desk:
        assert shown(desk).index("night ferry") < shown(desk).index("its books")
        await pressed(desk, "o")
        assert "The latest first." in shown(desk)
        assert shown(desk).index("its books") < shown(desk).index("port fee")
        await pressed(desk, "o")
        assert "The most reported first." in shown(desk)


async def test_a_demand_shows_its_history_with_the_words(tmp_path):
    """Each place in order of time: date, source, strength, and the sentence."""
    async with told(tmp_path, keys="T") as desk:
        await pressed(desk, "enter")
        text = shown(desk)
        assert "Made 3 times · ▁▆▆ request → demand" in text
        first = text.index("4 Mar · The Courier · ¶1 · Union → Arland · request")
        assert first < text.index("6 Mar · The Courier · ¶1 · Union → Arland · demand")
        assert "The Union asked Arland to reopen the night ferry." in text
        assert "What came back: no answer found in these 3 articles" in text


async def test_from_the_history_to_the_sentence_and_back(tmp_path):
    """Enter shows where; ctrl+o leads back to the same row of the same screens."""
    async with told(tmp_path, keys="T") as desk:
        await pressed(desk, "enter", "j", "enter")
        assert desk.app.screen is desk.reader
        assert desk.lit() == "reopen the night ferry"
        assert desk.reader.article.path == "news/again.txt"
        await pressed(desk, "ctrl+o")
        assert "Made 3 times" in shown(desk)
        assert desk.app.screen.rows.lit == 2
        await pressed(desk, "escape")
        assert "3 demands" in shown(desk)
        await pressed(desk, "escape")
        assert desk.app.screen is desk.reader
        assert desk.reader.article is ASKED[0]


async def test_what_was_done_is_shown_and_led_to(tmp_path):
    """It is no offer and no position, but the sentence that the status rests on."""
    asked = [Told("Belmark > Arland | urged | free the sailors")]
    names = ["GPE Arland", "GPE Belmark"]
    text = "Row\nBelmark urged Arland to free the sailors.\n"
    pairs = [
        story("row.txt", text, date(2024, 3, 4), asked, names),
        story("free.txt", "Free\nArland freed the sailors.\n", date(2024, 3, 8), (), names),
    ]
    async with told(tmp_path, pairs, keys="T") as desk:
        await pressed(desk, "enter")
        assert "8 Mar · The Courier · ¶1 · Arland · met" in shown(desk)
        await pressed(desk, "G", "enter")
        assert desk.reader.article.path == "free.txt"
        text = desk.reader.article.text
        assert desk.reader.target.span.of(text) == "Arland freed the sailors."


async def test_peek_steps_through_all_places_of_a_demand(tmp_path):
    """A look from the list leaves it as it is; Enter goes there, and back leads to the list."""
    async with told(tmp_path, keys="Tp") as desk:
        assert "1 of 3" in shown(desk)
        await pressed(desk, "n", "escape")
        assert "3 demands" in shown(desk)
        await pressed(desk, "p", "n", "enter")
        assert desk.app.screen is desk.reader
        assert desk.reader.article.path == "news/again.txt"
        await pressed(desk, "ctrl+o")
        assert "3 demands" in shown(desk)


async def test_the_mouse_shows_where_too(tmp_path):
    """A click on a row is Enter; a click on a key below is the key."""
    async with told(tmp_path, keys="T") as desk:
        await desk.pilot.click("Ledger", offset=(8, 0))
        await settled(desk)
        assert "Made 3 times" in shown(desk)
        line = shown(desk).splitlines()[-1]
        await desk.pilot.click("StoryFooter", offset=(line.index("esc"), 0))
        await settled(desk)
        assert "3 demands" in shown(desk)
