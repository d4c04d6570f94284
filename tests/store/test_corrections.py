"""Corrections are kept safely, and taken back like everything else."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from briefing.corrections.record import Do
from briefing.errors import StoreError
from briefing.store import Store
from briefing.store.corrections import change
from tests.corrections.test_corrected import ARTICLE, BRIDGE, CREW, SHIP, TOLL, on, rename
from tests.store.test_library import note

if TYPE_CHECKING:
    from pathlib import Path

YES, NO = on(BRIDGE, Do.CONFIRM), on(TOLL, Do.REJECT)


def opened(place: Path) -> Store:
    """Open a store in a folder."""
    return Store.open(place / "data", place / "cache")


def kept(store: Store) -> set[object]:
    """Return all that is in the file."""
    return set(store.corrections.lines().corrections)


def test_a_correction_comes_back(tmp_path: Path) -> None:
    """After closing and opening again, for the article it is on."""
    with opened(tmp_path) as store:
        assert store.corrections.on(ARTICLE) == ()
        store.correct([], [YES])
    with opened(tmp_path) as store:
        assert store.corrections.on(ARTICLE) == (YES,)
        assert store.corrections.on(replace(ARTICLE, id="x", path="x", title="x")) == ()


@pytest.mark.parametrize("known", [{"id": "x"}, {"path": "-"}, {"title": "x", "path": "x"}])
def test_an_article_is_known_by_text_path_or_title(tmp_path: Path, known: dict[str, str]) -> None:
    """One of them is enough; a name for an entity is for all."""
    with opened(tmp_path) as store:
        name = rename("GPE:A", "GPE:B")
        store.correct([], [YES, name])
        assert set(store.corrections.on(replace(ARTICLE, **known))) == {YES, name}
        assert store.corrections.on(replace(ARTICLE, id="x", path="x", title="x")) == (name,)


def test_undo_and_redo_reach_corrections_and_notes_alike(tmp_path: Path) -> None:
    """In the order in which they were made, also after a restart, and saying so."""
    with opened(tmp_path) as store:
        store.correct([], [YES])
        store.add_note(note())
        store.correct([YES], [on(BRIDGE, Do.REJECT, 5)])
    with opened(tmp_path) as store:
        steps = [store.undo(), store.undo(), store.undo(), store.undo()]
        assert [step and step.sentence for step in steps] == [
            "Took back the rejection of “reopen the bridge”.",
            "Took back a note on “Port workers”.",
            "Took back the confirmation of “reopen the bridge”.",
            None,
        ]
        assert (kept(store), store.notes()) == (set(), ())
        again = store.redo()
        assert again
        assert again.sentence == "Made again the confirmation of “reopen the bridge”."
        assert kept(store) == {YES}


def test_a_change_leaves_alone_what_others_wrote(tmp_path: Path) -> None:
    """Another window's corrections, and lines that nobody understands."""
    with opened(tmp_path) as one, opened(tmp_path) as other:
        one.correct([], [YES])
        other.correct([], [NO])
        assert kept(one) == kept(other) == {YES, NO}
        with one.corrections.path.open("a", encoding="utf-8") as file:
            file.write("{broken\n")
        other.undo()
        assert kept(one) == {YES}
        assert one.corrections.path.read_text(encoding="utf-8").startswith("{broken\n")
        (problem,) = one.corrections.problems
        assert problem.startswith(f"{one.corrections.path}, line 1: it is no JSON object")


def test_undo_leaves_what_others_have_said_since(tmp_path: Path) -> None:
    """As when a pull brings another opinion on the same finding."""
    theirs = on(BRIDGE, Do.REJECT, 5)
    with opened(tmp_path) as one:
        one.correct([], [YES])
        change(one.corrections.path, [YES], [theirs])
        one.undo()
        assert kept(one) == {theirs}


def test_many_windows_lose_nothing(tmp_path: Path) -> None:
    """Each with a library of its own, and all with the same file, as in a shared folder."""
    several = [YES, NO, on(CREW, Do.CONFIRM), on(SHIP, Do.REJECT)]
    file = tmp_path / "shared" / "team.jsonl"

    def write(number: int) -> None:
        folder = tmp_path / str(number)
        with Store.open(folder, folder, file) as store:
            for _ in range(5):
                store.correct([], [several[number]])
                store.undo()
            store.correct([], [several[number]])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    with Store.open(tmp_path, tmp_path, file) as store:
        assert kept(store) == set(several)
    assert [*file.parent.iterdir()] == [file]


def test_nothing_changes_where_the_file_cannot_be_written(tmp_path: Path) -> None:
    """A folder is in the way; the history knows of nothing then."""
    with opened(tmp_path) as store:
        store.corrections.path.mkdir()
        with pytest.raises(StoreError, match="name another with --corrections"):
            store.correct([], [YES])
        assert store.undo() is None
        assert store.corrections.on(ARTICLE) == ()


def test_without_corrections_nothing_is_loaded(tmp_path: Path) -> None:
    """Not even the code that reads them."""
    code = (
        "import sys; from pathlib import Path; from briefing.store import Store\n"
        "from briefing.model import Article; place = Path(sys.argv[1])\n"
        "assert Store.open(place, place).corrections.on(Article('1', 'a', 'a', 'a')) == ()\n"
        "print(*(one for one in sys.modules if one.startswith('briefing.corrections')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_a_killed_write_leaves_a_whole_file(tmp_path: Path, monkeypatch) -> None:
    """What was there before is still there."""
    with opened(tmp_path) as store:
        store.correct([], [YES])

        def killed(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            store.correct([], [NO])
        assert kept(store) == {YES}
        folder = store.corrections.path.parent
        assert [one.name for one in folder.iterdir() if "corrections" in one.name] == [
            "corrections.jsonl"
        ]
        monkeypatch.undo()
        assert msgspec.json.decode(store.corrections.path.read_bytes())["do"] == "confirm"
