"""How things are called: short, and the same on the screen, in the digest and in exports."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing.model import INFERRED, STANDARD_INPUT, Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing.model import Article, Note, Party, Position, Thread

WORDS_A_MINUTE = 230
"""How fast people read news, for "2 min"."""

STRENGTHS = {1: "request", 2: "urge", 3: "call", 4: "demand", 5: "ultimatum"}

KINDS = {
    Kind.DEMAND: "demand",
    Kind.COMMITMENT: "offer",
    Kind.THREAT: "threat",
    Kind.REJECTION: "rejection",
    Kind.DENIAL: "denial",
}

UNNAMED = "unnamed"
"""Who makes a demand where the texts name nobody."""

UNSTATED = "nobody named"
"""Of whom something is demanded where the texts name nobody."""

THINGS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "state or city",
    "LOC": "place",
    "NORP": "people or party",
    "FAC": "building",
    "EVENT": "event",
    "LAW": "law or treaty",
    "DATE": "date",
}
"""Kinds of entity; the rest are simply things."""

STATUS = {"open": "no answer found"}
"""Statuses of a thread that do not speak for themselves."""


def day(when: date | None, *, year: bool = False) -> str:
    """Return "15 Dec" or "15 Dec 2021"; a dash where no date is known."""
    return f"{when.day} {when:%b %Y}" if when and year else f"{when.day} {when:%b}" if when else "–"


def published(article: Article, *, year: bool = True) -> str:
    """Return the day an article is of, or that no date is known."""
    return day(article.published, year=year) if article.published else "no date"


def parties(position: Position) -> str:
    """Return "Russia → NATO, United States"."""
    holder = position.holder.name if position.holder else UNNAMED
    names = ", ".join(party.name for party in position.addressees)
    return one_line(f"{holder} → {names}" if names else holder)


def strength(position: Position) -> str:
    """Return the word for what kind of position this is, and how strong."""
    return pressed(position.kind, position.strength, negated=position.negated)


def found_by(rule: str) -> str:
    """Return what found a position: the rule, or the learned judge where no rule did."""
    return "the learned judge, by no rule" if rule.endswith("-judged") else rule or "no named rule"


def weighed(position: Position) -> str:
    """Return the same and what a reader made of the finding: "urge (confirmed)"."""
    return strength(position) + (f" ({position.review})" if position.review else "")


def pressed(kind: Kind, strength: int | None, *, negated: bool) -> str:
    """Return the same from the parts of a position."""
    word = STRENGTHS.get(strength or 0, KINDS[kind])
    article = "an" if word[0] in "aeiou" else "a"
    return f"not {article} {word}" if negated else word


def about(article: Article, *, file: bool = False) -> str:
    """Return "Reuters · Moscow · Wed 15 Dec 2021 · 2 min"; with `file`, its name for no source."""
    place = article.dateline.place if article.dateline else None
    when = article.published
    parts = (
        source(article) if file else article.source,
        place.of(article.text).title() if place else None,
        f"{when:%a} {day(when, year=True)}" if when else None,
        minutes(article),
    )
    return one_line(" · ".join(part for part in parts if part))


def minutes(article: Article) -> str:
    """Return how long it takes to read."""
    return f"{max(round(article.words / WORDS_A_MINUTE), 1)} min"


def source(article: Article) -> str:
    """Return who published it; the name of its file, which is its own, where nobody is named."""
    return one_line(article.source or _file(article))


def sources(articles: Sequence[Article]) -> list[str]:
    """Return the same for articles that stand together.

    Where two have one source and day, as copies of one report do, it is the file.
    """
    different = {article.id: (article.source, article.published) for article in articles}
    known = [*different.values()]
    return [
        source(article) if known.count(different[article.id]) == 1 else one_line(_file(article))
        for article in articles
    ]


def _file(article: Article) -> str:
    file = "standard input" if article.path == STANDARD_INPUT else PurePath(article.path).name
    return file or article.title


def count(number: int, thing: str) -> str:
    """Return "1 place" or "2 places"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def shortened(line: str, most: int) -> str:
    """Return a line cut to so many characters, "…" among them."""
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def status(thread: Thread | None, articles: int | None = None) -> str:
    """Say what came back on a demand; never more than what the articles at hand show."""
    found = thread.status if thread else "open"
    if found == "open" and articles:
        these = "this article" if articles == 1 else f"these {count(articles, 'article')}"
        return f"{STATUS[found]} in {these}"
    return STATUS.get(found, found)


def where(article: Article, offset: int) -> str:
    """Return "¶9", or what stands there instead of a paragraph."""
    number = article.paragraph_number(offset)
    if number is not None:
        return f"¶{number}"
    block = article.block_at(offset)
    return block.kind.value if block else "–"


def noted(note: Note) -> str:
    """Return what a note says or, without words, that the passage is highlighted."""
    return note.text or f"highlighted in {note.colour}"


def named(party: Party) -> str:
    """Return the name, with a question mark where it was inferred rather than read."""
    return one_line(party.name) + (" (?)" if party.how in INFERRED else "")
