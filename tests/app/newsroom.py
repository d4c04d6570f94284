"""Two made-up articles, what is to be found in them, and an analyst that knows it."""

from __future__ import annotations

import asyncio
import re
from contextlib import asynccontextmanager
from datetime import date
from typing import TYPE_CHECKING

from briefing.app.app import BriefingApp
from briefing.app.reader import Reader
from briefing.corrections import corrected
from briefing.errors import AnalysisError
from briefing.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Entity,
    Kind,
    Mention,
    Party,
    Position,
    Span,
    position_id,
    text_id,
)
from briefing.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from textual.pilot import Pilot

STRIKE = """Port workers halt ferries to Arland

Port workers on Monday urged Arland to raise wages before winter.

Arland promised to open talks with the union. A spokeswoman said the cabinet would meet on Friday.

The union rejected a pay freeze. It also called on Arland to reopen the night ferry.
"""
ANSWER = """Arland offers ferry talks

Arland said it would open talks with the union about the night ferry.

The union had called on Arland to reopen the night ferry. Nobody spoke of wages.
"""
LONG = "Long day in parliament\n\n" + "\n\n".join(
    f"Speaker {number} talked about the harbour for an hour. Nobody in hall {number} objected."
    for number in range(1, 60)
)


def article(text: str, path: str, published: date | None = None) -> Article:
    """Make an article with one block a line."""
    lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]
    kinds = [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * len(lines)]
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, lines, strict=False))
    title = lines[0].of(text) if lines else path
    return Article(
        text_id(text), path, text, title, blocks, source="The Courier", published=published
    )


STRIKE_ARTICLE = article(STRIKE, "news/strike.txt", date(2024, 3, 4))
ANSWER_ARTICLE = article(ANSWER, "news/answer.txt", date(2024, 3, 5))
LONG_ARTICLE = article(LONG, "news/long.txt")
ARTICLES = (STRIKE_ARTICLE, ANSWER_ARTICLE)


def sentences(text: str) -> tuple[Span, ...]:
    """Split where a full stop or a line ends."""
    return tuple(Span(*found.span()) for found in re.finditer(r"[^\s.][^.\n]*\.?", text))


def entity(text: str, name: str, kind: str) -> Entity:
    """Find all places of a name."""
    found = re.finditer(rf"\b{name}\b", text)
    return Entity(name, kind, tuple(Mention(Span(*place.span())) for place in found))


def position(
    of: Article, kind: Kind, trigger: str, content: str, *, by: str, to: str, level: int = 0
) -> Position:
    """Make a position from the words that signal and say it."""
    start, at = of.text.index(trigger), of.text.index(content)
    trigger_span = Span(start, start + len(trigger))
    span = Span(at, at + len(content))
    return Position(
        position_id(of.id, kind, trigger_span, span),
        kind,
        trigger_span,
        span,
        next(one for one in sentences(of.text) if one.covers(trigger_span)),
        content,
        Party(by, None),
        (Party(to, None),),
        level or None,
        terms=tuple(content.split()),
    )


def findings(of: Article) -> Analysis:
    """Return what a good analyst finds."""
    found: list[Position] = []
    talks = "open talks with the union"
    ferry = "reopen the night ferry"
    if of.id == STRIKE_ARTICLE.id:
        wages = "raise wages before winter"
        found = [
            position(of, Kind.DEMAND, "urged", wages, by="Port workers", to="Arland", level=2),
            position(of, Kind.COMMITMENT, "promised", talks, by="Arland", to="Union"),
            position(of, Kind.REJECTION, "rejected", "a pay freeze", by="Union", to="Arland"),
            position(of, Kind.DEMAND, "called on", ferry, by="Union", to="Arland", level=3),
        ]
    elif of.id == ANSWER_ARTICLE.id:
        found = [
            position(of, Kind.COMMITMENT, "said it would", talks, by="Arland", to="Union"),
            position(of, Kind.DEMAND, "called on", ferry, by="Union", to="Arland", level=3),
        ]
    named = [
        entity(of.text, name, kind) for name, kind in {"Arland": "GPE", "union": "ORG"}.items()
    ]
    return Analysis(
        of.id,
        "1",
        "fake",
        sentences(of.text),
        tuple(one for one in named if one.mentions),
        tuple(found),
    )


class FakeAnalyst:
    """Knows some articles at once, and analyses the others when allowed to."""

    status = ""
    store: Store | None = None
    """Where corrections are."""

    def __init__(self, *known: Article, fails: str = "", held: bool = False) -> None:
        self.known = {one.id for one in known}
        self.fails = fails
        self.asked: list[str] = []
        self.gate = asyncio.Event()
        if not held:
            self.gate.set()

    def cached(self, of: Article) -> Analysis | None:
        """Return what is known."""
        return self.corrected(of) if of.id in self.known else None

    def corrected(self, of: Article) -> Analysis:
        """Find, and put right what was put right."""
        self.known.add(of.id)
        return corrected(of, findings(of), self.store.corrections.on(of) if self.store else ())

    async def analyse(self, of: Article) -> Analysis:
        """Wait for the gate, then find or fail."""
        self.asked.append(of.path)
        await self.gate.wait()
        if self.fails:
            raise AnalysisError(self.fails)
        return self.corrected(of)

    def close(self) -> None:
        """Do nothing."""


class Desk:
    """A running reader, and short ways to look at it."""

    def __init__(self, app: BriefingApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def reader(self) -> Reader:
        """The reader."""
        reader = self.app.screen_stack[0]
        assert isinstance(reader, Reader)
        return reader

    async def act(self, *actions: str) -> None:
        """Run actions of the reader, and wait until all panes followed."""
        for action in actions:
            await self.reader.run_action(action)
            await self.settle()

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all panes followed."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait for what the reader puts off for a moment."""
        await self.pilot.pause()
        self.reader.show_references()
        await self.pilot.pause()

    def lit(self) -> str | None:
        """Return the words lit in the article."""
        span = self.reader.view.selected
        return span.of(self.reader.article.text) if span else None

    def seen(self, selector: str) -> str:
        """Return what a pane or line shows, as text."""
        return text_of(self.reader.query_one(selector))


def text_of(widget) -> str:
    """Return the lines a widget shows now, frame and all."""
    strips = widget.screen._compositor.render_strips()
    region = widget.region
    rows = strips[region.y : region.bottom]
    return "\n".join(row.crop(region.x, region.right).text.rstrip() for row in rows)


@asynccontextmanager
async def opened(
    tmp_path: Path,
    articles: Sequence[Article] = ARTICLES,
    analyst: FakeAnalyst | None = None,
    *,
    size: tuple[int, int] = (120, 36),
    **settings: object,
) -> AsyncIterator[Desk]:
    """Run the reader on articles, with its library in a temporary place."""
    with Store.open(tmp_path, tmp_path) as store:
        analyst = analyst or FakeAnalyst(*articles)
        analyst.store = store
        app = BriefingApp(articles, analyst, store, **settings)
        async with app.run_test(size=size) as pilot:
            desk = Desk(app, pilot)
            if articles:
                await desk.settle()
            yield desk
