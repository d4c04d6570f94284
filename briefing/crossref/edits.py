"""What was changed from one wording to another, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.crossref.pages import Page
    from briefing.model import Span

LIKE = 0.5
"""How alike two sentences must be (share of equal words) to be one, reworded."""
NEAR = 50
"""Sentences further on that are looked at for the one that was reworded."""
LONGEST = 300
"""Words that are compared one by one, which takes time with the third power of their number;
longer texts count as replaced as a whole."""


class Op(StrEnum):
    """What became of some words."""

    SAME = "same"
    CUT = "cut"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Edit:
    """Some words and what became of them."""

    op: Op
    text: str
    """With single blanks between words."""


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that is not the same in two texts."""

    old: Span | None
    """In the old text; `None` where the sentence is new."""
    new: Span | None
    """In the new text; `None` where the sentence is gone."""
    edits: tuple[Edit, ...]


def word_edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return the words of both, in order, each with what became of it.

    >>> [(edit.op.value, edit.text) for edit in word_edits("stop the war now", "stop the war")]
    [('same', 'stop the war'), ('cut', 'now')]
    """
    before, after = old.split(), new.split()
    if max(len(before), len(after)) > LONGEST:
        return tuple(_edits([], before, after))
    found: list[Edit] = []
    matcher = SequenceMatcher(None, _bare(before), _bare(after), autojunk=False)
    for op, a, b, c, d in matcher.get_opcodes():
        same = after[c:d] if op == "equal" else []
        found += _edits(same, [] if same else before[a:b], [] if same else after[c:d])
    return tuple(found)


def _edits(same: list[str], cut: list[str], added: list[str]) -> Iterator[Edit]:
    for op, words in ((Op.SAME, same), (Op.CUT, cut), (Op.ADDED, added)):
        if words:
            yield Edit(op, " ".join(words))


def _bare(words: list[str]) -> list[str]:
    """Take off capitals and signs: neither changes what a sentence says."""
    return [re.sub(r"^[^\w$€£]+|[^\w%]+$", "", word).lower() or word for word in words]


def changes(old: Page, new: Page) -> tuple[Change, ...]:
    """Return the sentences that differ between two texts, in reading order."""
    before, after = _sentences(old), _sentences(new)
    keys, others = ([one.key for one in some] for some in (before, after))
    found: list[Change] = []
    # Sentences that stand everywhere, as rules of dashes do, tell nothing: `autojunk` stays on.
    for op, a, b, c, d in SequenceMatcher(None, keys, others).get_opcodes():
        if op != "equal":
            found += _replaced(before[a:b], after[c:d])
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence made ready for comparing."""

    span: Span
    text: str
    key: str
    """Its words without capitals and signs."""
    words: frozenset[str]


def _sentences(page: Page) -> list[_Sentence]:
    found = []
    for span in page.analysis.sentences:
        text = span.of(page.article.text)
        words = _bare(text.split())
        found.append(_Sentence(span, text, " ".join(words), frozenset(words)))
    return found


def _replaced(gone: Sequence[_Sentence], come: Sequence[_Sentence]) -> Iterator[Change]:
    """Give sentences that took each other's place together if they are alike."""
    at = 0
    for new in come:
        near = range(at, min(at + NEAR, len(gone)))
        match = next((number for number in near if _alike(gone[number], new)), None)
        if match is None:
            yield _change(None, new)
            continue
        yield from (_change(old, None) for old in gone[at:match])
        yield _change(gone[match], new)
        at = match + 1
    yield from (_change(old, None) for old in gone[at:])


def _alike(one: _Sentence, other: _Sentence) -> bool:
    return len(one.words & other.words) >= LIKE * max(len(one.words), len(other.words))


def _change(old: _Sentence | None, new: _Sentence | None) -> Change:
    edits = word_edits(old.text if old else "", new.text if new else "")
    return Change(old.span if old else None, new.span if new else None, edits)
