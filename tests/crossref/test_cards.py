"""A card says how an entity is called, what it does and with whom, and only what texts say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.roles import roles
from briefing.model import Entity, Mention, Span
from tests.stories import Told, find, story

MONDAY = story(
    "monday.txt",
    "Row over the ferry\n"
    "Arland Prime Minister Lee urged Belmark to reopen the ferry. Kim met Lee.\n",
    date(2024, 3, 4),
    [Told("Lee > Belmark | urged | reopen the ferry")],
    ["GPE Arland", "GPE Belmark", "PERSON Lee", "PERSON Kim"],
)
TUESDAY = story(
    "tuesday.txt",
    "Another row\nBelmark asked Arland for a loan. Lee, the captain of Port, was not there.\n",
    date(2024, 3, 5),
    [Told("Belmark > Arland | asked | a loan")],
    ["GPE Arland", "GPE Belmark", "PERSON Lee", "ORG Belmark (club)"],
)


@pytest.fixture
def index() -> CrossIndex:
    """Both articles."""
    return CrossIndex.of([TUESDAY, MONDAY])


def test_a_card_gathers_demands_made_by_those_who_speak_for_it(index: CrossIndex) -> None:
    """The prime minister's demand is the state's; the loan is asked of it."""
    ferry, loan = index.threads()
    card = index.card("GPE:Arland")
    assert card
    assert (card.demands, card.asked, card.voices) == ((ferry.id,), (loan.id,), ("Lee",))
    belmark = index.card("GPE:Belmark")
    assert belmark
    assert (belmark.demands, belmark.asked, belmark.voices) == ((loan.id,), (ferry.id,), ())


def test_a_policy_chief_speaks_for_the_body() -> None:
    """Whatever the policy is of."""
    text = "Row\nEU foreign policy chief Lee urged Arland to wait.\n"
    told = [Told("Lee > Arland | urged | wait")]
    pair = story("a.txt", text, None, told, ["ORG EU", "GPE Arland", "PERSON Lee"])
    card = CrossIndex.of([pair]).card("PERSON:Lee")
    assert card
    assert card.speaks_for == ("EU",)


def test_a_card_says_where_from_and_with_whom(index: CrossIndex) -> None:
    """First and last in order of date; sentences shared, the most first."""
    card = index.card("PERSON:Lee")
    assert card
    assert card.first == (MONDAY[0].id, find(MONDAY[0].text, "Lee"))
    assert card.last == (TUESDAY[0].id, find(TUESDAY[0].text, "Lee"))
    assert card.speaks_for == ("Arland",)
    assert card.beside == (("GPE:Arland", 1), ("GPE:Belmark", 1), ("PERSON:Kim", 1))
    assert index.card("PERSON:Nobody") is None


@pytest.mark.parametrize(
    ("key", "alike"),
    [
        ("PERSON:Boris Johnson", ("PERSON:Ron Johnson",)),
        ("GPE:Georgia", ("GPE:Georgia (U.S.)", "PERSON:Georgia")),
        ("NORP:Georgia", ("GPE:Georgia (U.S.)", "PERSON:Georgia")),
        ("PERSON:Kim", ()),
    ],
)
def test_names_that_may_be_taken_for_each_other_are_shown(key: str, alike: tuple[str, ...]) -> None:
    """Two Johnsons, two Georgias and a Georgia who is none; a state and its people are no two."""
    made, analysis = story("a.txt", "Names\nSix of them.")
    names = ["PERSON:Boris Johnson", "PERSON:Ron Johnson", "PERSON:Kim", "PERSON:Georgia"]
    names += ["GPE:Georgia", "GPE:Georgia (U.S.)", "NORP:Georgia"]
    entities = tuple(
        Entity(name, kind, (Mention(Span(at, at + 1)),))
        for at, (kind, _, name) in enumerate(one.partition(":") for one in names)
    )
    card = CrossIndex.of([(made, replace(analysis, entities=entities))]).card(key)
    assert card
    assert card.alike == alike


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Russian President Vladimir Putin spoke.", "Vladimir Putin", ("Russian President",)),
        (
            "Dmitry Peskov, the Kremlin spokesman, spoke.",
            "Dmitry Peskov",
            ("the Kremlin spokesman",),
        ),
        ("The deputy foreign minister Lee spoke.", "Lee", ("deputy foreign minister",)),
        ("Lee, the minister said, spoke.", "Lee", ()),
        ("Roy, a friend, and Lee spoke.", "Roy", ()),
        ("President Roy. Lee spoke.", "Lee", ()),
    ],
)
def test_roles_of_persons_are_offices_next_to_the_name(
    text: str, name: str, found: tuple[str, ...]
) -> None:
    """Before it or after it, without what is told of it."""
    assert roles([(text, find(text, name))], person=True) == found


def test_roles_of_others_are_told_after_the_name() -> None:
    """As a group or a place is introduced; the most frequent come first."""
    text = (
        "Hamas, a movement in Gaza, fired. Hamas, the armed group, fired. Hamas, The armed group."
    )
    places = [find(text, "Hamas, a"), find(text, "Hamas, the"), find(text, "Hamas, The")]
    spans = [(text, type(one)(one.start, one.start + 5)) for one in places]
    assert roles(spans, person=False) == ("the armed group", "a movement in Gaza")
