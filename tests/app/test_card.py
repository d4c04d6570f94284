"""The card of an entity."""

import pytest

from briefing.app.card import Card
from briefing.app.card_rows import CardRow
from briefing.app.peek import Peek
from briefing.app.rows import Rows
from tests.app.newsroom import ANSWER_ARTICLE, STRIKE_ARTICLE, opened, text_of


def card(desk):
    """Return the list of the card that is open."""
    assert isinstance(desk.app.screen, Card)
    return desk.app.screen.query_one(Rows)


async def light(desk, text):
    """Move to the row with this text."""
    rows = card(desk)
    while text not in (rows.row.text if isinstance(rows.row, CardRow) else ""):
        before = rows.lit
        await desk.press("j")
        assert rows.lit != before, f"no row says {text}"


async def opened_card(desk):
    """Open the card of Arland."""
    await desk.press("l", "K")
    await desk.app.workers.wait_for_complete()
    await desk.settle()


async def test_the_card_says_what_all_articles_know(tmp_path):
    """Names, what is demanded of it, whom it is named with, and where first and last."""
    async with opened(tmp_path, size=(120, 50)) as desk:
        await opened_card(desk)
        shown = " ".join(text_of(card(desk)).replace("│", "").split())
        assert "Arland · state or city" in shown
        for row in (
            "Arland 7 places",
            "raise wages before winter Port workers → Arland · urge · no answer found · 1 place",
            "reopen the night ferry Union → Arland · call",
            "union organisation · 3 places",
            "first: 4 Mar 2024 The Courier title",
            "last: 5 Mar 2024 The Courier ¶2",
        ):
            assert row in shown


async def test_a_row_shows_where_and_back_returns_to_it(tmp_path):
    """The demand is selected in the text; the back key opens the card at the same row."""
    async with opened(tmp_path) as desk:
        await opened_card(desk)
        await light(desk, "reopen the night ferry")
        await desk.press("enter")
        assert desk.app.screen is desk.reader
        assert desk.lit() == "reopen the night ferry"
        assert desk.reader.target.position
        await desk.press("backspace")
        await desk.app.workers.wait_for_complete()
        assert card(desk).row.text == "reopen the night ferry"
        await desk.press("escape")
        assert desk.app.screen is desk.reader
        assert desk.lit() is None


async def test_the_places_of_a_row_are_peeked_at(tmp_path):
    """`p` steps through them over the card; Enter goes there, and the name is selected."""
    async with opened(tmp_path) as desk:
        await opened_card(desk)
        await light(desk, "union")
        await desk.press("p", "p")
        assert isinstance(desk.app.screen, Peek)
        assert "3 of 3" in text_of(desk.app.screen.query_one("#peek"))
        await desk.press("escape")
        assert card(desk).row.text == "union"
        await desk.press("p", "p", "enter")
        assert desk.reader.article is ANSWER_ARTICLE
        assert desk.reader.target.entity == "GPE:Arland"
        assert "Arland · 7 places" in desk.seen("#references")


async def test_cards_lead_to_cards(tmp_path):
    """`K` on a row about another entity opens that one's, and Escape comes back."""
    async with opened(tmp_path) as desk:
        await opened_card(desk)
        await light(desk, "union")
        await desk.press("K")
        await desk.app.workers.wait_for_complete()
        assert "union · organisation" in text_of(card(desk))
        await desk.press("escape")
        assert "Arland · state or city" in text_of(card(desk))


async def test_the_right_button_on_a_name_opens_its_card(tmp_path):
    """The mouse does what `K` does."""
    async with opened(tmp_path) as desk:
        lines = desk.seen("#article").splitlines()
        y = next(at for at, line in enumerate(lines) if "the union." in line)
        offset = (lines[y].index("union") + 2, y)
        await desk.pilot.click("#article", offset=offset, button=3)
        await desk.settle()
        await desk.app.workers.wait_for_complete()
        assert "union · organisation" in text_of(card(desk))
        assert desk.reader.article is STRIKE_ARTICLE


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_small_screens_say_how_to_leave(tmp_path, size):
    """Long rows wrap, and the way out is always on the frame."""
    async with opened(tmp_path, size=size) as desk:
        await opened_card(desk)
        shown = text_of(card(desk))
        assert "esc back" in shown
        assert all(len(line) <= size[0] for line in shown.splitlines())


def test_what_articles_say_is_no_markup():
    """Brackets stay, and controls do nothing."""
    row = CardRow("Names", "[b]Arland\x1b[31m", "1 place", ())
    painted = "".join(line.plain for line in row.paint(60, lambda _: ""))
    assert "[b]Arland" in painted
    assert "\x1b" not in painted
