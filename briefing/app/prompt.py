"""One line at the bottom that asks for a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Prompt(Horizontal):
    """A label, an input and a remark; Enter answers, Escape leaves."""

    BINDINGS: ClassVar = [Binding("escape,ctrl+g", "leave", "Leave", show=False)]

    class Event(Message):
        """What the user did; `name` says to which question."""

        def __init__(self, name: str, value: str) -> None:
            super().__init__()
            self.name = name
            self.value = value

    class Typed(Event):
        """The words changed."""

    class Answered(Event):
        """Enter was pressed."""

    class Left(Event):
        """Escape was pressed."""

    def __init__(self, name: str, question: str, value: str, hint: str = "") -> None:
        super().__init__(name=name)
        self._question = question
        self._value = value
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Static(Content(f" {self._question} "), id="question")
        yield Input(self._value, compact=True, select_on_focus=False, placeholder=self._hint)
        yield Static(id="remark")

    def remark(self, text: str) -> None:
        """Say something at the right, such as how many were found."""
        for remark in self.query("#remark").results(Static):  # gone while it is put away
            remark.update(Content(f" {text} "))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Report every change."""
        event.stop()
        self.post_message(self.Typed(self.name or "", event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Report the answer."""
        event.stop()
        self.post_message(self.Answered(self.name or "", event.value))

    def action_leave(self) -> None:
        """Report that the question was left open."""
        self.post_message(self.Left(self.name or "", self.query_one(Input).value))
