"""One correction: what a reader said of a finding, and the words by which that is found again.

It names nothing that a new engine or an edited text would change: no ids, and offsets only as a
hint where to look first.
"""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from briefing.model import Kind, Span
from briefing.notes import CONTEXT

if TYPE_CHECKING:
    from briefing.model import Article, Position


class Do(StrEnum):
    """What is to be done with a finding."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CHANGE = "change"
    ADD = "add"
    """A position that nobody found but the reader."""
    RENAME = "rename"
    """An entity, in all articles; two with one name and kind are one."""
    SPLIT = "split"
    """What an entity is called in one article stands for another there."""


REVIEWS = {Do.CONFIRM: "confirmed", Do.CHANGE: "changed", Do.ADD: "added"}
"""What is said of a position after that."""


_THINGS = """
    PERSON ORG GPE LOC NORP FAC EVENT LAW DATE TIME PRODUCT WORK_OF_ART LANGUAGE MONEY PERCENT
    QUANTITY ORDINAL CARDINAL
"""
THINGS = tuple(_THINGS.split())
"""Kinds of entity, as OntoNotes has them."""


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Part of a line of the file; what it does not know is an error, not lost."""


class Found(Record, frozen=True):
    """A position in the words of the text, as the engine found it."""

    kind: Kind
    trigger: str
    content: str


class Stated(Record, frozen=True):
    """A position as it is."""

    kind: Kind
    content: str
    """Words of the text."""
    holder: str | None = None
    """Canonical name; nothing where the text names nobody."""
    addressees: tuple[str, ...] = ()
    strength: int | None = None
    negated: bool = False
    trigger: str = ""
    """Words of the text; empty where the reader named none."""
    gist: str = ""


class Name(Record, frozen=True):
    """What an entity is called, and what it is."""

    name: str
    kind: str

    @property
    def key(self) -> str:
        """Identify the entity, as `Entity.key` does."""
        return f"{self.kind}:{self.name}"

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a name needs at least one letter")
        if self.kind not in THINGS:
            near = get_close_matches(self.kind.upper(), THINGS, n=1, cutoff=0.0)[0]
            raise ValueError(f"there is no kind of entity “{self.kind}”; did you mean “{near}”?")


class Place(Record, frozen=True):
    """A sentence of an article; the anchors of notes find it again."""

    sentence: str
    article: str
    """The title."""
    path: str
    text: str
    """Id of the text that it was read in."""
    at: int
    """Where the sentence began in that text."""
    before: str = ""
    after: str = ""

    def __post_init__(self) -> None:
        if self.at < 0 or not self.sentence:
            raise ValueError("a place needs a sentence, and `at` counts from 0")

    @property
    def span(self) -> Span:
        """Where the sentence stood."""
        return Span(self.at, self.at + len(self.sentence))

    @property
    def quote(self) -> str:
        """The sentence, as anchors call it."""
        return self.sentence


class Correction(Record, frozen=True):
    """One line of the file.

    Raises:
        ValueError: If something is missing for what it is to do, or cannot be.
    """

    do: Do
    when: datetime
    found: Found | None = None
    """The finding that is meant; nothing for one that was added."""
    so: Stated | None = None
    """The position as it is; nothing where there is none."""
    entity: Name | None = None
    """The entity that is meant."""
    name: Name | None = None
    """What it is instead."""
    words: str = ""
    """Those that stand for it, where only they are meant."""
    place: Place | None = None
    """Nothing for an entity in all articles."""

    def __post_init__(self) -> None:
        for part in NEEDED[self.do]:
            if not getattr(self, part):
                raise ValueError(f"“{self.do}” needs “{part}”")
        if self.when.tzinfo is None:
            raise ValueError("“when” needs a time zone, such as Z")

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Sort by article and place, entities first, so that a change is seen where it was made."""
        place = self.place
        return (*((place.article, place.text, place.at) if place else ("", "", 0)), self.about)

    @property
    def about(self) -> str:
        """Tell what it is on: of two corrections on the same, the newer holds."""
        place = self.place
        parts: list[str | int] = []
        if self.entity:
            parts = [self.entity.key, self.words.casefold(), place.text if place else ""]
        elif self.found and place:
            found = self.found
            parts = [found.kind, found.trigger, found.content, place.sentence, place.text, place.at]
        elif self.so and place:
            parts = ["", self.so.content, place.sentence, place.text, place.at]
        return msgspec.json.encode(parts).decode()


NEEDED = {
    Do.CONFIRM: ("found", "so", "place"),
    Do.REJECT: ("found", "place"),
    Do.CHANGE: ("found", "so", "place"),
    Do.ADD: ("so", "place"),
    Do.RENAME: ("entity", "name"),
    Do.SPLIT: ("entity", "name", "words", "place"),
}
"""What a correction must have."""


# --- making them --------------------------------------------------------------------------


def now() -> datetime:
    """Return the time, to the second: more would only be noise in a file for people."""
    return datetime.now(UTC).replace(microsecond=0)


def kept(text: str) -> str:
    """Replace halves of characters, as in file names of unknown encoding: no file takes them."""
    return text.encode("utf-8", "replace").decode()


def place_of(article: Article, sentence: Span) -> Place:
    """Return a sentence as it is kept."""
    return Place(
        sentence=kept(sentence.of(article.text)),
        article=kept(article.title),
        path=kept(article.path),
        text=article.id,
        at=sentence.start,
        before=kept(article.text[max(sentence.start - CONTEXT, 0) : sentence.start]),
        after=kept(article.text[sentence.end : sentence.end + CONTEXT]),
    )


def found_of(article: Article, position: Position) -> Found:
    """Return a position by its words."""
    words = (position.trigger.of(article.text), position.content.of(article.text))
    return Found(position.kind, *map(kept, words))


def stated_of(article: Article, position: Position) -> Stated:
    """Return a position as it stands, to be confirmed or changed."""
    return Stated(
        kind=position.kind,
        content=kept(position.content.of(article.text)),
        holder=kept(position.holder.name) if position.holder else None,
        addressees=tuple(kept(party.name) for party in position.addressees),
        strength=position.strength,
        negated=position.negated,
        trigger=kept(position.trigger.of(article.text)),
        gist=kept(position.gist),
    )
