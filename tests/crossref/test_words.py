"""Words that mean the same meet, words that tell nothing do not count."""

import pytest

from briefing.crossref.words import meaning, stem, words


@pytest.mark.parametrize(
    "group",
    [
        ["guarantee", "guarantees", "guaranteed"],
        ["resign", "resigns", "resignation", "resigning", "quit"],
        ["stop", "stopped", "stopping", "halt", "cease"],
        ["withdraw", "withdrawal", "withdrawing", "leave"],
        ["sanctions", "sanction", "sanctioned"],
        ["recognise", "recognize", "recognised", "accept"],
        ["inquiry", "investigation", "probe"],
    ],
)
def test_forms_of_one_word_share_a_stem(group: list[str]) -> None:
    """Across tense, number, noun and verb, and a few words that ask for the same."""
    assert len({stem(word) for word in group}) == 1


@pytest.mark.parametrize("pair", [("police", "policy"), ("parties", "parts"), ("gas", "gain")])
def test_other_words_do_not(pair: tuple[str, str]) -> None:
    """A stemmer that cuts too much finds likeness everywhere."""
    assert stem(pair[0]) != stem(pair[1])


def test_common_words_have_no_stem() -> None:
    """Nor have possessive endings and single letters."""
    assert [word.stem for word in words("The union's demand that they should go")] == [
        "union",
        "demand",
    ]


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("step down at once", "resign at once"),
        ("stepping aside", "resigning"),
        ("get out of the region", "leave the region"),
        ("throw the bill out", "drop bill"),
        ("give up arms", "end arms"),
    ],
)
def test_a_phrase_counts_as_the_word_it_stands_for(phrase: str, word: str) -> None:
    """Its own words are so common that nothing would be left of it."""
    assert meaning(phrase) >= meaning(word)


def test_words_know_where_they_stand() -> None:
    """So that they can be marked."""
    (word,) = words("of the ferries")
    assert (word.start, word.end) == (7, 14)


def test_a_number_is_one_word() -> None:
    """What 2,000 and 4,000 have in common says nothing."""
    assert [word.stem for word in words("some 2,000 of 1,234,567 boats, 12,5")][1:3] == [
        "1234567",
        "boat",
    ]
    assert meaning("2,000 boats") == {"2000", "boat"}
