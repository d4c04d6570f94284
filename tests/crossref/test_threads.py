"""Which demands are one: the same asked of the same party, in whatever words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.crossref import CrossIndex
from tests.stories import Told, find, story


def are_one(
    first: str,
    second: str,
    *,
    holder: str = "Belmark",
    to: tuple[str, str] = ("Arland", "Arland"),
    names: tuple[str, ...] = (),
) -> bool:
    """Are two demands one, made by Belmark and by some holder, in two articles?"""
    pairs = [
        story(
            f"{day}.txt",
            f"Talks on day {day}\n{who} told {whom or 'everybody'} to {what}.",
            date(2024, 3, day),
            [Told(f"{who} > {whom} | told | {what}")],
            names,
        )
        for day, who, whom, what in ((4, "Belmark", to[0], first), (5, holder, to[1], second))
    ]
    return len(CrossIndex.of(pairs).threads()) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("rescind the 2008 commitment", "withdraw the 2008 promise"),
        ("withdraw troops from the valley", "a withdrawal of all forces from the valley"),
        ("stop enriching uranium", "a halt to uranium enrichment"),
        ("free the hostages", "the release of the hostages"),
        ("step down", "resign from his position"),
        ("implement democratic reforms", "democratic reforms"),
        ("hold an election by May", "elections"),
        ("not deploy missiles", "no longer deploy missiles"),
        ("expel the envoy", "the envoy be expelled"),
        ("bring back the night ferry", "resume the night ferry"),
        ("make the tapes public", "disclose the tapes"),
        ("self-isolate on arrival", "a quarantine on arrival"),
        ("end all hostilities", "a ceasefire"),
        ("say sorry for the delay", "an apology for the delay"),
        ("look into the fire", "an inquiry into the fire"),
        ("drop out of the race", "step down"),
        ("relinquish his seat", "resign"),
        ("get out of the race", "resign"),
        ("make clear how sorry he is", "apologise"),
        ("pay the loan back", "repay the loan"),
        ("lift the restrictions on the ferry", "ease the ferry restrictions"),
        ("spend more on the harbour", "a bigger budget for the harbour"),
        ("demilitarise the island", "disarm the island"),
        ("drop its bid for the port", "abandon its bid for the port"),
        ("flee the flooded valley", "leave the flooded valley"),
        ("stop the strikes on the port", "an end to attacks on the port"),
    ],
)
def test_the_same_in_other_words_is_one(first: str, second: str) -> None:
    """Verbs, nouns made of them and words that ask for the same meet."""
    assert are_one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("promise not to deploy weapons near its borders", "give security guarantees"),
        ("release the protesters", "release the report on the floods"),
        ("deploy missiles", "not deploy missiles"),
        ("lift sanctions", "open the harbour"),
        ("remove the emergency law", "remove the ministers of the old regime"),
        ("free the rebels and drop all charges", "drop the tax bill"),
        ("asylum in Corland", "not grant the baker asylum in Corland"),
    ],
)
def test_other_things_are_not(first: str, second: str) -> None:
    """However alike they begin."""
    assert not are_one(first, second, holder="Corland")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("raise the harbour tax", "cut the harbour tax"),
        ("raise the harbour tax", "stop the harbour tax increase"),
        ("close the border", "open the border"),
        ("approve the ferry budget", "reject the ferry budget"),
        ("join the alliance", "leave the alliance"),
    ],
)
def test_the_contrary_is_not_the_same(first: str, second: str) -> None:
    """Even from one holder, who may have changed its mind; not to do it is."""
    assert not are_one(first, second)
    assert are_one(first, f"not {second}")


@pytest.mark.parametrize("doubt", ["I do not think we should", "nobody should"])
def test_a_doubt_before_the_trigger_turns_the_demand_round(doubt: str) -> None:
    """The words that say so stand outside the content."""
    text = f"Fair\nBelmark told Arland not to send a singer. Belmark said {doubt} send singers."
    told = [
        Told("Belmark > Arland | told | not to send a singer"),
        Told("Belmark > Arland | should | send singers"),
    ]
    assert len(CrossIndex.of([story("a.txt", text, told=told)]).threads()) == 1
    plain = text.replace(doubt, "we should")
    assert len(CrossIndex.of([story("a.txt", plain, told=told)]).threads()) == 2


def test_a_ban_asks_for_an_end() -> None:
    """The trigger tells what the content leaves out."""
    first = story(
        "a.txt",
        "Deal\nBelmark told Arland to stop uranium enrichment.",
        told=[Told("Belmark > Arland | told | stop uranium enrichment")],
    )
    second = story(
        "b.txt",
        "Deal\nBelmark banned uranium enrichment in Arland.",
        told=[Told("Belmark > Arland | banned | uranium enrichment")],
    )
    (thread,) = CrossIndex.of([first, second]).threads()
    assert len(thread.positions) == 2


def test_what_is_asked_of_others_is_not_the_same() -> None:
    """Unless it is open who is asked; a ministry is its state."""
    what = "reopen the old bridge"
    assert not are_one(what, what, to=("Arland", "Corland"))
    assert are_one(what, what, to=("Arland", "Arland Foreign Ministry"))
    assert are_one(what, what, to=("Arland", ""))
    assert are_one(what, what, to=("Arland", "the authorities"))


def test_a_person_may_be_asked_for_a_state() -> None:
    """The same put to a state and to somebody of no known side is likely one; to two, not."""
    what, names = "reopen the old bridge", ("GPE Arland", "GPE Corland", "PERSON Kim", "PERSON Lee")
    assert are_one(what, what, to=("Arland", "Kim"), names=names)
    assert not are_one(what, what, to=("Lee", "Kim"), names=names)
    assert not are_one(what, what, to=("Arland", "Corland"), names=names)


def within(first: str, second: str, *, of: tuple[str, str], names: tuple[str, ...] = ()) -> bool:
    """Are two demands of one article one?"""
    text = f"Talks\nBelmark told {of[0]} to {first}.\nLater it urged {of[1]} to {second}."
    told = [
        Told(f"Belmark > {of[0]} | told | {first}"),
        Told(f"Belmark > {of[1]} | urged | {second}"),
    ]
    return len(CrossIndex.of([story("a.txt", text, told=told, names=names)]).threads()) == 1


def test_within_an_article_the_same_is_one_whatever_the_name_of_who_is_asked() -> None:
    """A party goes by many names; but two states or bodies named as such are asked apart."""
    what = "reopen the old bridge", "open the bridge"
    assert within(*what, of=("Arland", "Ministers"))
    assert not within(*what, of=("Arland", "Corland"), names=("GPE Arland", "GPE Corland"))


def test_within_an_article_common_words_are_enough() -> None:
    """Elsewhere they may mean anything."""
    assert within("act now", "act at once", of=("Arland", "Arland"))


@pytest.mark.parametrize("words", ["act now", "start work soon"])
def test_common_words_are_enough_where_the_same_one_asks_the_same_one(words: str) -> None:
    """Asked by anybody else, or of anybody else, they may mean something else."""
    assert are_one(words, words)
    assert not are_one(words, words, holder="Corvia")
    assert not are_one(words, words, to=("Arland", "Dorvia"))


def test_a_name_in_common_is_not_enough() -> None:
    """All that is asked in an article may be about one country."""
    what = "ship grain to Corland by sea", "train nurses from Corland"
    assert within(*what, of=("Arland", "Arland"))
    assert not within(*what, of=("Arland", "Arland"), names=("GPE Corland",))


def test_parties_tell_nothing_about_what_is_asked() -> None:
    """Both contents name the two, and nothing else is common to them."""
    pairs = [
        story(
            f"{number}.txt",
            f"Talks {number}\nBelmark told Arland to {what}.",
            told=[Told(f"Belmark > Arland | told | {what}")],
            names=["GPE Arland", "GPE Belmark"],
        )
        for number, what in enumerate(
            ["repay the loan of Belmark to Arland", "join the club of Arland and Belmark"]
        )
    ]
    assert len(CrossIndex.of(pairs).threads()) == 2


@pytest.mark.parametrize(
    "content",
    [
        "the appeal",
        "its demands",
        "these two requests",
        "the new plan",
        "all demands are met",
        "start it up again",
        "let that happen",
        "do it this morning",
    ],
)
def test_what_only_names_a_demand_joins_the_one_it_means(content: str) -> None:
    """The last one before that fits, here not the one to another party."""
    text = (
        "Ferries\nThe Union urged Arland to reopen the ferry. It asked Belmark for money.\n"
        f"The Union insisted: {content}!"
    )
    told = [
        Told("Union > Arland | urged | reopen the ferry"),
        Told("Union > Belmark | asked | money"),
        Told(f"Union > Arland | insisted | {content}!"),
    ]
    made, analysis = story("a.txt", text, told=told)
    *others, last = analysis.positions
    last = replace(last, content=find(text, content))
    index = CrossIndex.of([(made, replace(analysis, positions=(*others, last)))])
    assert index.threads()[0].positions == (others[0].id, last.id)


def test_what_says_nothing_joins_no_stranger() -> None:
    """A thing to "come down" may be any; it names no demand as "the appeal" does."""
    text = (
        "Ferries\nThe Union urged Arland to reopen the ferry. The mayor said all should come down."
    )
    told = [
        Told("Union > Arland | urged | reopen the ferry"),
        Told("mayor > | should | come down"),
    ]
    assert len(CrossIndex.of([story("a.txt", text, told=told)]).threads()) == 2


def test_a_thread_is_called_by_what_tells_most() -> None:
    """Where the first says "drop it", a later one says what."""
    text = (
        "Bill\nThe Union told Arland to drop it. The Union urged Arland to drop the harbour bill."
    )
    told = [
        Told("Union > Arland | told | drop it"),
        Told("Union > Arland | urged | drop the harbour bill"),
    ]
    (thread,) = CrossIndex.of([story("a.txt", text, told=told)]).threads()
    assert thread.gist == "drop the harbour bill"
