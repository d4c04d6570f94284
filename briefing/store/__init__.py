"""What outlives a session: the library the user made, and a cache that can be made again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing import paths
from briefing.store.cache import Cache
from briefing.store.corrections import CorrectionsFile
from briefing.store.history import Change
from briefing.store.library import Library
from briefing.store.search import SearchIndex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from briefing.corrections import Correction
    from briefing.model import Article, Hit, Note
    from briefing.notes import Placed
    from briefing.query import Query
    from briefing.store.search.known import Known

__all__ = ["Change", "Store"]

CORRECTIONS = "corrections.jsonl"
"""Name of the file in the data folder."""


class Store:
    """One library and its cache, in files of their own so that the cache can be deleted.

    Several windows may have the same files open.
    """

    reason: str | None = None
    """Why the library is only in memory, in one sentence; `None` where it is on disk."""

    def __init__(self, library: Library, data: Path, cache: Path, corrections: Path | None) -> None:
        self._library, self._cache = library, Cache(cache / "cache.db")
        named = corrections is not None
        self.corrections = CorrectionsFile(corrections or data / CORRECTIONS, named=named)
        self._index = SearchIndex(cache / "search.db")
        self.analysis = self._cache.analysis
        self.keep_analysis = self._cache.keep_analysis
        self.keep_searchable = self._index.keep
        self.formerly = self._index.formerly
        self.notes = library.notes
        self.add_note = library.add_note
        self.change_note = library.change_note
        self.colour_note = library.colour_note
        self.delete_note = library.delete_note
        self.undo = library.undo
        self.redo = library.redo
        self.place = library.place
        self.keep_place = library.keep_place
        self.carry_places = library.carry_places
        self.session = library.session
        self.keep_session = library.keep_session
        self.version = library.version
        self.seen = library.seen
        self.keep_seen = library.keep_seen

    @classmethod
    def open(
        cls, data: Path | None = None, cache: Path | None = None, corrections: Path | None = None
    ) -> Self:
        """Open `library.db` in the folder `data`, the rest in `cache`, or in the usual places.

        Corrections are in `data` too, unless their file is named.

        Raises:
            StoreError: If the library cannot be read and written. `in_memory` still works then.
        """
        data = data or paths.data_dir()
        library = Library.open(data / "library.db")
        return cls(library, data, cache or paths.cache_dir(), corrections)

    @classmethod
    def in_memory(
        cls,
        reason: str,
        data: Path | None = None,
        cache: Path | None = None,
        corrections: Path | None = None,
    ) -> Self:
        """Open a library that is gone on closing; the reader must say so and give the reason.

        What can be read of the library on disk is copied into it first.
        """
        data = data or paths.data_dir()
        library = Library.copied(data / "library.db")
        store = cls(library, data, cache or paths.cache_dir(), corrections)
        store.reason = reason
        return store

    def correct(self, was: Sequence[Correction], became: Sequence[Correction]) -> None:
        """Put corrections in the place of others; `undo` takes it back.

        Raises:
            StoreError: If they cannot be kept; then nothing has changed.
        """
        self._library.correct(self.corrections.path.absolute(), was, became)

    def search(
        self,
        query: Query,
        *,
        among: Collection[str] | None = None,
        standing: Mapping[str, str] | None = None,
        limit: int = -1,
    ) -> list[Hit]:
        """Return what was found, best first: positions or notes if asked for, or else articles.

        Args:
            query: What to look for.
            among: Ids of the articles to look in; `None` for all that were ever opened.
            standing: What came back on the demands at hand, if that is asked for.
            limit: How many hits at most; -1 for all.

        Raises:
            StoreError: If library or index cannot be used.
        """
        return self._index.search(
            query, among=among, known=self._known(query, standing), limit=limit
        )

    def sift(
        self, query: Query, among: Collection[str], standing: Mapping[str, str] | None = None
    ) -> tuple[frozenset[str], frozenset[str] | None]:
        """Return which of some articles hold what is asked for and, if they are, which positions.

        Raises:
            StoreError: If library or index cannot be used.
        """
        return self._index.sift(query, among, self._known(query, standing))

    def find_notes(
        self, query: Query, standing: Mapping[str, str] | None = None
    ) -> tuple[Note, ...]:
        """Return the notes that are asked for, of all there are.

        Raises:
            StoreError: If library or index cannot be used.
        """
        from briefing.store import notebook  # noqa: PLC0415  (not needed to start)

        known = replace(self._known(query, standing), notes=self._library.notes())
        return notebook.found(query, known, self._index)

    def placed(self, notes: Iterable[Note], at_hand: Iterable[Article] = ()) -> tuple[Placed, ...]:
        """Return where notes stand now, in the articles at hand or in those ever opened."""
        from briefing.store import notebook  # noqa: PLC0415

        return notebook.placed(notes, at_hand, self._index)

    def opened(self, ids: Iterable[str]) -> list[Article]:
        """Return the articles with these ids that were ever opened, wherever they stood."""
        return self._index.opened(ids)

    def _known(self, query: Query, standing: Mapping[str, str] | None) -> Known:
        from briefing.query import NOTED  # noqa: PLC0415  (not needed to start)
        from briefing.store.search.known import Known  # noqa: PLC0415

        read = self._library.read() if query.of("is") else ()
        return Known(read, self._library.notes() if query.of(*NOTED) else (), standing or {})

    def close(self) -> None:
        """Close all files."""
        self._library.close()
        self._cache.close()
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
