"""What other programs get: the same keys and offsets each time, and nothing that runs."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from briefing.crossref import CrossIndex
from briefing.export.lists import write
from briefing.export.rows import demand_rows, entity_rows, quote_rows
from briefing.export.spans import Row
from briefing.model import Span
from tests.harbour import ANALYSES, ARTICLES, URGE, URGED

INDEX = CrossIndex.of((article, ANALYSES[article.id]) for article in ARTICLES)
FOUND = (ARTICLES, ANALYSES, INDEX)
HOSTILE = replace(URGE, gist="=1+1|<b>\x1b[2J\u202e")
FORMS = ["jsonl", "csv", "markdown", "table"]


def written(rows: list[Row], form: str, what: str = "demands") -> str:
    """Write rows to a string."""
    stream = io.StringIO()
    write(rows, form, stream, what)
    return stream.getvalue()


def hostile_rows() -> list[Row]:
    """Return one row of a demand that means ill."""
    analysis = replace(ANALYSES[URGED.id], positions=(HOSTILE,))
    return list(demand_rows((URGED,), {URGED.id: analysis}, CrossIndex.of([(URGED, analysis)])))


def part(span: Span, **more: Any) -> Row:
    """Return a span as the contract has it."""
    return {"text": span.of(URGED.text), "start": span.start, "end": span.end, **more}


def test_a_demand_row_is_what_the_contract_says() -> None:
    """Every key, in order, with spans as text and offsets."""
    (addressee,) = URGE.addressees
    expected = {
        "article": "news/urged.txt",
        "id": URGE.id,
        "kind": "demand",
        "strength": 2,
        "holder": {"name": "Dockers' Union", **part(URGE.holder.span, how="named")},
        "addressees": [{"name": "Arland", **part(addressee.span, how="named")}],
        "trigger": part(URGE.trigger),
        "content": part(URGE.content),
        "gist": "reopen the night ferry before winter",
        "negated": False,
        "condition": None,
        "deadline": part(URGE.deadline),
        "penalty": None,
        "sentence": part(URGE.sentence),
        "said_by": [],
        "rule": "verb-object-clause",
        "confidence": 0.877,
        "thread": INDEX.thread_of(URGE.id).id,
        "status": "agreed",
        "review": None,
    }
    assert json.dumps(next(demand_rows(*FOUND))) == json.dumps(expected)


def test_kinds_can_be_chosen() -> None:
    """Demands unless told otherwise; only they have a status, but all have a thread."""
    assert [row["kind"] for row in demand_rows(*FOUND)] == ["demand"] * 3
    assert [row["kind"] for row in demand_rows(*FOUND, "threat")] == ["threat"]
    rows = list(demand_rows(*FOUND, None))
    assert [row["kind"] for row in rows] == [
        *("demand", "threat", "rejection"),
        *("commitment", "demand", "demand"),
    ]
    assert all((row["status"] is None) == (row["kind"] != "demand") for row in rows)
    assert all(row["thread"] for row in rows)


def test_a_holder_that_is_only_implied_has_no_place() -> None:
    """Its keys are there all the same."""
    threat = next(demand_rows(*FOUND, "threat"))
    assert threat["addressees"] == [
        {"name": "Arland", "text": None, "start": None, "end": None, "how": "implied"}
    ]
    assert threat["said_by"] == [{"name": "Mara Quill", "cue": "said"}]


def test_a_quotation_in_pieces_is_a_list() -> None:
    """And one in one piece is a span."""
    whole, pieces = quote_rows(*FOUND)
    assert whole["content"]["text"] == "We will block the harbour if talks fail,"
    assert [one["text"] for one in pieces["content"]] == [
        "it would",
        "reopen the night ferry in May",
    ]


def test_an_entity_lists_all_its_mentions() -> None:
    """With the article of each."""
    union = next(row for row in entity_rows(*FOUND) if row["name"] == "Dockers' Union")
    assert union["aliases"] == ["Dockers"]
    assert union["count"] == len(union["mentions"]) == 3
    assert union["articles"] == ["news/urged.txt", "news/replied.txt"]
    assert union["mentions"][0] == {
        "article": "news/urged.txt",
        "text": "Dockers",
        "start": 0,
        "end": 7,
        "inferred": False,
    }


def test_json_lines_give_back_every_value() -> None:
    """Also what had to be written as an escape."""
    (row,) = hostile_rows()
    line = written([row], "jsonl")
    assert json.loads(line) == row
    assert line.count("\n") == 1


@pytest.mark.parametrize("form", FORMS)
def test_no_format_lets_control_characters_through(form: str) -> None:
    """Lists are looked at in terminals too."""
    text = written(hostile_rows(), form)
    assert not set(text) & {"\x1b", "\u202e", "\r"}


def test_no_cell_is_a_formula() -> None:
    """A spreadsheet would run it."""
    (row,) = csv.DictReader(io.StringIO(written(hostile_rows(), "csv")))
    assert row["gist"] == "'=1+1|<b>␛[2J�"


def test_markdown_cells_are_escaped() -> None:
    """The bar would end the cell, the tag would be HTML."""
    assert "=1+1\\|\\<b\\>␛\\[2J�" in written(hostile_rows(), "markdown")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("what", ["demands", "quotes", "entities"])
def test_nothing_found_is_no_trouble(form: str, what: str) -> None:
    """An empty list is written as one."""
    assert written([], form, what).count("\n") <= 2
