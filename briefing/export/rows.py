"""Findings as rows for the list commands.

The rows are a contract with other programs: spans are `{"text", "start", "end"}` with offsets
in code points of `Article.text`, and a key is never taken away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.export.spans import party, some_span, span
from briefing.model import INFERRED, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.crossref import CrossIndex
    from briefing.export.spans import Row
    from briefing.model import Analysis, Article, Position


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
        "holder": party(text, position.holder),
        "addressees": [party(text, one) for one in position.addressees],
        "trigger": span(text, position.trigger),
        "content": span(text, position.content),
        "gist": position.gist,
        "negated": position.negated,
        "condition": span(text, position.condition),
        "deadline": span(text, position.deadline),
        "penalty": span(text, position.penalty),
        "sentence": span(text, position.sentence),
        "said_by": [{"name": said.name, "cue": said.cue} for said in position.said_by],
        "rule": position.rule,
        "confidence": round(position.confidence, 3),
        "thread": thread.id if thread else None,
        "status": thread.status if thread and position.kind == Kind.DEMAND else None,
        "review": position.review or None,
    }


def quote_rows(
    articles: Iterable[Article], analyses: Mapping[str, Analysis], _index: CrossIndex
) -> Iterator[Row]:
    """Give one row an attribution, in reading order; `content` is a list where it is in pieces."""
    for article in articles:
        analysis = analyses.get(article.id)
        for said in analysis.attributions if analysis else ():
            content = [span(article.text, one) for one in said.content]
            yield {
                "article": article.path,
                "source": party(article.text, said.source),
                "cue": span(article.text, said.cue),
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
                    **some_span(known[article_id].text, mention.span),
                    "inferred": mention.how in INFERRED,
                }
                for article_id, mention in entity.mentions
            ],
            "review": entity.review or None,
        }
