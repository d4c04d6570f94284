"""Notes are found whatever stands in them and whatever is asked."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import QueryError
from briefing.model import HIGHLIGHTS, Span
from briefing.notes import make_note, tags
from briefing.query import NOTED, Term, parse_typed
from briefing.store.search.noted import Noted, noted
from tests.stories import article

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)
ARTICLE = article("news/a.txt", "Ferries stay in port\nPort workers urged Arland to raise wages.")
WORDS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["#pay", "#no-fly", '"', "*", "why", "tag:", "note:", "-", " OR ", "\0", " "]),
)
TEXTS = st.lists(WORDS, max_size=5).map("".join)


def index(*texts: str) -> Noted:
    """Index notes with these texts, by turns in all colours."""
    colours = ("", *HIGHLIGHTS)
    return Noted(
        tuple(
            make_note(ARTICLE, Span(0, 7), text, NOW, colours[at % len(colours)])
            for at, text in enumerate(texts)
        )
    )


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(TEXTS, max_size=3), TEXTS)
def test_any_note_can_be_asked_for_anything(texts: list[str], typed: str) -> None:
    """What is found and what is left out are all there is."""
    known = index(*texts)
    with suppress(QueryError):
        for term in parse_typed(typed).terms:
            if term.field in {"", *NOTED}:
                opposite = Term(term.value, term.field, not term.negated, term.quoted)
                found = known.find([term]) + known.find([opposite])
                assert sorted(note.id for note in found) == sorted(note.id for note in known.notes)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(TEXTS)
def test_every_tag_finds_its_note(text: str) -> None:
    """By itself, in capitals, and by its beginning."""
    known = index(text)
    for tag in tags(text):
        for value in (tag, f"#{tag}", tag[:1] + "*"):
            assert known.find([Term(value, "tag")]) == [*known.notes]


def test_the_index_is_made_once_for_the_same_notes() -> None:
    """And anew when one has changed."""
    notes = index("a", "b").notes
    assert noted(notes) is noted(tuple(notes))
    assert noted(notes) is not noted(notes[:1])
