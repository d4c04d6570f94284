"""Copying what is selected: its words, or a citation of them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work

from briefing import wording
from briefing.app.jumping import Jumping
from briefing.safe import one_line

if TYPE_CHECKING:
    from briefing.model import Article, Span


class Copying(Jumping):
    """Says each time what was copied, and by what way."""

    def action_copy(self) -> None:
        """Copy the words of the selection or, without one, of the sentence."""
        if span := self.passage():
            what = "selection" if self.view.selected else "sentence"
            self.copy(one_line(span.of(self.article.text)), what)

    def action_cite(self) -> None:
        """Copy the same as a quotation with its source."""
        if span := self.passage():
            self.copy(citation(self.article, span), "citation")

    @work(exclusive=True, group="copying")
    async def copy(self, text: str, what: str) -> None:
        """Copy a text; the programs that do it may take a moment."""
        from briefing.app import clipboard  # noqa: PLC0415  (not needed to start)

        way = await asyncio.to_thread(clipboard.copy, text, self._send)
        self.say(f"Copied the {what} by way of {way}.")

    def _send(self, text: str) -> None:
        self.app.call_from_thread(self.app.copy_to_clipboard, text)


def citation(article: Article, span: Span) -> str:
    """Return “words” — title (source, 15 Dec 2021, ¶3)."""
    number = article.paragraph_number(span.start)
    when = wording.day(article.published, year=True) if article.published else None
    facts = (article.source, when, f"¶{number}" if number else None)
    told = ", ".join(one_line(fact) for fact in facts if fact)
    quoted = f"“{one_line(span.of(article.text))}” — {one_line(article.title)}"
    return f"{quoted} ({told})" if told else quoted
