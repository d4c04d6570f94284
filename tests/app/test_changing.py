"""Findings changed and added in a form."""

from __future__ import annotations

import pytest
from textual import events
from textual.widgets import Input, Select, Static

from briefing.app.app import MOST_IN_LINE
from briefing.app.form import Form, Names
from briefing.corrections.record import Do
from briefing.errors import StoreError
from briefing.model import Kind
from tests.app.newsroom import STRIKE_ARTICLE, opened, text_of
from tests.app.test_correcting import follow, press


def form(desk) -> Form:
    """Return the form, which must be open."""
    assert isinstance(desk.app.screen, Form)
    return desk.app.screen


def fill(desk, **values: str) -> None:
    """Put values into the fields."""
    for name, value in values.items():
        field = form(desk).query_one(f"#{name}", Select if name == "kind" else Input)
        field.value = value


def trouble(desk) -> str:
    """Return what is said to be wrong."""
    return form(desk).query_one("#trouble", Static).render().plain


def kept(desk):
    """Return what is in the file."""
    return desk.app.store.corrections.lines().corrections


def first(desk):
    """Return the first position of the strike."""
    return desk.reader.collection.positions(STRIKE_ARTICLE.id)[0]


async def test_the_form_shows_what_was_found_and_keeps_what_is_changed(tmp_path):
    """Every part of it; `u` takes it back at once."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        was = first(desk)
        await press(desk, "c")
        shown = [one.value for one in form(desk).query(Input)]
        assert shown == ["Port workers", "Arland", "raise wages before winter"]
        assert form(desk).query_one(Select).value == "urge"
        fill(desk, who="Dockers", whom="Arland; union ;", what="raise  wages", kind="threat")
        await press(desk, "ctrl+s")
        now = first(desk)
        assert (now.id, now.kind, now.strength, now.review) == (
            was.id,
            Kind.THREAT,
            None,
            "changed",
        )
        assert now.holder.name == "Dockers"
        assert [one.name for one in now.addressees] == ["Arland", "union"]
        assert now.content.of(STRIKE_ARTICLE.text) == now.gist == "raise wages"
        assert "Changed; u takes it back." in desk.seen("Notice")
        await press(desk, "u")
        assert first(desk) == was


async def test_a_change_is_changed_again_from_where_it_is(tmp_path):
    """There is one correction still, on what the engine found."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await press(desk, "c")
        fill(desk, who="Dockers")
        await press(desk, "enter", "c")
        assert form(desk).query_one("#who", Input).value == "Dockers"
        fill(desk, who="")
        await press(desk, "enter")
        (one,) = kept(desk)
        assert (one.do, one.so.holder, one.found.content) == (
            Do.CHANGE,
            None,
            "raise wages before winter",
        )


async def test_escape_leaves_it_as_it_was(tmp_path):
    """So does keeping what nobody changed."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await press(desk, "c")
        fill(desk, who="Dockers")
        await press(desk, "escape", "c", "ctrl+s")
        assert desk.app.screen is desk.reader
        assert kept(desk) == ()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"what": ""}, "Give the words of the article for it."),
        (
            {"what": "raise hell"},
            "“raise hell” does not stand in the article so: quote its words.",
        ),
        ({"who": "Dockers; Arland"}, "Who is one party: add a finding for each."),
    ],
    ids=["nothing", "not-there", "two-holders"],
)
async def test_what_makes_no_sense_is_one_sentence(tmp_path, typed, sentence):
    """The form stays, with everything in it."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await press(desk, "c")
        fill(desk, **typed)
        await press(desk, "enter")
        assert trouble(desk).endswith(sentence)
        assert kept(desk) == ()


async def test_what_cannot_be_kept_stays_in_the_form(tmp_path, monkeypatch):
    """A full disk costs nothing that was typed."""
    async with opened(tmp_path) as desk:

        def full(*_):
            raise StoreError("The disk is full: free some space and try again.")

        monkeypatch.setattr(desk.app.store, "correct", full)
        await desk.act("step('demand', 1)")
        await press(desk, "c")
        fill(desk, who="Dockers")
        await press(desk, "enter")
        assert "disk is full" in trouble(desk)


async def test_what_nobody_found_can_be_added(tmp_path):
    """From the selection; it stands in its sentence like any other, and `x` takes it away."""
    async with opened(tmp_path) as desk:
        desk.reader.view.cursor = STRIKE_ARTICLE.text.index("A spokeswoman")
        await desk.settle()
        await press(desk, "A")
        fill(desk, who="union", whom="cabinet", what="meet on Friday")
        await press(desk, "enter")
        (one,) = [
            one
            for one in desk.reader.collection.positions(STRIKE_ARTICLE.id)
            if one.review == "added"
        ]
        assert one.sentence.of(STRIKE_ARTICLE.text).startswith("A spokeswoman said")
        assert (one.kind, one.strength) == (Kind.DEMAND, 3)
        assert "call (added)" in desk.seen("#demands")
        await desk.act("step('demand', 1)")
        await press(desk, "x")
        assert kept(desk) == ()


async def test_a_row_of_the_story_is_changed_in_the_same_form(tmp_path):
    """And the screen shows it."""
    async with opened(tmp_path) as desk:
        thread = desk.reader.collection.index.thread_of(first(desk).id)
        await desk.act("story('threads')")
        await follow(desk)
        desk.app.screen.open_thread(thread.id)
        await follow(desk)
        await press(desk, "c")
        fill(desk, who="Dockers")
        await press(desk, "enter")
        assert first(desk).holder.name == "Dockers"


async def test_typing_goes_to_the_field_at_once(tmp_path):
    """However fast it comes after `c`; of a megabyte as much as fits a line."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.pilot.press("c", *"abc")
        assert form(desk).query_one("#who", Input).value == "Port workersabc"
        desk.app.post_message(events.Paste("x" * 1_000_000))
        await press(desk, "enter")
        assert len(first(desk).holder.name) == len("Port workersabc") + MOST_IN_LINE


async def test_names_are_completed_after_each_separator():
    """The shortest first; what is typed stays as typed."""
    names = Names(["United States", "United Nations", "Union"])
    assert await names.get_suggestion("uni") == "union"
    assert await names.get_suggestion("NATO; United S") == "NATO; United States"
    assert await names.get_suggestion("Union") is None
    assert await names.get_suggestion("NATO; ") is None


async def test_the_mouse_keeps_and_leaves(tmp_path):
    """By the words on the frame."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        for word, count in (("leave", 0), ("keep", 1)):
            await press(desk, "c")
            fill(desk, who="Dockers")
            await desk.settle()
            box = form(desk).query_one("#form")
            frame = text_of(box).splitlines()[-1]
            await desk.pilot.click(box, offset=(frame.index(word), box.size.height + 1))
            await follow(desk)
            assert desk.app.screen is desk.reader
            assert len(kept(desk)) == count
