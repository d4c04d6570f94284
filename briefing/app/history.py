"""Back and forward, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

MOST = 200
"""Places remembered each way."""


class Place(NamedTuple):
    """A character of an article."""

    article_id: str
    offset: int
    over: tuple[Screen[Any], ...] = ()
    """Screens that lay over the article, to be opened again on return."""


class Trail:
    """The places the reader left, and those they came back from."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, here: Place) -> None:
        """Remember a place before a jump; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != here:
            self._behind = [*self._behind[-MOST:], here]
        self._ahead.clear()

    def back(self, here: Place) -> Place | None:
        """Return where we came from; `None` at the beginning."""
        return self._move(here, self._behind, self._ahead)

    def forward(self, here: Place) -> Place | None:
        """Return where we went back from; `None` at the end."""
        return self._move(here, self._ahead, self._behind)

    def carry(self, old: str, new: str, moved: Callable[[int], int]) -> None:
        """Keep the places in an article for the one that it became."""
        for places in (self._behind, self._ahead):
            for at, place in enumerate(places):
                if place.article_id == old:
                    places[at] = place._replace(article_id=new, offset=moved(place.offset))

    def _move(self, here: Place, out: list[Place], into: list[Place]) -> Place | None:
        while out:
            place = out.pop()
            if place != here:
                into.append(here)
                return place
        return None
