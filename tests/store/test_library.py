"""What the user wrote is never lost, whatever happens to the files."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import StoreError
from briefing.model import Note, Session, Span
from briefing.notes import make_note
from briefing.store import Store
from tests.stories import article

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)
ARTICLE = article("news/a.txt", "Ferries stay in port\nPort workers urged Arland to raise wages.")


def note(text: str = "why?", start: int = 21) -> Note:
    """Write a note on "Port workers"."""
    return make_note(ARTICLE, Span(start, start + 12), text, NOW)


def opened(place: Path) -> Store:
    """Open a store in a folder."""
    return Store.open(place / "data", place / "cache")


def test_a_note_comes_back_as_it_was(tmp_path: Path) -> None:
    """Down to the time zone, after closing and opening again."""
    with opened(tmp_path) as store:
        kept = store.add_note(note("a\nb | 'c' ¶ 東京"))
    with opened(tmp_path) as store:
        assert store.notes() == store.notes(ARTICLE.id) == (kept,)
        assert store.notes("another") == ()


def test_notes_come_in_reading_order(tmp_path: Path) -> None:
    """Not in the order in which they were written."""
    with opened(tmp_path) as store:
        later, earlier = store.add_note(note(start=40)), store.add_note(note(start=21))
        assert store.notes() == (earlier, later)


def test_undo_survives_a_restart_and_says_what_it_did(tmp_path: Path) -> None:
    """Each step back and forth names the change it made."""
    with opened(tmp_path) as store:
        first = store.add_note(note())
        changed = store.change_note(first.id, "because")
        store.delete_note(first.id)
    with opened(tmp_path) as store:
        steps = [store.undo(), store.undo(), store.undo(), store.undo()]
        assert [step and (step.sentence, step.exists) for step in steps] == [
            ("Took back the deletion of a note on “Port workers”.", True),
            ("Took back the change of a note on “Port workers”.", True),
            ("Took back a note on “Port workers”.", False),
            None,
        ]
    with opened(tmp_path) as store:
        again = [store.redo(), store.redo()]
        assert store.notes() == (changed,)
        assert [step and step.sentence for step in again] == [
            "Made again a note on “Port workers”.",
            "Made again the change of a note on “Port workers”.",
        ]
        last = store.redo()
        assert last
        assert not last.exists
        assert store.redo() is None


def test_what_was_undone_is_out_of_reach_after_something_new(tmp_path: Path) -> None:
    """Redo never mixes two pasts, but the words stay in the file."""
    with opened(tmp_path) as store:
        store.add_note(note("first"))
        store.undo()
        store.add_note(note("second"))
        assert store.redo() is None
        store.undo()
        redone = store.redo()
        assert redone
        assert redone.note.text == "second"
    assert b"first" in b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir())


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["add", "change", "delete", "undo", "redo"]), max_size=14))
def test_undo_and_redo_walk_the_same_road(deeds: list[str]) -> None:
    """Undoing everything leaves nothing, redoing everything gives the last state back."""
    store = Store.in_memory("", Path("/nowhere"), Path("/nowhere"))
    for number, deed in enumerate(deeds):
        kept = store.notes()
        if deed == "add":
            store.add_note(note(str(number)))
        elif deed in {"undo", "redo"}:
            getattr(store, deed)()
        elif kept and deed == "change":
            store.change_note(kept[0].id, str(number))
        elif kept:
            store.delete_note(kept[0].id)
    while store.redo():
        pass
    last = store.notes()
    while store.undo():
        pass
    assert store.notes() == ()
    while store.redo():
        pass
    assert store.notes() == last


def test_two_windows_do_not_harm_each_other(tmp_path: Path) -> None:
    """Both write at the same time, and both see everything."""
    with opened(tmp_path) as one, opened(tmp_path) as other, ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda s: [s.add_note(note()) for _ in range(20)], (one, other)))
        assert len(one.notes()) == 40
        assert one.notes() == other.notes()


def test_a_note_deleted_in_another_window_cannot_be_changed(tmp_path: Path) -> None:
    """One sentence says so; undo still brings the note back."""
    with opened(tmp_path) as one, opened(tmp_path) as other:
        kept = one.add_note(note())
        other.delete_note(kept.id)
        with pytest.raises(StoreError, match="another window"):
            one.change_note(kept.id, "lost?")
        one.undo()
        assert other.notes() == (kept,)


def test_places_are_kept_by_key(tmp_path: Path) -> None:
    """The last one counts; nothing is kept for what was never open."""
    with opened(tmp_path) as store:
        store.keep_place(ARTICLE.id, 12)
        store.keep_place(ARTICLE.id, 34)
    with opened(tmp_path) as store:
        assert (store.place(ARTICLE.id), store.place("other")) == (34, None)


def test_places_are_carried_into_a_changed_text(tmp_path: Path) -> None:
    """With its marks, but not those set elsewhere since; the beginning stays the beginning."""
    with opened(tmp_path) as store:
        for key, offset in {"old": 12, "old'a": 0, "old'b": -1, "other": 5}.items():
            store.keep_place(key, offset)
        store.carry_places("old", "new", lambda offset: offset + 3)
        assert [store.place(key) for key in ("new", "new'a", "new'b", "old")] == [15, 0, -1, 12]


def test_a_session_comes_back_as_it_was_left(tmp_path: Path) -> None:
    """Also with file names in no encoding; what cannot be read counts as none."""
    left = Session("a", "caf\udce9.txt", 3, "the quay", pane="demands", zoomed=True)
    with opened(tmp_path) as store:
        store.keep_session("/caf\udce9", left)
        assert store.session("/caf\udce9") == replace(left, path="caf?.txt")
        assert store.session("/other") is None
    with closing(sqlite3.connect(tmp_path / "data" / "library.db")) as connection:
        connection.execute("UPDATE sessions SET body = '{}'")
        connection.commit()
    with opened(tmp_path) as store:
        assert store.session("/caf\udce9") is None


def test_what_another_window_writes_can_be_noticed(tmp_path: Path) -> None:
    """What this one writes is nothing new to it."""
    with opened(tmp_path) as one, opened(tmp_path) as other:
        before = one.version()
        one.add_note(note())
        assert one.version() == before
        other.keep_place("a", 1)
        assert one.version() != before


def test_a_locked_library_can_be_read_at_once_and_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Writing waits a while, then says who is to blame; nothing is lost of what was there."""
    monkeypatch.setattr("briefing.store.database.PATIENCE", 0.01)
    with opened(tmp_path) as store:
        kept = store.add_note(note())
    with closing(sqlite3.connect(tmp_path / "data" / "library.db")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with opened(tmp_path) as store:
            assert store.notes() == (kept,)
            with pytest.raises(StoreError, match="is being written by another program"):
                store.keep_place("a", 1)
            connection.rollback()
            store.keep_place("a", 1)
            assert store.place("a") == 1


def test_what_was_seen_is_remembered(tmp_path: Path) -> None:
    """Each article once, also if it was at hand before."""
    with opened(tmp_path) as store:
        assert store.seen() == frozenset()
        store.keep_seen(["a", "b"])
    with opened(tmp_path) as store:
        store.keep_seen(["b", "c"])
        assert store.seen() == {"a", "b", "c"}


def test_a_library_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    """With all that is in it, and with what can be undone: nothing was highlighted then."""
    with opened(tmp_path) as store:
        kept = store.add_note(note())
    with closing(sqlite3.connect(tmp_path / "data" / "library.db")) as connection:
        connection.executescript(
            """DROP TABLE seen; DROP TABLE sessions; ALTER TABLE notes DROP COLUMN colour;
            ALTER TABLE changes DROP COLUMN file; PRAGMA user_version = 1;
            UPDATE changes SET became = json_remove(became, '$.colour')"""
        )
    with opened(tmp_path) as store:
        store.keep_seen(["a"])
        assert (store.notes(), store.seen()) == ((kept,), {"a"})
        store.undo()
        store.redo()
        assert store.notes() == (kept,)


def test_a_highlight_is_a_note_with_a_colour(tmp_path: Path) -> None:
    """Words and colour are changed one without the other, and undone one by one."""
    with opened(tmp_path) as store:
        kept = store.add_note(make_note(ARTICLE, Span(21, 33), "", NOW, "yellow"))
        assert store.colour_note(kept.id, "red").colour == "red"
        assert store.change_note(kept.id, "why? #pay").colour == "red"
        store.undo()
        back = store.undo()
        assert back
        assert back.sentence == "Took back the change of a highlight on “Port workers”."
        assert store.notes() == (kept,)


def test_file_names_in_no_encoding_do_no_harm(tmp_path: Path) -> None:
    """Such names hold halves of characters, which no database takes."""
    with opened(tmp_path) as store:
        store.add_note(replace(note(), path="caf\udce9.txt"))
        assert store.notes()[0].path == "caf?.txt"


# --- trouble ------------------------------------------------------------------------------


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """Not a byte of it changes."""
    opened(tmp_path).close()
    library = tmp_path / "data" / "library.db"
    connection = sqlite3.connect(library)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = library.read_bytes()
    with pytest.raises(StoreError, match=r"library\.db was made by a newer version .* update"):
        opened(tmp_path)
    assert library.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\x00" * 90])
def test_a_damaged_library_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """Somebody may still mend it; the reader opens with notes in memory."""
    library = tmp_path / "data" / "library.db"
    library.parent.mkdir()
    library.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged") as caught:
        opened(tmp_path)
    assert library.read_bytes() == content
    with Store.in_memory(str(caught.value), tmp_path / "data", tmp_path / "cache") as store:
        store.add_note(note())
        assert len(store.notes()) == 1


def test_a_place_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    """Here a file stands where the folder should be."""
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(StoreError, match=r"library\.db cannot be used .*BRIEFING_DATA"):
        opened(tmp_path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_place_that_may_only_be_read_shows_its_notes(tmp_path: Path) -> None:
    """What was written before can be read, what is written now is in memory only."""
    with opened(tmp_path) as store:
        kept = store.add_note(note())
    for path in (tmp_path / "data" / "library.db", tmp_path / "data"):
        path.chmod(0o555)
    with pytest.raises(StoreError, match="cannot be"):
        opened(tmp_path)
    with Store.in_memory("read only", tmp_path / "data", tmp_path / "cache") as store:
        assert store.notes() == (kept,)
        assert store.reason == "read only"
    (tmp_path / "data").chmod(0o755)


def test_notes_can_be_read_where_the_library_cannot_be_opened(tmp_path: Path) -> None:
    """In memory, undo goes back to before the copy was made, and nothing reaches the disk."""
    with opened(tmp_path) as store:
        kept = store.add_note(note())
    library = tmp_path / "data" / "library.db"
    before = library.read_bytes()
    with Store.in_memory("why", tmp_path / "data", tmp_path / "cache") as store:
        assert store.notes() == (kept,)
        store.undo()
        assert store.notes() == ()
    assert library.read_bytes() == before


def test_a_full_disk_says_so_and_loses_nothing(tmp_path: Path) -> None:
    """The change that did not fit did not happen, and the next one may."""
    with opened(tmp_path) as store:
        base = store._library._database
        pages = base.rows("PRAGMA page_count")[0][0]
        base.rows(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreError, match="is full: free some space"):
            store.add_note(note("x" * 100_000))
        base.rows("PRAGMA max_page_count = 100000")
        kept = store.add_note(note())
        assert store.notes() == (kept,)


def test_a_writer_that_is_killed_leaves_a_whole_library(tmp_path: Path) -> None:
    """Half of a change must not be there afterwards."""
    opened(tmp_path).close()
    script = f"""
import os
from pathlib import Path
from briefing.store import Store
store = Store.open(Path({str(tmp_path / "data")!r}), Path({str(tmp_path / "cache")!r}))
with store._library._database.writing() as run:
    run("INSERT INTO changes (was, became) VALUES (NULL, NULL)")
    os._exit(9)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
    with opened(tmp_path) as store:
        assert store.undo() is None
        store.add_note(note())
        assert len(store.notes()) == 1
