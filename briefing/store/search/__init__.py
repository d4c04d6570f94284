"""Full-text search through every article that was ever opened."""

from __future__ import annotations

from briefing.store.search.index import SearchIndex

__all__ = ["SearchIndex"]
