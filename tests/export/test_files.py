"""An export is written as a whole or not at all, and over nobody's work unasked."""

import os
from pathlib import Path

import pytest

from briefing.errors import ExportError
from briefing.export.files import is_export, write_atomic


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """The same bytes on every system, and nothing left lying about."""
    path = tmp_path / "new" / "place" / "brief.md"
    write_atomic(path, "é\n")
    assert path.read_bytes() == b"\xc3\xa9\n"
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    """Half a character cannot be written, and neither is what stands before it."""
    path = tmp_path / "brief.md"
    write_atomic(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_atomic(path, "new \ud83d")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    """And permissions stay what they were."""
    real = tmp_path / "real.md"
    real.write_text("old")
    real.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(real)
    write_atomic(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """One sentence says what to do."""
    with pytest.raises(ExportError, match=r"is a folder; name a file in it\.$"):
        write_atomic(tmp_path, "x")


def test_a_place_in_the_way_is_one_sentence(tmp_path: Path) -> None:
    """Here a file stands where a folder should be."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot be written"):
        write_atomic(tmp_path / "file" / "brief.md", "x")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_only_be_read_is_one_sentence(tmp_path: Path) -> None:
    """The reader is told to name another place."""
    tmp_path.chmod(0o555)
    with pytest.raises(ExportError, match="name another place"):
        write_atomic(tmp_path / "brief.md", "x")
    tmp_path.chmod(0o755)


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ('---\ngenerator: "briefing 0.1.0"\n---\n', True),
        ("---\ntitle: My notes\n---\n", False),
        ("# My notes\n", False),
        ("", False),
    ],
)
def test_own_exports_are_known_by_their_head(tmp_path: Path, text: str, ours: bool) -> None:
    """Anything else is somebody's work."""
    path = tmp_path / "brief.md"
    assert not is_export(path)
    path.write_text(text)
    assert is_export(path) is ours
