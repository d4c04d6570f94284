"""What all articles say together, worked out beside the keys and kept until more is known."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.collection import Collection
    from briefing.crossref import CrossIndex

T = TypeVar("T")


class Whole:
    """Values that take all articles to work out, such as the board."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._kept: dict[Callable[[CrossIndex], object], tuple[int, Any]] = {}

    async def work_out(self, make: Callable[[CrossIndex], T]) -> T:
        """Return what `make` makes of the index; another thread does it, while keys work.

        Whoever stops waiting does not stop that thread: the index stays still until it is done.
        """
        return await asyncio.shield(self._work_out(make))

    async def _work_out(self, make: Callable[[CrossIndex], T]) -> T:
        collection = self.collection
        async with collection.still:
            version, value = self._kept.get(make, (-1, None))
            if version != collection.version:
                value = await asyncio.to_thread(make, collection.index)
                self._kept[make] = collection.version, value
        return cast("T", value)
