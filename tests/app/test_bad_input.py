"""What nobody means to type, paste or do to a window does no harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual.keys import key_to_character
from textual.widgets import Input, TextArea

from briefing.app.app import MOST_IN_LINE, MOST_IN_NOTE, BriefingApp
from briefing.app.note_editor import NoteText
from briefing.safe import safe
from briefing.store import Store
from tests.app.newsroom import ARTICLES, LONG_ARTICLE, FakeAnalyst, opened, text_of

MEGABYTE = '(a+)+b "from: NOT é 日本🙂 [bold] \x1b[31m\n' * 25_000


@pytest.mark.parametrize("field", ["search", "find", "sift", "export", "app.command_palette"])
async def test_a_megabyte_pasted_into_a_field_is_shortened(tmp_path, field) -> None:
    """To what fits such a line, without a line end or anything that steers; and that is said."""
    async with opened(tmp_path) as desk:
        await desk.act(field)
        before = desk.app.focused.value
        desk.app.post_message(events.Paste(MEGABYTE))
        await desk.pilot.pause(0.3)
        assert isinstance(desk.app.focused, Input)
        added = len(desk.app.focused.value) - len(before)
        assert added == MOST_IN_LINE
        assert desk.app.focused.value.isprintable()
        assert "1,000 of" in next(iter(desk.app._notifications)).message


async def test_a_megabyte_pasted_into_a_note_is_shortened(tmp_path) -> None:
    """To more than anybody writes; what is kept is what was pasted."""
    async with opened(tmp_path) as desk:
        await desk.press("m")
        desk.app.post_message(events.Paste(MEGABYTE))
        await desk.pilot.pause()
        assert desk.app.focused.text == MEGABYTE[:MOST_IN_NOTE]
        await desk.press("escape")
        assert desk.app.store.notes()[0].text == MEGABYTE[:MOST_IN_NOTE].strip()


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.characters(), max_size=30))
def test_whatever_a_note_says_its_editor_shows_it_harmlessly(text) -> None:
    """Each character in its place; only tabs are laid out later."""
    area = NoteText(text)
    for number in range(area.document.line_count):
        line = area.document.get_line(number)
        shown = area.get_line(number).plain
        assert len(shown) == len(line)
        assert safe(shown) == shown.replace("\t", " ")


async def test_a_note_with_odd_characters_is_kept_and_shown(tmp_path) -> None:
    """As it is in the library, harmlessly wherever it can be seen."""
    odd = "\x1b[31mred\x07 [bold]x[/] \u202eevil \x9b1m \x00 🙂‍👩‍👧 é \ud83d #tag"
    async with opened(tmp_path) as desk:
        await desk.press("m")
        desk.app.focused.insert(odd)
        shown = text_of(desk.app.screen.query_one(TextArea))
        await desk.press("escape")
        assert desk.app.store.notes()[0].text == odd.replace("\ud83d", "?")
        for key in ("m", "escape", "D", "u"):
            await desk.press(key)
            strips = desk.app.screen._compositor.render_strips()
            shown += "".join(strip.text for strip in strips)
        assert not {*shown} & {"\x1b", "\x07", "\x9b", "\x00", "\u202e"}


async def test_a_storm_of_resizing_leaves_the_reader_where_they_were(tmp_path) -> None:
    """However small the window was in between, with and without a screen above."""
    async with opened(tmp_path, (LONG_ARTICLE,), size=(120, 36)) as desk:
        view = desk.reader.view
        view.go_to_paragraph(30)
        await desk.settle()
        before = view.cursor, view.cursor_row - view.scroll_offset.y
        for opens, leaves in (("calm", "calm"), ("search", "stop"), ("story('board')", "leave")):
            await desk.act(opens)
            for size in ((20, 5), (200, 50), (1, 1), (40, 12), (99, 21), (100, 22), (3, 60)):
                await desk.pilot.resize_terminal(*size)
            await desk.pilot.resize_terminal(120, 36)
            await desk.app.screen.run_action(leaves)
            await desk.settle()
            assert (view.cursor, view.cursor_row - view.scroll_offset.y) == before


async def test_keys_typed_before_there_are_panes_wait_for_them(tmp_path) -> None:
    """Also Enter, which the terminal makes another key of before it is ours."""
    with Store.open(tmp_path, tmp_path) as store:
        app = BriefingApp(ARTICLES, FakeAnalyst(*ARTICLES), store)
        for key in ("j", "right_square_bracket", "d", "m", "x"):
            app.post_message(events.Key(key, key_to_character(key)))
        async with app.run_test() as pilot:
            await pilot.pause(0.3)
            app.post_message(events.Key("ctrl+j", "\n"))
            await pilot.pause(0.3)
            assert app.focused.text == "x\n"
