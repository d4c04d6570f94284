"""Which words ask for the same: "rescind" and "withdraw", "step down" and "resign"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.crossref.stems import root

_ALIKE = """
resign quit
leave left withdraw withdrew exit quit evacuate expel expulsion depart vacate flee
return resume restart rejoin restore reinstate renew
end lift stop halt cease abandon freeze froze suspend suspension terminate
end renounce refrain avoid ban prevent abolish prohibit forbid outlaw
prorogue prorogation suspend suspension
drop abandon dismiss scrap repeal revoke cancel rescind withdraw withdrew retract annul overturn
free release
extradite extradition
apologize apologise apology sorry
disclose reveal publish disclosure
separate separation split
recognize accept acknowledge
investigate investigation inquiry probe examine examination audit
extend extension prolong
expand expansion enlarge
pay paid
increase raise rise rose hike boost
reduce cut decrease lower slash halve trim
improve better
surrender relinquish cede yield
disarm disarmament demilitarize demilitarise
weapon weaponry arm arms
troop force soldier
vote election poll
talk negotiation negotiate dialogue dialog
deal agreement accord pact treaty
commitment commit promise pledge vow
guarantee assurance
bill legislation law measure
attack assault offensive incursion invade invasion strike bomb bombard raid hit airstrike
strike walkout stoppage
kill murder assassinate assassination
protest demonstration demonstrate rally
truce ceasefire
calm restraint restrain deescalate escalation
prisoner detainee inmate
nuclear atomic
fund finance money
aid assistance relief
build construct construction built
arrest detain detention jail imprison imprisonment
conceal hide hidden withhold
block obstruct obstruction impede hinder hamper
delay postpone postponement defer
protect protection safeguard shield
solve resolve resolution
denounce condemn condemnation deplore
compensate compensation reparation
punish punishment penalise penalty
explain explanation clarify clarification
remove removal delete
reopen open
ease loosen relax lift
participate participation attend attendance
isolate quarantine isolation
fight combat tackle fought
prosecute prosecution indict charge
compromise concession concede
respect honour honor comply compliance adhere obey abide
remain stay
move relocate
buy purchase bought
sell sale sold
hire recruit
ratify approve adopt approval endorse endorsement
authorize authorise authorization authorisation approve approval
blockade embargo siege
reject refuse refusal oppose
restrict limit curb restriction
cooperate collaborate cooperation
overhaul reform
missile rocket
border frontier
territory region province
hostage captive
migrant refugee
child children
worker employee staff
wage salary
spend spending budget expenditure
bring brought
hold held
keep kept
send sent
find found
meet met
write wrote written
speak spoke spoken
stand stood
break broke broken
choose choice chose chosen
vaccinate vaccination vaccine jab
"""
"""In each line words that ask for the same or name the same; a word may stand in several."""

_PHRASES = (
    (
        re.compile(
            r"\b(?:leav(?:e|ing)|quit(?:ting)?|(?:drop|step|gett?)(?:ping|ing)? out of"
            r"|withdraw(?:ing)? from|(?:relinquish|surrender|vacat)(?:e|ing)?|giv(?:e|ing) up)\b"
            r"(?= (?:\w+ ){0,2}(?:race|contest|post|office|job|seat|bid|candidacy)\b)"
        ),
        "resign",
    ),
    (re.compile(r"\b(?:step|stand)(?:s|ped|ping|ing)? (?:down|aside)\b"), "resign"),
    (re.compile(r"\b(?:get|go|come|pull|move|stay|keep)(?:s|ing|ed)? (?:out|away)\b"), "leave"),
    (re.compile(r"\b(?:com(?:e|ing)|go(?:ing)?) back\b"), "return"),
    (re.compile(r"\b(?:throw|threw)\b(?= (?:\w+ ){0,3}out\b)"), "drop"),
    (re.compile(r"\b(?:giv(?:e|es|ing)|gave) up\b"), "end"),
    (re.compile(r"\b(?:hand|turn)(?:s|ed|ing)? over\b"), "surrender"),
    (re.compile(r"\blay(?:ing)? down\b(?= (?:\w+ ){0,2}(?:arms|weapons)\b)"), "surrender"),
    (re.compile(r"\b(?:set|let)(?:ting)?\b(?= (?:\w+ ){0,3}(?:free|go)\b)"), "free"),
    (re.compile(r"\bcarry(?:ing)? out\b"), "implement"),
    (re.compile(r"\bcease-fire"), "ceasefire"),
    (re.compile(r"\bco-oper"), "cooper"),
    (re.compile(r"\bself-isolat"), "isolat"),
    (re.compile(r"\b(?:tak(?:e|es|ing)|took) part\b"), "participate"),
    (re.compile(r"\b(?:bring|brought)(?:ing)? back\b"), "return"),
    (re.compile(r"\b(?:tak(?:e|es|ing)|took|taken) down\b"), "remove"),
    (re.compile(r"\bdrop(?:s|ped|ping)? out\b"), "leave"),
    (re.compile(r"\b(?:bring|brought)(?:ing)?\b(?= (?:\w+ ){0,4}to justice\b)"), "prosecute"),
    (
        re.compile(
            r"\b(?:stop|end|halt|cease)(?:ping|ing)? (?:the |all )?(?:fighting|hostilities)"
        ),
        "truce",
    ),
    (re.compile(r"\b(?:negotiating|bargaining) table\b"), "talks"),
    (re.compile(r"\bpay(?:ing)?\b(?=(?: \w+){0,4} back\b)"), "repay"),
    (re.compile(r"\bstep(?:ped|ping)? up\b"), "increase"),
    (re.compile(r"\bhigher\b(?! (?:education|court|ground|house))"), "increase"),
    (re.compile(r"\b(?:scal(?:e|ing)|cut(?:ting)?|par(?:e|ed|ing)) (?:back|down)\b"), "reduce"),
    (re.compile(r"\bcall(?:ed|ing)? off\b"), "cancel"),
    (re.compile(r"\b(?:get(?:ting)?|got) rid of\b|\btear(?:ing)? down\b"), "remove"),
    (re.compile(r"\bdo(?:ing)? away with\b"), "abolish"),
    (re.compile(r"\blook(?:ed|ing)? into\b"), "investigate"),
    (re.compile(r"\bput(?:ting)? off\b"), "delay"),
    (re.compile(r"\bturn(?:ed|ing)? down\b|\bvot(?:e|ed|ing) (?:against|down)\b"), "reject"),
    (re.compile(r"\bliv(?:e|ing) up to\b"), "respect"),
    (re.compile(r"\b(?:crack|clamp)(?:s|ed|ing)? ?down\b"), "combat"),
    (re.compile(r"\bsign(?:ing)? up (?:to|for)\b"), "join"),
    (re.compile(r"\b(?:mak(?:e|es|ing)|made)\b(?= (?:\w+ ){1,4}public\b)"), "disclose"),
    (re.compile(r"\b(?:abid(?:e|es|ing)|stick|stand) by\b"), "respect"),
)
"""Phrases that say what one word says; word by word they would tell nothing."""

_ACTS = """
accept apologize arrest attack ban boycott build commit condemn defend deliver deploy disarm
disclose drop elect end expand extend extradite free improve increase investigate join kill leave
meet offer pay promise prorogue protect punish ratify recognize reduce reject remove resign
respect return send share sign stay support surrender talk vote
"""

_GENERAL = """
act agree allow begin conduct consider continue enact ensure exercise hasten help hold hope
implement launch seek set show speed start try want work
action clear complete country effort entire fair forward full further good great government group
immediate important international issue job matter member nation national new official order other
part party people political position possible process public real region serious side situation
soon state step strong way whatever whole world ahead able urgent quick swift
prompt fast rapid two three four five
january february march april june july august september october november december
jan feb mar apr jun jul aug sept oct nov dec
"""


_CONTRARY = """
increase | reduce
reopen open | close shut
approve accept support | reject oppose block drop end
impose introduce enforce | end drop ease
join | leave
send deploy | leave
arrest | free
extend | shorten
return | end
keep | remove drop end
"""
"""In each line words of the one side ask for what those of the other side would undo."""


def _by_root() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for line in _ALIKE.strip().splitlines():
        first, *_ = all_roots = [root(word) for word in line.split()]
        for one in all_roots:
            found.setdefault(one, {})[first] = None
    return {one: tuple(stems) for one, stems in found.items()}


_SENSES = _by_root()


@lru_cache(maxsize=65536)
def senses(word: str) -> tuple[str, ...]:
    """Return the stems that a lower-case word may stand for, none if it tells nothing.

    >>> senses("quit"), senses("withdrawal"), senses("the")
    (('resign', 'leav'), ('leav', 'drop'), ())
    """
    cut = root(word)
    return _SENSES.get(cut, (cut,)) if cut else ()


def plain(text: str) -> str:
    """Return the text in lower case with one word for each phrase that says as much."""
    text = text.lower()
    for phrase, word in _PHRASES:
        text = phrase.sub(word, text)
    return text


def _all(words: str) -> frozenset[str]:
    return frozenset(sense for word in words.split() for sense in senses(word))


ACTS = _all(_ACTS)
"""Stems of what parties are commonly asked to do: it takes the object to tell one from another."""
GENERAL = _all(_GENERAL)
"""Stems of words found in all kinds of demands, which tell little."""


_SIDES = [tuple(map(_all, line.split("|"))) for line in _CONTRARY.strip().splitlines()]


@lru_cache(maxsize=16384)
def undo(some: frozenset[str], others: frozenset[str]) -> bool:
    """Would one of these deeds undo one of the others?"""
    return any(
        (some & one and others & other) or (some & other and others & one) for one, other in _SIDES
    )
