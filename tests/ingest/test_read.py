"""Files, folders and streams: what can be read is read, the rest gets one sentence."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from briefing.errors import IngestError
from briefing.ingest import files, iter_articles, read
from briefing.ingest.files import natural, shown

PROSE = "The ministers met in Vienna on Tuesday."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, so that paths are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str = PROSE) -> None:
    """Write an article, its folders first."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


def paths(*asked: str) -> list[str]:
    """Return the paths of the articles read, nothing else having gone wrong."""
    reading = read(asked)
    assert reading.problems == ()
    return [article.path for article in reading.articles]


def problem(*asked: str) -> str:
    """Return the one sentence there is, and nothing having been read."""
    reading = read(asked)
    assert reading.articles == ()
    (sentence,) = reading.problems
    assert sentence.isprintable()
    assert sentence.endswith(".")
    return sentence


def test_folders_are_read_in_natural_order(here: Path) -> None:
    """Ten comes after nine; hidden files and other kinds are left out."""
    for name in ("b10.txt", "b9.txt", "A.md", "c/x.markdown", ".hid.txt", ".git/a.txt", "d.pdf"):
        write(f"news/{name}")
    assert paths("news") == ["news/A.md", "news/b9.txt", "news/b10.txt", "news/c/x.markdown"]
    assert paths("news/") == paths("news")


def test_this_folder_needs_no_dot(here: Path) -> None:
    """The paths are those a user would type."""
    write("a.txt")
    write("b/c.txt")
    assert paths(".") == ["a.txt", "b/c.txt"]


def test_a_named_file_is_read_whatever_it_is_called(here: Path) -> None:
    """As long as it is text."""
    write(".hidden")
    write("report.log")
    assert paths(".hidden", "report.log") == [".hidden", "report.log"]


def test_the_same_file_is_read_once(here: Path) -> None:
    """By whatever name it comes."""
    write("n/a.txt")
    Path("n/b.txt").symlink_to("a.txt")
    assert paths("n/a.txt", "n", "./n/a.txt", str(here / "n")) == ["n/a.txt"]


def test_a_loop_of_folders_ends(here: Path) -> None:
    """A link to the folder above leads nowhere new."""
    write("n/a.txt")
    Path("n/loop").symlink_to("..")
    assert paths("n") == ["n/a.txt"]


def test_folders_nested_very_deep(here: Path) -> None:
    """There is no limit but the system's."""
    deep = "d/" * 900
    Path("d").mkdir()
    for _ in range(899):
        os.chdir("d")
        Path("d").mkdir()
    Path("d/a.txt").write_text(PROSE, "utf-8")
    os.chdir(here)
    assert paths("d") == [f"{deep}a.txt"]


def test_standard_input(here: Path) -> None:
    """It stands where the dash stands among the paths."""
    write("a.txt")
    reading = read(["-", "a.txt", "-"], stdin=io.BytesIO(f"Title\n\n{PROSE}\n".encode()))
    assert [article.path for article in reading.articles] == ["-", "a.txt"]
    assert reading.articles[0].title == "Title"
    assert read(["-"], stdin=io.BytesIO(PROSE.encode())).articles[0].title == "Standard input"


def test_articles_come_as_they_are_read(here: Path) -> None:
    """The first is there before the second is touched; a failure takes its place in line."""
    write("a.txt")
    write("c.txt")
    stream = iter_articles(["a.txt", "b.txt", "c.txt"])
    first = next(stream)
    assert not isinstance(first, IngestError)
    Path("c.txt").unlink()
    second, third = stream
    assert isinstance(second, IngestError)
    assert isinstance(third, IngestError)


def test_one_failure_leaves_the_rest(here: Path) -> None:
    """Everything else is read."""
    write("n/a.txt")
    Path("n/b.txt").write_bytes(b"\x00\x01")
    Path("n/c.txt").symlink_to("nowhere")
    reading = read(["gone.txt", "n"])
    assert [article.path for article in reading.articles] == ["n/a.txt"]
    assert [sentence.split()[0] for sentence in reading.problems] == [
        "gone.txt",
        "n/b.txt",
        "n/c.txt",
    ]


def test_what_cannot_be_read(here: Path) -> None:
    """One sentence each: what, which and what to do."""
    assert problem("gone.txt") == "gone.txt does not exist: check the path."
    assert problem("").startswith('"" is not a file')
    write("empty.txt", "")
    write("blank.txt", " \n\t\n\u200b")
    assert "is empty" in problem("empty.txt")
    assert "is empty" in problem("blank.txt")
    write("n/a.pdf")
    assert "holds no articles: put .txt or .md files in it" in problem("n")
    assert "does not exist" in problem("empty.txt/a.txt")
    assert "could not be read" in problem("a\0b")
    assert "could not be read" in problem("a" * 5000)
    Path("self.txt").symlink_to("self.txt")
    assert "could not be read" in problem("self.txt")
    assert "could not be read" in problem("n/../self.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_pipes_and_devices(here: Path) -> None:
    """They are not opened: a FIFO would wait for ever."""
    os.mkfifo("n.txt")
    assert problem("n.txt") == "n.txt is not a file: pipe its text into `briefing -` instead."
    assert "is not a file" in problem("/dev/zero")


def test_a_file_that_is_too_large(here: Path) -> None:
    """Its size is looked at before it is read."""
    with Path("big.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert problem("big.txt").startswith("big.txt has 50 MB, more than the 20 MB we read:")


def test_input_that_is_too_large(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more of it is read than the limit."""
    monkeypatch.setattr(files, "MOST_BYTES", 10)
    stream = io.BytesIO(b"a" * 100)
    assert "is larger than 20 MB" in read(["-"], stdin=stream).problems[0]
    assert stream.tell() == 11


@pytest.mark.parametrize("call", ["open", "iterdir"])
def test_no_right_to_read(here: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """Simulated, for root may read everything."""
    write("n/a.txt")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, call, refuse)
    assert "may not be read: ask for the right to" in problem("n")


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program without a console has none."""
    monkeypatch.setattr(sys, "stdin", None)
    assert "no standard input" in problem("-")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_odd_names_are_read_and_shown_harmlessly(here: Path) -> None:
    """Bytes that are no text and control characters are spelled out."""
    Path(os.fsdecode(b"n\xff.txt")).write_text(PROSE, "utf-8")
    write("a\x1b[31m\n.txt")
    assert paths(".") == [r"a\x1b[31m\n.txt", r"n\xff.txt"]
    assert problem(os.fsdecode(b"\xff\x1b")) == r"\xff\x1b does not exist: check the path."


def test_nothing_asked_nothing_read() -> None:
    """No paths, no articles, no problem."""
    assert read([]) == read(())
    assert paths() == []


def test_natural_order() -> None:
    """Numbers count as numbers, capitals sort beside small letters, ties are settled."""
    assert sorted(["1", "01", "²"], key=natural) == sorted(["²", "01", "1"], key=natural)
    assert sorted(["b10", "B9", "a"], key=natural) == ["a", "B9", "b10"]


def test_shown() -> None:
    """Plain names stay as they are, in any script."""
    assert shown("Новости 3.txt") == "Новости 3.txt"
    assert shown("\ud800") == r"\ud800"
    assert read(["\ud800"]).problems == (r"\ud800 could not be read: check the path.",)
