"""Whole-story views as other programs and people get them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from briefing.crossref import CrossIndex
from briefing.crossref.comparison import compare
from briefing.export import report_rows, story_notes, story_rows
from briefing.export.cells import chart, days, marked
from briefing.export.comparison_rows import comparison_rows
from briefing.export.lists import write
from briefing.model import DateMention
from tests.harbour import ANALYSES, ARTICLES, REPLIED, URGE, URGED, article, span

GOLDEN = Path(__file__).parent / "golden"
MAY = DateMention(
    span(REPLIED, "in May"), date(2024, 5, 1), date(2024, 5, 31), "month", stated=False
)
MONDAY = DateMention(span(URGED, "Monday"), date(2024, 3, 4), date(2024, 3, 4), "day", stated=False)
COPY = replace(
    article(URGED.text.replace("pay rise", "rise"), "news/copy.txt", date(2024, 3, 6)),
    source="The Gazette",
)
INDEX = CrossIndex.of(
    [
        (URGED, replace(ANALYSES[URGED.id], dates=(MONDAY,))),
        (REPLIED, replace(ANALYSES[REPLIED.id], dates=(MAY,))),
        (COPY, replace(ANALYSES[URGED.id], article_id=COPY.id, positions=())),
    ]
)
VIEWS = {
    "threads": story_rows.thread_rows,
    "board": story_rows.board_rows,
    "silence": story_rows.silence_rows,
    "timeline": story_rows.timeline_rows,
    "origins": report_rows.origin_rows,
    "differences": report_rows.difference_rows,
}
NOTES = {
    "threads": story_notes.thread_notes,
    "silence": story_notes.silence_notes,
    "timeline": story_notes.timeline_notes,
    "origins": story_notes.origin_notes,
    "differences": story_notes.difference_notes,
}


def shown(index: CrossIndex, what: str, form: str) -> str:
    """Write a view to a string, for a terminal of 80 columns."""
    stream = io.StringIO()
    notes = NOTES[what](index) if what in NOTES else ()
    write(VIEWS[what](index), form, stream, what, notes)
    return stream.getvalue()


def rows(what: str) -> list[dict[str, Any]]:
    """Return a view as a program reads it."""
    return [json.loads(line) for line in shown(INDEX, what, "jsonl").splitlines()]


def hostile() -> CrossIndex:
    """Return an article whose every name means ill."""
    ill = "=1|<b>\x1b[2J\u202e"
    bad = replace(URGED, title=ill, source=ill, path=ill)
    demand = replace(URGE, gist=ill, holder=replace(URGE.holder, name=ill))
    copy = replace(bad, id="copy", path=f"2{ill}", published=date(2024, 3, 5))
    analysis = replace(ANALYSES[URGED.id], positions=(demand,))
    return CrossIndex.of([(bad, analysis), (copy, replace(analysis, article_id="copy"))])


@pytest.mark.parametrize("what", VIEWS)
def test_tables_are_as_they_should_be(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 80 columns, with what stands below."""
    monkeypatch.setenv("COLUMNS", "80")
    expected = (GOLDEN / f"{what}.txt").read_text(encoding="utf-8")
    assert shown(INDEX, what, "table") == expected


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("what", VIEWS)
def test_no_table_is_wider_than_the_terminal(
    what: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Long lines of notes aside, which a terminal breaks."""
    monkeypatch.setenv("COLUMNS", str(width))
    table = io.StringIO()
    write(VIEWS[what](INDEX), "table", table, what)
    assert max(map(cell_len, table.getvalue().splitlines())) <= width


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_crowded_board_loses_no_words(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last column takes those for whom there is no room."""
    monkeypatch.setenv("COLUMNS", str(width))
    rows = [
        {
            **dict.fromkeys(("threads", "gists", "holder_names", "addressee_names"), ()),
            "holder": f"Ministry of Harbours and Ferries {number % 7}",
            "addressee": f"Harbour Council {number}",
            "count": 1,
            "reviewed": 0,
            "strength": 5,
            "statuses": {"partly met": 1},
        }
        for number in range(40)
    ]
    table = io.StringIO()
    write(rows, "table", table, "board")
    assert max(map(cell_len, table.getvalue().splitlines())) <= width
    assert table.getvalue().count("partly") >= 7
    assert "others" in table.getvalue()


@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "markdown"])
@pytest.mark.parametrize("what", VIEWS)
def test_nothing_in_a_view_steers_the_terminal(what: str, form: str) -> None:
    """Names, gists and paths come from anywhere."""
    text = shown(hostile(), what, form)
    assert not set(text) & {"\x1b", "\u202e", "\r"}
    if form == "csv":
        cells = [cell for row in csv.DictReader(io.StringIO(text)) for cell in row.values()]
        assert not [cell for cell in cells if cell.startswith("=")]
    if form == "markdown":
        assert "<b>" not in text.replace("\\<b\\>", "")


