"""Copies of one text, and what is told differently."""

from datetime import date
from pathlib import PurePath

from tests.app.story.harbour import AGAIN, ASKED, COPY, pressed, shown, told
from tests.stories import Told, story


async def test_copies_stand_under_one_origin(tmp_path):
    """And the list of articles marks them."""
    async with told(tmp_path, keys="O") as desk:
        text = shown(desk)
        assert "3 articles, 2 origins" in text
        assert "2 articles, one origin: Arland keeps its port fee" in text
        await pressed(desk, "escape")
        assert desk.seen("#articles").count("×2") == 2


async def test_a_copy_shows_what_was_changed_in_it(tmp_path):
    """Word by word, and from there to the sentence and back."""
    async with told(tmp_path, keys="Oj") as desk:
        await pressed(desk, "enter")
        assert "1 sentence differs." in shown(desk)
        assert "since the [-great-] {+big+} storm" in " ".join(shown(desk).replace("│", "").split())
        await pressed(desk, "enter")
        assert desk.reader.article is COPY[0]
        await pressed(desk, "ctrl+o")
        assert "1 sentence differs." in shown(desk)
        await pressed(desk, "escape", "k", "enter")
        assert desk.reader.article is AGAIN[0]


async def test_equal_copies_are_called_so(tmp_path):
    """Only the line ends differ."""
    article = story("news/twin.txt", AGAIN[0].text + "\n", date(2024, 3, 6))
    async with told(tmp_path, [AGAIN, article], keys="Oj") as desk:
        await pressed(desk, "enter")
        assert "The same text, word for word." in shown(desk)


async def test_what_differs_stands_together_with_its_sources(tmp_path):
    """Two words for one act; Enter shows where each stands."""
    asks = story(
        "news/other.txt",
        "Union on the ferry\nThe Union demanded that Arland reopen the night ferry.\n",
        date(2024, 3, 4),
        [Told("Union > Arland | demanded | reopen the night ferry", strength=4)],
        ["GPE Arland", "ORG Union"],
    )
    async with told(tmp_path, [ASKED, asks], keys="O") as desk:
        text = shown(desk)
        assert "How firmly it is put differs: reopen the night ferry" in text
        assert text.index("asked ") < text.index("demanded ")
        assert "4 Mar · other.txt · ¶1" in text  # both are of The Courier
        await pressed(desk, "j", "enter")
        assert desk.lit() == "demanded"
        await pressed(desk, "ctrl+o")
        assert "How firmly it is put differs" in shown(desk)


async def test_where_nothing_was_found_it_says_so(tmp_path):
    """Two remarks, and no row to choose."""
    async with told(tmp_path, [ASKED], keys="O") as desk:
        assert "No two articles carry the same text." in shown(desk)
        assert "Nothing that is told differently was found." in shown(desk)
        await pressed(desk, "enter", "j")
        assert "No two articles" in shown(desk)


async def test_copies_of_one_source_and_day_go_by_their_files(tmp_path):
    """Else nobody could tell which of the two says what."""
    twin = story("news/twin.txt", AGAIN[0].text.replace("great", "big"), AGAIN[0].published)
    async with told(tmp_path, [AGAIN, twin], keys="O") as desk:
        text = shown(desk)
        assert f"{PurePath(AGAIN[0].path).name} " in text
        assert "twin.txt" in text
        await pressed(desk, "j", "enter")
        assert f"→ twin.txt {AGAIN[0].published:%-d %b %Y}" in shown(desk)
