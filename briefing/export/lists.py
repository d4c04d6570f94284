"""Findings as rows, and rows as tables, JSON Lines, CSV or Markdown.

The rows are a contract with other programs: spans are `{"text", "start", "end"}` with offsets
in code points of `Article.text`, and a key is never taken away.
"""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, Any

from briefing.export.escape import table
from briefing.model import INFERRED, Kind
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TextIO

    from briefing.crossref import CrossIndex
    from briefing.model import Analysis, Article, Party, Position, Span

    Row = dict[str, Any]

TABLES = {
    "demands": ("article", "kind", "holder", "addressees", "gist", "strength", "status"),
    "quotes": ("article", "source", "cue", "content"),
    "entities": ("name", "kind", "aliases", "count", "articles"),
}
"""What the formats made for reading show of each kind of row."""

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is but a terminal should not get."""


def demand_rows(
    articles: Iterable[Article],
    analyses: Mapping[str, Analysis],
    index: CrossIndex,
    kind: Kind | str | None = Kind.DEMAND,
) -> Iterator[Row]:
    """Give one row a position, in reading order; of one kind, or of all for `None`."""
    for article in articles:
        analysis = analyses.get(article.id)
        for position in analysis.positions if analysis else ():
            if kind in (None, position.kind):
                yield _demand_row(article, position, index)


def _demand_row(article: Article, position: Position, index: CrossIndex) -> Row:
    text = article.text
    thread = index.thread_of(position.id)
    return {
        "article": article.path,
        "id": position.id,
        "kind": position.kind.value,
        "strength": position.strength,
        "holder": _party(text, position.holder),
        "addressees": [_party(text, party) for party in position.addressees],
        "trigger": _span(text, position.trigger),
        "content": _span(text, position.content),
        "gist": position.gist,
        "negated": position.negated,
        "condition": _span(text, position.condition),
        "deadline": _span(text, position.deadline),
        "penalty": _span(text, position.penalty),
        "sentence": _span(text, position.sentence),
        "said_by": [{"name": said.name, "cue": said.cue} for said in position.said_by],
        "rule": position.rule,
        "confidence": round(position.confidence, 3),
        "thread": thread.id if thread else None,
        "status": thread.status if thread and position.kind == Kind.DEMAND else None,
    }


def quote_rows(
    articles: Iterable[Article], analyses: Mapping[str, Analysis], _index: CrossIndex
) -> Iterator[Row]:
    """Give one row an attribution, in reading order; `content` is a list where it is in pieces."""
    for article in articles:
        analysis = analyses.get(article.id)
        for said in analysis.attributions if analysis else ():
            content = [_span(article.text, span) for span in said.content]
            yield {
                "article": article.path,
                "source": _party(article.text, said.source),
                "cue": _span(article.text, said.cue),
                "content": content[0] if len(content) == 1 else content,
                "direct": said.direct,
            }


def entity_rows(
    articles: Iterable[Article], _analyses: Mapping[str, Analysis], index: CrossIndex
) -> Iterator[Row]:
    """Give one row an entity, those that most articles name first."""
    known = {article.id: article for article in articles}
    for entity in index.entities():
        yield {
            "name": entity.name,
            "kind": entity.kind,
            "aliases": list(entity.aliases),
            "count": entity.count,
            "articles": [known[article_id].path for article_id in entity.articles],
            "mentions": [
                {
                    "article": known[article_id].path,
                    **_some_span(known[article_id].text, mention.span),
                    "inferred": mention.how in INFERRED,
                }
                for article_id, mention in entity.mentions
            ],
        }


def _some_span(text: str, span: Span) -> Row:
    return {"text": span.of(text), "start": span.start, "end": span.end}


def _span(text: str, span: Span | None) -> Row | None:
    return _some_span(text, span) if span else None


def _party(text: str, party: Party | None) -> Row | None:
    if party is None:
        return None
    place = _span(text, party.span) or {"text": None, "start": None, "end": None}
    return {"name": party.name, **place, "how": party.how.value}


# --- rows as text -------------------------------------------------------------------------


def write(rows: Iterable[Row], form: str, stream: TextIO, columns: Sequence[str]) -> None:
    """Write rows as "table", "jsonl", "csv" or "markdown".

    Args:
        rows: From one of the functions above.
        form: The format. CSV and JSON Lines hold every column, the others only `columns`.
        stream: Where to; colours are used only if it is a terminal.
        columns: One of `TABLES`.
    """
    writer = {"table": _table, "jsonl": _json_lines, "csv": _csv, "markdown": _markdown}[form]
    writer(rows, stream, columns)


def _json_lines(rows: Iterable[Row], stream: TextIO, _columns: Sequence[str]) -> None:
    for row in rows:
        line = json.dumps(row, ensure_ascii=False)
        stream.write(_STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n")


def _csv(rows: Iterable[Row], stream: TextIO, _columns: Sequence[str]) -> None:
    writer = None
    for row in rows:
        row.pop("mentions", None)  # one cell cannot hold them; JSON Lines can
        if writer is None:
            writer = csv.DictWriter(stream, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _no_formula(_cell(value)) for name, value in row.items()})


def _markdown(rows: Iterable[Row], stream: TextIO, columns: Sequence[str]) -> None:
    lines = table(columns, ([_cell(row[name]) for name in columns] for row in rows))
    stream.write("\n".join(lines) + "\n")


def _table(rows: Iterable[Row], stream: TextIO, columns: Sequence[str]) -> None:
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only for people
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    grid = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        roomy = name in {"gist", "content"}
        grid.add_column(name, overflow="fold", min_width=24 if roomy else None)
    for row in rows:
        grid.add_row(*(Text(_cell(row[name])) for name in columns))
    Console(file=stream, highlight=False).print(grid)


def _cell(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return the one thing about a value that a person wants to see, on one line."""
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case {"name": name}:
            return one_line(name)
        case {"text": text}:
            return one_line(text)
        case list():
            return "; ".join(map(_cell, value))
        case _:
            return one_line(str(value))


def _no_formula(cell: str) -> str:
    """Keep a spreadsheet from running what an article says."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
