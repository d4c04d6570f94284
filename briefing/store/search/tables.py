"""What the index holds: texts, names and positions, each in words."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from briefing import wording
from briefing.model import INFERRED, STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model import Analysis, Article, Party

MIGRATIONS = (
    (
        # `place` is the absolute path; `kept` the article without its text, as JSON; `patches`
        # what the text has in place of blanks in the index, as JSON of [start, words] pairs.
        """CREATE TABLE articles (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, place TEXT, stamp TEXT NOT NULL,
            source TEXT, published TEXT, kept BLOB NOT NULL, patches TEXT NOT NULL
        )""",
        "CREATE INDEX articles_by_place ON articles (place)",
        "CREATE INDEX articles_by_day ON articles (published)",
        # Rows of `texts` and `names` have the number of their article; rows of `claims` have that
        # in the bits above `ROWS`.
        "CREATE VIRTUAL TABLE texts USING fts5(title, body, prefix=3, "
        "tokenize='porter unicode61 remove_diacritics 2')",
        "CREATE VIRTUAL TABLE names USING fts5(forms, place UNINDEXED, "
        "tokenize='unicode61 remove_diacritics 2')",
        "CREATE VIRTUAL TABLE claims USING fts5(holder, addressee, content, kind, "
        "place UNINDEXED, tokenize='porter unicode61 remove_diacritics 2')",
    ),
)

ROWS = 20
"""Bits for the rows of one article."""
OPENS, CLOSES = "\ufdd0", "\ufdd1"
"""Stand around matches in what SQLite gives back; Unicode has these two mean nothing."""
_ODD = re.compile(f"[{OPENS}{CLOSES}\0\ud800-\udfff]")
"""What SQLite cannot hold, or would take for something else."""
BETWEEN = " | "
"""Stands between names."""
_LONGEST = 80
"""Characters of a name."""


def plain(text: str) -> str:
    """Return a text that SQLite can hold, of the same length."""
    return _ODD.sub(" ", text)


def place_of(path: str) -> str | None:
    """Return where an article is, whatever folder we are in; `None` for standard input."""
    if path == STANDARD_INPUT:
        return None
    if "://" in path:
        return path
    return os.path.abspath(path)  # noqa: PTH100 - the path need not exist


def searchable(article: Article) -> tuple[str, list[tuple[int, str]]]:
    """Return the text with blanks where nothing is to be found, and what stood there."""
    text = article.text
    parts: list[str] = []
    patches: list[tuple[int, str]] = []
    at = 0
    for span in article.boilerplate:
        parts += text[at : span.start], " " * (span.end - span.start)
        patches.append((span.start, span.of(text)))
        at = span.end
    body = "".join((*parts, text[at:]))
    clean = plain(body)
    if clean != body:
        patches += [(at, was) for at, was in enumerate(body) if was != clean[at]]
    return clean, patches


def restored(body: str, patches: list[tuple[int, str]]) -> str:
    """Return the text as it was before `searchable`."""
    letters = list(body)
    for start, words in patches:
        letters[start : start + len(words)] = words
    return "".join(letters)


def names_row(article: Article, analysis: Analysis) -> tuple[str, str]:
    """Return all names in one cell, and where each is mentioned first."""
    first: dict[str, tuple[int, int]] = {}
    for entity in analysis.entities:
        for mention in sorted(entity.mentions, key=lambda one: one.span):
            span = mention.span
            if mention.how not in INFERRED:
                first.setdefault(span.of(article.text), (span.start, span.end))
        begin = min(mention.span for mention in entity.mentions)
        first.setdefault(entity.name, (begin.start, begin.end))
    names = [*map(_name, first)]
    return BETWEEN.join(names), json.dumps([*first.values()])


def claim_rows(article: Article, analysis: Analysis) -> Iterator[tuple[str, str, str, str, str]]:
    """Give holder, addressees, content and kind of each position, and its place."""
    forms = _forms(article, analysis)
    for one in analysis.positions:
        about = f"{wording.parties(one)}: {wording.weighed(one)}"
        spans = (one.sentence, one.content)
        yield (
            _joined(_names(article, one.holder, forms)) if one.holder else "",
            _joined(name for party in one.addressees for name in _names(article, party, forms)),
            plain(f"{one.content.of(article.text)} | {one.gist}"),
            one.kind.value,
            json.dumps([one.id, about, *((span.start, span.end) for span in spans)]),
        )


def _forms(article: Article, analysis: Analysis) -> dict[str, set[str]]:
    """Return all that each entity is called in the article, pronouns and the like left out."""
    forms: dict[str, set[str]] = {}
    for entity in analysis.entities:
        found = forms.setdefault(entity.name, {entity.name})
        found.update(m.span.of(article.text) for m in entity.mentions if m.how not in INFERRED)
    return forms


def _names(article: Article, party: Party, forms: dict[str, set[str]]) -> set[str]:
    here = {party.span.of(article.text)} if party.span and party.how not in INFERRED else set()
    return here | forms.get(party.name, {party.name})


def _joined(names: Iterable[str]) -> str:
    return BETWEEN.join(sorted(map(_name, names)))


def _name(name: str) -> str:
    """Return a name as it is found: "U.S." also by "US"."""
    name = plain(name[:_LONGEST]).replace("|", " ")
    return f"{name} / {name.replace('.', '')}" if "." in name else name
