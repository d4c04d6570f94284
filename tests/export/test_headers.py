"""A CSV list has the same columns whether it has rows or not; see also `test_story`."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefing.corrections.record import Correction, Do, found_of, place_of
from briefing.export.correction_rows import correction_rows
from briefing.export.lists import write
from briefing.export.note_rows import note_rows
from briefing.export.rows import demand_rows, entity_rows, quote_rows
from briefing.export.search_rows import search_rows
from briefing.model import Hit, Reference
from briefing.notes import Placed, make_note
from tests.export.test_lists import FOUND
from tests.harbour import THREAT, URGED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.export.spans import Row

NOW = datetime(2024, 3, 6, 12, tzinfo=UTC)
HIT = Hit(URGED, Reference(URGED.id, THREAT.sentence, (), 2))
NOTE = make_note(URGED, THREAT.sentence, "", NOW, "red")
REJECTED = Correction(
    Do.REJECT, NOW, found_of(URGED, THREAT), place=place_of(URGED, THREAT.sentence)
)


@pytest.mark.parametrize(
    ("what", "rows"),
    [
        ("demands", demand_rows(*FOUND)),
        ("quotes", quote_rows(*FOUND)),
        ("entities", entity_rows(*FOUND)),
        ("search", search_rows([HIT], {})),
        ("notes", note_rows([Placed(NOTE, URGED, NOTE.span)])),
        ("corrections", correction_rows([(REJECTED, "", "")])),
    ],
)
def test_a_list_without_rows_has_the_header_of_one_with_rows(
    what: str, rows: Iterable[Row]
) -> None:
    """Programs that read the columns find them, whatever was found."""
    some, none = io.StringIO(), io.StringIO()
    write(rows, "csv", some, what)
    write([], "csv", none, what)
    assert none.getvalue() == some.getvalue().splitlines(keepends=True)[0]
