"""The export: what each article holds and what all say together, as Markdown without HTML.

The same findings and notes give the same file, byte for byte, so that exports can be compared.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from briefing import __version__, wording
from briefing.export.escape import literal, paragraphs, table
from briefing.export.markdown_story import story
from briefing.model import Kind
from briefing.notes import placed, tags
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.crossref import CrossIndex
    from briefing.model import Analysis, Article, Note, Position, Span

_ACTIVE = re.compile(r"[<>&\[\]`*_|~$]")


def brief(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    index: CrossIndex,
    notes: Iterable[Note],
) -> str:
    """Return the whole export.

    Args:
        articles: In the order in which they are to stand.
        analyses: By article id; an article without one is listed with its notes only.
        index: Over the same analyses, for the statuses.
        notes: Of the whole library; those on other articles are left out.
    """
    kept = tuple(notes)
    lines = [*_front_matter(articles, analyses), "", "# Briefing"]
    for article in articles:
        lines += ["", *_article(article, analyses.get(article.id), index, kept)]
    lines += story(index)
    return "\n".join(lines) + "\n"


def _front_matter(articles: Sequence[Article], analyses: Mapping[str, Analysis]) -> Iterator[str]:
    found = [one for analysis in analyses.values() for one in analysis.positions]
    days = [article.published for article in articles if article.published]
    yield "---"
    yield f"generator: {_yaml(f'briefing {__version__}')}"
    if days:
        yield f"from: {min(days)}"
        yield f"to: {max(days)}"
    yield f"demands: {sum(position.kind == Kind.DEMAND for position in found)}"
    yield "articles:"
    for article in articles:
        yield f"  - {_yaml(article.title)}"
    yield "---"


def _yaml(text: str) -> str:
    """Quote a text: every JSON string is a YAML string.

    Viewers that know no front matter take it for Markdown, so no character may be active there.
    """
    quoted = json.dumps(one_line(text), ensure_ascii=False)
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _article(
    article: Article, analysis: Analysis | None, index: CrossIndex, notes: Sequence[Note]
) -> Iterator[str]:
    place = article.dateline.place if article.dateline else None
    yield f"## {literal(article.title)}"
    yield ""
    yield f"- Source: {literal(article.source or 'not named')}"
    yield f"- Date: {article.published or 'not given'}"
    if place:
        yield f"- Place: {literal(place.of(article.text).title())}"
    yield f"- File: {literal(article.path)}"
    if analysis is None:
        yield from ("", "Not analysed.")
    else:
        if analysis.remark:
            yield from ("", literal(analysis.remark))
        yield from _demands(article, analysis, index)
        yield from _others(article, analysis)
    yield from _notes(article, notes)


def _demands(article: Article, analysis: Analysis, index: CrossIndex) -> Iterator[str]:
    found = [one for one in analysis.positions if one.kind == Kind.DEMAND]
    yield from ("", "### Demands", "")
    if not found:
        yield "None found."
        return
    yield from table(
        ("Who", "Of whom", "What", "Strength", "Answer", "Where", "In the text"),
        (
            (
                *_sides(one),
                one.gist,
                wording.weighed(one),
                wording.status(index.thread_of(one.id)),
                wording.where(article, one.sentence.start),
                one.content.of(article.text),
            )
            for one in found
        ),
    )


def _others(article: Article, analysis: Analysis) -> Iterator[str]:
    found = [one for one in analysis.positions if one.kind != Kind.DEMAND]
    if not found:
        return
    yield from ("", "### Other positions", "")
    yield from table(
        ("Who", "To whom", "Kind", "What", "Where", "In the text"),
        (
            (
                *_sides(one),
                wording.weighed(one),
                one.gist,
                wording.where(article, one.sentence.start),
                one.content.of(article.text),
            )
            for one in found
        ),
    )


def _sides(position: Position) -> tuple[str, str]:
    """Return who and whom, with a question mark where only the context names them."""
    holder = position.holder
    others = position.addressees
    return wording.named(holder) if holder else "–", "; ".join(map(wording.named, others)) or "–"


def _notes(article: Article, notes: Sequence[Note]) -> Iterator[str]:
    found = placed(article, notes)
    if not found:
        return
    yield from ("", "### Notes")
    for note, span in found:
        yield ""
        yield from paragraphs(note.quote, "> ")
        yield ">"
        yield f"> — {_place(article, span)}"
        yield ""
        yield from paragraphs(note.text) or [wording.noted(note).capitalize()]
        if note.text and note.colour:
            yield from ("", f"Highlighted in {note.colour}")
        if tagged := tags(note.text):
            yield from ("", f"Tags: {literal(', '.join(tagged))}")


def _place(article: Article, span: Span | None) -> str:
    if span is None:
        return "no longer in the text"
    return literal(f"{wording.where(article, span.start)}, {article.title}")
