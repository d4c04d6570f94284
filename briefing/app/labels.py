"""How things are called on the screen: short, and the same in every pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.style import Style

from briefing.model import Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from datetime import date

    from textual.widget import Widget

    from briefing.model import Article, Position

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

WORK = {"starting": "starting the engine", "ready": "", "busy": "", "failed": ""}
"""States of the analyst."""

STATUS = {"open": "no answer"}
"""Statuses of a thread that do not speak for themselves."""


def sureness(position: Position) -> str:
    """Say how sure a finding is, in the terms of `article_view.Mark`."""
    if position.confidence >= 0.75:
        return "solid"
    return "dashed" if position.confidence >= 0.5 else "dotted"


def day(when: date | None, *, year: bool = False) -> str:
    """Return "15 Dec" or "15 Dec 2021"; a dash where no date is known."""
    return f"{when.day} {when:%b %Y}" if when and year else f"{when.day} {when:%b}" if when else "–"


def parties(position: Position) -> str:
    """Return "Russia → NATO, United States"."""
    holder = position.holder.name if position.holder else "unnamed"
    names = ", ".join(party.name for party in position.addressees)
    return one_line(f"{holder} → {names}" if names else holder)


def strength(position: Position) -> str:
    """Return the word for what kind of position this is, and how strong."""
    word = STRENGTHS.get(position.strength or 0, KINDS[position.kind])
    return f"not a {word}" if position.negated else word


def about(article: Article) -> str:
    """Return "Reuters · Moscow · Wed 15 Dec 2021 · 2 min"."""
    place = article.dateline.place if article.dateline else None
    when = article.published
    parts = (
        article.source,
        place.of(article.text).title() if place else None,
        f"{when:%a} {day(when, year=True)}" if when else None,
        f"{max(round(article.words / WORDS_A_MINUTE), 1)} min",
    )
    return one_line(" · ".join(part for part in parts if part))


def count(number: int, thing: str) -> str:
    """Return "1 place" or "2 places"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def look(widget: Widget, name: str) -> Style:
    """Return the style of a component class, with what it leaves open left open.

    Textual's own `get_visual_style` fills the gaps with the widget's colours, which would
    paint over the row that is lit.
    """
    styles = widget.get_component_styles(name)
    made = Style.from_styles(styles)
    return Style(
        background=made.background if styles.has_rule("background") else None,
        foreground=made.foreground if styles.has_rule("color") else None,
        bold=made.bold,
        italic=made.italic,
        underline=made.underline,
        reverse=made.reverse,
        auto_color=made.auto_color,
    )
