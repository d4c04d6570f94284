"""Read a corpus folder laid out like PolNeAR: `text/*.txt` beside brat files in `attributions`."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from briefing.ingest.text import article_from_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.model import Article

Spans = list[tuple[int, int]]


class Gold(NamedTuple):
    """One attribution as annotated; offsets in the text, an absent role is empty."""

    source: Spans
    cue: Spans
    content: Spans


def articles(folder: Path) -> Iterator[Article]:
    """Yield the texts in the order of their names, laid out as any other article."""
    for path in sorted((folder / "text").glob("*.txt")):
        yield article_from_text(_text(path), path.stem)


def gold(folder: Path) -> dict[str, list[Gold]]:
    """Return the attributions of each text, by the annotator whose name sorts first."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rsplit("_", 1)[0], path)
    return {name: _read(_text(path)) for name, path in first.items()}


def _text(path: Path) -> str:
    """Read it with its line ends as they are: the offsets count them."""
    return path.read_bytes().decode("utf-8")


def _read(annotations: str) -> list[Gold]:
    spans: dict[str, Spans] = {}
    found = []
    for line in annotations.split("\n"):
        columns = line.split("\t")
        if re.match(r"T\d+\t", line):
            offsets = columns[1].split(" ", 1)[1]
            spans[columns[0]] = [(int(a), int(b)) for a, b in re.findall(r"(\d+) (\d+)", offsets)]
        elif re.match(r"E\d+\t", line):
            roles: dict[str, Spans] = defaultdict(list)
            for role, name in re.findall(r"([A-Z][a-z]+)\d*:(\w+)", columns[1]):
                roles[role] += spans.get(name, [])
            found.append(Gold(roles["Source"], roles["Cue"], roles["Content"]))
    return [attribution for attribution in found if attribution.content]
