"""A note in the user's own editor, and back."""

import os
import stat
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.widgets import TextArea

from tests.app.newsroom import opened

APPENDS = """
import sys
from pathlib import Path
file = Path(sys.argv[-1])
file.write_text(file.read_text() + " from outside 東京\\n")
"""


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Name a command as the editor; the terminal is left to it."""
    monkeypatch.setattr("briefing.app.app.BriefingApp.suspend", nullcontext)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)

    def name(script, variable="VISUAL"):
        file = tmp_path / "an editor.py"
        file.write_text(script)
        monkeypatch.setenv(variable, f"{sys.executable} '{file}' --wait")

    return name


def trouble(desk):
    """Return what the editor of notes complains of."""
    return desk.app.screen.query_one("#trouble").render().plain


@pytest.mark.parametrize("variable", ["VISUAL", "EDITOR"])
async def test_a_note_goes_out_and_comes_back(tmp_path, editor, variable):
    """With what was written before; ctrl+z takes back what came from outside."""
    editor(APPENDS, variable)
    async with opened(tmp_path) as desk:
        await desk.press("m", *"why?", "ctrl+o")
        area = desk.app.screen.query_one(TextArea)
        assert area.text == "why? from outside 東京"
        assert [note.text for note in desk.app.store.notes()] == ["why?"]
        await desk.press("ctrl+z")
        assert area.text == "why?"
        await desk.press("ctrl+y", "escape")
        assert [note.text for note in desk.app.store.notes()] == ["why? from outside 東京"]


async def test_without_an_editor_one_sentence_says_so(tmp_path, editor):
    """And the note is as it was."""
    async with opened(tmp_path) as desk:
        await desk.press("m", *"why?", "f4")
        assert trouble(desk) == "No editor is chosen: set VISUAL or EDITOR, such as EDITOR=nano."
        assert desk.app.screen.query_one(TextArea).text == "why?"


@pytest.mark.parametrize("named", ["/nowhere/vi", "vi 'x", " "])
async def test_an_editor_that_does_not_start_loses_nothing(tmp_path, editor, monkeypatch, named):
    """Whatever it was called."""
    monkeypatch.setenv("EDITOR", named)
    async with opened(tmp_path) as desk:
        await desk.press("m", *"why?", "ctrl+o")
        assert "EDITOR" in trouble(desk)
        assert desk.app.screen.query_one(TextArea).text == "why?"


async def test_an_editor_that_deletes_the_file_loses_nothing(tmp_path, editor):
    """The words stand where they stood."""
    editor("import os, sys; os.remove(sys.argv[-1])")
    async with opened(tmp_path) as desk:
        await desk.press("m", *"why?", "ctrl+o")
        assert "could not edit the note" in trouble(desk)
        await desk.press("escape")
        assert [note.text for note in desk.app.store.notes()] == ["why?"]


async def test_where_the_terminal_cannot_be_left_it_says_so(tmp_path, monkeypatch):
    """As in a browser."""
    monkeypatch.setenv("VISUAL", "vi")
    async with opened(tmp_path) as desk:
        await desk.press("m", "ctrl+o")
        assert "cannot be left" in trouble(desk)


@pytest.mark.skipif(os.name != "posix", reason="modes are Posix")
async def test_nobody_else_reads_the_note_meanwhile(tmp_path, editor):
    """The folder it lies in is the user's own."""
    editor(f"""
import os, sys
from pathlib import Path
mode = os.stat(os.path.dirname(sys.argv[-1])).st_mode
Path({str(tmp_path / "mode")!r}).write_text(str(mode))
""")
    async with opened(tmp_path) as desk:
        await desk.press("m", "ctrl+o")
    assert stat.S_IMODE(int(Path(tmp_path, "mode").read_text())) == 0o700