def test_a_thread_row_holds_history_and_answers() -> None:
    """Each with its sentence, and what it rests on."""
    thread, _ = rows("threads")
    assert (thread["holders"], thread["addressees"]) == (["Dockers' Union"], ["Arland"])
    assert (thread["count"], thread["articles"], thread["origins"]) == (2, 2, 2)
    assert (thread["first"], thread["last"], thread["status"]) == (
        "2024-03-04",
        "2024-03-05",
        "agreed",
    )
    assert [one["article"] for one in thread["positions"]] == ["news/urged.txt", "news/replied.txt"]
    (answer,) = thread["answers"]
    assert answer["kind"] == "commitment"
    assert answer["sentence"]["text"].startswith("Arland said it would")


def test_the_cells_of_the_board_name_their_threads() -> None:
    """From there one can go on with `briefing threads`."""
    (cell,) = rows("board")
    assert cell["threads"] == [row["thread"] for row in rows("threads")]
    assert cell["statuses"] == {"agreed": 1, "open": 1}


def test_a_copy_says_what_it_changed() -> None:
    """Against the earliest article with the text."""
    first, copy, alone = rows("origins")
    assert [row["carried_by"] for row in (first, copy, alone)] == [2, 2, 1]
    assert first["changes"] == alone["changes"] == []
    (change,) = copy["changes"]
    assert {"op": "cut", "text": "pay"} in change["edits"]


def test_what_is_due_says_on_what_its_date_rests() -> None:
    """Here on the date of the article, from which May was worked out."""
    due = [row for row in rows("timeline") if row["what"] == "due"]
    told = [(row["first"], row["last"], row["basis"], row["ahead"], row["gist"]) for row in due]
    assert told == [("2024-05-01", "2024-05-31", "inferred", True, "reopen the night ferry in May")]
    assert {row["basis"] for row in rows("timeline")} == {"article", "inferred"}


def test_a_comparison_names_both_sides() -> None:
    """A key for each, and nothing where one has nothing."""
    index = CrossIndex.of((one, ANALYSES[one.id]) for one in ARTICLES)
    found = list(comparison_rows(compare(index, [URGED.id], [REPLIED.id]), index))
    gained = [row for row in found if row["change"] == "gained"]
    assert [row["about"] for row in gained] == ["raise pay", "reopen the night ferry in May"]
    assert all(row["old"] is None and row["new"]["article"] == REPLIED.path for row in gained)
    assert {row["kind"] for row in found if row["change"] == "lost"} == {"threat", "rejection"}


