"""Versions: what two or more articles tell of one thing, and how it is put."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.crossref.pages import Page
    from briefing.model import Span

WINDOW = 3
"""Days between two reports on one thing at the most; counts grow and demands harden later."""


class Differing(StrEnum):
    """What differs."""

    FIGURE = "figure"
    DATE = "date"
    WORDING = "wording"
    """How firmly a demand is said to be made."""


@dataclass(frozen=True, slots=True)
class Version:
    """One way to put it, and where."""

    text: str
    """The figure with its unit, the date, or the trigger, as it stands there."""
    article_id: str
    sentence: Span
    span: Span
    """What to mark in the sentence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more versions of one thing."""

    what: Differing
    about: str
    """What it is about: the unit, such as "troops", or the gist of the demand."""
    versions: tuple[Version, ...]
    """The first of each, in order of article and place."""
    thread: str | None = None
    """Id of the demand, if it is about one."""


def days_apart(one: Page, other: Page) -> int | None:
    """Return how many days lie between two articles; `None` where one has no date."""
    first, second = one.article.published, other.article.published
    return abs((first - second).days) if first and second else None
