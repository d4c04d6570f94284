"""Findings as rows for the list commands.

The rows are a contract with other programs: spans are `{"text", "start", "end"}` with offsets
in code points of `Article.text`, and a key is never taken away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.model import INFERRED, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.crossref import CrossIndex
    from briefing.model import Analysis, Article, Party, Position, Span

Row = dict[str, Any]


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
