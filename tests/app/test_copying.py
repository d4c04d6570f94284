"""Copying, and saying what by what way."""

import sys

import pytest

from briefing.app import clipboard
from briefing.app.copying import citation
from briefing.model import Span
from tests.app.newsroom import LONG_ARTICLE, STRIKE, STRIKE_ARTICLE, opened

WAYS = clipboard.ways


@pytest.mark.parametrize(
    ("keys", "copied", "what"),
    [
        ("jj", "Port workers on Monday urged Arland to raise wages before winter.", "sentence"),
        ("]d", "raise wages before winter", "selection"),
    ],
)
async def test_the_words_are_copied(tmp_path, keys, copied, what):
    """Of the selection or, without one, of the sentence; it is said which."""
    async with opened(tmp_path) as desk:
        await desk.press(*keys, "y")
        await desk.app.workers.wait_for_complete()
        await desk.settle()
        assert desk.app.clipboard == copied
        assert f"Copied the {what} by way of the terminal (OSC 52)" in desk.seen("Notice")


async def test_another_key_copies_the_citation(tmp_path):
    """With title, source, day and paragraph."""
    async with opened(tmp_path) as desk:
        await desk.press("]", "d", "Y")
        await desk.app.workers.wait_for_complete()
        assert desk.app.clipboard == (
            "“raise wages before winter” — Port workers halt ferries to Arland "
            "(The Courier, 4 Mar 2024, ¶1)"
        )


def test_a_citation_leaves_out_what_is_not_known():
    """Here the day, and in a title the paragraph."""
    assert citation(LONG_ARTICLE, Span(0, 4)) == "“Long” — Long day in parliament (The Courier)"
    assert citation(STRIKE_ARTICLE, Span(0, 4)).endswith("(The Courier, 4 Mar 2024)")
    assert STRIKE.startswith("Port")


@pytest.mark.parametrize(
    ("environ", "platform", "found"),
    [
        ({}, "linux", []),
        ({}, "darwin", ["pbcopy"]),
        ({"TMUX": "x", "DISPLAY": ":0"}, "linux", ["tmux", "tmux"]),
        ({"DISPLAY": ":0"}, "linux", ["xclip", "xsel"]),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"SSH_TTY": "/dev/pts/1", "WAYLAND_DISPLAY": "w"}, "linux", []),
        ({"SSH_CONNECTION": "x", "DISPLAY": ":10"}, "darwin", ["xclip", "xsel"]),
    ],
)
def test_the_way_depends_on_where_we_run(monkeypatch, environ, platform, found):
    """Over SSH, the machine we run on has not the clipboard of the one people sit at."""
    monkeypatch.setattr(sys, "platform", platform)
    assert [command[0] for _, command in WAYS(environ)] == found


def test_a_program_that_fails_is_followed_by_the_next(tmp_path, monkeypatch):
    """And the first that takes the text is named."""
    file = tmp_path / "copied"
    script = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    commands = [
        ("nobody", ["/nowhere/clip"]),
        ("no", [sys.executable, "-c", "raise SystemExit(1)"]),
        ("yes", [sys.executable, "-c", script, str(file)]),
    ]
    monkeypatch.setattr(clipboard, "ways", lambda _: iter(commands))
    assert clipboard.copy("東京\n", lambda _: pytest.fail("not needed")) == "yes"
    assert file.read_text() == "東京\n"


def test_what_the_terminal_may_not_take_is_in_a_file(tmp_path):
    """That only its owner may read; nothing else is there to confirm it."""
    sent = []
    said = clipboard.copy("words", sent.append)
    file = tmp_path / "state" / "copied.txt"
    assert (sent, str(file) in said) == (["words"], True)
    assert file.read_text() == "words\n"
    assert file.stat().st_mode & 0o077 == 0


def test_without_a_place_for_the_file_there_is_still_the_terminal(tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "state").write_text("")
    assert clipboard.copy("words", lambda _: None) == "the terminal (OSC 52)"
