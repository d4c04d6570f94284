"""A few fields over the reader: changed, then kept or left as they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.suggester import Suggester
from textual.widgets import Input, Select, Static

from briefing.errors import BriefingError
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.app import ComposeResult

LONGEST = 2000
"""Characters of a field."""
BETWEEN = ";"
"""What parts several names in one field."""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the form."""

    name: str
    label: str
    value: str
    choices: Sequence[str] = ()
    """The only values there are; free text without any."""
    names: Iterable[str] = ()
    """What free text is completed from."""


class Form(ModalScreen[None]):
    """Asks for all fields at once.

    `keep` takes the values by name; what is wrong with them it raises as a `BriefingError`, which
    is shown, and the form stays.
    """

    BINDINGS: ClassVar = [
        Binding("ctrl+s,ctrl+enter,f2", "keep", "Keep", priority=True),
        Binding("escape,ctrl+g", "dismiss", "Leave as it was"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    AUTO_FOCUS = "Input"

    def __init__(
        self,
        title: str,
        quote: str,
        fields: Sequence[Field],
        keep: Callable[[dict[str, str]], None],
    ) -> None:
        super().__init__()
        self._title = title
        self._quote = quote
        self._fields = fields
        self._keep = keep

    def compose(self) -> ComposeResult:
        """Lay out the quote, a line for each field, and room for what is wrong."""
        with VerticalScroll(id="form", can_focus=False) as box:
            box.border_title = Content(self._title)
            box.border_subtitle = _hints()
            yield Static(Content(f"“{one_line(self._quote)}”"), id="quote")
            for field in self._fields:
                with Horizontal():
                    yield Static(Content(field.label), classes="label")
                    yield _widget(field)
            yield Static(id="trouble", markup=False)

    def action_keep(self) -> None:
        """Keep what the fields hold, or say why that cannot be."""
        widgets: dict[str, Any] = {field.name: self._at(field) for field in self._fields}
        values = {name: one_line(widget.value).strip() for name, widget in widgets.items()}
        try:
            self._keep(values)
        except BriefingError as error:
            trouble = self.query_one("#trouble", Static)
            trouble.update(Content(one_line(str(error))))
            trouble.scroll_visible(animate=False)
        else:
            self.dismiss()

    def _at(self, field: Field) -> Any:  # noqa: ANN401  (an input or a list of choices)
        return self.query_one(f"#{field.name}")


class Line(Input):
    """A field of free text."""

    async def action_submit(self) -> None:
        """Keep at once: what is typed after Enter is not meant for the field."""
        await self.screen.run_action("keep")


def _widget(field: Field) -> Input | Select[str]:
    if field.choices:
        options = [(Content(choice), choice) for choice in field.choices]
        return Select(options, value=field.value, allow_blank=False, compact=True, id=field.name)
    return Line(
        one_line(field.value),
        compact=True,
        id=field.name,
        max_length=LONGEST,
        select_on_focus=False,
        suggester=Names(field.names),
    )


def _hints() -> Content:
    def hint(key: str, does: str, action: str) -> Content:
        click = Style.from_meta({"@click": action})
        return Content.assemble((key, Style(bold=True) + click), (f" {does}", click))

    keep = hint("⏎", "keep", "screen.keep")
    leave = hint("esc", "leave as it was", "screen.dismiss")
    return Content(" · ").join([keep, Content("tab next"), leave])


class Names(Suggester):
    """Completes the last of several names."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(case_sensitive=True)
        self._names = sorted({one_line(name) for name in names}, key=lambda one: (len(one), one))

    async def get_suggestion(self, value: str) -> str | None:
        """Return the value with its last name in full; → takes it."""
        before, sign, last = value.rpartition(BETWEEN)
        begun = last.lstrip()
        found = (name for name in self._names if begun and _begins(name, begun))
        name = next(found, None)
        blanks = last[: len(last) - len(begun)]
        return f"{before}{sign}{blanks}{begun}{name[len(begun) :]}" if name else None


def _begins(name: str, begun: str) -> bool:
    return len(name) > len(begun) and name.casefold().startswith(begun.casefold())
