"""The sidebar: who asks what of whom in the article in front."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.style import Style

from briefing import wording
from briefing.app import labels
from briefing.app.article_view.looks import BARS, SHAPES
from briefing.app.keys import key_for
from briefing.app.rows import Rows
from briefing.model import INFERRED, Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from briefing.app.rows import Row
    from briefing.model import Article, Position


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows: a group, or a remark where there are no rows."""

    text: str
    faint: bool = False
    gap: bool = False
    """Is there an empty line above?"""
    key: None = None

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint the text, on as many lines as it takes."""
        look = style("faint") if self.faint else Style(bold=True)
        lines = Content(self.text).stylize(look).wrap(max(width, 1))
        return [Content(""), *lines] if self.gap else lines


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One position: its gist, then how strong it is, where it stands and what came back."""

    position: Position
    facts: str

    @property
    def key(self) -> str:
        """The id of the position."""
        return self.position.id

    def paint(self, width: int, style: Callable[[str], Style]) -> list[Content]:
        """Paint a bar in the colour of the kind beside all lines."""
        kind = self.position.kind
        inner = max(width - 3, 1)
        gist = Content(one_line(self.position.gist)).wrap(inner)
        facts = Content(self.facts).stylize(style("faint")).wrap(inner)
        bar = BARS[labels.sureness(self.position)]
        margins = [f"{SHAPES[kind]}{bar} ", *[f" {bar} "] * (len(gist) + len(facts) - 1)]
        lines = zip(margins, (*gist, *facts), strict=True)
        return [Content.assemble((margin, style(kind)), line) for margin, line in lines]


class DemandsPane(Rows):
    """The demands of the article in front, or all its positions, grouped by who asks whom."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{kind}" for kind in Kind}

    everything = False
    """Are all kinds of position shown, not demands only?"""

    only: Collection[str] | None = None
    """Ids of the positions that a filter lets through, of whatever kind; `None` without one."""

    def lists(self, position: Position) -> bool:
        """Is the position among those shown?"""
        if self.only is not None:
            return position.id in self.only
        return self.everything or position.kind is Kind.DEMAND

    def show(
        self, article: Article, positions: Sequence[Position], answers: Mapping[str, str]
    ) -> None:
        """Show what was found; `answers` say what came back, by id of the position."""
        shown = [p for p in positions if self.lists(p)]
        hidden = len(positions) - len(shown)
        key = key_for("filter" if self.only is None else "sift")
        self.border_title = self._title
        self.border_subtitle = f"{len(shown):,}" + (f" · {key}: {hidden:,} more" if hidden else "")
        rows: list[Row] = []
        for group, members in _grouped(shown).items():
            rows.append(Heading(group, gap=bool(rows)))
            rows += [PositionRow(p, _facts(article, p, answers.get(p.id))) for p in members]
        self.fill(rows or [Heading(self._none(hidden), faint=True)])

    def remark(self, text: str) -> None:
        """Say why there is nothing to show yet."""
        self.border_title = self._title
        self.border_subtitle = ""
        self.fill([Heading(one_line(text), faint=True)])

    @property
    def _title(self) -> str:
        return "Positions" if self.everything or self.only is not None else "Demands"

    def _none(self, hidden: int) -> str:
        if hidden and self.only is not None:
            return f"Nothing in this article is what {key_for('sift')} asks for."
        if hidden:
            others = wording.count(hidden, "other position")
            return f"No demands in this article. Press {key_for('filter')} to see {others}."
        return "Nobody demands, offers, threatens, rejects or denies anything in this article."


def _grouped(positions: Sequence[Position]) -> dict[str, list[Position]]:
    groups: dict[str, list[Position]] = {}
    for position in positions:
        groups.setdefault(wording.parties(position), []).append(position)
    return groups


def _facts(article: Article, position: Position, answer: str | None) -> str:
    where = wording.where(article, position.trigger.start)
    inferred = [
        who
        for who, parties in (("who", [position.holder]), ("whom", position.addressees))
        if any(party and party.how in INFERRED for party in parties)
    ]
    guess = f"{' and '.join(inferred)} inferred" if inferred and not position.review else None
    return " · ".join(filter(None, (wording.weighed(position), where, answer, guess)))
