"""The file of corrections can be read, merged and mended by people."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.corrections.lines import Lines, parsed, written
from briefing.corrections.record import Do
from briefing.safe import safe
from tests.corrections.test_corrected import BRIDGE, EVERY, on, rename


def test_what_is_written_is_read_back() -> None:
    """Sorted, one a line, and the same for the same content in any order."""
    text = written(Lines(EVERY))
    assert text.count("\n") == len(EVERY)
    assert set(parsed(text).corrections) == set(EVERY)
    assert written(parsed(text)) == text == written(Lines(EVERY[::-1]))


def test_of_two_lines_on_the_same_finding_the_newer_counts() -> None:
    """As when git has put the lines of two people side by side."""
    old, new = on(BRIDGE, Do.CONFIRM), on(BRIDGE, Do.REJECT, 5)
    for both in ((old, new), (new, old)):
        text = "".join(written(Lines((one,))) for one in both)
        assert parsed(text).corrections == (new,)


NAMES = '"entity":{"name":"A","kind":"ORG"},"name":{"name":"B","kind":"ORG"}'


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "it is no JSON object on one line"),
        ("<<<<<<< HEAD", "a merge was not finished here: choose one side"),
        ('{"do":"confrm"}', "there is no “confrm”; did you mean “confirm”?"),
        (
            '{"do":"rename","when":"2024-01-01T00:00:00Z"}',
            "“rename” needs “entity”",
        ),
        (f'{{"do":"rename","whn":"",{NAMES}}}', "there is no “whn”; did you mean “when”?"),
        (
            f'{{"do":"rename","when":"2024-01-01T00:00:00",{NAMES}}}',
            "“when” needs a time zone, such as Z",
        ),
        (
            f'{{"do":"rename","when":"2024-01-01T00:00:00Z",{NAMES}}}'.replace("ORG", "ORGAN"),
            "there is no kind of entity “ORGAN”; did you mean “ORG”?",
        ),
        (
            '{"do":"add","when":"2024-01-01T00:00:00Z","so":{"kind":"demnd","content":"x"}}',
            "there is no “demnd”; did you mean “demand”?",
        ),
        ("[]", "expected `object`, got `array`"),
    ],
)
def test_a_line_that_makes_no_sense_is_named_and_kept(line: str, why: str) -> None:
    """The lines around it count all the same."""
    good = written(Lines((rename("GPE:A", "GPE:B"),)))
    lines = parsed(f"{good}\n{line}\n{good}")
    assert len(lines.corrections) == 1
    ((number, said),) = lines.problems
    assert number == 3
    assert said.startswith(why)
    assert line in written(lines).splitlines()


def test_no_line_steers_a_terminal() -> None:
    """Articles may hold what does; the words come back as they were."""
    words = "the \x9b31m \x1b[2J \u202e ferry"
    made = on(BRIDGE, Do.CHANGE, content=words)
    text = written(Lines((made,)))
    assert safe(text) == text
    assert parsed(text).corrections == (made,)


def test_remarks_and_strange_bytes_are_kept() -> None:
    """Nothing that stands in the file is lost when it is written again."""
    text = "# ours\n\udcff{\r\n"
    assert written(parsed(text)) == "# ours\n\udcff{\n"


ODD = ("{", '{"do":"add"}', "# us", "\0")
PIECES = st.sampled_from([*written(Lines(EVERY)).splitlines(), *ODD])


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=8))
def test_no_text_breaks_the_file(pieces: list[str]) -> None:
    """What is read and written once stays the same ever after, and no line is lost."""
    lines = parsed("\n".join(pieces))
    text = written(lines)
    assert written(parsed(text)) == text
    assert set(lines.corrections) <= set(EVERY)
    assert {line.rstrip("\r") for one in pieces for line in one.split("\n") if line.strip()} - {
        *written(Lines(EVERY)).splitlines()
    } <= {*text.split("\n")}
