"""Positions changed, and added where none was found, in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.correcting import Correcting
from briefing.app.keys import key_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.corrections.record import Stated
    from briefing.model import Article, Span

    Keep = Callable[[Stated, Span], None]
    """Takes the position as it was put, and where its content stands."""


class Changing(Correcting):
    """What is needed for it is loaded with the first form."""

    async def action_change(self) -> None:
        """Open a form with the position here."""
        if here := self.position_here():
            await self.change(*here)

    async def change(self, article_id: str, position_id: str) -> None:
        """Open a form with a position."""
        from briefing.corrections.making import changed  # noqa: PLC0415  (seldom needed)
        from briefing.corrections.record import stated_of  # noqa: PLC0415

        article, position, before = self.known(article_id, position_id)
        if position is None:
            return
        was = stated_of(article, position)

        def keep(so: Stated, _: Span) -> None:
            if so != was:
                made = changed(article, position, before, so)
                self.correct(before, made, f"Changed; {key_for('undo')} takes it back.")

        await self._ask("Change this finding", article, position.sentence, was, keep)

    async def action_add(self) -> None:
        """Open a form for a position that was not found, on what is selected."""
        from briefing.app.position_form import blank  # noqa: PLC0415  (seldom needed)
        from briefing.corrections.making import added, rejection_of  # noqa: PLC0415

        article, passage = self.article, self.passage()
        analysis = self.collection.analyses.get(article.id)
        if analysis is None or passage is None:
            self.say(self.absence(article.id))
            return

        def keep(so: Stated, place: Span) -> None:
            around = (one for one in analysis.sentences if one.start <= place.start < one.end)
            said = f"Added; {key_for('undo')} takes it away."
            made = added(article, next(around, place), so)
            self.correct(rejection_of(made, self.store.corrections.on(article)), made, said)

        await self._ask("Add a finding", article, passage, blank(passage.of(article.text)), keep)

    async def _ask(self, title: str, article: Article, near: Span, was: Stated, keep: Keep) -> None:
        from briefing.app.form import Form  # noqa: PLC0415  (seldom needed)
        from briefing.app.position_form import answered, fields  # noqa: PLC0415

        names = (key.partition(":")[2] for key in self.collection.index.entity_keys())
        form = Form(
            title,
            near.of(article.text),
            fields(was, names),
            lambda values: keep(*answered(values, article, near, was)),
        )
        await self.app.push_screen(form)
