"""Who is asked, threatened or answered: named by the frame, the clause, or only the context."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import roles
from briefing.analysis.parties.actors import can_act, is_people_noun
from briefing.analysis.parties.documents import is_document
from briefing.analysis.parties.syntax import after_preposition, child, is_verb, subject
from briefing.analysis.parties.words import words
from briefing.analysis.positions import clause_addressees, ranking
from briefing.analysis.positions.gist import terms
from briefing.analysis.positions.ranking import Ranking
from briefing.model import How, Kind, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.analysis.parties import Parties
    from briefing.analysis.positions.finding import Finding

Held = tuple["Finding", "Party | None"]

_APART = 1
"""Sentences between two demands of one holder to the same party, or an offer and its refusal."""
_LEAD = 2
"""Sentences, the title included, that may tell what is asked before who asks."""
_ALONG = 6
"""Sentences that may go on with what somebody was reported to say."""
_SHARED = 0.5
"""Share of telling words that makes two contents the same demand."""
_THE = frozenset({"the", "this", "that", "these", "those"})
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
_WORLDWIDE = frozenset({"international", "global", "worldwide"})
_MEANS = frozenset({"power", "campaign", "network", "service"})
_GREAT = frozenset({"foreign", "great", "big", "major", "western", "nuclear", "occupying"})
"""What makes powers states; alone they are what is asked for."""
_CONSENTS = frozenset({"agree", "accept", "consent", "comply", "undertake", "promise", "pledge"})
_NEAR = 40
"""Findings looked at on either side."""


def resolve(held: list[Held], parties: Parties) -> tuple[list[Held], list[tuple[Party, ...]]]:
    """Return the findings with holders filled in where others tell them, and their addressees.

    "Iran is facing calls to disarm" names no holder: it is who asks the same, or the same party.
    """
    asked = [stated(finding, holder, parties) for finding, holder in held]
    for n in range(len(held)):
        if (m := _recalled(n, held)) is not None:
            holder = held[m][1]
            held[n] = held[n][0], replace(holder, span=None, how=How.IMPLIED) if holder else None
            asked[n] = tuple(replace(p, span=None, how=How.IMPLIED) for p in asked[m])
    held = [
        (
            finding,
            holder
            or _public(finding)
            or _implied_holder(n, held, asked)
            or _asker_told_later(n, held, asked, parties)
            or _told_last(finding, asked[n], parties),
        )
        for n, (finding, holder) in enumerate(held)
    ]
    meant = [named or inferred(n, held, asked, parties) for n, named in enumerate(asked)]
    return held, _guessed(held, asked, meant, parties)


def inferred(
    n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> tuple[Party, ...]:
    """Return whom rules take to be meant where no words name anybody."""
    return tuple(
        replace(p, span=None, how=How.IMPLIED)
        for p in _implied(n, held, asked, parties)
        if p.name.split()[-1].lower() not in _ANYBODY
    )


def _guessed(
    held: list[Held],
    asked: list[tuple[Party, ...]],
    meant: list[tuple[Party, ...]],
    parties: Parties,
) -> list[tuple[Party, ...]]:
    """Return the addressees, the likeliest where neither words nor rules name any."""
    rank: Ranking | None = None
    for n, (finding, _) in enumerate(held):
        if not meant[n] and finding.kind in ranking.KINDS:
            rank = rank or Ranking(held, asked, parties)
            meant[n] = rank.choice(n)
    return meant


def _recalled(n: int, held: list[Held]) -> int | None:
    """Return the earlier demand that is meant by "the request" in "per the request"."""
    finding, holder = held[n]
    noun = finding.anchor
    definite = any(c.dep_ == "det" and c.lower_ in _THE for c in noun.lefts)
    if holder is not None or finding.kind is not Kind.DEMAND or noun.pos_ != "NOUN" or not definite:
        return None
    for m in range(n - 1, max(n - _NEAR, 0) - 1, -1):
        other, its_holder = held[m]
        if its_holder is not None and other.anchor.lemma_ == noun.lemma_:
            return m
    return None


def _public(finding: Finding) -> Party | None:
    """Return who exerts "international pressure", makes "global calls"."""
    if finding.anchor.pos_ != "NOUN" or finding.kind is not Kind.DEMAND:
        return None
    told = {c.lower_ for c in finding.anchor.lefts}
    who = "international community" if told & _WORLDWIDE else "public" if "public" in told else None
    return Party(who, None, How.IMPLIED) if who is not None else None


def _implied_holder(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> Party | None:
    finding = held[n][0]
    mine, names = set(terms(finding.content)), {p.name for p in asked[n]}
    for m in _near(n, held, asked):
        other, holder = held[m]
        if holder is None or other.kind is not Kind.DEMAND or holder.name in names:
            continue
        if _is_same(mine, set(terms(other.content))) or names & {p.name for p in asked[m]}:
            return replace(holder, span=None, how=How.IMPLIED)
    return None


def _asker_told_later(
    n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> Party | None:
    """Return who asks in "Lee urged to resign": the lead tells what, the next lines who."""
    finding = held[n][0]
    here = parties.sentence[finding.anchor.i]
    if here >= _LEAD or finding.kind is not Kind.DEMAND or not is_verb(finding.anchor):
        return None
    for other, holder in held[n + 1 : n + _NEAR]:
        if parties.sentence[other.anchor.i] - here > _ALONG:
            break
        if other.kind is Kind.DEMAND and holder is not None:
            named = holder.name in {p.name for p in asked[n]}
            return None if named else replace(holder, span=None, how=How.IMPLIED)
    return None


def _told_last(finding: Finding, asked: tuple[Party, ...], parties: Parties) -> Party | None:
    """Return who spoke last before words that stand alone: a list of what the report asks."""
    who = parties.speech.before(finding.anchor) if finding.alone else None
    here = parties.sentence[finding.anchor.i]
    if who is None or here - parties.sentence[who.i] > _ALONG:
        return None
    holder = parties.author(who) if is_document(who) else parties.of(who)
    if holder is None or holder.name in {p.name for p in asked}:
        return None
    return replace(holder, span=None, how=How.IMPLIED)


def stated(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return those the frame or the clause names, the holder left out."""
    for heads in (finding.addressees, *clause_addressees.heads(finding)):
        found = _parties(heads, holder, parties)
        if found:
            return found
    return ()


