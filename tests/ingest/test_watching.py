"""What becomes of opened files is noticed, and told in terms of articles."""

from __future__ import annotations

from pathlib import Path
from queue import Queue

import pytest
import watchfiles

from briefing.ingest import read, watching
from briefing.ingest.watching import Changes, Watch, changes

TEXT = "Ferry strike ends\n\nThe union called off its strike in {} on Monday."


@pytest.fixture
def folder(tmp_path):
    """A folder with two articles."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(name))
    return tmp_path


@pytest.fixture
def watch(folder):
    """A watch on it, which ends with the test."""
    watch = Watch([str(folder)], read([str(folder)]))
    yield watch
    watch.close()


def ids(reading, *names):
    """Return the ids of the articles in some files."""
    at = {Path(one.path).name: one.id for one in reading.articles}
    return tuple(at[f"{name}.txt"] for name in names)


def test_new_changed_and_gone(folder, watch) -> None:
    """Each is told from the others; the order is that of the folder."""
    before = read([str(folder)])
    (folder / "a.txt").write_text(TEXT.format("Arland"))
    (folder / "b.txt").unlink()
    (folder / "c.txt").write_text(TEXT.format("c"))
    after = watch.look()
    (a, b), (a_now, c) = ids(before, "a", "b"), ids(after, "a", "c")
    assert changes(before.articles, after.articles) == Changes((c,), {a: a_now}, (b,))


def test_same_text_is_no_change(folder, watch) -> None:
    """Neither a file that was renamed nor one that was saved as it was."""
    before = read([str(folder)])
    (folder / "a.txt").rename(folder / "z.txt")
    (folder / "b.txt").write_text(TEXT.format("b"))
    assert not changes(before.articles, watch.look().articles)


def test_what_was_not_written_to_is_not_read_again(folder, watch) -> None:
    """It is the very same article, whatever its size."""
    first = watch.look()
    (folder / "c.txt").write_text(TEXT.format("c"))
    assert [
        one is two for one, two in zip(first.articles, watch.look().articles, strict=False)
    ] == [
        True,
        True,
    ]


def test_a_file_that_cannot_be_read_is_a_problem(folder, watch) -> None:
    """It does not end the watch, and counts as gone until it can be read."""
    before = read([str(folder)])
    (folder / "a.txt").write_text("")
    after = watch.look()
    assert changes(before.articles, after.articles).gone == ids(before, "a")
    assert "a.txt is empty" in after.problems[0]


def test_standard_input_is_never_read_again(folder) -> None:
    """There would be nothing in it, and the reader would wait for ever."""
    reading = read([str(folder)])
    assert Watch(["-"], reading).look().articles == ()


@pytest.mark.parametrize("told", [True, False], ids=["by the system", "by looking"])
def test_tells_of_a_new_file(folder, watch, told, monkeypatch) -> None:
    """Where the system cannot tell, as with too many folders, looking now and then does."""

    def refuse(*_, **__):
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr(watching, "OFTEN", 0.05)
    monkeypatch.setattr(watching, "FEW", 0)
    if told:
        monkeypatch.setattr(watching, "SELDOM", 1000)
    else:
        monkeypatch.setattr(watchfiles, "watch", refuse)
    readings = Queue()
    watch.begin(readings.put)
    assert len(readings.get(timeout=20).articles) == 2
    (folder / "c.txt").write_text(TEXT.format("c"))
    assert len(readings.get(timeout=20).articles) == 3
