"""Since you last read: what some more articles changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.edits import word_edits
from briefing.crossref.index import CrossIndex
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from briefing.crossref.edits import Edit
    from briefing.model import Thread


@dataclass(frozen=True, slots=True)
class Turned:
    """A demand whose status changed."""

    thread: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """A demand made again in other words."""

    thread: str
    old: str
    """Id of the position that was known."""
    new: str
    """Id of the new one."""
    edits: tuple[Edit, ...]
    """From the old content to the new."""


@dataclass(frozen=True, slots=True)
class News:
    """What is new; all ids are those of now."""

    articles: tuple[str, ...] = ()
    """In order of date."""
    threads: tuple[str, ...] = ()
    """Demands that no article made before, in order of first appearance."""
    turned: tuple[Turned, ...] = ()
    reworded: tuple[Reworded, ...] = ()

    def __bool__(self) -> bool:
        """Is there anything new?"""
        return bool(self.articles or self.threads or self.turned or self.reworded)


def since(before: CrossIndex, after: CrossIndex) -> News:
    """Compare what was known with what is known now."""
    seen = {page.article.id for page in before.pages()}
    new = tuple(page.article.id for page in after.pages() if page.article.id not in seen)
    return News(
        new,
        tuple(thread.id for thread in after.threads() if not _known(thread, before)),
        tuple(_turned(before, after)),
        tuple(_reworded(before, after)),
    )


def since_seen(index: CrossIndex, seen: Collection[str]) -> News:
    """Tell what is new to somebody who has seen the articles with these ids."""
    pages = index.pages()
    if all(page.article.id in seen for page in pages):
        return News()
    known = ((one.article, one.analysis) for one in pages if one.article.id in seen)
    return since(CrossIndex.of(known), index)


def _known(thread: Thread, before: CrossIndex) -> list[Thread]:
    """Return the demands as which this one was known: it may have been more than one."""
    found = (before.thread_of(one) for one in thread.positions)
    return list(dict.fromkeys(one for one in found if one))


def _turned(before: CrossIndex, after: CrossIndex) -> Iterator[Turned]:
    for thread in after.threads():
        was = [one.status for one in _known(thread, before)]
        if was and thread.status not in was:
            yield Turned(thread.id, was[0], thread.status)


def _reworded(before: CrossIndex, after: CrossIndex) -> Iterator[Reworded]:
    for thread in after.threads(Kind.DEMAND):
        old = [one for one in thread.positions if before.position(one)]
        new = [one for one in thread.positions if not before.position(one)]
        yield from reworded(after, thread.id, old, new)


def reworded(
    index: CrossIndex, thread: str, old: Sequence[str], new: Sequence[str]
) -> Iterator[Reworded]:
    """Give each new wording of a position beside the known one that it is most like."""
    known = {_wording(index, one): one for one in old}
    for one in new:
        words = _wording(index, one)
        if known and words not in known:
            likest = max(known, key=lambda other: _shared(words, other))
            yield Reworded(thread, known[likest], one, word_edits(likest, words))
            known[words] = one


def _wording(index: CrossIndex, position: str) -> str:
    page, found = index.place(position)
    return " ".join(found.content.of(page.article.text).split())


def _shared(one: str, other: str) -> int:
    return len(set(one.lower().split()) & set(other.lower().split()))
