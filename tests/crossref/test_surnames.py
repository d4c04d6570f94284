"""A last name alone means who bears it in the other articles, if that is clear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.board import board
from tests.stories import Told, story

if TYPE_CHECKING:
    from tests.stories import Pair


def said(path: str, name: str, content: str = "reopen the bridge") -> Pair:
    """Make an article in which somebody urges Belmark to do something."""
    text = f"News {path}\n{name} urged Belmark to {content} today.\n"
    names = [f"PERSON {name.replace(' ', '_')}", "GPE Belmark"]
    return story(
        path, text, date(2024, 3, 4), [Told(f"{name} > Belmark | urged | {content}")], names
    )


FULL = said("a.txt", "Olga Rehn")
ALONE = said("b.txt", "Rehn", "pay for the damage")


def people(index: CrossIndex) -> list[str]:
    """Return the names of all persons."""
    return sorted(one.name for one in index.entities() if one.kind == "PERSON")


def test_who_is_named_in_full_once_is_one_with_the_last_name() -> None:
    """On the board, in the list of names, and for whoever looks the last name up."""
    index = CrossIndex.of([FULL, ALONE])
    assert board(index).holders == ("Olga Rehn",)
    assert people(index) == ["Olga Rehn"]
    known = index.entity("PERSON:Rehn")
    assert known is not None
    assert (known.name, known.aliases, len(known.articles)) == ("Olga Rehn", ("Rehn",), 2)
    assert len(index.references("PERSON:Rehn")) == 2


def test_an_initial_more_is_the_same_person() -> None:
    """The name that most articles use is taken."""
    index = CrossIndex.of([FULL, ALONE, said("c.txt", "Olga M. Rehn"), said("d.txt", "Olga Rehn")])
    assert people(index) == ["Olga M. Rehn", "Olga Rehn"]
    entry = index.entity("PERSON:Olga Rehn")
    assert entry is not None
    assert len(entry.articles) == 3


@pytest.mark.parametrize(
    "others",
    [
        [said("c.txt", "Hans Rehn")],
        [said("c.txt", "Rehn", "lift the ban")],
    ],
    ids=["two who bear it", "more often alone than in full"],
)
def test_where_it_is_not_clear_they_stay_apart(others: list[Pair]) -> None:
    """Ten articles on "Trump" are not about the one with "Mary Trump"."""
    assert "Rehn" in people(CrossIndex.of([FULL, ALONE, *others]))


def test_a_state_is_nobodys_last_name() -> None:
    """Michael Jordan does not speak for Jordan."""
    player = said("a.txt", "Michael Jordan")
    text = "News\nJordan urged Belmark to wait today.\n"
    names = ["GPE Jordan", "GPE Belmark"]
    state = story("b.txt", text, date(2024, 3, 5), [Told("Jordan > Belmark | urged | wait")], names)
    index = CrossIndex.of([player, state])
    assert board(index).holders == ("Jordan", "Michael Jordan")


def test_a_name_that_a_reader_put_right_stays() -> None:
    """What people say counts more."""
    article, analysis = ALONE
    entities = tuple(replace(one, review="changed") for one in analysis.entities)
    index = CrossIndex.of([FULL, (article, replace(analysis, entities=entities))])
    assert people(index) == ["Olga Rehn", "Rehn"]


def test_it_does_not_matter_what_comes_first_or_goes_again() -> None:
    """Each addition and each removal leaves what making all anew would make."""
    third, fourth = said("c.txt", "Hans Rehn"), said("d.txt", "Rehn", "lift the ban")
    wanted = [CrossIndex.of([FULL, ALONE, fourth, said("e.txt", "Olga Rehn")])]
    for order in permutations([FULL, ALONE, third, fourth, said("e.txt", "Olga Rehn")]):
        index = CrossIndex()
        for pair in order:
            index.add(*pair)
        index.remove(third[0].id)
        assert index.entities() == wanted[0].entities()
        assert board(index) == board(wanted[0])
        assert index.threads() == wanted[0].threads()
