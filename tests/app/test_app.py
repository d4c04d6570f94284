"""The application around the reader."""

import subprocess
import sys

import pytest

from tests.app.newsroom import opened


async def test_the_theme_is_remembered(tmp_path):
    """Dark or light, the next session looks the same."""
    async with opened(tmp_path) as desk:
        assert desk.app.theme == "textual-dark"
        await desk.press("t")
        assert desk.app.theme == "textual-light"
    async with opened(tmp_path) as desk:
        assert desk.app.theme == "textual-light"
    async with opened(tmp_path, theme="nord") as desk:
        assert desk.app.theme == "nord"
        await desk.press("t")
        assert desk.app.theme == "textual-light"
        await desk.press("t")
        assert desk.app.theme == "nord"
        desk.app.theme = "high-contrast-dark"
        await desk.press("t")
        assert desk.app.theme == "high-contrast-light"
    async with opened(tmp_path, theme="nrd") as desk:
        assert desk.app.theme == "high-contrast-light"
        said = desk.seen("Notice")
        assert "config.toml, line 1: there is no theme 'nrd'; did you mean 'nord'?" in said


async def test_no_colour_on_a_terminal_with_its_own_colours(tmp_path, monkeypatch):
    """Turning unknown colours into greys would paint black on black."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(tmp_path, theme="ansi-dark") as desk:
        assert [type(one).__name__ for one in desk.app.get_line_filters()] == ["NoColor"]
        desk.app.theme = "nord"
        assert "Monochrome" in [type(one).__name__ for one in desk.app.get_line_filters()]


async def test_every_action_is_in_the_palette(tmp_path):
    """What a key can do can be found by name."""
    async with opened(tmp_path) as desk:
        commands = {one.title: one for one in desk.app.get_system_commands(desk.reader)}
        assert {"Theme", "Quit", "Next demand", "Export demands and notes to Markdown"} <= {
            *commands
        }
        await commands["Next demand"].callback()
        assert desk.lit() == "raise wages before winter"


async def test_the_mouse_can_be_left_to_the_terminal(tmp_path, monkeypatch):
    """Whoever wants to select text with it gets it, and gives it back."""
    done = []
    async with opened(tmp_path) as desk:
        driver = desk.app._driver
        for name in ("_enable_mouse_support", "_disable_mouse_support"):
            monkeypatch.setattr(driver, name, lambda name=name: done.append(name), raising=False)
        await desk.app.run_action("mouse")
        assert (driver._mouse, done) == (False, ["_disable_mouse_support"])
        await desk.app.run_action("mouse")
        assert (driver._mouse, done[1:]) == (True, ["_enable_mouse_support"])


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_two_ways_out(tmp_path, key):
    """Multiplexers eat control keys, so there is a plain one as well."""
    async with opened(tmp_path) as desk:
        await desk.pilot.press(key)
        assert not desk.app.is_running


def test_the_reader_imports_nothing_heavy():
    """The engine and what it needs stay in its own process, whatever the reader does."""
    code = (
        "import sys, briefing.crossref, briefing.app.app;"
        "import briefing.app.note_editor, briefing.app.help, briefing.export.markdown;"
        "print({'spacy', 'numpy', 'requests', 'pydantic'} & {*sys.modules})"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
