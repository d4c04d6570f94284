"""The lists of triggers and classes hold together with the code."""

from briefing.analysis.lexicon import rows
from briefing.analysis.positions.frames import FRAMES
from briefing.analysis.positions.lexicon import triggers


def test_every_frame_is_known() -> None:
    """A misspelt frame would never match and nobody would notice."""
    used = {
        frame.partition(":")[2]
        for lines in triggers("verb").values()
        for row in lines
        for frame in row.frames
    }
    assert used == set(FRAMES)


def test_no_line_is_there_twice() -> None:
    """The first would hide the second."""
    lines = [tuple(row[:4]) for row in rows("triggers.tsv")]
    assert len(lines) == len(set(lines))
