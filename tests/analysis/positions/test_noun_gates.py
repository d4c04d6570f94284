"""What must hold of a noun before it asks for something; by the rules alone, without the judge."""

import pytest

from briefing.analysis.positions.lexicon import triggers
from briefing.analysis.positions.noun_gates import GATES
from tests.analysis.positions.proposals import contents, findings

FRAMES = {
    frame.partition("-")[0]
    for rows in triggers("noun").values()
    for r in rows
    for frame in r.frames
}


@pytest.mark.parametrize("gate", sorted(GATES))
def test_every_gate_has_a_frame_in_the_lexicon(gate) -> None:
    """One that no trigger asks for would never be tried."""
    assert gate in FRAMES


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ann Lee underlined the need to reopen the mine.", ["reopen the mine"]),
        ("The need to reopen the mine was underlined by Ann Lee.", ["reopen the mine"]),
        ("Ann Lee stressed the cost and the need to reopen the mine.", ["reopen the mine"]),
        ("Ann Lee stressed the need for a ceasefire.", ["a ceasefire"]),
        ("Ann Lee ignored the need to reopen the mine.", []),
        ("The need to reopen the mine grew.", []),
    ],
)
def test_a_need_counts_where_somebody_stresses_it(nlp, text, asked) -> None:
    """Not where somebody ignores it, nor where it only grows."""
    assert contents(nlp, text, "demand-noun-stressed") == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ann Lee spoke of the need to reopen the mine.", ["reopen the mine"]),
        ("Ann Lee talked about the need to reopen the mine.", ["reopen the mine"]),
        ("Ann Lee insisted on the need to reopen the mine.", ["reopen the mine"]),
        ("Ann Lee spoke about costs and the need to reopen the mine.", ["reopen the mine"]),
        ("Ann Lee spoke against the need to reopen the mine.", []),
        ("Ann Lee slept through the need to reopen the mine.", []),
        ("Ann Lee dreamt of the need to reopen the mine.", []),
    ],
)
def test_a_need_counts_where_somebody_speaks_of_it(nlp, text, asked) -> None:
    """Behind "of", "on" or "about" and a verb of speaking only."""
    assert contents(nlp, text, "demand-noun-about") == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("There is an urgent need to reopen the mine", ["reopen the mine"]),
        ("There is a need for calm", ["calm"]),
        ("There isn't a need to reopen the mine", []),
        ("Nor is there a need to reopen the mine", []),
        ("There is no need to reopen the mine", []),
        ("This is the need to reopen the mine", []),
    ],
)
def test_a_need_counts_where_it_is_said_to_be_there(nlp, said, asked) -> None:
    """As somebody's words, and not where it is said not to be there."""
    found = findings(nlp, f'"{said}," Ann Lee said.', "demand-noun-there")
    assert [f.content.text for f in found] == asked
    assert all(f.spoken for f in found)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ann Lee voiced hope that Egypt will reopen the border.", ["reopen the border"]),
        ("Ann Lee expressed the wish that Mali would free the miners.", ["free the miners"]),
        ("Ann Lee voiced hope that the rain will stop.", []),
        ("Ann Lee lost hope that Egypt will reopen the border.", []),
    ],
)
def test_a_hope_counts_where_somebody_can_fulfil_it(nlp, text, asked) -> None:
    """And where it is voiced rather than lost."""
    assert contents(nlp, text, "demand-noun-hoping") == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The miners filed a lawsuit for compensation.", ["compensation"]),
        ("The miners filed a lawsuit for fraud.", []),
    ],
)
def test_a_lawsuit_asks_for_what_courts_grant(nlp, text, asked) -> None:
    """It is about fraud, but asks for compensation."""
    assert contents(nlp, text, "demand-noun-relief") == asked


@pytest.mark.parametrize(
    ("text", "tabled"),
    [
        ("The senator introduced a bill to ban coal.", True),
        ("A bill to ban coal was introduced by the senator.", True),
        ("The senator voted for a bill to ban coal.", True),
        ("The senator campaigned on a bill to ban coal.", True),
        ("The senator praised a proposed bill to ban coal.", True),
        ("The senator praised a draft bill to ban coal.", True),
        ("The senator praised a bill to ban coal.", False),
        ("The senator campaigned against a bill to ban coal.", False),
        ("The senator spoke on a bill to ban coal.", False),
        ("The senator introduced a bill to go before parliament.", False),
    ],
)
def test_a_bill_asks_while_it_is_put_forward(nlp, text, tabled) -> None:
    """Passed, praised or fought it is no demand of those who do so."""
    assert contents(nlp, text, "demand-noun-tabled") == ["ban coal"] * tabled


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ann Lee made the suggestion that Mali should free the miners.", ["free the miners"]),
        ("The judge issued a ruling that the mine be closed.", ["the mine be closed"]),
        ("The judge issued a ruling that the mine is safe.", []),
        ("The bishops sent a message that there is no violence.", []),
    ],
)
def test_a_message_asks_in_the_subjunctive(nlp, text, asked) -> None:
    """And under "should"; in the indicative it tells what is so."""
    assert contents(nlp, text, "demand-noun-wishing") == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The unions launched a bid to block the sale.", ["block the sale"]),
        ("The unions began a campaign to oust the minister.", ["oust the minister"]),
        ("The unions launched a bid to buy the mine.", []),
        ("The unions began a campaign to win the seat.", []),
        ("In a bid to block the sale, the unions met the minister.", []),
        ("The unions launched a bid.", []),
    ],
)
def test_a_bid_asks_where_it_wants_others_to_act(nlp, text, asked) -> None:
    """Buying and winning is the bidders' own affair; "in a bid to" tells why."""
    assert contents(nlp, text, "demand-noun-blocking") == asked


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Mali defended its decision not to extend the truce.", ["not to extend the truce"]),
        ("Mali announced the decision never to extend the truce.", ["never to extend the truce"]),
        ("Mali defended its decision to extend the truce.", []),
        ("Mali defended its decision.", []),
    ],
)
def test_a_decision_refuses_what_it_omits(nlp, text, refused) -> None:
    """The same noun is no refusal where something is to be done."""
    assert contents(nlp, text, "rejection-noun-omitting") == refused
