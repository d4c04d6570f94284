"""What a noun for a person says: an office that one holds, its rank, "the tycoon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.parties.syntax import after_preposition
from briefing.analysis.parties.titles import ALIKE, RANKS, alike
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

OTHER = frozenset(
    {"any", "every", "each", "other", "lower", "rival", "opposing", "different", "separate"}
    | {"higher"}
)
"""What sets somebody apart from the one spoken of: "the lower court"."""
LEADING = frozenset({"president", "premier", "chancellor", "king", "emir", "prime"})
"""What a state's leader is called."""
INDEFINITE = frozenset({"a", "an", "another", "one"})


def is_indefinite(head: Token) -> bool:
    """Is it "a lawmaker" rather than "the lawmaker"?"""
    return any(c.lower_ in INDEFINITE for c in head.lefts)


def is_of_rank(head: Token, called: set[str]) -> bool:
    """Is it an office of the same rank: the prime minister no foreign minister?"""
    rank = {c.lower_ for c in head.lefts} & RANKS
    if head.lemma_.lower() == "leader":
        called = called - {"prime"}
    return (rank or {"prime"} & ALIKE.get(head.lemma_.lower(), set())) == called & RANKS


def is_in_charge(head: Token, called: set[str]) -> bool:
    """Is nobody told to be of another portfolio: the home secretary no defence secretary?"""
    mine, other = _portfolio(head), called & words("portfolios") - RANKS
    return not mine or not other or bool(mine & other)


def bears(head: Token, called: set[str]) -> bool:
    """Is this what somebody is called: the same office, rank and portfolio?"""
    lemma = head.lemma_.lower()
    titled = alike(lemma) & called
    return bool(titled) and is_of_rank(head, called) and is_in_charge(head, called)


def is_epithet(head: Token) -> bool:
    """Is it "the billionaire developer", "the senator from Ohio" rather than "the judge"?"""
    before = {c.lower_ for c in head.lefts if c.dep_ in {"amod", "compound", "nmod"}}
    told = [c for c in head.rights if c.dep_ in {"prep", "appos"} or _narrows(c)]
    if told and all(c.lower_ in {"from", "of"} for c in told):
        place = after_preposition(head, "from", "of")
        told = [] if place is not None and place.ent_type_ == "GPE" else told
    known = {"the", "this"} & {c.lower_ for c in head.lefts} and not before & OTHER and not told
    return bool(known) and (head.lemma_.lower() in words("epithets") or "former" in before)


def is_alone(head: Token) -> bool:
    """Is it just "the chancellor", "the supreme leader": an office that one person holds?"""
    if head.lemma_.lower() not in words("titles") or head.tag_ not in {"NN", "NNP"}:
        return False
    before = [c for c in head.lefts if c.lower_ not in words("portfolios")]
    told = any(c.dep_ in {"prep", "appos", "conj"} or _narrows(c) for c in head.rights)
    return len(before) == 1 and before[0].lower_ == "the" and not told


def _narrows(clause: Token) -> bool:
    """Is it "who sued" rather than ", who sued"?"""
    first = clause.left_edge.i
    return clause.dep_ in {"relcl", "acl"} and (not first or clause.doc[first - 1].text != ",")


def _portfolio(head: Token) -> set[str]:
    """Return what sets the office apart from others: "home" of the home secretary."""
    return {c.lower_ for c in head.lefts} & words("portfolios") - {"supreme"}
