"""What a sentence is said to be like: few places, each for a reason one can see."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.crossref import CrossIndex
from briefing.model import Kind
from tests.stories import Told, find, story

NEWS = """Arland floats talks on the bridge
Talks on fishing ended on Monday.
Arland wants binding bridge guarantees from Belmark.
Belmark handed Arland a draft on the bridge guarantees it is seeking.
The weather stayed fine for talks and walks.
Arland said its troops near the river had left.
Villagers saw Arland move troops towards the river on Sunday.
The harvest in the hills was good.
The price of bread rose in spring.
The mayor opened a new school.
"""


@pytest.fixture(scope="module")
def news() -> tuple[CrossIndex, str]:
    """Give an index over one article, and its id."""
    made = story("a.txt", NEWS, date(2024, 3, 4), names=["GPE Arland", "GPE Belmark"])
    return CrossIndex.of([made]), made[0].id


def like(news: tuple[CrossIndex, str], words: str) -> dict[str, str]:
    """Return the beginnings of the sentences like the one with these words, with the reasons."""
    index, article_id = news
    found = index.references((article_id, find(NEWS, words)))
    return {" ".join(one.sentence.of(NEWS).split()[:3]): one.reason for one in found}


def test_one_word_is_no_reason(news: tuple[CrossIndex, str]) -> None:
    """People talk about anything; without anything else in common it means nothing."""
    assert like(news, "stayed fine") == {}


def test_two_words_and_a_name_are(news: tuple[CrossIndex, str]) -> None:
    """And are given as the reason, as they stand there."""
    assert like(news, "its troops") == {
        "Villagers saw Arland": "shares “Arland”, “troops”, “river”",
    }
    assert like(news, "binding bridge") == {
        "Arland floats talks": "shares “Arland”, “bridge”",
        "Belmark handed Arland": "shares “Belmark”, “Arland”, “bridge”",
    }


def test_a_sentence_that_stands_alone_is_like_none(news: tuple[CrossIndex, str]) -> None:
    """An empty list says more than a long one."""
    assert like(news, "The harvest") == {}


def test_a_sentence_leads_to_where_its_demand_recurs_and_is_answered() -> None:
    """Be there nothing but common words in it."""
    texts = [
        "Arland urged Belmark to reopen the bridge now.\n",
        "Soon Arland begged Belmark to reopen the bridge.\n",
        "Belmark refused to reopen the bridge.\n",
    ]
    found = [
        Told("Arland > Belmark | urged | reopen the bridge"),
        Told("Arland > Belmark | begged | reopen the bridge"),
        Told("Belmark > Arland | refused | reopen the bridge", Kind.REJECTION),
    ]
    pairs = [
        story(f"{n}.txt", text, date(2024, 3, 4 + n), [told])
        for n, (text, told) in enumerate(zip(texts, found, strict=True))
    ]
    index = CrossIndex.of(pairs)
    first = pairs[0][0]
    reasons = [one.reason for one in index.references((first.id, find(first.text, "urged")))]
    assert reasons == ["same demand", "answer"]


def test_what_is_marked_is_what_is_shared(news: tuple[CrossIndex, str]) -> None:
    """Inside the sentence, in reading order."""
    index, article_id = news
    for found in index.references((article_id, find(NEWS, "its troops"))):
        assert all(found.sentence.covers(span) for span in found.matches)
        assert list(found.matches) == sorted(found.matches)


def test_a_state_and_its_people_are_looked_up_together() -> None:
    """The model calls the first a place and the other a people; for the reader they are one."""
    text = "Row\nArland objected. The Arlander side left. Nobody else did.\n"
    made = story("a.txt", text, names=["GPE Arland", "NORP Arland Arlander"])
    index = CrossIndex.of([made])
    for key in ("GPE:Arland", "NORP:Arland"):
        assert [one.sentence.of(text) for one in index.references(key)] == [
            "Arland objected.",
            "The Arlander side left.",
        ]
