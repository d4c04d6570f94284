"""A note stays at its quote, wherever that moves, and never lands on other words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Note, Span
from briefing.notes import anchor, followed, make_note, placed, tags
from tests.stories import article, find

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)
TEXT = """Ferries stay in port
Port workers urged Arland to raise wages before winter. Arland promised to open talks.
The union said talks were welcome. Arland promised to open talks with nobody else."""


def note(quote: str, text: str = TEXT, after: str = "") -> Note:
    """Write a note on the first place of the quote behind the words `after`."""
    start = text.index(quote, text.index(after))
    return make_note(article("a.txt", text), Span(start, start + len(quote)), "!", NOW)


def test_a_note_keeps_quote_and_surroundings() -> None:
    """They are all that finds the place again."""
    made = note("raise wages")
    assert (made.quote, made.before[-10:], made.after[:7]) == (
        "raise wages",
        "Arland to ",
        " before",
    )
    assert anchor(TEXT, made) == made.span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#no-fly, then (#Pay_2024) and #PAY_2024!", ["no-fly", "pay_2024"]),
        ("#страх\n#東京", ["страх", "東京"]),
        ("No. #1, C#, a#b, https://x.org/p#part, &#x27; and ##", []),
        ("#pay- and #-pay", ["pay"]),
    ],
)
def test_tags_are_words_with_a_hash(text: str, found: list[str]) -> None:
    """As people write them elsewhere; numbers and addresses are none."""
    assert list(tags(text)) == found


LINES = TEXT.splitlines()


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([LINES[0], "A new line.", *LINES[1:]], "talks were welcome"),
        ([LINES[0], LINES[2], LINES[1]], "talks were welcome"),
        ([LINES[0], LINES[1], LINES[2].replace("were", "are")], "talks are welcome"),
        (LINES[:2], "Port workers"),
        (["Nothing of it."], "Nothing"),
    ],
    ids=["more above", "moved", "reworded", "line gone", "all gone"],
)
def test_a_reader_is_followed_into_a_changed_text(lines: list[str], words: str) -> None:
    """To the same words; where they are gone, to the line before them."""
    text = "\n".join(lines)
    assert followed(TEXT, text, TEXT.index("talks were")) == text.index(words)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text("ab \n", max_size=60), st.text("ab \n", max_size=60), st.integers(0, 60))
def test_wherever_the_reader_was_there_is_a_place(old: str, new: str, at: int) -> None:
    """And it is the same one where nothing changed."""
    at = min(at, len(old))
    assert 0 <= followed(old, new, at) <= len(new)
    if old[at:].strip() and old[at] not in " \n":
        assert followed(old, old, at) == at


def test_surroundings_tell_equal_quotes_apart() -> None:
    """Text put in before must not move a note to the other place with the same words."""
    second = note("Arland promised to open talks", after="welcome")
    longer = TEXT.replace("Ferries", "Big ferries, small ferries and river boats")
    assert anchor(longer, second) == Span(longer.rindex("Arland prom"), longer.rindex(" with"))


def test_the_nearest_of_equals_is_taken() -> None:
    """Without surroundings to go by, the old place decides."""
    line = "We want peace, they said again. "
    second = note("We want peace, they said again", line * 5)
    moved = replace(second, span=Span(70, 100), before="", after="")
    assert anchor(line * 5, moved) == Span(64, 94)


@pytest.mark.parametrize("now", ["raise pay", "raise the wages", "raise", "rise wages"])
def test_a_corrected_quote_is_still_found(now: str) -> None:
    """A word changed, put in or left out keeps the note where it was."""
    changed = TEXT.replace("raise wages", now)
    place = anchor(changed, note("urged Arland to raise wages before winter"))
    assert place == find(changed, f"urged Arland to {now} before winter")


def test_a_quote_that_is_gone_makes_an_orphan() -> None:
    """The rest of the article is no excuse for putting the note anywhere."""
    gone = TEXT.replace("Port workers urged Arland to raise wages before winter. ", "")
    assert anchor(gone, note("raise wages before winter")) is None


def test_a_common_word_is_not_enough() -> None:
    """A short quote without its surroundings could stand anywhere."""
    assert anchor("Unlike Arland, the weather was fine.", note("Arland")) is None


def test_notes_of_a_changed_file_come_along() -> None:
    """They belong to the path, orphans last; notes of other files do not come."""
    old = article("a.txt", TEXT)
    new = article("a.txt", "Corrected. " + TEXT.replace("raise wages before winter", "sail"))
    kept = [
        make_note(old, find(TEXT, words), "!", NOW)
        for words in ("raise wages before winter", "talks were welcome")
    ]
    other = make_note(article("b.txt", TEXT + "!"), Span(0, 9), "!", NOW)
    assert [(one.quote, bool(span)) for one, span in placed(new, [*kept, other])] == [
        ("talks were welcome", True),
        ("raise wages before winter", False),
    ]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(min_size=1, max_size=80), st.data())
def test_any_note_is_found_in_its_own_text(text: str, data: st.DataObject) -> None:
    """Whatever characters it is made of."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    where = Span(start, end)
    assert anchor(text, make_note(replace(article("a", "x"), text=text), where, "", NOW)) == where


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text("ab \n", max_size=120), st.text("ab \n", max_size=30))
def test_a_place_found_always_lies_in_the_text(text: str, quote: str) -> None:
    """Even in texts of nothing but repetition."""
    made = Note("n", "x", "p", "t", Span(3, 9), "b" + quote, "ab ", " ba", "", NOW, NOW)
    found = anchor(text, made)
    assert found is None or found.end <= len(text)


def test_a_long_repetitive_text_costs_little() -> None:
    """A megabyte of one letter is searched once, not compared letter by letter."""
    made = replace(note("Arland"), quote="a" * 200, before="a" * 32, after="b" * 32)
    assert anchor("a" * 1_000_000, made) is not None
