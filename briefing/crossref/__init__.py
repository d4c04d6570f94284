"""From findings in single articles to what holds across them: entities, references, threads."""

from __future__ import annotations

from briefing.crossref.entries import EntityEntry
from briefing.crossref.index import CrossIndex

__all__ = ["CrossIndex", "EntityEntry"]
