"""What counts as an answer: the party asked, on the very thing, afterwards, in so many words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.crossref import CrossIndex
from briefing.model import Kind
from tests.stories import Told, find, story

ASKED = "Row over the bridge\nBelmark urged Arland to {}. Rain is expected.\n"


def status(
    asked: str,
    answer: str,
    kind: Kind = Kind.COMMITMENT,
    by: str = "Arland",
    verb: str = "declared",
) -> str:
    """Return what comes of a demand on Monday when a party answers on Tuesday."""
    monday = story(
        "a.txt",
        ASKED.format(asked),
        date(2024, 3, 4),
        [Told(f"Belmark > Arland | urged | {asked}")],
    )
    tuesday = story(
        "b.txt",
        f"A day later\n{by} {verb}: {answer}.\n",
        date(2024, 3, 5),
        [Told(f"{by} > Belmark | {verb} | {answer}", kind)],
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
    assert status("reopen the bridge", "reopen the bridge", by="Arland dockers") == "open"


@pytest.mark.parametrize(
    ("by", "becomes"),
    [("Arland and Corland", "agreed"), ("Arland and its dockers", "open")],
)
def test_two_can_answer_with_one_voice(by: str, becomes: str) -> None:
    """If both are states or bodies."""
    text = f"Row\nBelmark urged Arland to share its maps.\n{by} agreed to share maps.\n"
    told = [
        Told("Belmark > Arland | urged | share its maps"),
        Told(f"{by} | agreed | share maps", Kind.COMMITMENT),
    ]
    pair = story("a.txt", text, None, told, ["GPE Arland", "GPE Corland"])
    assert CrossIndex.of([pair]).threads()[0].status == becomes


def test_a_refusal_rejects() -> None:
    """It may be worded as the refusal of a thing or of a deed."""
    refused = "any plan to reopen the bridge"
    assert status("reopen the bridge", refused, Kind.REJECTION) == "rejected"


@pytest.mark.parametrize(
    ("asked", "answer", "becomes"),
    [
        ("impose tolls on lorries", "tolls on lorries", "rejected"),
        ("lift tolls on lorries", "tolls on lorries", "open"),
        ("impose tolls on lorries", "a study of tolls on lorries", "open"),
        ("impose tolls in Dorvale", "tolls in Corland", "open"),
    ],
)
def test_who_wants_no_such_thing_will_not_bring_it_about(
    asked: str, answer: str, becomes: str
) -> None:
    """The thing stands for the deed, unless that is to end it, or the thing is another."""
    names = ["GPE Dorvale", "GPE Corland"]
    told = f"Belmark > Arland | urged | {asked}"
    monday = story("a.txt", ASKED.format(asked), date(2024, 3, 4), [Told(told)], names)
    says = [Told(f"Arland | ruled out | {answer}", Kind.REJECTION)]
    text = f"Later\nArland ruled out {answer}.\n"
    tuesday = story("b.txt", text, date(2024, 3, 5), says, names)
    assert CrossIndex.of([monday, tuesday]).threads()[0].status == becomes


def test_refusing_what_must_not_be_done_rejects_nothing() -> None:
    """Who will not send troops heeds the demand not to."""
    assert status("not send troops", "send troops", Kind.REJECTION) == "open"


def test_what_is_done_meets_and_what_is_done_in_part_meets_partly() -> None:
    """By the words that report it: a promise of half meets nothing yet."""
    part = "part of the demand to free the hostages"
    assert status("free the hostages", "free some of the hostages") == "agreed"
    assert status("free the hostages", part, verb="granted") == "partly met"
    assert status("free the hostages", "the demand to free the hostages", verb="met") == "met"


def test_a_denial_disputes() -> None:
    """It says that there is nothing to be asked for."""
    assert status("stop arming rebels", "stop arming rebels", Kind.DENIAL) == "disputed"


def test_a_promise_on_conditions_is_an_answer_that_settles_nothing() -> None:
    """It is listed all the same."""
    text = (
        "Row\nBelmark urged Arland to reopen the bridge.\nArland will reopen the bridge if paid.\n"
    )
    told = [
        Told("Belmark > Arland | urged | reopen the bridge"),
        Told("Arland | will | reopen the bridge if paid", Kind.COMMITMENT),
    ]
    made, analysis = story("a.txt", text, date(2024, 3, 4), told)
    urged, will = analysis.positions
    will = replace(will, condition=find(text, "if paid"))
    thread = CrossIndex.of([(made, replace(analysis, positions=(urged, will)))]).threads()[0]
    assert (thread.status, thread.answers, thread.verdicts) == ("open", (will.id,), ("open",))


def test_the_demand_that_is_rejected_is_the_last_one_to_who_rejects_it() -> None:
    """Not one to another party."""
    text = (
        "Row\nBelmark urged Arland to reopen the bridge.\nIt asked Corland for a loan.\n"
        "Arland rejected the demand.\n"
    )
    told = [
        Told("Belmark > Arland | urged | reopen the bridge"),
        Told("Belmark > Corland | asked | a loan"),
        Told("Arland | rejected | the demand", Kind.REJECTION),
    ]
    index = CrossIndex.of([story("a.txt", text, date(2024, 3, 4), told)])
    assert [thread.status for thread in index.threads()] == ["rejected", "open"]


def test_answers_that_contradict_each_other_on_one_day_leave_it_disputed() -> None:
    """A day later the second one would count."""

    def answers(day: int) -> str:
        asked = story(
            "a.txt",
            ASKED.format("reopen the bridge"),
            date(2024, 3, 4),
            [Told("Belmark > Arland | urged | reopen the bridge")],
        )
        no = story(
            "b.txt",
            "No\nArland refused to reopen the bridge.",
            date(2024, 3, 5),
            [Told("Arland | refused | reopen the bridge", Kind.REJECTION)],
        )
        yes = story(
            "c.txt",
            "Yes\nArland Foreign Ministry agreed to reopen the bridge.",
            date(2024, 3, day),
            [Told("Arland Foreign Ministry | agreed | reopen the bridge", Kind.COMMITMENT)],
        )
        return CrossIndex.of([asked, no, yes]).threads()[0].status

    assert answers(5) == "disputed"
    assert answers(6) == "agreed"


@pytest.mark.parametrize(
    ("says", "becomes"),
    [
        ("dropped its demand for", "withdrawn"),
        ("no longer demands", "withdrawn"),
        ("has withdrawn its earlier demand for", "withdrawn"),
        ("has not dropped its demand for", "open"),
        ("may have dropped its demand for", "open"),
        ("repeated its demand for", "open"),
    ],
)
def test_who_asked_can_withdraw(says: str, becomes: str) -> None:
    """If the text says that it has, and nobody else asks for it."""
    monday = story(
        "a.txt",
        "Row\nBelmark demanded a loan from Arland.",
        date(2024, 3, 4),
        [Told("Belmark > Arland | demanded | a loan")],
    )
    trigger = "demands" if "demands" in says else "demand"
    tuesday = story(
        "b.txt",
        f"Talks\nBelmark {says} a loan.",
        date(2024, 3, 5),
        [Told(f"Belmark > Arland | {trigger} | a loan")],
    )
    (thread,) = CrossIndex.of([monday, tuesday]).threads()
    assert thread.status == becomes
    again = story(
        "c.txt",
        "Talks\nBelmark asked for a loan.",
        date(2024, 3, 6),
        [Told("Belmark > Arland | asked | a loan")],
    )
    (thread,) = CrossIndex.of([monday, tuesday, again]).threads()
    assert thread.status == "open"


def test_a_promise_inside_the_demand_itself_is_no_answer() -> None:
    """It is what the demand starts from."""
    text = "Row\nBelmark urged Arland, which pledged to reopen the bridge, to reopen it fully.\n"
    told = [
        Told("Belmark > Arland | urged | reopen it fully"),
        Told("Arland | pledged | reopen the bridge", Kind.COMMITMENT),
    ]
    index = CrossIndex.of([story("a.txt", text, date(2024, 3, 4), told)])
    assert index.threads()[0].status == "open"


@pytest.mark.parametrize(
    ("verb", "says", "kind", "becomes"),
    [
        ("agreed to", "the demands", Kind.COMMITMENT, ["agreed", "agreed"]),
        ("bowed to", "pressure", Kind.COMMITMENT, ["open", "agreed"]),
        ("heeded", "the call", Kind.COMMITMENT, ["open", "met"]),
        ("agreed to", "some of the demands", Kind.COMMITMENT, ["open", "open"]),
        ("agreed to", "the demand for higher tolls", Kind.COMMITMENT, ["open", "agreed"]),
        ("refused", "heed the call", Kind.REJECTION, ["open", "rejected"]),
        ("ignored", "the demands", Kind.REJECTION, ["rejected", "rejected"]),
    ],
)
def test_an_answer_may_point_to_demands(
    verb: str, says: str, kind: Kind, becomes: list[str]
) -> None:
    """To the last one, or to all of them; "some" does not say to which."""
    text = (
        "Row\nBelmark urged Arland to reopen the bridge.\nIt asked Arland to raise tolls.\n"
        f"Arland {verb} {says}.\n"
    )
    told = [
        Told("Belmark > Arland | urged | reopen the bridge"),
        Told("Belmark > Arland | asked | raise tolls"),
        Told(f"Arland | {verb} | {says}", kind),
    ]
    index = CrossIndex.of([story("a.txt", text, date(2024, 3, 4), told)])
    assert [thread.status for thread in index.threads()] == becomes


@pytest.mark.parametrize(
    ("between", "says", "becomes"),
    [
        (", but ", "Arland refused", "rejected"),
        (". ", "Arland always refused", "rejected"),
        (". ", "Corland refused", "open"),
        (". It rains a lot up there, and it rains in all the other places too, as it has for"
         " so long a time that nobody can say for how long. ", "Arland refused", "open"),
    ],
)  # fmt: skip
def test_who_merely_refuses_refuses_what_was_asked_just_before(
    between: str, says: str, becomes: str
) -> None:
    """Not what was asked long before, or of somebody else."""
    text = f"Row\nBelmark urged Arland to reopen it{between}{says}.\n"
    told = [
        Told("Belmark > Arland | urged | reopen it"),
        Told(f"{says.partition(' ')[0]} > Belmark | refused | {says}", Kind.REJECTION),
    ]
    pair = story("a.txt", text, None, told, ["GPE Arland", "GPE Belmark", "GPE Corland"])
    assert CrossIndex.of([pair]).threads()[0].status == becomes


def test_what_another_party_demands_is_not_meant() -> None:
    """Arland rejected only what Corland wants."""
    text = "Row\nBelmark urged Arland to reopen the bridge.\nArland rejected the demand.\n"
    told = [
        Told("Belmark > Arland | urged | reopen the bridge"),
        Told("Arland > Corland | rejected | the demand", Kind.REJECTION),
    ]
    index = CrossIndex.of([story("a.txt", text, date(2024, 3, 4), told)])
    assert index.threads()[0].status == "open"


def test_a_demand_told_within_its_answer_is_answered() -> None:
    """Though both stand in one sentence."""
    text = "Row\nArland rejected a Belmark demand that it reopen the bridge.\n"
    told = [
        Told("Belmark > Arland | demand | reopen the bridge"),
        Told("Arland | rejected | a Belmark demand that it reopen the bridge", Kind.REJECTION),
    ]
    index = CrossIndex.of([story("a.txt", text, date(2024, 3, 4), told)])
    assert index.threads()[0].status == "rejected"


@pytest.mark.parametrize("answer", ["comply with the demand", "comply", "reopen the bridge"])
@pytest.mark.parametrize(
    ("speaker", "becomes"),
    [("Foreign Minister Orlo", "agreed"), ("poet Orlo", "open"), ("Corland Minister Orlo", "open")],
)
def test_a_minister_answers_for_the_state_he_names(speaker: str, becomes: str, answer: str) -> None:
    """Where he is called a minister, and not one of somebody else."""
    pair = story(
        "a.txt",
        f"{ASKED.format('reopen the bridge')}Arland will {answer}, {speaker} said.",
        date(2024, 3, 4),
        [
            Told("Belmark > Arland | urged | reopen the bridge"),
            Told(f"Orlo > | will | {answer}", Kind.COMMITMENT),
        ],
        ["GPE Arland", "GPE Belmark", "GPE Corland", "PERSON Orlo"],
    )
    assert CrossIndex.of([pair]).threads()[0].status == becomes


def refusals(said: str, again: str = "Orlo refused to reopen the bridge.") -> tuple[str, ...]:
    """Return what comes back if somebody speaks after Arland on Tuesday, and again on Thursday."""
    names = ["GPE Arland", "GPE Belmark", "PERSON Orlo"]
    asked = [Told("Belmark > Arland | urged | reopen the bridge")]
    monday = story("a.txt", ASKED.format("reopen the bridge"), date(2024, 3, 4), asked, names)
    text = f"No\nArland refused to reopen the bridge. {said}\n"
    told = [
        Told("Arland > Belmark | refused | reopen the bridge", Kind.REJECTION),
        Told("Orlo > Belmark | not | reopen any bridge", Kind.REJECTION),
    ]
    tuesday = story("b.txt", text, date(2024, 3, 5), told, names)
    more = [Told("Orlo > Belmark | refused | reopen the bridge", Kind.REJECTION)]
    thursday = story("c.txt", f"Again\n{again}\n", date(2024, 3, 7), more, names)
    text = "Yes\nArland agreed to reopen the bridge.\n"
    agreed = [Told("Arland | agreed | reopen the bridge", Kind.COMMITMENT)]
    friday = story("d.txt", text, date(2024, 3, 8), agreed, names)
    (thread,) = CrossIndex.of([monday, tuesday, thursday, friday]).threads()
    assert thread.status == "agreed"
    return thread.verdicts


def test_a_president_who_backs_his_state_speaks_for_it() -> None:
    """Though no text says of what he is president; and what it says later takes it back."""
    said = "I will not reopen any bridge, President Orlo said."
    assert refusals(said) == ("rejected", "rejected", "rejected", "agreed")


@pytest.mark.parametrize(
    "said",
    [
        "I will not reopen any bridge, poet Orlo said.",
        f"{'It rained and it rained. ' * 6}I will not reopen any bridge, President Orlo said.",
    ],
)
def test_others_who_refuse_do_so_for_themselves(said: str) -> None:
    """Without an office, or somewhere else in the text."""
    assert refusals(said) == ("rejected", "agreed")


def test_a_demand_may_be_named_after_who_makes_it() -> None:
    """But what they have is not what they ask for: "the conditions of the dockers"."""

    def becomes(content: str) -> str:
        text = f"Row\nDockers urged Arland to reopen the bridge.\nArland rejected {content}."
        told = [
            Told("Dockers > Arland | urged | reopen the bridge"),
            Told(f"Arland > | rejected | {content}", Kind.REJECTION),
        ]
        return CrossIndex.of([story("a.txt", text, told=told)]).threads()[0].status

    assert becomes("the demand of the dockers") == "rejected"
    assert becomes("the calls by angry dockers") == "rejected"
    assert becomes("the plea of the dockers for fog") == "open"
    assert becomes("the conditions of the dockers") == "open"
