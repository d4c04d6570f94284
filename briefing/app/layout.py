"""The panes of the reader and how they share the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input, Static

from briefing.app.article_view.page import MEASURE
from briefing.app.article_view.view import ArticleView
from briefing.app.articles_pane import ArticlesPane
from briefing.app.demands_pane import DemandsPane
from briefing.app.footer import Footer, Notice
from briefing.app.header import PANES, Header, Tabs
from briefing.app.kept import LEAST, TALL, WIDE, Looks
from briefing.app.keys import PREFIXES, Where, opening, sequel, times
from briefing.app.panes import Panes
from briefing.app.prompt import Prompt
from briefing.app.references_pane import ReferencesPane

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.widget import Widget

SMALL = (40, 12)
"""Columns and lines below which there is nothing but text and the bottom line."""
SMALLEST = (16, 3)
"""Columns and lines below which we only say that it is too small."""
DIGITS = 4
"""Of a number before a key; no article asks for more."""


class Layout(Screen[None]):
    """Header, panes, footer; which panes are seen is said by classes, and styles do the rest.

    `-narrow`, `-short`: by size. `-zoom`: one pane only. `-front-X`: the upper pane last
    entered, the one seen where there is room for one. `-references`: the lower one has focus.
    `-no-X`: put away. `-reading`: the text alone, in a column.
    """

    ALLOW_SELECT = False  # the article has a selection of its own, and borders are dragged
    AUTO_FOCUS = "#article"

    looks = Looks()
    """What the user changed about the panes, now or another day."""
    pane: reactive[str] = reactive("article", init=False)
    """The pane that has, or last had, the focus."""
    prefix: reactive[str] = reactive("")
    """The first key of two, while we wait for the second."""
    number: reactive[str] = reactive("")
    """How often the next key is to do what it does, as far as it is typed."""

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        # Now, while there are no panes yet whose styles it would change.
        self.update_classes({"-front-article": True, **_by_size(self.app.size), **self._kept()})
        yield Header()
        yield Tabs()
        with Panes(id="panes"):
            with Horizontal(id="upper"):
                yield ArticlesPane(id="articles")
                with Vertical(id="front"):
                    yield Static(id="about", markup=False)
                    yield ArticleView(id="article")
                yield DemandsPane(id="demands")
            yield ReferencesPane(id="references")
        yield Footer()
        yield Notice()
        columns, lines = SMALLEST
        yield Static(f"Too small: {columns}x{lines} at least", id="tiny", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Share the screen anew."""
        self.update_classes(_by_size(event.size))
        self.share_room()

    def share_room(self) -> None:
        """Give every pane the room it is to have, as the user left them."""
        self.update_classes(self._kept())
        self.query_one(Panes).share(self.shares())
        self.query_one(Footer).refresh()
        self.view.measure = self.looks.column if self.looks.reading else MEASURE

    def shares(self) -> dict[str, int]:
        """Return the columns or lines of the panes that stand beside the article now."""
        beside = set(LEAST) - self.looks.hidden
        if self.has_class("-narrow"):
            beside &= {"references"} if not self.has_class("-short") else set()
        if self.has_class("-zoom"):
            beside = set()
        shares = self.looks.shares(*self.app.size)
        return {pane: share for pane, share in shares.items() if pane in beside}

    def _kept(self) -> dict[str, bool]:
        reading = self.looks.reading
        away = {f"-no-{pane}": pane in self.looks.hidden for pane in LEAST}
        return {**away, "-reading": reading, "-zoom": reading or self.has_class("-zoom")}

    @property
    def view(self) -> ArticleView:
        """The article pane."""
        return self.query_one(ArticleView)

    # --- panes

    def action_go_to_pane(self, pane: str) -> None:
        """Give a pane the focus, and bring it to the front where only one is seen."""
        self.pane = pane
        widget = self.query_one(f"#{pane}")
        if widget.size:
            widget.focus()  # at once: the next key is meant for it
        else:  # hidden until the styles have followed, and then it takes no focus
            self.call_after_refresh(widget.focus)

    def action_pane(self, by: int) -> None:
        """Go to the next or previous pane."""
        panes = [pane for pane in PANES if pane not in self.looks.hidden]
        at = panes.index(self.pane) if self.pane in panes else 0
        self.action_go_to_pane(panes[(at + by) % len(panes)])

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the focus, which the mouse may move as well."""
        if event.widget.id in PANES:
            self.pane = event.widget.id

    def watch_pane(self, pane: str) -> None:
        """Bring the pane to the front."""
        classes = {"-references": pane == "references"}
        if pane != "references":
            classes |= {f"-front-{name}": name == pane for name in PANES}
        self.update_classes(classes)
        self.query_one(Tabs).front = pane
        self.query_one(Footer).pane = pane

    # --- numbers and two-key sequences

    def action_wait(self, prefix: str) -> None:
        """Wait for the second key of two."""
        self.prefix = prefix

    def watch_prefix(self, prefix: str) -> None:
        """Show what may follow."""
        self.query_one(Footer).prefix = prefix

    def watch_number(self, number: str) -> None:
        """Show what was typed of it."""
        self.query_one(Footer).number = number

    async def takes(self, event: events.Key) -> bool:
        """Use a key as part of a number or of two, or to open a field; others end the waiting.

        The first is taken here too, not by its binding: by the time that ran, a fast typist's
        next key would have been looked at already. For the same reason a field has the focus
        before this returns.
        """
        self.query_one(Notice).display = False
        if self.prefix:
            await self._sequel(event)
            return True
        return not isinstance(self.focused, Input) and await self._begins(event)

    async def _sequel(self, event: events.Key) -> None:
        prefix, self.prefix = self.prefix, ""
        found = sequel(prefix, event.character or event.key, self._where)
        number, self.number = self.number, ""
        if found:
            key, action = found
            here = self.focused if key.where is not Where.ANYWHERE else None
            await (here or self).run_action(times(action, int(number)) if number else action)

    @property
    def _where(self) -> Where:
        return Where.ARTICLE if self.pane == "article" else Where.LISTS

    async def _begins(self, event: events.Key) -> bool:
        number, character = self.number, event.character or ""
        if character.isdecimal() and character.isascii() and (number or character != "0"):
            self.number = (number + character)[:DIGITS]
            return True
        if character in PREFIXES:
            self.prefix = character
            return True
        self.number = ""
        if action := opening(event.key):
            await self.run_action(action)
            return True
        return bool(number) and await self._repeat(event.key, int(number))

    async def _repeat(self, key: str, count: int) -> bool:
        """Do so many times what a key does here; Escape only takes the number back."""
        active = self.active_bindings.get(key)
        if key != "escape" and active:
            await self.app.run_action(times(active.binding.action, count), active.node)
        return True

    # --- the bottom line

    async def ask(self, name: str, question: str, value: str = "", *, hint: str = "") -> None:
        """Ask for a few words at the bottom; the answer comes as a message with that name."""
        await self.query(Prompt).remove()
        prompt = Prompt(name, question, value, hint)
        await self.mount(prompt)
        self.set_focus(prompt.query_one(Input))

    def end_prompt(self) -> None:
        """Put the question away and go back to the pane."""
        self.set_focus(self.query_one(f"#{self.pane}"))  # at once, for keys may be waiting
        self.query(Prompt).remove()

    def say(self, sentence: str) -> None:
        """Show one sentence until the next key."""
        self.query_one(Notice).say(sentence)


def _by_size(size: Size) -> dict[str, bool]:
    columns, lines = SMALLEST
    return {
        "-narrow": size.width < WIDE,
        "-short": size.height < TALL,
        "-tiny": size.width < SMALL[0] or size.height < SMALL[1],
        "-least": size.width < columns or size.height < lines,
    }


def titled(widget: Widget, title: str) -> None:
    """Put text that others wrote into the border, never as markup."""
    widget.border_title = Content(title)
