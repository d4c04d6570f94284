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

    asking = ""
    """The name of the question; empty if there is none."""

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Static(id="question", markup=False)
        yield Input(compact=True, id="answer", select_on_focus=False)
        yield Static(id="remark", markup=False)

    def on_mount(self) -> None:
        """Ask nothing yet."""
        self.display = False

    def ask(self, name: str, question: str, value: str = "") -> None:
        """Ask a question, with an answer to start from."""
        self.asking = name
        self.query_one("#question", Static).update(Content(f" {question} "))
        self.remark("")
        answer = self.query_one(Input)
        with answer.prevent(Input.Changed):
            answer.value = value
        answer.cursor_position = len(value)
        self.display = True
        answer.focus()

    def remark(self, text: str) -> None:
        """Say something at the right, such as how many were found."""
        self.query_one("#remark", Static).update(Content(f" {text} "))

    def close(self) -> None:
        """Ask no more."""
        self.asking = ""
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Report every change."""
        event.stop()
        self.post_message(self.Typed(self.asking, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Report the answer."""
        event.stop()
        self.post_message(self.Answered(self.asking, event.value))

    def action_leave(self) -> None:
        """Report that the question was left open."""
        self.post_message(self.Left(self.asking, self.query_one(Input).value))
