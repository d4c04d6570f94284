"""Places marked with a letter, in any of the articles, also for the next session."""

from __future__ import annotations

from briefing.app.history import Place
from briefing.app.jumping import Jumping

GONE = -1
"""Kept as the offset of a mark that was set elsewhere since."""


class Marking(Jumping):
    """The store keeps a mark as a place of its article, so it fails no worse than those."""

    def action_set_mark(self, letter: str) -> None:
        """Mark this place; the letter stands for no other from now on."""
        if (before := self._marked(letter)) and before.article_id != self.article.id:
            self.stored(self.store.keep_place, _key(before.article_id, letter), GONE)
        self.stored(self.store.keep_place, _key(self.article.id, letter), self.view.cursor)
        self.say(f"Marked as {letter}: '{letter} comes back here from anywhere.")

    def action_go_to_mark(self, letter: str) -> None:
        """Go to the place with this letter."""
        if place := self._marked(letter):
            self.leave()
            self.return_to(place)
        else:
            self.say(f"No place is marked as {letter}: M{letter} marks this one.")

    def _marked(self, letter: str) -> Place | None:
        for article_id in self.collection.articles:
            offset = self.stored(self.store.place, _key(article_id, letter))
            if offset is not None and offset != GONE:
                return Place(article_id, offset)
        return None


def _key(article_id: str, letter: str) -> str:
    return f"{article_id}'{letter}"
