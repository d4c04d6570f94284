"""Notes: written, seen, changed, deleted and brought back."""

from textual import events
from textual.widgets import TextArea

from briefing.app.article_view.marks import Layer
from briefing.errors import StoreError
from tests.app.newsroom import opened


def notes(desk):
    """Return the texts of all notes kept."""
    return [note.text for note in desk.app.store.notes()]


async def test_a_note_is_kept_and_marked(tmp_path):
    """`m` notes the selection; Escape loses nothing; the text shows a mark."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.press("m", *"why?", "escape")
        assert [(note.quote, note.text) for note in desk.app.store.notes()] == [
            ("raise wages before winter", "why?")
        ]
        assert "✎" in desk.seen("#article")
        await desk.press("]", "n")
        assert desk.lit() == "raise wages before winter"


async def test_a_note_is_changed_in_place(tmp_path):
    """`m` on a noted passage opens that note; an unchanged one stays as it is."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.press("m", *"why", "ctrl+s", "m", *"?", "ctrl+s", "m", "escape")
        assert notes(desk) == ["why?"]


def lit_in(desk, look):
    """Return the words in the article that have a look, and the signs in the margin."""
    view = desk.reader.view
    lit = signs = ""
    for row in range(len(view.page.rows)):
        picture = view.scene.picture(row)
        flow = view.page.paragraphs[max(view.page.rows[row].paragraph, 0)].flow
        lit += "".join(flow.drawn(*one[:2]) for one in picture.lit if one.look == look)
        signs += picture.margin[0].sign.strip()
    return lit, signs


async def test_one_key_highlights_and_chooses_the_colour(tmp_path):
    """Without a word; the letter of the colour stands in the margin, for those who see none."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.press("H")
        assert lit_in(desk, "article--yellow") == ("raise wages before winter", "y")
        await desk.press("H")
        assert "Highlighted in green" in desk.seen("Notice")
        assert lit_in(desk, "article--green") == ("raise wages before winter", "g")
        await desk.act("step('demand', 1)")
        await desk.press("H")  # the colour chosen last
        assert lit_in(desk, "article--green")[1] == "gg"
        await desk.press("u", "u")
        assert lit_in(desk, "article--yellow")[1] == "y"
        await desk.press("D")
        assert "no note" in desk.seen("Notice")
        await desk.act("step('note', -1)")
        await desk.press("D")
        assert "Deleted the highlight" in desk.seen("Notice")


async def test_a_highlight_may_have_words_and_words_a_highlight(tmp_path):
    """A capital tells that there are some; without words, the highlight stays."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.press("H", "m", *"ok", "escape")
        assert lit_in(desk, "article--yellow")[1] == "Y"
        await desk.press("m", "backspace", "backspace", "escape")
        assert lit_in(desk, "article--yellow")[1] == "y"
        await desk.press("m", *"ok", "escape", "H", "H", "H", "H")
        assert "Not highlighted any more" in desk.seen("Notice")
        assert lit_in(desk, "article--note")[1] == "✎"
        await desk.press("H")
        assert lit_in(desk, "article--yellow")[1] == "Y"
        assert notes(desk) == ["ok"]


async def test_what_is_selected_has_a_note_of_its_own(tmp_path):
    """Also within a passage that has one; the cursor alone means the innermost around it."""
    async with opened(tmp_path) as desk:
        await desk.press("right_parenthesis", "m", *"all", "escape")
        await desk.act("step('demand', 1)")
        await desk.press("m", *"part", "escape")
        assert [note.quote for note in desk.app.store.notes()] == [
            "Port workers on Monday urged Arland to raise wages before winter.",
            "raise wages before winter",
        ]
        desk.reader.view.selected = None
        await desk.press("m", "!", "escape")
        assert notes(desk) == ["all", "part!"]
        await desk.press("shift+right", "D")
        assert notes(desk) == ["all"]


async def test_words_outlive_a_note_that_is_deleted_elsewhere(tmp_path):
    """Another window deleted it while it was being written: then it is a new one."""
    async with opened(tmp_path) as desk:
        await desk.press("m", *"ok", "escape", "m", *"ay")
        desk.app.store.delete_note(desk.app.store.notes()[0].id)
        await desk.press("escape")
        assert notes(desk) == ["okay"]


async def test_deleting_can_be_taken_back(tmp_path):
    """`D`, `u` and `ctrl+r` delete, restore and delete, each saying what it did."""
    async with opened(tmp_path) as desk:
        await desk.press("m", *"ok", "escape", "D")
        assert notes(desk) == []
        assert "u brings it back" in desk.seen("Notice")
        await desk.press("u")
        assert notes(desk) == ["ok"]
        assert len(desk.reader.view.marks(Layer.NOTE)) == 1
        await desk.press("ctrl+r")
        assert notes(desk) == []
        await desk.press("D")
        assert "no note on this passage" in desk.seen("Notice")


async def test_quitting_while_writing_loses_nothing(tmp_path):
    """ctrl+q in the editor keeps the note first."""
    async with opened(tmp_path) as desk:
        await desk.press("m", *"half a thou")
        await desk.pilot.press("ctrl+q")
        assert notes(desk) == ["half a thou"]


async def test_what_cannot_be_kept_stays_in_the_editor(tmp_path, monkeypatch):
    """A full disk is one sentence in the editor, which stays open with the words in it."""
    async with opened(tmp_path) as desk:

        def full(_):
            raise StoreError("The disk is full: free some space and try again.")

        monkeypatch.setattr(desk.app.store, "add_note", full)
        await desk.press("m", *"ok", "escape")
        editor = desk.app.screen
        assert "disk is full" in editor.query_one("#trouble").render().plain
        await desk.pilot.press("ctrl+q")
        assert editor.query_one("#note-text").text == "ok"
        monkeypatch.undo()
        await desk.press("escape")
        assert notes(desk) == ["ok"]


async def test_notes_only_in_memory_are_announced(tmp_path):
    """Where nothing can be kept, the reader says so before anything is written."""
    async with opened(tmp_path, problems=()) as desk:
        desk.app.store.reason = "The disk is read-only."
        desk.reader.announce()
        await desk.settle()
        assert "only until you quit: The disk is read-only." in desk.seen("Notice")


async def test_a_change_that_fails_is_not_called_done(tmp_path, monkeypatch):
    """Deleting and undoing say what went wrong, and nothing else."""
    async with opened(tmp_path) as desk:
        await desk.press("m", *"ok", "escape")

        def full(*_):
            raise StoreError("The disk is full: free some space and try again.")

        for action, key in (("delete_note", "D"), ("undo", "u"), ("redo", "ctrl+r")):
            monkeypatch.setattr(desk.app.store, action, full)
            await desk.press(key)
            assert "disk is full" in desk.seen("Notice")
        assert notes(desk) == ["ok"]


async def test_a_note_may_be_written_at_once(tmp_path):
    """What is typed right after `m` is the note, not a row of commands; Escape comes after it."""
    async with opened(tmp_path) as desk:
        for key in "medq":
            desk.app.post_message(events.Key(key, key))
        await desk.pilot.pause()
        assert desk.app.screen.query_one(TextArea).text == "edq"
        for key in (*"uD", "escape"):
            desk.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await desk.settle()
        assert notes(desk) == ["edquD"]
