"""The first page is where the reader will be, and gives the terminal back whatever happens."""

import os
import pty
import re
import termios

import pytest

from briefing.app import first_page
from briefing.app.kept import Looks, remember
from briefing.store import Store
from tests.app.newsroom import LONG_ARTICLE, STRIKE_ARTICLE, article, opened

CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.mark.parametrize("size", [(100, 22), (120, 36), (160, 40), (237, 70)])
@pytest.mark.parametrize(
    ("kept", "looks"),
    [
        (0, Looks()),
        (700, Looks(sizes={"articles": 60, "demands": 20, "references": 4})),
        (len(LONG_ARTICLE.text) - 60, Looks(hidden=frozenset({"demands", "references"}))),
        (700, Looks(reading=True, column=60)),
    ],
)
async def test_nothing_jumps_when_the_reader_takes_over(tmp_path, size, kept, looks):
    """Frame and text stand in the same cells, as the panes and the reading were left."""
    remember(looks)
    with Store.open(tmp_path, tmp_path) as store:
        store.keep_place(LONG_ARTICLE.id, kept)
    async with opened(tmp_path, [LONG_ARTICLE], size=size) as desk:
        region = desk.reader.query_one("#front").region
        box = first_page.article_box(*size, looks)
        assert box[:4] == (region.x, region.y, region.width, region.height)
        ours = first_page.text_rows(LONG_ARTICLE, box, kept)
        theirs = desk.seen("#article").split("\n")
        for row, their_row in zip(ours, theirs, strict=True):
            text = CODES.sub("", row).strip()
            assert text in their_row
            assert not text or their_row.index(text) == CODES.sub("", row).index(text)


@pytest.mark.parametrize("size", [(99, 40), (120, 21), (20, 5)])
def test_small_screens_wait_for_the_reader(size):
    """They show other panes, which would make the text jump."""
    assert first_page.painted(STRIKE_ARTICLE, *size) == ""


def test_an_article_cannot_steer_the_terminal():
    """The text is painted before any widget could make it harmless."""
    hostile = article("Title \x1b[2J\x9b31m\n\nText \x07 \u202e\x1b]0;owned\x07 end\n", "a.txt")
    page = first_page.painted(hostile, 120, 36)
    assert "␛" in page
    assert not re.search(r"[\x00-\x1a\x1c-\x1f\x7f-\x9f\u202e]", CODES.sub("", page))
    assert "\x1b" not in CODES.sub("", page)


@pytest.fixture
def keyboard(monkeypatch):
    """Put a pseudo-terminal in the place of standard input; give its settings as a function."""
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, closefd=False) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        yield lambda: termios.tcgetattr(theirs)
    os.close(ours)
    os.close(theirs)


def test_keys_are_not_echoed_while_it_shows(keyboard, capsys):
    """They wait for the reader, and the terminal is handed over as it was."""
    before = keyboard()
    with first_page.shown("page"):
        assert not keyboard()[3] & (termios.ECHO | termios.ICANON)
        assert not keyboard()[0] & termios.ICRNL  # Enter stays Enter
    assert keyboard() == before
    assert capsys.readouterr().out == "\x1b[?1049h\x1b[?25l\x1b[Hpage"


def test_an_error_gives_the_terminal_back(keyboard, capsys):
    """A traceback must not vanish with the alternate screen."""
    before = keyboard()
    with pytest.raises(KeyboardInterrupt), first_page.shown("page"):
        raise KeyboardInterrupt
    assert keyboard() == before
    assert capsys.readouterr().out.endswith("\x1b[?25h\x1b[?1049l")
