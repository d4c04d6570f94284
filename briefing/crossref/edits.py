"""What was changed from one wording to another, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.crossref.pages import Page
    from briefing.model import Span

LIKE = 0.5
"""How alike two sentences must be (share of equal words) to be one, reworded."""
LONGEST = 2000
"""Words that are compared one by one; longer texts count as replaced as a whole."""


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
    before = [_key(span.of(old.article.text)) for span in old.analysis.sentences]
    after = [_key(span.of(new.article.text)) for span in new.analysis.sentences]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Change] = []
    for op, a, b, c, d in matcher.get_opcodes():
        if op != "equal":
            found += _replaced(old, new, range(a, b), range(c, d))
    return tuple(found)


def _key(sentence: str) -> str:
    return " ".join(_bare(sentence.split()))


def _replaced(old: Page, new: Page, gone: range, come: range) -> Iterator[Change]:
    """Give sentences that took each other's place together if they are alike."""
    at = gone.start
    for number in come:
        there = new.analysis.sentences[number]
        match = next((n for n in range(at, gone.stop) if _alike(old, new, n, number)), None)
        for left in range(at, at if match is None else match):
            yield _change(old, new, old.analysis.sentences[left], None)
        if match is None:
            yield _change(old, new, None, there)
        else:
            yield _change(old, new, old.analysis.sentences[match], there)
            at = match + 1
    for left in range(at, gone.stop):
        yield _change(old, new, old.analysis.sentences[left], None)


def _alike(old: Page, new: Page, one: int, other: int) -> bool:
    before = _bare(old.analysis.sentences[one].of(old.article.text).split())
    after = _bare(new.analysis.sentences[other].of(new.article.text).split())
    shared = len(set(before) & set(after))
    return shared >= LIKE * max(len(set(before)), len(set(after)))


def _change(old: Page, new: Page, was: Span | None, became: Span | None) -> Change:
    texts = (was.of(old.article.text) if was else "", became.of(new.article.text) if became else "")
    return Change(was, became, word_edits(*texts))
