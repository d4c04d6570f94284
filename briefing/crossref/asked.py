"""A position as the grouping sees it: who asks whom for what, in stems that can be compared."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.deeds import heeded
from briefing.crossref.dropping import is_dropped
from briefing.crossref.offices import is_minister
from briefing.crossref.parties import share_party
from briefing.crossref.senses import ACTS, GENERAL
from briefing.crossref.words import meaning, stem, tell, told
from briefing.model import INFERRED, How, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from briefing.crossref.pages import Page
    from briefing.crossref.words import Told
    from briefing.model import Party, Position, Span

ANSWERING = (Kind.COMMITMENT, Kind.REJECTION, Kind.DENIAL)
"""What may be an answer to a demand."""
GENERAL_WEIGHT = 0.35
ACT_WEIGHT = 0.8
BELOW_WEIGHT = 0.5
"""How much words count, beside 1: those found everywhere, deeds, and those of lower clauses."""

_DEMANDS = """
demand request appeal call condition plea pressure proposal requirement step petition ultimatum
"""
_DEMAND = " ".join(_DEMANDS.split())
_NOUNS = "|".join((*_DEMAND.split(), "order", "subpoena", "plan", "this", "that", "so", "it"))
_AFTER = (
    "up|out|down|off|on|through|again|now|soon|happens?|happening|done|over|going|immediately|"
    "right|away|today|tonight|once|and for all|as soon as possible|and get going|this morning"
)
_POINTS_BACK = re.compile(
    rf"(?:\S+\s+){{0,4}}\S*?(?:{_NOUNS})s?(?: (?:is|are) (?:not )?met(?: by .*)?)?\W*"
    rf"|(?:\S+\s+){{0,3}}(?:this|that|it)(?: (?:{_AFTER}))+\W*"
    r"|(?:no|an?) (?:deal|agreement|accord|settlement) (?:is|was|were|be|can be) reached\W*"
    r"|(?:comply|complies|do(?:es)? so|agrees?)\W*",
    re.IGNORECASE,
)
"""A short content that only names a demand told elsewhere: "the appeal", "take those two steps"."""
_NAMES = re.compile(
    r"(?:(?:the|an?|its|his|her|their|any|all|such|\S+['’]s?)\s+(?:\w+\s+){0,2})?"
    rf"(?:{_NOUNS})s?\b",
    re.IGNORECASE,
)
"""How a content begins that names a demand and says what it is: "the demand for higher wages"."""
_OF_WHOM = re.compile(
    r"\b((?:appeal|call|demand|petition|plea|proposal|request|ultimatum)s?) (?:of|by|from)"
    r"(?: (?!(?:for|on|that|to)\b)[\w'’-]+){1,4}\W*$",
    re.IGNORECASE,
)
"""How a demand is named after who makes it: "the demand of the farmers"."""
_MANY = re.compile(rf"\b(?:{'|'.join(_DEMAND.split())})s\b", re.IGNORECASE)
POINTERS = frozenset(
    tell(
        f"{_DEMAND} order subpoena plan met written similar reach deal comply agree happen morning "
        "accede accept bow fulfil give grant heed yield"
    )
)
"""Stems of words that stand for a demand."""

_END = meaning("end")
_NOT = re.compile(r"\W*(?:to |do |will )?(?:not|never|no longer)\b", re.IGNORECASE)
_DOUBTS = re.compile(
    r"(?:n['’]t|\b(?:not|never)) (?:think|believe|feel|see why)\b[^.;:]{0,60}$"
    r"|\b(?:no one|nobody|none|neither|no \w+)\W+$",
    re.IGNORECASE,
)
"""What turns round a trigger behind it: "I don't think we" should, "nobody" should."""
_HEDGES = re.compile(r"(?:if|unless|until|only|contingent|conditions?|warn\w*)\b", re.IGNORECASE)
"""Triggers whose content may be told as what must not come about."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A position with all that it is compared by."""

    id: str
    article_id: str
    place: tuple[tuple[bool, date, str, str], int, int, int]
    """Sorts by date, article and place, undated articles last."""
    sentence: Span
    holders: tuple[str, ...]
    """Names of the holder and of the state or body that a person speaks for."""
    addressees: tuple[str, ...]
    """The same of those asked."""
    to_bodies: bool
    """Are those asked states or organisations, named as such?"""
    sorts: frozenset[bool]
    """Are those asked states or organisations, one by one? Empty if one is inferred."""
    content: Mapping[str, float]
    """Stems of what the content tells, and entities as "=name", with how much each counts.
    Empty for "the demand", "this": it points back."""
    acts: frozenset[str]
    """The senses of its first deed."""
    head: frozenset[str]
    """What is to be done; where no deed is known, the first word that tells anything."""
    does: bool
    """Is the deed to be done? It is not in "not to deploy missiles"."""
    hedged: bool
    """May it be told the other way round: "unless missiles are deployed"?"""
    dropped: bool
    """Does the text name it only to say that it is made no more?"""
    context: frozenset[str]
    """Stems and entities of the sentence."""
    reach: float
    """Length of the content as a vector."""
    things: frozenset[str]
    """What of the content is no deed and not found in all kinds of demands."""
    named: frozenset[str]
    """What of the content is a name."""
    points: bool
    """Does it name something told elsewhere: "the demand", "do it"?"""
    names: bool
    """Does it begin with a demand that it goes on to tell: "calls for a truce"?"""
    many: bool
    """Does it name more than one: "the demands"?"""
    bare: bool
    """Does it tell nothing but that: "Arland has always refused"?"""
    heeds: tuple[str, ...]
    """Whose demand the text says is met with this."""

    @property
    def day(self) -> tuple[bool, date]:
        """Sorts by publication date, undated articles last."""
        undated, day, *_ = self.place[0]
        return undated, day

    @property
    def signature(self) -> tuple[object, ...]:
        """Identify what is compared: copies of a text share it."""
        content = tuple(sorted(self.content.items()))
        return (
            content,
            self.context,
            self.holders,
            self.addressees,
            self.to_bodies,
            self.sorts,
            self.acts,
            self.head,
            self.does,
            self.hedged,
            self.named,
        )


