"""What the reader asks of whoever does the analysis, in this process or another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefing.model import Analysis, Article


class Analyst(Protocol):
    """Finds entities and positions; the command line supplies a real one, tests a fake."""

    @property
    def status(self) -> str:
        """What it is doing, in a few words, such as "starting the engine"; empty if plain."""

    def cached(self, article: Article) -> Analysis | None:
        """Return what is already known of the article, quickly."""

    async def analyse(self, article: Article) -> Analysis:
        """Analyse the article without blocking.

        Raises:
            BriefingError: With one sentence for the reader.
        """

    def close(self) -> None:
        """Stop whatever runs in the background."""
