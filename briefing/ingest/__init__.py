"""From files, folders and streams to articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import IngestError
from briefing.ingest.files import Finder, read_text, shown
from briefing.ingest.text import article_from_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.ingest.files import Stamp
    from briefing.model import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading some paths."""

    articles: tuple[Article, ...]
    """In the order of the paths."""
    problems: tuple[str, ...]
    """One sentence for each thing that could not be read."""
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """By path, what tells that a file was written to since."""


def read(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Reading:
    """Read files, folders and, for `-`, standard input; what fails leaves the rest alone."""
    articles: list[Article] = []
    problems: list[str] = []
    finder = Finder()
    for found in iter_articles(paths, stdin=stdin, finder=finder):
        if isinstance(found, IngestError):
            problems.append(str(found))
        else:
            articles.append(found)
    return Reading(tuple(articles), tuple(problems), finder.stamps)


def iter_articles(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, finder: Finder | None = None
) -> Iterator[Article | IngestError]:
    """Yield articles as they are read, with an error in the place of each that cannot be."""
    for found in (finder or Finder()).find(paths):
        if isinstance(found, IngestError):
            yield found
            continue
        try:
            yield article_from_text(read_text(found, stdin), shown(found))
        except IngestError as error:
            yield error
