"""A look at other places over the article, which stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style

from briefing import wording
from briefing.app.article_view.marks import Layer, Mark
from briefing.app.article_view.view import ArticleView
from briefing.app.findings import mark_findings
from briefing.model import Kind, Reference
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from briefing.app.collection import Collection

HINTS = {"n": "next", "p": "prev", "enter": "go", "escape": "back"}
_SIGNS = {"enter": "⏎", "escape": "esc"}


class Peek(ModalScreen[Reference | None]):
    """Shows one place of several in its own article; the answer is the one to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right_square_bracket,l,right", "step(1)", "Next"),
        Binding("p,N,left_square_bracket,h,left", "step(-1)", "Previous"),
        Binding("enter", "go", "Go there"),
        Binding("escape,q,backspace", "dismiss", "Back"),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,pagedown,ctrl+d", "scroll('page_down')", show=False),
        Binding("pageup,ctrl+u", "scroll('page_up')", show=False),
        Binding("home", "scroll('home')", show=False),
        Binding("G,end", "scroll('end')", show=False),
    ]

    def __init__(
        self, collection: Collection, places: Sequence[Reference], at: int, *, above: bool
    ) -> None:
        super().__init__(classes="-above" if above else None)
        self._collection = collection
        self._places = places
        self._at = at
        self._shown = ""

    def compose(self) -> ComposeResult:
        """Lay out the article in a frame that says which place it is, and how to leave."""
        with Vertical(id="peek") as frame:
            hints = [_hint(key) for key in HINTS if len(self._places) > 1 or key not in {"n", "p"}]
            frame.border_subtitle = Content(" · ").join(hints)
            view = ArticleView(id="peeked")
            view.can_focus = False  # the keys are those of this screen
            yield view

    def on_mount(self) -> None:
        """Show the first place once it is known how much fits."""
        self.call_after_refresh(self._show)

    @property
    def place(self) -> Reference:
        """The place that is shown."""
        return self._places[self._at]

    def _show(self) -> None:
        place, view = self.place, self.query_one(ArticleView)
        article = self._collection.articles[place.article_id]
        if self._shown != article.id:
            self._shown = article.id
            view.show(article, at=place.sentence.start)
            if analysis := self._collection.analyses.get(article.id):
                mark_findings(view, analysis, lambda position: position.kind is Kind.DEMAND)
        view.mark(Layer.FOUND, [Mark(span, Layer.FOUND) for span in place.matches])
        view.go(place.sentence, select=False, centre=True)
        facts = [
            f"{self._at + 1} of {len(self._places)}",
            wording.source(article),
            wording.day(article.published, year=True) if article.published else "",
            wording.where(article, place.sentence.start),
            article.title,
        ]
        title = one_line(" · ".join(fact for fact in facts if fact))
        self.query_one("#peek").border_title = Content(title)

    def action_step(self, by: int) -> None:
        """Show the next or previous place, and go round at the ends."""
        self._at = (self._at + by) % len(self._places)
        self._show()

    def action_go(self) -> None:
        """Go to the place that is shown."""
        self.dismiss(self.place)

    def action_scroll(self, way: str) -> None:
        """Look around in the article."""
        getattr(self.query_one(ArticleView), f"scroll_{way}")(animate=False)

    def action_press(self, key: str) -> None:
        """Do what the key does that was clicked."""
        self.app.simulate_key(key)

    @on(ArticleView.Clicked)
    def go_to_clicked(self, message: ArticleView.Clicked) -> None:
        """Go there on a double click."""
        if message.times > 1:
            self.action_go()

    def on_click(self, event: events.Click) -> None:
        """Take a click beside the frame for Escape."""
        if event.widget is self:
            self.dismiss(None)


def _hint(key: str) -> Content:
    click = Style.from_meta({"@click": f"screen.press('{key}')"})
    return Content.assemble(
        (_SIGNS.get(key, key), Style(bold=True) + click), (f" {HINTS[key]}", click)
    )
