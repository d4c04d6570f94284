"""Whom a position is put to where no words name anybody: "She wrote to Lee. She wants"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import roles
from briefing.analysis.parties.actors import can_act, is_people_noun
from briefing.analysis.parties.syntax import after_preposition, child, is_verb, subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import clause_addressees
from briefing.analysis.positions.gist import terms
from briefing.model import How, Kind, Party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding
    from briefing.analysis.positions.ranking import Held, Ruled

_APART = 1
"""Sentences between two demands of one holder to the same party, or an offer and its refusal."""
_SHARED = 0.5
"""Share of telling words that makes two contents the same demand."""
THE = frozenset({"the", "this", "that", "these", "those"})
_ANSWERABLE = frozenset({Kind.DEMAND, Kind.THREAT, Kind.COMMITMENT})
_PRESSING = frozenset({Kind.DEMAND, Kind.THREAT})
_CONTACTS = frozenset(
    {"write", "meet", "summon", "petition", "phone", "contact", "lobby", "approach", "inform"}
)
_EXCHANGES = frozenset(
    {"letter", "call", "message", "email", "talk", "meeting", "speech", "appeal", "visit"}
)
"""What one does when one may ask; who is told or spoken to is mostly a reporter."""
_ANYBODY = frozenset({"people", "others", "everyone", "everybody", "anyone"})
"""Who is asked only where he is named."""
_CONSENTS = frozenset({"agree", "accept", "consent", "comply", "undertake", "promise", "pledge"})
NEAR = 40
"""Findings looked at on either side."""


def inferred(n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties) -> Ruled:
    """Return whom rules take to be meant where no words name anybody, and by which rule."""
    for rule, found in _implied(n, held, asked, parties):
        meant = tuple(unnamed(p) for p in found if p.name.split()[-1].lower() not in _ANYBODY)
        if found:
            return (rule, meant) if meant else ("", ())
    return "", ()


def _implied(
    n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> Iterator[Ruled]:
    """Yield whom the same demand, or the same holder's others, are put to, rule by rule."""
    finding, holder = held[n]
    if finding.kind is Kind.REJECTION:
        yield "answered", _answered(n, held, parties)
    elif finding.kind is Kind.DENIAL:
        yield "speaker", _last_speaker(finding, holder, parties)
    elif finding.kind is Kind.COMMITMENT:
        yield "same", _of_same(n, held, asked)
        yield "asker", _asker(n, held, asked)
    else:
        yield "body", _body_of_speaker(finding, holder, parties)
        yield "same", _of_same(n, held, asked)
        yield "holder", _of_holder(n, held, asked, parties)
        yield "contact", _of_contact(finding, holder, parties)
        yield "employer", _of_employer(finding, holder, parties)
        yield "court", _of_court(finding, holder, parties)
        yield "government", _of_government(finding, holder, parties)


