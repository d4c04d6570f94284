"""Notes for other programs and for people."""

import csv
import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from briefing.export.lists import write
from briefing.export.note_rows import note_rows
from briefing.model import Note
from briefing.notes import Placed, make_note
from tests.harbour import URGED, span

NOW = datetime(2024, 3, 6, 12, tzinfo=UTC)
HARBOUR = span(URGED, "block the harbour")


def note(text: str = "=Who pays? #Quay\x1b[2J", colour: str = "") -> Note:
    """Write a note on a threat."""
    return make_note(URGED, HARBOUR, text, NOW, colour)


def written(form: str, *placed: Placed) -> str:
    """Write rows to a string."""
    stream = io.StringIO()
    write(note_rows(placed), form, stream, "notes")
    return stream.getvalue()


def test_a_row_is_what_the_contract_says() -> None:
    """Every key, in order, with spans as text and offsets."""
    made = note("Who pays? #Quay", "red")
    assert list(note_rows([Placed(made, URGED, HARBOUR)])) == [
        {
            "article": "news/urged.txt",
            "id": made.id,
            "title": URGED.title,
            "source": "The Courier",
            "published": "2024-03-04",
            "paragraph": 2,
            "quote": {"text": "block the harbour", "start": HARBOUR.start, "end": HARBOUR.end},
            "text": "Who pays? #Quay",
            "tags": ["quay"],
            "colour": "red",
            "created": "2024-03-06T12:00:00+00:00",
            "changed": "2024-03-06T12:00:00+00:00",
            "orphan": False,
        }
    ]


def test_a_note_without_a_place_keeps_its_quote() -> None:
    """Whether that is gone or nobody knows."""
    gone, away = note_rows([Placed(note(), URGED, None), Placed(note(), None, None)])
    for row in (gone, away):
        assert row["quote"] == {"text": "block the harbour", "start": None, "end": None}
        assert row["article"] == "news/urged.txt"
    assert (gone["orphan"], away["orphan"]) == (True, None)


@pytest.mark.parametrize("form", ["jsonl", "csv", "markdown", "table"])
def test_every_format_is_harmless_and_has_the_tag(form: str) -> None:
    """Somebody else may have written the note."""
    said = written(form, Placed(note(), URGED, HARBOUR), Placed(note("", "blue"), URGED, None))
    assert "\x1b" not in said
    assert "#Quay" in said
    assert "blue" in said
    if form in {"markdown", "table"}:
        assert "gone" in said


def test_csv_has_tags_in_a_cell_of_their_own() -> None:
    """And nothing that a spreadsheet would run."""
    text = written("csv", Placed(note("=1 #a #b"), URGED, HARBOUR))
    row: dict[str, Any] = next(csv.DictReader(io.StringIO(text)))
    assert (row["tags"], row["text"]) == ("a; b", "'=1 #a #b")


def test_json_gives_back_every_value() -> None:
    """Also what had to be written as an escape."""
    row = json.loads(written("jsonl", Placed(note(), URGED, HARBOUR)))
    assert row["text"] == "=Who pays? #Quay\x1b[2J"
