"""Entities called otherwise, made one with others, or parted from them, in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.changing import Changing
from briefing.app.keys import key_for
from briefing.model import INFERRED
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.corrections.record import Name
    from briefing.model import Span

    Done = Callable[[str], None]
    """Takes the key of the entity as it is called now."""


class Renaming(Changing):
    """The same key as for positions: it changes what is selected."""

    async def action_change(self) -> None:
        """Open a form with the entity that is selected, or with the position here."""
        target, name = self.target, self.view.entity_here
        if target and target.entity and not self.in_demands:
            await self.rename(target.entity, target.article_id, target.span)
        elif name and not self.in_demands and not self.shown_position():
            await self.rename(name.key, self.article.id, name.span)
        else:
            await super().action_change()

    async def rename(
        self, key: str, article_id: str = "", at: Span | None = None, done: Done | None = None
    ) -> None:
        """Open a form with an entity and, if it is named at a place, with that name of it."""
        from briefing.app.entity_form import answered, fields, only  # noqa: PLC0415  (seldom)
        from briefing.app.form import Form  # noqa: PLC0415
        from briefing.corrections.record import Name  # noqa: PLC0415

        kind, _, name = key.partition(":")
        was, index = Name(name, kind), self.collection.index
        words = self._words(key, article_id, at) if at else ""

        def keep(values: dict[str, str]) -> None:
            called = answered(values, was, index)
            if called == was:
                self.say(f"{one_line(was.name)} is called so already; nothing was changed.")
                return
            if at and words and values["scope"] == only(words):
                self._split(was, called, article_id, at)
            else:
                self._rename(was, called)
                if done:
                    done(called.key)

        names = (one.partition(":")[2] for one in index.entity_keys())
        await self.app.push_screen(
            Form("Change this name", words or name, fields(was, words, names), keep)
        )

    def _words(self, key: str, article_id: str, at: Span) -> str:
        """Return what names the entity at a place; nothing where that was inferred."""
        for entity in self.collection.analyses[article_id].entities:
            for mention in entity.mentions:
                if entity.key == key and mention.span == at and mention.how not in INFERRED:
                    return one_line(at.of(self.collection.articles[article_id].text))
        return ""

    def _rename(self, was: Name, called: Name) -> None:
        from briefing.corrections.making import renamed  # noqa: PLC0415  (seldom needed)

        known = self.collection.index.entity(called.key)
        one, other = one_line(was.name), one_line(called.name)
        undo = key_for("undo")
        said = f"{one} and {other} are one now; {undo} parts them." if known else ""
        before, made = renamed(was, called, self.store.corrections.lines().corrections)
        self.correct(before, made, said or f"{one} is {other} everywhere; {undo} takes it back.")

    def _split(self, was: Name, called: Name, article_id: str, at: Span) -> None:
        from briefing.corrections.making import split  # noqa: PLC0415  (seldom needed)

        article, analysis = self.collection.articles[article_id], self.collection.analyses
        around = (one for one in analysis[article_id].sentences if one.covers(at))
        made = split(article, was, called, at, next(around, at))
        now = f"{one_line(made.words)} is {one_line(called.name)} in this article"
        self.correct(None, made, f"{now}; {key_for('undo')} takes it back.")