def _parties(heads: list[Token], holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for head in heads:
        if head.dep_ == "pcomp" or not _can_be_asked(head) or _is_empty(head):
            continue  # "a writ barring Boeing from selling" asks nothing of a sale
        for party in parties.each(head):
            if party.name.lower() != "you" and party.name != _name(holder):
                found.setdefault(party.name, party)
    return tuple(found.values())


def _is_empty(it: Token) -> bool:
    """Is it "it should be possible", "it is wrong", which is about nobody?"""
    being = it.dep_ == "nsubj" and it.head.lemma_ == "be"
    return being and it.lower_ == "it" and child(it.head, "acomp", "attr") is not None


def _can_be_asked(head: Token) -> bool:
    """Is it somebody, rather than "more policing", "new powers", "imaginative campaigns"?"""
    if head.pos_ != "NOUN":
        return True
    sort = head.tag_ == "NNS" and head.lemma_ in _MEANS
    named = any(c.ent_type_ or c.dep_ == "poss" or c.lower_ in _GREAT for c in head.lefts)
    return can_act(head) and (named or not sort)


def _implied(
    n: int, held: list[Held], asked: list[tuple[Party, ...]], parties: Parties
) -> tuple[Party, ...]:
    """Return whom the same demand, or the same holder's others, are put to."""
    finding, holder = held[n]
    if finding.kind is Kind.REJECTION:
        return _answered(n, held, parties)
    if finding.kind is Kind.DENIAL:
        return _accuser(finding, holder, parties)
    if finding.kind is Kind.COMMITMENT:
        return _of_same(n, held, asked) or _asker(n, held, asked)
    return (
        _body_of_speaker(finding, holder, parties)
        or _of_same(n, held, asked)
        or _of_holder(n, held, asked, parties)
        or _of_contact(finding, holder, parties)
        or _of_employer(finding, holder, parties)
        or _of_court(finding, holder, parties)
        or _of_government(finding, holder, parties)
    )


def _near(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> list[int]:
    """Return the findings with addressees around one, the nearest first."""
    near = [m for m in range(max(n - _NEAR, 0), min(n + _NEAR, len(held))) if m != n and asked[m]]
    return sorted(near, key=lambda m: (abs(m - n), m))


def _told(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> list[int]:
    """Return those of them that the reader has met: nobody is meant who is only named later."""
    end = held[n][0].anchor.sent.end_char
    return [m for m in _near(n, held, asked) if held[m][0].anchor.idx < end]


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
    for m in _near(n, held, asked):
        other = held[m][0]
        known = m in told or (holder is not None and _name(held[m][1]) == holder.name)
        if other.kind is not finding.kind or not known:
            continue
        if (bare and m < n) or _is_same(mine, set(terms(other.content))):
            return _without(asked[m], holder)
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
            return _without(tuple(parties.each(at)), holder)
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
            return _without(tuple(parties.each(at)), holder)
    return ()


def _of_court(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return the court, of which prosecutors and lawyers ask what they name nobody for."""
    if finding.holder is None or finding.holder.lemma_.lower() not in words("litigants"):
        return ()
    found = parties.court(finding.anchor)
    return (found,) if found is not None and found.name != _name(holder) else ()


def _accuser(finding: Finding, holder: Party | None, parties: Parties) -> tuple[Party, ...]:
    """Return who says what is denied: the speaker of the clause, or of the last words before."""
    root = finding.content.root
    who = parties.speech.speaker(root)
    if is_verb(root) and who is not None and who.i < finding.anchor.i:
        return _without(tuple(parties.each(who)), holder)
    if root.lemma_.lower() in words("claims") and any(c.lower_ in _THE for c in root.lefts):
        return _without(tuple(parties.each(parties.speech.before(finding.anchor))), holder)
    return ()


def _answered(n: int, held: list[Held], parties: Parties) -> tuple[Party, ...]:
    """Return whose demand, offer or threat a rejection answers: the last one before it."""
    refusal, holder = held[n]
    here = parties.sentence[refusal.anchor.i]
    for finding, other in reversed(held[max(n - _NEAR, 0) : n]):
        if here - parties.sentence[finding.anchor.i] > _APART:
            break
        if finding.kind in _ANSWERABLE and other is not None and other.name != _name(holder):
            return (other,)
    return ()


def _asker(n: int, held: list[Held], asked: list[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Return who last asked something of those who now agree to act."""
    mine = _name(held[n][1])
    first = max(n - _NEAR, 0) if held[n][0].anchor.lemma_ in _CONSENTS else n
    for m in range(n - 1, first - 1, -1):
        finding, other = held[m]
        if finding.kind is not Kind.DEMAND or other is None or other.name == mine:
            continue
        if any(p.name == mine for p in asked[m]):
            return (other,)
    return ()


def _name(party: Party | None) -> str:
    return party.name if party is not None else ""


def _without(found: tuple[Party, ...], holder: Party | None) -> tuple[Party, ...]:
    return tuple(p for p in found if p.name != _name(holder))


def _is_same(one: set[str], other: set[str]) -> bool:
    """Do two contents ask for the same? One shared word in many proves nothing."""
    shared = len(one & other)
    return shared >= _SHARED * min(len(one), len(other)) and (shared > 1 or one == other)
