"""All demands: how firmly they are made, by how many reports, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from textual.content import Content

from briefing import wording
from briefing.app.article_view.looks import SHAPES
from briefing.app.story.ledger import Head, Ledger
from briefing.app.story.screen import StoryScreen
from briefing.app.story.sections import Sections
from briefing.app.story.summaries import summaries
from briefing.crossref.origins import origins
from briefing.crossref.silence import silence
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.app import ComposeResult
    from textual.style import Style

    from briefing.app.story.summaries import Summary
    from briefing.app.story.whole import Whole
    from briefing.crossref.origins import Support
    from briefing.crossref.silence import Silence, Silent

ALL, UNANSWERED, DROPPED = "All", "No answer found", "No longer repeated"

NOTHING = (
    "No demand was found in these articles.",
    "An answer was found to each.",
    "All of them are still repeated.",
)
"""What is said of an empty section."""

STATUS_LOOKS = {
    "open": "faint",
    "agreed": "commitment",
    "partly met": "commitment",
    "met": "commitment",
    "rejected": "rejection",
    "withdrawn": "denial",
    "lapsed": "threat",
    "disputed": "threat",
}
"""Component classes by status; the status is always said in words too."""


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One demand on two lines, its status at the right."""

    summary: Summary
    support: Support
    group: str = ""
    """Heading it stands under, where it may stand under several."""

    @property
    def key(self) -> str:
        """The id of the thread, within its group."""
        return f"{self.summary.thread.id}{self.group}"

    @property
    def leads_to(self) -> str:
        """The id of the thread."""
        return self.summary.thread.id

    def height(self, _width: int, /) -> int:
        """Two lines, however wide."""
        return 2

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint what is demanded, then by whom of whom, how firmly, and how well reported."""
        thread = self.summary.thread
        status = Content(wording.status(thread)).stylize(style(STATUS_LOOKS[thread.status]))
        room = max(width - status.cell_length - 3, 1)
        gist = Content(one_line(thread.gist)).truncate(room, ellipsis=True, pad=True)
        sign = (f"{SHAPES['demand']} ", style("demand"))
        due = f"by {wording.day(thread.due, year=True)}" if thread.due else ""
        seen = f"{self.summary.reviewed:,} reviewed" if self.summary.reviewed else ""
        facts = " · ".join(filter(None, (self.summary.course, due, supported(self.support), seen)))
        room = max(width - len(facts) - 5, width // 3)  # long names give way to the facts
        parties = Content(self.summary.parties).truncate(room, ellipsis=True)
        line = Content.assemble("  ", parties, " · ", facts).stylize(style("faint"))
        return [Content.assemble(sign, gist, " ", status), line]


def supported(support: Support) -> str:
    """Return "4 articles", or "4 articles, 2 origins" where some carry the same text."""
    articles = wording.count(support.articles, "article")
    if support.origins == support.articles:
        return articles
    return f"{articles}, {wording.count(support.origins, 'origin')}"


class State(TypedDict, total=False):
    """What another such screen needs to look the same."""

    at: str | None
    words: str
    section: int
    latest: bool


class ThreadsScreen(StoryScreen):
    """The list of demands; its sections show those without an answer, and those dropped."""

    TITLE = "Demands"
    NARROWS = SECTIONS = ORDERS = True
    FIELDS = ("from", "to", "about", "status")
    HINT = "words, from:, to:, about:, status:, -, OR"

    def __init__(
        self,
        whole: Whole,
        *,
        at: str | None = None,
        words: str = "",
        section: int = 0,
        latest: bool = False,
    ) -> None:
        super().__init__(whole, at=at, words=words)
        self.section = section
        self.latest = latest
        """Do the latest come first, rather than the most reported?"""

    def again(self) -> StoryScreen:
        """Return another screen like this, at the same row."""
        return type(self)(self.whole, **self.state())

    def state(self) -> State:
        """Return what another screen needs to look the same."""
        return {
            "at": self.here,
            "words": self.words,
            "section": self.section,
            "latest": self.latest,
        }

    def body(self) -> ComposeResult:
        """Lay out the sections and the list."""
        yield Sections()
        yield Ledger()

    async def show(self) -> None:
        """Show the demands of the section that are asked for; nonsense changes nothing."""
        if (query := self.asked()) is None:
            return
        found = await self.whole.work_out(summaries)
        known = await self.whole.work_out(origins)
        silent = await self.whole.work_out(silence)
        rows = {
            one.thread.id: ThreadRow(one, known.support(one.articles))
            for one in self.chosen(found)
            if one.matches(query)
        }
        sections: dict[str, list[ThreadRow | Head]] = {
            ALL: self._ordered(rows.values()),
            UNANSWERED: list(_unanswered(rows, silent)),
            DROPPED: [rows[one.thread] for one in silent.dropped if one.thread in rows],
        }
        counts = {name: _distinct(some) for name, some in sections.items()}
        sections_line = self.query_one(Sections)
        sections_line.names, sections_line.front = counts, self.section
        shown = sections[list(sections)[self.section]]
        self.fill(shown or [Head(self._nothing(len(found)), "faint")])
        filtered = f' · with "{self.words}"' if self.words else ""
        self.titled(self.heading() + filtered, wording.count(_distinct(shown), "demand"))

    def chosen(self, found: Sequence[Summary]) -> Iterable[Summary]:
        """Return those that the list is of."""
        return found

    def heading(self) -> str:
        """Return what the list is of."""
        return self.TITLE

    def _ordered(self, rows: Iterable[ThreadRow]) -> list[ThreadRow | Head]:
        def weight(row: ThreadRow) -> tuple[int, int, int]:
            return -row.support.origins, -row.support.articles, -len(row.summary.strengths)

        def day(row: ThreadRow) -> date:
            return row.summary.last or date.min

        return [*(sorted(rows, key=day, reverse=True) if self.latest else sorted(rows, key=weight))]

    def _nothing(self, total: int) -> str:
        if self.words and total:
            return f"None of {wording.count(total, 'demand')} has all these words."
        return self.reader.nothing(NOTHING[self.section if total else 0])

    # --- what the user does

    def action_order(self) -> None:
        """Sort by how well reported, or by date."""
        self.latest = not self.latest
        self.say("The latest first." if self.latest else "The most reported first.")
        self.load()


def _unanswered(rows: dict[str, ThreadRow], silent: Silence) -> Iterable[ThreadRow | Head]:
    """Give the demands without an answer under those who owe it."""
    gap = False
    for one in silent.unanswered:
        owed = [rows[thread] for thread in one.threads if thread in rows]
        if owed:
            yield Head(_owes(one), gap=gap)
            yield from (ThreadRow(row.summary, row.support, one.addressee) for row in owed)
            gap = True


def _owes(one: Silent) -> str:
    since = f", the first on {wording.day(one.since, year=True)}" if one.since else ""
    answered = f"; {one.answered:,} answered" if one.answered else ""
    demands = wording.count(len(one.threads), "demand")
    return f"{one.addressee}: {demands} without an answer{since}{answered}"


def _distinct(rows: Iterable[ThreadRow | Head]) -> int:
    return len({row.leads_to for row in rows if isinstance(row, ThreadRow)})
