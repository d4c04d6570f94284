"""What the form of a position asks for, and what becomes of the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import wording
from briefing.app.form import BETWEEN, Field
from briefing.corrections.making import located
from briefing.corrections.record import Stated, kept
from briefing.errors import UsageError
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Article, Span

WEIGHTS = {word: (Kind.DEMAND, level) for level, word in wording.STRENGTHS.items()} | {
    wording.KINDS[kind]: (kind, None) for kind in Kind if kind is not Kind.DEMAND
}
"""Kinds, and strengths of demands, by the words for them."""
GIST = 10
"""Words of a gist."""
_CALL = 3


def fields(stated: Stated, names: Iterable[str]) -> list[Field]:
    """Return what there is to be changed of a position."""
    known = tuple(names)
    weight = next(
        word for word, what in WEIGHTS.items() if what == (stated.kind, stated.strength or None)
    )
    return [
        Field("who", "Who", stated.holder or "", names=known),
        Field("whom", "Whom", f"{BETWEEN} ".join(stated.addressees), names=known),
        Field("what", "What", " ".join(stated.content.split())),
        Field("kind", "Kind", weight, choices=tuple(WEIGHTS)),
    ]


def blank(content: str) -> Stated:
    """Return what a position that is to be added begins with."""
    return Stated(kind=Kind.DEMAND, content=content, strength=_CALL)


def answered(
    values: dict[str, str], article: Article, near: Span, was: Stated
) -> tuple[Stated, Span]:
    """Return the position that the fields tell of, and where its content stands.

    Raises:
        UsageError: If that cannot be.
    """
    if not values["what"]:
        raise UsageError("What is put on the table? Give the words of the article for it.")
    place = located(article.text, values["what"], near)
    if place is None:
        what = wording.shortened(values["what"], 40)
        raise UsageError(f"“{what}” does not stand in the article so: quote its words.")
    if BETWEEN in values["who"]:
        raise UsageError("Who is one party: add a finding for each.")
    kind, strength = WEIGHTS[values["kind"]]
    whom = [" ".join(name.split()) for name in values["whom"].split(BETWEEN)]
    content = kept(place.of(article.text))
    same = content.split() == was.content.split()
    return (
        Stated(
            kind=kind,
            content=was.content if same else content,
            holder=values["who"] or None,
            addressees=tuple(dict.fromkeys(filter(None, whom))),
            strength=strength,
            negated=was.negated,
            trigger=was.trigger,
            gist=was.gist if same and was.gist else _gist(content),
        ),
        place,
    )


def _gist(content: str) -> str:
    words = content.split()
    return " ".join(words[:GIST]) + (" …" if len(words) > GIST else "")
