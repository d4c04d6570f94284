"""The list of all notes: found, followed, changed."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.story.notes import NotesScreen
from briefing.app.story.sections import Sections
from briefing.model import Span
from briefing.notes import make_note
from briefing.store import Store
from tests.app.newsroom import (
    ANSWER_ARTICLE,
    ARTICLES,
    STRIKE_ARTICLE,
    FakeAnalyst,
    article,
    opened,
)
from tests.app.story.harbour import pressed, settled, shown

ELSEWHERE = article("Fog at sea\n\nThe fog was thick. Ships waited.\n", "news/fog.txt")
NEVER = article("Never opened\n\nNobody read this.\n", "news/never.txt")
ORPHAN = article("Port workers\n\nThis was cut later.\n", "news/strike.txt")


def note(of, words, text="", colour="", day=4):
    """Write a note on some words of an article, on a day of March."""
    start = of.text.index(words)
    now = datetime(2024, 3, day, 12, tzinfo=UTC)
    return make_note(of, Span(start, start + len(words)), text, now, colour)


NOTES = (
    note(STRIKE_ARTICLE, "raise wages", "By how much? #wages\n\nAsk [/b]."),
    note(STRIKE_ARTICLE, "a pay freeze", colour="red", day=5),
    note(ANSWER_ARTICLE, "open talks", "Since when? #talks", "green", day=8),
    note(ELSEWHERE, "Ships waited", "#wages lost", day=7),
    note(NEVER, "Nobody", "who?", day=6),
    note(ORPHAN, "This was cut later", "hm", day=3),
)


def fill(store):
    """Keep the notes, and what was opened before."""
    store.keep_searchable([(ELSEWHERE, None)])
    for one in NOTES:
        store.add_note(one)


@asynccontextmanager
async def listed(tmp_path, *keys, **settings):
    """Open the list, and press some keys there."""
    async with opened(tmp_path, **settings) as desk:
        fill(desk.app.store)
        await pressed(desk, "C", *keys)
        yield desk


def quotes(desk):
    """Return the quotes in the list."""
    return [row.note.quote for row in desk.app.screen.rows.rows if row.key]


async def test_all_notes_are_there_wherever_they_are(tmp_path):
    """Under their articles, the one noted last first; with what is lost and what is away."""
    async with listed(tmp_path) as desk:
        text = shown(desk)
        assert quotes(desk) == [
            "open talks",
            "Ships waited",
            "Nobody",
            "raise wages",
            "a pay freeze",
            "This was cut later",
        ]
        assert "Arland offers ferry talks · The Courier · 5 Mar 2024" in text
        assert "¶1 · highlighted in green · 8 Mar 2024" in text
        assert "Never opened · news/never.txt" in text
        assert "article not at hand · 6 Mar 2024" in text
        assert "no longer in the text · 3 Mar 2024" in text
        assert "Ask [/b]." in text
        assert "6 notes in 4 articles" in text
        assert "All 6   With words 5   Highlights 2   Not in the text 1" in text


async def test_the_list_is_filtered_as_one_types(tmp_path):
    """In the query language; what makes no sense changes nothing and is said."""
    async with listed(tmp_path, "slash", *"tag:w") as desk:
        assert quotes(desk) == ["Ships waited", "raise wages"]
        await pressed(desk, *"ages x:")
        assert "no field “x:”" in shown(desk)
        assert quotes(desk) == []  # of the word "x"
        await pressed(desk, "enter")
        assert "no field “x:”" in shown(desk)
        await pressed(desk, "slash", "escape")
        assert len(quotes(desk)) == 6
        await pressed(desk, "slash", *"from:union", "enter")
        assert quotes(desk) == ["open talks", "raise wages", "a pay freeze", "This was cut later"]
        assert "Notes · from:union" in shown(desk)


@pytest.mark.parametrize(
    ("section", "found"),
    [(1, 5), (2, 2), (3, 1)],
)
async def test_sections_count_and_choose(tmp_path, section, found):
    """Those with words, the highlights, and those whose words are gone."""
    async with listed(tmp_path, *["tab"] * section) as desk:
        assert len(quotes(desk)) == found
        assert desk.app.screen.query_one(Sections).front == section


async def test_enter_leads_to_the_place_and_back(tmp_path):
    """In an open article, and in one that was opened before."""
    async with listed(tmp_path, "enter") as desk:
        assert (desk.reader.article, desk.lit()) == (ANSWER_ARTICLE, "open talks")
        await pressed(desk, "ctrl+o")
        assert isinstance(desk.app.screen, NotesScreen)
        assert desk.app.screen.row.note == NOTES[2]
        await pressed(desk, "j", "enter")
        assert (desk.reader.article.title, desk.lit()) == ("Fog at sea", "Ships waited")
        await pressed(desk, "C", "j", "j", "enter")
        assert "not at hand: open news/never.txt" in shown(desk)
        await pressed(desk, "G", "enter")
        assert desk.reader.article is STRIKE_ARTICLE
        assert "no longer in the text" in desk.seen("Notice")


async def test_a_click_and_a_peek_lead_there_too(tmp_path):
    """The mouse does what the keys do; a peek goes through all that have a place."""
    async with listed(tmp_path, "p") as desk:
        assert "1 of 4" in shown(desk)
        await pressed(desk, "n", "enter")
        assert desk.lit() == "Ships waited"
        await pressed(desk, "C")
        row = next(at for at, line in enumerate(shown(desk).splitlines()) if "By how" in line)
        await desk.pilot.click(offset=(10, row))
        await settled(desk)
        assert desk.lit() == "raise wages"
        await pressed(desk, "C", "G", "p")
        assert "nothing to look at" in shown(desk)


async def test_a_note_is_changed_from_the_list(tmp_path):
    """Edited, coloured, deleted and brought back, the next one lit."""
    async with listed(tmp_path) as desk:
        await pressed(desk, "m", "end", *"!", "escape")
        assert "Since when? #talks!" in shown(desk)
        assert "Note kept" in shown(desk)
        await pressed(desk, "H")
        assert "highlighted in blue" in shown(desk)
        await pressed(desk, "D")
        assert "open talks" not in quotes(desk)
        assert desk.app.screen.row.note.quote == "Ships waited"
        await pressed(desk, "u", "u", "u")
        kept = {one.id: one for one in desk.app.store.notes()}[NOTES[2].id]
        assert (kept.text, kept.colour) == ("Since when? #talks", "green")
        await pressed(desk, "ctrl+r")
        assert "Made again" in shown(desk)
        assert "Since when? #talks!" in shown(desk)


async def test_without_notes_it_says_how_to_write_one(tmp_path):
    """An empty list is no dead end."""
    async with opened(tmp_path) as desk:
        await pressed(desk, "C")
        assert "m writes one on the selection" in shown(desk)
        await pressed(desk, "m", "D", "H", "enter", "q")
        assert desk.app.screen is desk.reader


async def test_it_can_be_read_on_a_small_screen(tmp_path):
    """The way back and the help stay."""
    async with listed(tmp_path, size=(40, 12)) as desk:
        text = shown(desk)
        assert "Since when? #talks" in text
        assert "esc back" in text
        assert max(map(len, text.splitlines())) <= 40


@pytest.mark.parametrize(
    ("size", "theme"),
    [
        ((80, 24), "textual-dark"),
        ((80, 24), "textual-light"),
        ((120, 36), "textual-dark"),
        ((120, 36), "textual-light"),
        ((40, 12), "ansi-dark"),
    ],
)
def test_the_list_looks_as_it_did(snap_compare, tmp_path, size, theme):
    """Colours have their letters; what is lost stands out."""

    async def look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.press("C")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    with Store.open(tmp_path, tmp_path) as store:
        fill(store)
        app = BriefingApp(ARTICLES, FakeAnalyst(*ARTICLES), store, title="news", theme=theme)
        assert snap_compare(app, terminal_size=size, run_before=look)