def asked(page: Page, position: Position) -> Asked:
    """Make a position ready for comparing."""
    number = page.sentence_at(position.sentence.start)
    holders = _holders(page, position)
    addressees = page.standing_for(position.addressees)
    says = _says(page, position)
    content = _content(page, position, (*holders, *addressees))
    acts = next((frozenset(one.senses) for one in told(says) if _is_act(one)), frozenset())
    return Asked(
        position.id,
        page.article.id,
        (page.order, position.trigger.start, position.content.start, position.content.end),
        position.sentence,
        holders,
        addressees,
        _are_bodies(page, position.addressees),
        _sorts(page, position.addressees),
        content,
        acts,
        acts or frozenset([word for word in content if word not in GENERAL][:1]),
        _does(page, position, says),
        _HEDGES.match(position.trigger.of(page.article.text)) is not None,
        is_dropped(page.article.text, position),
        page.features[number] if number is not None else frozenset(),
        math.hypot(*content.values()),
        frozenset(content) - ACTS - GENERAL,
        frozenset(map(_as_word, _names(page, position))),
        points_back(position.content.of(page.article.text)),
        _NAMES.match(position.content.of(page.article.text)) is not None,
        _MANY.search(position.content.of(page.article.text)) is not None,
        not content and position.content.covers(position.trigger),
        heeded(page, position) if position.kind == Kind.COMMITMENT else (),
    )


def _holders(page: Page, position: Position) -> tuple[str, ...]:
    """Return who takes the position; "Hungary will comply", said by a minister, Hungary does."""
    names = page.standing_for([position.holder] if position.holder else ())
    if position.kind in ANSWERING and (both := _each_of(page, names)):
        return (*names, *both)
    if len(names) == 1 and position.kind in ANSWERING:
        body = page.body_before(position.trigger.start)
        if body and is_minister(page.article, page.analysis, names[0]):
            return (*names, body)
    return names


def _each_of(page: Page, names: Sequence[str]) -> list[str]:
    """Return the states or bodies of which one speaks with the other: "Arland and Belmark"."""
    each = [part for name in names if name not in page.bodies for part in name.split(" and ")]
    return each if len(each) > 1 and page.bodies.issuperset(each) else []


def _are_bodies(page: Page, parties: Sequence[Party]) -> bool:
    return bool(parties) and all(
        party.how not in INFERRED and party.name in page.bodies for party in parties
    )


def _sorts(page: Page, parties: Sequence[Party]) -> frozenset[bool]:
    if any(party.how == How.IMPLIED for party in parties):
        return frozenset()
    return frozenset(party.name in page.bodies for party in parties)


def _does(page: Page, position: Position, says: str) -> bool:
    at = position.trigger.start
    before = page.article.text[max(position.sentence.start, at - 100) : at]
    return (_NOT.match(says) is None) != bool(_DOUBTS.search(before))


def _is_act(one: Told) -> bool:
    """Is it a deed that is asked for, not one that the content tells besides?"""
    return not one.below and any(sense in ACTS and sense not in GENERAL for sense in one.senses)


def _says(page: Page, position: Position) -> str:
    """Return what is asked for, without names; a ban on something asks for an end to it."""
    trigger = position.trigger.of(page.article.text)
    bans = meaning(trigger) >= _END
    return ("end " if bans else "") + _OF_WHOM.sub(r"\1", position.content.of(page.plain))


def _content(page: Page, position: Position, parties: tuple[str, ...]) -> dict[str, float]:
    """Weigh what the content tells; its own parties tell nothing, they are compared apart."""
    content = position.content
    back = points_back(content.of(page.article.text))
    refuses = position.kind == Kind.REJECTION and content.covers(position.trigger)
    says_so = meaning(position.trigger.of(page.article.text)) if refuses else frozenset()
    found: dict[str, float] = {}
    for one in told(_says(page, position)):
        for sense in one.senses:
            if back and sense in POINTERS:
                continue
            weight = _weight(sense) * (BELOW_WEIGHT if one.below else 1.0)
            found[sense] = max(weight, found.get(sense, 0.0))
    for name in _names(page, position):
        if not share_party([name], parties):
            found.setdefault(_as_word(name), 1.0)
    if found.keys() <= says_so:
        return {}
    return found if _tells(found, back=back) else {}


def _names(page: Page, position: Position) -> Iterator[str]:
    """Give the names in the content."""
    names = (key.removeprefix("=") for _, key in page.marks_in(position.content))
    return filter(None, names)


def _as_word(name: str) -> str:
    return f"={name}" if " " in name else stem(name.casefold()) or f"={name}"


def _tells(found: Mapping[str, float], *, back: bool) -> bool:
    """Is anything said beyond "the new demand"?"""
    return not back or any(word not in GENERAL and not word.isdigit() for word in found)


def points_back(text: str) -> bool:
    """Does the content only name a demand told elsewhere, perhaps with a word on it?"""
    return _POINTS_BACK.fullmatch(_OF_WHOM.sub(r"\1", text)) is not None


def _weight(stem: str) -> float:
    if stem in GENERAL or stem.isdigit():
        return GENERAL_WEIGHT
    return ACT_WEIGHT if stem in ACTS else 1.0
