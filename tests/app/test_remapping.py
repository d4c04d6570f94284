"""Keys the user chose: whatever makes sense holds, the rest is said and changes nothing."""

import subprocess
import sys

import pytest

from briefing.app.keys import TABLE
from briefing.app.remapping import remap, written
from briefing.config import Wish


@pytest.fixture(autouse=True)
def restored():
    """Give the table back as it was."""
    before = list(TABLE)
    yield
    TABLE[:] = before


def keys(name):
    """Return the keys of an action, the same in all its places."""
    (found,) = {key.keys for key in TABLE if key.called == name}
    return found


def wish(name, value, line=3):
    """Ask for keys."""
    return Wish(name, value, f"config.toml, line {line}")


def test_a_name_has_the_same_keys_in_all_its_places():
    """So that one line of the settings is enough to say them."""
    for key in TABLE:
        assert keys(key.called) == key.keys


def test_every_default_can_be_asked_for_as_it_is_printed():
    """Whoever takes the comment signs away changes nothing."""
    before = list(TABLE)
    wishes = {key.called: wish(key.called, " ".join(map(written, key.names))) for key in TABLE}
    assert remap([*wishes.values()]) == []
    assert before == TABLE


@pytest.mark.parametrize(
    ("name", "value", "became"),
    [
        ("next_demand", "]d J", "]d,J"),
        ("find", "/ ctrl+f", "slash,ctrl+f"),
        ("help", "? F2 PgDn", None),  # that is for pages
        ("help", "f2 alt+? esc", None),
        ("calm", "Esc f12", "escape,f12"),
        ("copy", "", ""),
        ("down", "e down", None),  # the export has it
        ("export", "alt+e", "alt+e"),
        ("top_left", "g home", "g,home"),
    ],
)
def test_keys_are_written_as_people_write_them(name, value, became):
    """Characters, names, modifiers; none takes the keys away; a clash changes nothing."""
    before = keys(name)
    problems = remap([wish(name, value)])
    assert keys(name) == (before if became is None else became)
    assert bool(problems) == (became is None)


def test_two_keys_can_be_swapped():
    """What clashes by itself may be right together with another wish."""
    assert remap([wish("note", "D"), wish("delete_note", "m")]) == []
    assert (keys("note"), keys("delete_note")) == ("D", "m")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("next_demnd", "J", "no key does 'next_demnd'; did you mean 'next_demand'?"),
        ("note", "cntrl+x", "there is no key 'cntrl+x'; did you mean"),
        ("note", "pgdwn", "there is no key 'pgdwn'; did you mean 'pgdn'?"),
        ("note", "g", "g waits for a second key"),
        ("note", "ctrl+q", "ctrl+q cannot be given"),
        ("note", "ctrl+j", "ctrl+j cannot be given"),
        ("note", "M…", "note takes keys such as 'm'"),
        ("next_hit", "J", "J is typed into the field"),
        ("note", "n", "n is next_found already (Next place found): give that another key"),
        ("select_more", "j", "j is down already"),
        ("next_section", "B", "B is board already"),
    ],
)
def test_what_makes_no_sense_is_said_with_its_line(name, value, said):
    """Nothing else of the settings is lost by it."""
    before = list(TABLE)
    (problem,) = remap([wish(name, value, 7)])
    assert problem.startswith("config.toml, line 7: ")
    assert said in problem
    assert before == TABLE


SCRIPT = """
import asyncio, sys
from pathlib import Path
from briefing.app.remapping import remap
from briefing.config import Wish
wishes = [("next_demand", "J"), ("find", "ctrl+f"), ("board", ""), ("down", "e down"),
          ("export", "E"), ("narrow", "f2")]
assert not remap([Wish(*wish, "") for wish in wishes])
from tests.app.newsroom import opened
from briefing.app.help import help_text

async def main():
    async with opened(Path(sys.argv[1])) as desk:
        await desk.press("J")
        assert desk.lit() == "raise wages before winter"
        place = desk.reader.view.cursor
        await desk.press("]", "d", "slash", "B")
        assert desk.reader.view.cursor == place
        assert desk.app.screen is desk.reader
        await desk.press("e")
        assert desk.reader.view.cursor > place, place
        footer, sheet = desk.seen("Footer"), help_text(desk.reader).plain
        assert "e/k move" in footer and "J demand" in footer and "ctrl+f find" in footer, footer
        assert "board" not in footer
        assert "J  [d " in sheet and "The board" not in sheet, sheet
        await desk.press("ctrl+f", "f", "e", "r")
        assert "2 of 2" in desk.seen("Prompt"), desk.seen("Prompt")
        await desk.press("escape", "T", "slash", "j", "f2", "s", "e", "a")
        assert desk.app.screen.words == "sea", desk.app.screen.words

asyncio.run(main())
"""


def test_the_reader_follows_the_table(tmp_path):
    """Bindings, sequences, fields, footer and help are made from it, once it was changed."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
