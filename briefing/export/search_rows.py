"""Hits of a search as rows, and what of them is shown to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.export.cells import days
from briefing.export.spans import iso, some_span
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.export.spans import Row
    from briefing.export.story_columns import Columns
    from briefing.model import Article, Hit


def search_rows(hits: Iterable[Hit], known: Mapping[str, Article]) -> Iterator[Row]:
    """Give one row a hit; articles that are at hand go by the path they were named by."""
    for hit in hits:
        article = known.get(hit.article.id, hit.article)
        found = hit.reference
        yield {
            "article": article.path,
            "title": article.title,
            "source": article.source,
            "published": iso(article.published),
            "paragraph": found.paragraph,
            "position": hit.position or None,
            "about": found.reason or None,
            "matches": [some_span(article.text, match) for match in sorted(found.matches)],
            "passage": some_span(article.text, found.sentence),
        }


def _passage(row: Row) -> str:
    """Return the passage with what was found in brackets."""
    passage = row["passage"]
    text, start = passage["text"], passage["start"]
    shown, at = "", 0
    for match in row["matches"]:
        low, high = match["start"] - start, match["end"] - start
        shown += f"{text[at:low]}[{text[low:high]}]"
        at = high
    about = f"{row['about']} · " if row["about"] else ""
    return one_line(about + shown + text[at:])


COLUMNS: Columns = {
    "when": lambda row: days(row["published"], row["published"]),
    "source": lambda row: one_line(row["source"] or ""),
    "place": lambda row: f"¶{row['paragraph']}" if row["paragraph"] else "head",
    "what": _passage,
    "article": lambda row: one_line(row["article"]),
}
