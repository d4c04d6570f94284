"""Who is asked, threatened or answered: named by the frame, the clause, or only the context."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.analysis.countries import adjectives
from briefing.analysis.parties.actors import can_act
from briefing.analysis.parties.home import government
from briefing.analysis.parties.syntax import child
from briefing.analysis.parties.words import words
from briefing.analysis.positions import clause_addressees
from briefing.analysis.positions.doers import decider, gains
from briefing.analysis.positions.holder_ranking import HolderRanking
from briefing.analysis.positions.implied_addressees import inferred, unnamed, without
from briefing.analysis.positions.implied_holders import implied_holder, recalled
from briefing.analysis.positions.ranking import Ranking
from briefing.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.analysis.positions.ranking import Held
    from briefing.model import Party

_MEANS = frozenset({"power", "campaign", "network", "service"})
_GREAT = frozenset(
    {"foreign", "great", "big", "major", "western", "nuclear", "occupying", "world", "global"}
    | {"regional", "european"}
)
"""What makes powers states; alone they are what is asked for."""
_IMPERSONAL = frozenset({"forbid", "prohibit", "recommend", "suggest", "propose", "hope", "permit"})


def resolve(held: list[Held], parties: Parties) -> tuple[list[Held], list[tuple[Party, ...]]]:
    """Return the findings with holders filled in where others tell them, and their addressees."""
    asked = [stated(finding, holder, parties) for finding, holder in held]
    for n in range(len(held)):
        if (m := recalled(n, held)) is not None:
            holder = held[m][1]
            held[n] = held[n][0], unnamed(holder) if holder else None
            asked[n] = tuple(unnamed(p) for p in asked[m])
    held = [
        (finding, holder or implied_holder(n, held, asked, parties))
        for n, (finding, holder) in enumerate(held)
    ]
    held, ruled = chosen(held, parties), held
    for n, ((finding, holder), (_, before)) in enumerate(zip(held, ruled, strict=True)):
        if holder != before:
            asked[n] = stated(finding, holder, parties)
    return held, _meant(held, asked, parties)


def chosen(held: list[Held], parties: Parties) -> list[Held]:
    """Return the findings with the holders that readers would most likely see."""
    rank = HolderRanking(held, parties)
    with parties.aside():
        found = [(finding, rank.choice(n)) for n, (finding, _) in enumerate(held)]
    for _, holder in found:
        phrase = parties.phrase(holder) if holder is not None else None
        if phrase is not None:
            parties.of(phrase.root)  # this one was inferred
    return found


def _meant(
    held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> list[tuple[Party, ...]]:
    """Return the addressees, the likeliest where no words name any."""
    rank: Ranking | None = None
    meant = list(asked)
    for n, named in enumerate(asked):
        if not named:
            rank = rank or Ranking(held, asked, parties)
            meant[n] = rank.choice(n, inferred(n, held, asked, parties))
    return meant


def stated(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return those the frame or the clause names, the holder left out."""
    framed = [head for head in finding.addressees if not gains(finding, head)]
    for heads in (decider(finding), framed, *clause_addressees.heads(finding)):
        found = _parties(heads, holder, parties)
        if finding.kind is Kind.THREAT and holder is not None:
            found = without(found, parties.side_of(holder))  # "pull the United States out of it"
        if found:
            return found
    return ()


def _parties(heads: list[Token], holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for head in map(_noun, heads):
        if head.dep_ == "pcomp" or not _can_be_asked(head) or _is_empty(head):
            continue  # "a writ barring Boeing from selling" asks nothing of a sale
        for party in _own_government(head, holder, parties) or parties.all_of(head):
            if party.name.lower() != "you":
                found.setdefault(party.name, party)
    return without(tuple(found.values()), holder)


def _noun(head: Token) -> Token:
    """Return Lee in "gave orders to Lee that", where the parser makes "to" the receiver."""
    return child(head, "pobj") or head if head.pos_ == "ADP" else head


def _own_government(head: Token, holder: Party | None, parties: Parties) -> list[Party]:
    """Return Peru's where a Peruvian orders "the government", whichever was told of before."""
    bare = head.lemma_ == "government" and [c.lower_ for c in head.children] == ["the"]
    if not bare or holder is None or parties.home is not None:
        return []
    side, party = parties.side_of(holder), parties.single(head)
    if side is None or side.name not in adjectives() or party is None:
        return []
    return [replace(party, name=government(side.name))]


def _is_empty(it: Token) -> bool:
    """Is it "it should be possible", "it is up to them", "it is forbidden", about nobody?"""
    if it.lower_ != "it":
        return False
    verb = it.head
    if it.dep_ == "nsubjpass":
        return verb.lemma_ in _IMPERSONAL
    up = any(c.lower_ == "up" for c in verb.rights)
    being = it.dep_ == "nsubj" and verb.lemma_ == "be"
    return being and (up or child(verb, "acomp", "attr") is not None)


def _can_be_asked(head: Token) -> bool:
    """Is it somebody, rather than "more policing", "new powers", "imaginative campaigns"?"""
    if head.lower_ in words("programmes"):
        return False
    if head.pos_ != "NOUN":
        return True
    sort = head.tag_ == "NNS" and head.lemma_ in _MEANS
    named = any(c.ent_type_ or c.dep_ == "poss" or c.lower_ in _GREAT for c in head.lefts)
    return can_act(head) and (named or not sort)