def test_what_a_reader_confirmed_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the board and in a comparison, in rows and in tables; the rest is not."""
    analyses = {
        id_: replace(
            one,
            positions=tuple(
                replace(position, review="confirmed" * (position.gist == "raise pay"))
                for position in one.positions
            ),
        )
        for id_, one in ANALYSES.items()
    }
    index = CrossIndex.of((one, analyses[one.id]) for one in ARTICLES)
    compared = list(comparison_rows(compare(index, [URGED.id], [REPLIED.id]), index))
    marked = [row["about"] for row in compared if row["review"]]
    assert marked == ["raise pay"]
    board = list(story_rows.board_rows(index))
    assert sum(row["reviewed"] for row in board) == 1
    monkeypatch.setenv("COLUMNS", "200")
    for what, made, words in (
        ("diff", compared, "raise pay (confirmed)"),
        ("board", board, ", 1 reviewed"),
    ):
        stream = io.StringIO()
        write(made, "table", stream, what)
        assert stream.getvalue().count(words) == 1


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-12-15", "2021-12-15", "15 Dec 2021"),
        ("2021-12-01", "2021-12-31", "Dec 2021"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("1970-01-01", "1979-12-31", "1970–1979"),
        ("2021-12-06", "2021-12-12", "6–12 Dec 2021"),
        ("2021-11-29", "2021-12-05", "29 Nov – 5 Dec 2021"),
        ("2021-12-27", "2022-01-02", "27 Dec 2021 – 2 Jan 2022"),
        ("9999-12-31", "9999-12-31", "31 Dec 9999"),
        (None, None, "–"),
    ],
)
def test_days_are_named_as_short_as_they_can_be(
    first: str | None, last: str | None, words: str
) -> None:
    """A month by its name, a year by its number."""
    assert days(first, last) == words


def test_a_chart_has_a_bar_for_each_day() -> None:
    """The highest for the most; nothing for nothing."""
    assert chart([0, 1, 8, 3]) == " ▁█▃"
    assert chart([]) == ""
    assert chart([0, 0]) == "  "


def test_changed_words_stand_out_and_unchanged_ones_are_cut_short() -> None:
    """As word diffs do."""
    same = {"op": "same", "text": "one two three four five six seven eight"}
    edits = [same, {"op": "cut", "text": "old"}, {"op": "added", "text": "new"}, same]
    assert marked(edits) == ("… six seven eight [-old-] {+new+} one two three … six seven eight")


@pytest.mark.parametrize("what", VIEWS)
def test_a_list_without_rows_has_the_header_of_one_with_rows(what: str) -> None:
    """Programs that read the columns find them, whatever was found."""
    empty = io.StringIO()
    write([], "csv", empty, what)
    first = shown(INDEX, what, "csv").splitlines()[0]
    assert empty.getvalue() in (f"{first}\n", "what,about,thread,versions\n")


def test_an_article_whose_date_is_in_doubt_is_named_below() -> None:
    """What is silent or still due is not measured by it."""
    odd = article("Odd\nRain fell.", "news/odd.txt", date(9024, 3, 6))
    empty = replace(ANALYSES[URGED.id], article_id=odd.id, positions=(), entities=(), dates=())
    index = CrossIndex.of(
        [*((one, ANALYSES[one.id]) for one in ARTICLES), (odd, replace(empty, sentences=()))]
    )
    doubt = "date in doubt, not the newest: news/odd.txt, 6 Mar 9024"
    assert doubt in story_notes.timeline_notes(index)
    assert doubt in story_notes.silence_notes(index)


def test_a_difference_says_which_article_tells_what() -> None:
    """Also in a cell, and also where a source contradicts itself on one day."""
    version = {"published": "2024-03-04", "source": "AP", "start": 0, "end": 3}
    versions = [
        {**version, "article": "news/a.txt", "text": "two men"},
        {**version, "article": "news/b.txt", "text": "six men"},
        {**version, "article": "news/c.txt", "text": "ten men", "source": "The Courier"},
        {**version, "article": "news/c.txt", "text": "nine men", "source": "The Courier"},
    ]
    row = {"what": "figure", "about": "men", "thread": None, "versions": versions}
    cells = io.StringIO()
    write([row], "csv", cells, "differences")
    [read] = csv.DictReader(io.StringIO(cells.getvalue()))
    assert read["versions"].startswith("two men (news/a.txt); six men (news/b.txt); ten men")
    table = io.StringIO()
    write([row], "markdown", table, "differences")
    assert "“two men” (a.txt, 4 Mar 2024) / “six men” (b.txt, 4 Mar 2024)" in table.getvalue()
    assert "“ten men” (The Courier, 4 Mar 2024)" in table.getvalue()
    assert "“nine men” (The Courier, 4 Mar 2024)" in table.getvalue()
