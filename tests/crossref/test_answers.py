"""What counts as an answer: the party asked, on the very thing, afterwards, in so many words."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.crossref import CrossIndex
from briefing.model import Kind
from tests.stories import Told, story

ASKED = "Row over the bridge\nBelmark urged Arland to {}. Rain is expected.\n"


def status(asked: str, answer: str, kind: Kind = Kind.COMMITMENT, by: str = "Arland") -> str:
    """Return what comes of a demand on Monday when a party answers on Tuesday."""
    monday = story(
        "a.txt",
        ASKED.format(asked),
        date(2024, 3, 4),
        [Told(f"Belmark > Arland | urged | {asked}")],
    )
    tuesday = story(
        "b.txt",
        f"A day later\n{by} declared: {answer}.\n",
        date(2024, 3, 5),
        [Told(f"{by} > Belmark | declared | {answer}", kind)],
    )
    index = CrossIndex.of([monday, tuesday])
    return index.threads()[0].status


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("reopen the bridge", "reopen the bridge in May"),
        ("withdraw its troops from the bridge", "leave the bridge with all troops"),
        ("reopen the bridge", "comply with the wish to reopen the bridge"),
    ],
)
def test_a_promise_of_just_this_agrees(asked: str, answer: str) -> None:
    """In the same or in other words."""
    assert status(asked, answer) == "agreed"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("meet the mayor to share plans for the bridge", "share plans for the bridge"),
        ("not close the bridge", "close the bridge"),
        ("reopen the bridge", "reconsider whether to reopen the bridge"),
        ("stop repairs on the bridge", "resume repairs on the bridge"),
    ],
)
def test_a_promise_of_something_else_does_not(asked: str, answer: str) -> None:
    """However many words the two share."""
    assert status(asked, answer) == "open"


def test_only_the_party_asked_can_answer() -> None:
    """And those who speak for it, but not whoever is on its soil."""
    assert (
        status("reopen the bridge", "reopen the bridge", by="Arland Foreign Ministry") == "agreed"
    )
    assert status("reopen the bridge", "reopen the bridge", by="Corland") == "open"
    troops = "Belmark troops in Arland"
    assert status("reopen the bridge", "reopen the bridge", by=troops) == "open"


def test_a_refusal_rejects() -> None:
    """It may be worded as the refusal of a thing or of a deed."""
    refused = "any plan to reopen the bridge"
    assert status("reopen the bridge", refused, Kind.REJECTION) == "rejected"


def test_a_promise_inside_the_demand_itself_is_no_answer() -> None:
    """It is what the demand starts from."""
    text = "Row\nBelmark urged Arland, which pledged to reopen the bridge, to reopen it fully.\n"
    told = [
        Told("Belmark > Arland | urged | reopen it fully"),
        Told("Arland | pledged | reopen the bridge", Kind.COMMITMENT),
    ]
    index = CrossIndex.of([story("a.txt", text, date(2024, 3, 4), told)])
    assert index.threads()[0].status == "open"
