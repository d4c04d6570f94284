"""The timeline: what happened, what was said and what is due, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content

from briefing import wording
from briefing.app.article_view.looks import SHAPES
from briefing.app.references_pane import quoted
from briefing.app.rows import Rows
from briefing.app.story.chart import Chart
from briefing.app.story.days import days, until
from briefing.app.story.leading import Passage
from briefing.app.story.ledger import Head, Ledger
from briefing.app.story.screen import StoryScreen
from briefing.app.story.sections import Sections
from briefing.crossref.timeline import What, timeline
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.style import Style

    from briefing.app.rows import Row
    from briefing.app.story.ledger import LongRow
    from briefing.app.story.whole import Whole
    from briefing.crossref import CrossIndex
    from briefing.crossref.timeline import Entry, Timeline
    from briefing.model import Article, Position

WHAT = 9
"""Cells for "happened"."""
WHERE = 22
"""Cells for source and paragraph."""
ONE_LINE = 100
"""From this width on an entry takes one line."""
INFERRED = "≈"
"""Before a day that was worked out from that of the article ("on Friday")."""

SECTIONS = {"Said": What.SAID, "Happened": What.HAPPENED, "Due": What.DUE}
"""Besides "All"."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One thing on its day."""

    entry: Entry
    article: Article
    position: Position | None
    """What was said or falls due, if it is that."""
    soon: str
    """Such as "in 12 days", for what lies ahead."""
    words: str
    """All that it can be found by, in lower case."""

    @property
    def key(self) -> str:
        """What stands where."""
        article_id, sentence = self.entry.places[0]
        position = self.entry.position or self.entry.when
        return f"{self.entry.what}:{article_id}:{sentence.start}:{position}"

    @property
    def leads_to(self) -> Passage:
        """The first place that tells it."""
        article_id, sentence = self.entry.places[0]
        if self.position:
            return Passage(article_id, self.position.content, self.position.id)
        return Passage(article_id, sentence)

    def height(self, width: int, /) -> int:
        """One line where there is room, or else two."""
        return 1 if width >= ONE_LINE else 2

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint what it is, the words for it, and where they stand."""
        entry = self.entry
        kind = "demand" if entry.what == What.DUE else self.position.kind if self.position else ""
        ahead = style("ahead") if entry.ahead else ""
        inferred = INFERRED if entry.when and not entry.stated else " "
        sign = (SHAPES.get(kind, " "), style(kind) if kind else "")
        what = Content.assemble(sign, inferred, (f"{entry.what.value:<{WHAT}}", ahead))
        place = Content(self._where(min(WHERE, width // 3))).stylize(style("faint"))
        if self.height(width) == 1:
            room = max(width - what.cell_length - WHERE - 1, 1)
            told = self._told(style, room).truncate(room, ellipsis=True, pad=True)
            return [Content.assemble(what, told, " ", place.truncate(WHERE, ellipsis=True))]
        who = Content(self._who()).stylize(ahead)
        room = max(width - what.cell_length - place.cell_length - 1, 1)
        first = Content.assemble(what, who.truncate(room, ellipsis=True, pad=True), " ", place)
        return [first, Content("  ") + self._words(style, width - 2)]

    def _where(self, room: int) -> str:
        article, start = self.article, self.entry.places[0][1].start
        others = len(self.entry.places) - 1
        more = f" +{others:,}" if others else ""
        place = f" {wording.where(article, start)}{more}"
        source = Content(wording.source(article))
        return source.truncate(max(room - len(place), 0), ellipsis=True).plain + place

    def _who(self) -> str:
        one = self.position
        parts = [self.soon, wording.parties(one) if one else "", one.review if one else ""]
        return " · ".join(filter(None, parts))

    def _told(self, style: Callable[[str], Style], room: int) -> Content:
        who = self._who()
        lead = Content(f"{who}: " if who else "")
        return lead + self._words(style, room - lead.cell_length)

    def _words(self, style: Callable[[str], Style], room: int) -> Content:
        """Return the gist of what was said, or the sentence around the date."""
        if self.position:
            return Content(one_line(self.position.gist)).truncate(max(room, 1), ellipsis=True)
        when = (self.entry.when,) if self.entry.when else ()
        sentence = self.entry.places[0][1]
        return quoted(self.article.text, sentence, when, max(room, 1), style("match"))


def told(index: CrossIndex) -> tuple[Timeline, tuple[EntryRow, ...]]:
    """Return the timeline and a row for each of its entries."""
    made = timeline(index)
    return made, tuple(_row(index, entry, made.newest) for entry in made.entries)


def _row(index: CrossIndex, entry: Entry, newest: date | None) -> EntryRow:
    article_id, sentence = entry.places[0]
    article = index.article(article_id)
    position = index.position(entry.position) if entry.position else None
    parties = wording.parties(position) if position else ""
    words = f"{entry.what} {days(entry)} {parties} {sentence.of(article.text)}"
    soon = until(entry.last, newest) if entry.ahead and entry.last and newest else ""
    return EntryRow(entry, article, position, soon, one_line(words).lower())


class TimelineScreen(StoryScreen):
    """A chart of the days, and what they hold."""

    TITLE = "Timeline"
    NARROWS = SECTIONS = True

    def __init__(
        self, whole: Whole, *, at: str | None = None, words: str = "", section: int = 0
    ) -> None:
        super().__init__(whole, at=at, words=words)
        self.section = section

    def again(self) -> StoryScreen:
        """Return another screen like this, at the same row."""
        return type(self)(self.whole, at=self.here, words=self.words, section=self.section)

    def body(self) -> ComposeResult:
        """Lay out the chart, the sections and the list."""
        yield Chart()
        yield Sections()
        yield Ledger()

    async def show(self) -> None:
        """Show what the section holds and has the words."""
        made, found = await self.whole.work_out(told)
        words = self.words.lower().split()
        rows = [row for row in found if all(word in row.words for word in words)]
        sections = {"All": rows} | {
            name: [row for row in rows if row.entry.what == what] for name, what in SECTIONS.items()
        }
        line = self.query_one(Sections)
        line.names = {name: len(some) for name, some in sections.items()}
        line.front = self.section
        shown = list(sections.values())[self.section]
        begins = self.at is None and self.rows.row is None
        self.at = _newest(shown, made.newest) if begins else self.at
        self.fill(list(_by_day(shown, made.newest)) or [Head(self._nothing(), "faint")])
        if begins:
            self.call_after_refresh(self.rows.centre)  # it may not know its size yet
        filtered = f' · with "{self.words}"' if self.words else ""
        self.titled(self.TITLE + filtered, f"{INFERRED} a day that was worked out")
        chart = self.query_one(Chart)
        chart.days = made.activity()
        chart.set_class(len(chart.days) < 2, "-empty")
        chart.here = _day(self.rows.row)

    def _nothing(self) -> str:
        if self.words:
            return "Nothing here has all these words."
        return self.reader.nothing("None here.")

    # --- what the user does

    @on(Rows.Rested)
    def follow_rest(self, message: Rows.Rested) -> None:
        """Mark the day of the lit row in the chart."""
        self.query_one(Chart).here = _day(message.row)

    @on(Chart.Chosen)
    def go_to_day(self, message: Chart.Chosen) -> None:
        """Light the first row of a day."""
        rows = (row for row in self.rows.rows if _day(row) == message.day)
        if row := next(rows, None):
            self.rows.light(row.key)
            self.query_one(Chart).here = message.day


def _day(row: Row | None) -> date | None:
    return row.entry.first if isinstance(row, EntryRow) else None


def _newest(rows: Sequence[EntryRow], newest: date | None) -> str | None:
    """Return the key of the first row on the day of the newest article."""
    found = (row.key for row in rows if newest and row.entry.first == newest)
    return next(found, None)


def _by_day(rows: Sequence[EntryRow], newest: date | None) -> Iterator[LongRow]:
    """Give the rows under their days, with what lies ahead of the newest article on its own."""
    known = [row for row in rows if row.entry.first and not row.entry.ahead]
    ahead = [row for row in rows if row.entry.ahead]
    yield from _under_days(known)
    if ahead:
        yield Head(
            f"Ahead of the newest article, {wording.day(newest, year=True)}", "ahead", gap=True
        )
        yield from _under_days(ahead)
    yield from _under_days([row for row in rows if not row.entry.first])


def _under_days(rows: Sequence[EntryRow]) -> Iterator[LongRow]:
    for at, row in enumerate(rows):
        heading = days(row.entry)
        if at == 0 or heading != days(rows[at - 1].entry):
            yield Head(heading)
        yield row
