"""Moving by numbers, by things and by articles."""

from dataclasses import replace

import pytest

from briefing.app.keys import times
from briefing.model import Attribution, Party, Span
from tests.app.newsroom import (
    ANSWER_ARTICLE,
    ARTICLES,
    LONG_ARTICLE,
    STRIKE_ARTICLE,
    FakeAnalyst,
    article,
    findings,
    opened,
)


class Reporter(FakeAnalyst):
    """Finds one quotation as well."""

    def cached(self, of):
        """Return what is found, and the second paragraph as the words of a spokeswoman."""
        start = of.text.index("the cabinet would")
        said = Attribution((Span(start, start + 30),), Party("A spokeswoman", None), direct=True)
        return replace(findings(of), attributions=(said,))


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("move_lines(1)", "move_lines(12)"),
        ("step('demand', -1)", "step('demand', -12)"),
        ("screen.leap(1)", "screen.go_to_paragraph(12)"),
        ("go_to_pane('article')", "go_to_pane('article')"),
        ("note", "note"),
    ],
)
def test_a_number_multiplies_what_goes_by_steps(action, expected):
    """What has no steps is done once; the ends of the article become a paragraph."""
    assert times(action, 12) == expected


async def test_a_number_before_a_key_does_it_so_many_times(tmp_path):
    """It is shown while it is typed, and gone afterwards."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        view = desk.reader.view
        await desk.press("1", "2")
        assert desk.seen("Footer").startswith(" 12 ×")
        await desk.press("right_parenthesis")
        assert "×" not in desk.seen("Footer")
        before = view.cursor
        assert LONG_ARTICLE.text[before:].startswith("Nobody in hall 6 ")
        await desk.press("3", "0", "G")
        assert view.paragraph == 30
        await desk.press("2", "g", "g")
        assert view.paragraph == 2
        await desk.press("9", "9", "9", "9", "j")
        assert view.cursor_row == len(view.page.rows) - 1


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("right_parenthesis", "left_parenthesis"),
        ("right_curly_bracket", "left_curly_bracket"),
        ("j", "k"),
        ("space", "shift+space"),
    ],
)
async def test_every_step_has_its_way_back(tmp_path, there, back):
    """Two there and one back is one step on."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        view = desk.reader.view
        await desk.press("3", "right_curly_bracket", there)
        once = view.cursor
        await desk.press(there)
        twice = view.cursor
        await desk.press(back)
        assert twice > view.cursor == once


async def test_the_unread_are_stepped_through_both_ways(tmp_path):
    """And it is said when none is left."""
    async with opened(tmp_path) as desk:
        await desk.press("]", "u")
        assert desk.reader.article is ANSWER_ARTICLE
        await desk.press("[", "u")
        assert "unread" in desk.seen("Notice")


async def test_a_number_counts_steps_and_rows(tmp_path):
    """`2]d` is the second demand, `3j` in a list the third row; more than there are, the last."""
    async with opened(tmp_path) as desk:
        await desk.press("2", "]")
        assert "2 × ] next" in desk.seen("Footer")
        await desk.press("d")
        assert desk.lit() == "reopen the night ferry"
        await desk.press("g", "g", "9", "]", "d")
        assert desk.lit() == "reopen the night ferry"
        await desk.press("g", "r", "3", "j")
        assert desk.reader.query_one("#references").lit == 2
        await desk.press("2", "k")
        assert desk.reader.query_one("#references").lit == 0


async def test_a_number_can_be_taken_back(tmp_path):
    """Escape drops it, and does nothing else; a field gets its digits."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.press("5", "escape")
        assert desk.lit() == "raise wages before winter"
        await desk.press("j", "slash", "5")
        assert desk.reader.query_one("Input").value == "5"


async def test_things_are_visited_in_reading_order(tmp_path):
    """From the start of a sentence `l` takes what is first in it; what it takes is selected."""
    async with opened(tmp_path) as desk:
        await desk.press("j")
        seen = []
        for key in ("l", "right", "l", "h"):
            await desk.press(key)
            seen.append(desk.lit())
        assert seen == [
            "Arland",
            "raise wages before winter",
            "Arland",
            "raise wages before winter",
        ]
        assert desk.reader.query_one("#demands").row.position.gist == "raise wages before winter"
        await desk.press("9", "9", "l", "l")
        assert "Nothing marked after this place" in desk.seen("Notice")


async def test_quotes_are_steps_and_say_whose_they_are(tmp_path):
    """`]q` goes to what stands in quotation marks."""
    async with opened(tmp_path, [STRIKE_ARTICLE], Reporter(STRIKE_ARTICLE)) as desk:
        await desk.press("]", "q")
        assert desk.lit() == "the cabinet would meet on Frid"
        assert "Said by A spokeswoman." in desk.seen("Notice")
        await desk.press("]", "q")
        assert "No quote after this place" in desk.seen("Notice")


async def test_a_step_before_all_is_analysed_claims_nothing(tmp_path):
    """There may be a demand further on; notes are known from the start."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, analyst=analyst) as desk:
        await desk.press("]", "d")
        assert "as soon as it is analysed" in desk.seen("Notice")
        await desk.press("]", "m")
        assert "No note after this place" in desk.seen("Notice")


async def test_notes_are_steps(tmp_path):
    """`]m` and `[m` go from note to note."""
    async with opened(tmp_path) as desk:
        await desk.press("3", "G", "m", *"why", "escape", "g", "g", "]", "m")
        assert desk.reader.view.paragraph == 3


async def test_unread_articles_are_steps(tmp_path):
    """`]u` leaves out what was opened; with none left it says so."""
    more = article("Fares rise\n\nFares rise again.", "news/fares.txt")
    async with opened(tmp_path, [*ARTICLES, more]) as desk:
        await desk.press("]", "a", "[", "a", "]", "u")
        assert desk.reader.article is more
        await desk.press("]", "u")
        assert "No unread article after this one" in desk.seen("Notice")
        await desk.press("2", "[", "a", "9", "]", "a", "[", "a")
        assert desk.reader.article is ANSWER_ARTICLE


async def test_the_ends_are_jumps(tmp_path):
    """After `G` the back key returns, and so does `''`."""
    async with opened(tmp_path, [LONG_ARTICLE]) as desk:
        await desk.press("j", "j")
        start = desk.reader.view.cursor
        for back in (["backspace"], ["apostrophe", "apostrophe"]):
            await desk.press("G")
            assert desk.reader.view.cursor > start
            await desk.press(*back)
            assert desk.reader.view.cursor == start
