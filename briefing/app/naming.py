"""What can be done with the name at the cursor: step through its mentions, list them all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from textual import on

from briefing.app.article_view.view import ArticleView
from briefing.app.collection import Target
from briefing.app.jumping import Jumping
from briefing.app.keys import key_for
from briefing.safe import one_line

if TYPE_CHECKING:
    from briefing.model import Reference, Span


RIGHT = 3
"""The number of the right mouse button."""


class Naming(Jumping):
    """The entity that is selected, or else the one that the article view shows as meant."""

    def entity_key(self) -> str:
        """Return the key of the entity that is meant; empty, and said, if there is none."""
        name = self.view.entity_here
        key = (self.target and self.target.entity) or (name.key if name else "")
        if not key:
            known = self.article.id in self.collection.analyses
            why = (
                f"No name here: {key_for('next_entity')} goes to the next."
                if known
                else self.absence(self.article.id)
            )
            self.say(why)
        return key

    @on(ArticleView.Clicked)
    def card_of_clicked(self, message: ArticleView.Clicked) -> None:
        """Show the card of a name that was clicked with the right button."""
        if message.button == RIGHT and message.mark:
            self.call_later(self.run_action, "card")  # once the name is selected

    def action_step_mention(self, by: int) -> None:
        """Go to the next or previous mention of the entity in this article, and round."""
        if not (key := self.entity_key()):
            return
        places = self.collection.index.mentions_in(self.article.id, key)
        if not places:
            self.say(f"{_name(key)} is not named in this article.")
            return
        starts = [span.start for span in places]
        name = self.view.entity_here
        here = name.span.start if name and name.key == key else self.view.cursor
        last = bisect_right(starts, here) - 1 if by > 0 else bisect_left(starts, here)
        turns, at = divmod(last + by, len(places))
        self._go_to_name(key, places[at])
        round_ = f", from the {'beginning' if by > 0 else 'end'} again" if turns else ""
        self.say(f"{_name(key)}: {at + 1} of {len(places)}{round_}.")

    def action_first_mention(self) -> None:
        """Go to the first mention in this article; from there, to the first of all."""
        if not (key := self.entity_key()):
            return
        places = self.collection.index.mentions_in(self.article.id, key)
        if places and places[0].start != self.view.cursor:
            self._go_to_name(key, places[0])
            again = key_for("first_mention")
            self.say(f"{_name(key)}: first mention here; {again} again for the first of all.")
        elif everywhere := self.collection.index.references(key):
            self._go_to_first(key, everywhere[0])
            self.say(f"{_name(key)}: first mention of all.")

    def action_all_mentions(self) -> None:
        """List all places that name the entity, and go to that list."""
        if key := self.entity_key():
            if not (self.target and self.target.entity) and (name := self.view.entity_here):
                self.select(self._target(key, name.span))
            self.action_refer()

    def _go_to_first(self, key: str, first: Reference) -> None:
        if first.article_id != self.article.id:
            self.leave()
            self.open(self.collection.articles[first.article_id], at=first.matches[0].start)
            self._go_to_name(key, first.matches[0])

    def _go_to_name(self, key: str, span: Span) -> None:
        self.leave()
        self.view.go(span)
        self.select(self._target(key, span))

    def _target(self, key: str, span: Span) -> Target:
        return Target(self.article.id, span, _name(key), entity=key)


def _name(key: str) -> str:
    return one_line(key.partition(":")[2])
