"""Whether what was done is what was asked: rather nothing than a false "met"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.crossref import CrossIndex
from briefing.model import Attribution, DateMention, Kind, Party
from tests.stories import Told, find, story

if TYPE_CHECKING:
    from tests.stories import Pair

NAMES = ["GPE Arland", "GPE Belmark", "GPE Corland", "LOC Kosmo"]


def demand(what: str, day: int = 4) -> Pair:
    """Have Belmark ask Arland for something on a day in March."""
    text = f"Day {day}\nBelmark urged Arland to {what}.\n"
    asked = [Told(f"Belmark > Arland | urged | {what}")]
    return story(f"{day}.txt", text, date(2024, 3, day), asked, NAMES)


def report(text: str, day: int = 6) -> Pair:
    """Tell what was done."""
    return story("done.txt", f"Later\n{text}\n", date(2024, 3, day), (), NAMES)


def status(*pairs: Pair) -> str:
    """Return what has become of the one demand."""
    (thread,) = CrossIndex.of(pairs).threads()
    return thread.status


@pytest.mark.parametrize(
    ("asked", "done", "becomes"),
    [
        ("free the sailors", "freed the sailors on Friday", "met"),
        ("free 14 sailors", "has released the 14 Belmark sailors", "met"),
        ("free 14 sailors", "freed 14 sailors", "met"),
        ("free 14 sailors", "freed six sailors", "partly met"),
        ("free 14 sailors", "freed half of the sailors", "partly met"),
        ("free the sailors", "freed three sailors", "partly met"),
        ("free 14 sailors", "freed sailors", "open"),
        ("free the sailors", "freed the prices", "open"),
        ("free the sailors", "arrested the sailors", "open"),
        ("free the sailors", "announced that it freed the sailors", "open"),
        ("hold elections", "held elections", "met"),
        ("withdraw its boats from Kosmo", "withdrew its boats from Kosmo", "met"),
        ("withdraw its boats from Kosmo", "withdrew its boats from Corland", "open"),
        ("withdraw its boats from Kosmo", "withdrew its boats", "open"),
        ("withdraw its boats", "withdrew its boats from Kosmo", "open"),
        ("not free the sailors", "freed the sailors", "open"),
    ],
)
def test_the_same_deed_done_to_the_same_thing_meets_a_demand(
    asked: str, done: str, becomes: str
) -> None:
    """All of it, or a part; elsewhere or to another thing, nothing."""
    assert status(demand(asked), report(f"Arland {done}.")) == becomes


def test_only_the_party_asked_can_meet_a_demand() -> None:
    """It must be told of it by name."""
    asked = demand("free the sailors")
    assert status(asked, report("Corland freed the sailors.")) == "open"


def test_a_demand_is_met_after_it_was_made() -> None:
    """What was done on an earlier day, or on one that nobody knows, meets nothing."""
    asked, done = demand("free the sailors"), "Arland freed the sailors."
    assert status(asked, report(done, day=4)) == "open"
    assert status(asked, report(done, day=3)) == "open"
    made, analysis = report("Arland freed the sailors on March 1.")
    first = date(2024, 3, 1)
    when = DateMention(find(made.text, "March 1"), first, first, "day", stated=False)
    assert status(asked, (made, replace(analysis, dates=(when,)))) == "open"


def test_what_is_demanded_again_was_not_met() -> None:
    """A day before it was done, it may well have been."""
    done = report("Arland freed the sailors.")
    asked = [demand("free the sailors", day) for day in (4, 5, 7)]
    assert status(*asked[:2], done) == "met"
    assert status(*asked, done) == "open"


@pytest.mark.parametrize(
    ("by", "tail", "becomes"),
    [
        ("Belmark", "", "met"),
        ("Arland", "", "open"),
        ("Corland", "", "open"),
        ("Arland", ", in a step that meets a Belmark demand", "met"),
    ],
)
def test_a_claim_meets_nothing(by: str, tail: str, becomes: str) -> None:
    """Unless it is that of who demanded it, or the article itself says that this meets it."""
    made, analysis = report(f"Arland freed the sailors, {by} said{tail}.")
    claim = Attribution((find(made.text, "Arland freed the sailors"),), Party(by, None))
    claimed = (made, replace(analysis, attributions=(claim,)))
    assert status(demand("free the sailors"), claimed) == becomes


def test_the_sentence_is_the_evidence() -> None:
    """It can be looked up and shown, but is a position of nobody."""
    done = report("Arland freed the sailors on Friday.")
    index = CrossIndex.of([demand("free the sailors"), done])
    (thread,) = index.threads()
    (answer,) = thread.answers
    where, position = index.place(answer)
    assert position.sentence.of(where.article.text) == "Arland freed the sailors on Friday."
    assert thread.verdicts == ("met",)
    assert index.position(answer) is None
    assert [one.id for _, one in index.places()] == [*thread.positions]


def test_it_does_not_matter_what_is_read_first_or_goes() -> None:
    """The same as if all were read anew."""
    pairs = [demand("free the sailors"), report("Arland freed the sailors.")]
    whole = CrossIndex.of(pairs)
    index = CrossIndex()
    for pair in reversed(pairs):
        index.add(*pair)
        index.threads()
    assert index.threads() == whole.threads()
    index.remove(pairs[1][0].id)
    assert index.threads() == CrossIndex.of(pairs[:1]).threads()


@pytest.mark.parametrize(
    ("by", "says", "becomes"),
    [
        ("Belmark", "let doctors visit the sailors", "agreed"),
        ("Corland", "let doctors visit the sailors", "open"),
        ("Belmark", "let doctors go", "open"),
    ],
)
def test_who_agrees_because_he_was_asked_may_do_so_in_other_words(
    by: str, says: str, becomes: str
) -> None:
    """Where the article says so, of this holder, and things are shared."""
    text = f"Later\nArland agreed to {says}, meeting a request by {by}.\n"
    agreed = [Told(f"Arland | agreed | {says}", Kind.COMMITMENT)]
    later = story("b.txt", text, date(2024, 3, 6), agreed, NAMES)
    assert status(demand("provide doctors with access to the sailors"), later) == becomes