def near(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> list[int]:
    """Return the findings with addressees around one, the nearest first."""
    found = [m for m in range(max(n - NEAR, 0), min(n + NEAR, len(held))) if m != n and asked[m]]
    return sorted(found, key=lambda m: (abs(m - n), m))


def _told(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> list[int]:
    """Return those of them that the reader has met: nobody is meant who is only named later."""
    end = held[n][0].anchor.sent.end_char
    return [m for m in near(n, held, asked) if held[m][0].anchor.idx < end]


def _body_of_speaker(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return the state of who says "we must"."""
    if holder is None or not any(head.lower_ in {"we", "us"} for head in finding.addressees):
        return ()
    body = parties.side_of(holder)
    return (body,) if body is not None else ()


def _of_same(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Return whom others put the same content to; "the call" is the last one made."""
    finding, holder = held[n]
    mine = set(terms(finding.content))
    bare = len(mine) < 2 and finding.content.root.lemma_ in words("calls")
    told = set(_told(n, held, asked))
    for m in near(n, held, asked):
        other = held[m][0]
        known = m in told or (holder is not None and _name(held[m][1]) == holder.name)
        if other.kind is not finding.kind or not known:
            continue
        if (bare and m < n) or is_same(mine, set(terms(other.content))):
            return without(asked[m], holder)
    return ()


def _of_holder(
    n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> tuple[Party, ...]:
    """Return whom the holder's nearest other demand or threat is put to."""
    holder = held[n][1]
    for m in _told(n, held, asked) if holder is not None else ():
        finding, other = held[m]
        apart = abs(parties.sentence[finding.anchor.i] - parties.sentence[held[n][0].anchor.i])
        if apart > _APART:
            continue
        if _name(other) == _name(holder) and finding.kind in _PRESSING:
            return asked[m]
    return ()


def _of_government(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return the government, of which parties, unions and protesters ask without naming anybody."""
    if holder is None or parties.is_state(holder):
        return ()
    who = finding.holder
    found = None
    if who is not None and (is_people_noun(who) or who.lemma_.lower() in words("domestic")):
        found = parties.government(finding.anchor)
    if found is None and finding.kind is Kind.DEMAND:
        found = parties.home_government(holder)
    return (found,) if found is not None and found.name != holder.name else ()


def _of_contact(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return whom the holder wrote to, met or spoke to, here or in the sentence before."""
    if holder is None or finding.kind is not Kind.DEMAND:
        return ()
    here = finding.anchor.sent
    sentences = [here, here.doc[here.start - 1].sent] if here.start else [here]
    for verb in (t for sentence in sentences for t in sentence if is_verb(t)):
        at = _contact(verb)
        if at is not None and _name(parties.of(subject(verb))) == holder.name:
            return without(tuple(parties.each(at)), holder)
    return ()


def _contact(verb: Token) -> Token | None:
    """Return Lee in "wrote to Lee", "met Lee", "in a letter to Lee, she asked"."""
    found = None
    if verb.lemma_ in _CONTACTS:
        found = after_preposition(verb, "to", "with") or child(verb, "dobj")
    for c in verb.children if found is None else ():
        noun = child(c, "pobj") if c.dep_ == "prep" else c
        if noun is not None and noun.lemma_.lower() in _EXCHANGES:
            found = found or after_preposition(noun, "to", "with")
    if found is None or not can_act(found) or clause_addressees.is_audience(found):
        return None
    return found


def _of_employer(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return the firm in "Boeing workers", "pilots at Ryanair" who name nobody for a demand."""
    who = finding.holder
    if who is None or who.tag_ not in {"NNS", "NN"} or who.lemma_.lower() not in roles("employed"):
        return ()
    modifiers = [c for c in who.lefts if c.dep_ in {"compound", "poss", "nmod"}]
    for at in (*modifiers, after_preposition(who, "at", "of", "for")):
        if at is not None and at.ent_type_ == "ORG":
            return without(tuple(parties.each(at)), holder)
    return ()


def _of_court(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return the court, of which prosecutors and lawyers ask what they name nobody for."""
    if finding.holder is None or finding.holder.lemma_.lower() not in words("litigants"):
        return ()
    found = parties.court(finding.anchor)
    return (found,) if found is not None and found.name != _name(holder) else ()


def _last_speaker(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return who spoke last before somebody "denies the charges"."""
    root = finding.content.root
    if root.lemma_.lower() not in words("claims") or all(c.lower_ not in THE for c in root.lefts):
        return ()
    return without(tuple(parties.each(parties.speech.before(finding.anchor))), holder)


def _answered(n: int, held: list[Held], parties: Parties) -> tuple[Party, ...]:
    """Return whose demand, offer or threat a rejection answers: the last one before it."""
    refusal, holder = held[n]
    here = parties.sentence[refusal.anchor.i]
    for finding, other in reversed(held[max(n - NEAR, 0) : n]):
        if here - parties.sentence[finding.anchor.i] > _APART:
            break
        if finding.kind in _ANSWERABLE and other is not None and other.name != _name(holder):
            return (other,)
    return ()


def _asker(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Return who last asked something of those who now agree to act."""
    mine = _name(held[n][1])
    first = max(n - NEAR, 0) if held[n][0].anchor.lemma_ in _CONSENTS else n
    for m in range(n - 1, first - 1, -1):
        finding, other = held[m]
        if finding.kind is not Kind.DEMAND or other is None or other.name == mine:
            continue
        if any(p.name == mine for p in asked[m]):
            return (other,)
    return ()


def unnamed(party: Party) -> Party:
    """Return the party as one that no words name here."""
    return replace(party, span=None, how=How.IMPLIED)


def _name(party: Party | None) -> str:
    return party.name if party is not None else ""


def without(found: tuple[Party, ...], holder: Party | None) -> tuple[Party, ...]:
    """Leave out the holder, who asks nothing of himself."""
    return tuple(p for p in found if p.name != _name(holder))


def is_same(one: set[str], other: set[str]) -> bool:
    """Do two contents ask for the same? One shared word in many proves nothing."""
    shared = len(one & other)
    return shared >= _SHARED * min(len(one), len(other)) and (shared > 1 or one == other)
