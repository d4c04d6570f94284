"""Since you last read: what some more articles changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.edits import word_edits
from briefing.crossref.index import CrossIndex
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefing.crossref.edits import Edit
    from briefing.model import Analysis, Article, Position, Thread

    Pair = tuple[Article, Analysis]


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


def since(
    before: CrossIndex,
    after: CrossIndex,
    *,
    changed: Collection[str] = (),
    was: Mapping[str, str] | None = None,
) -> News:
    """Compare what was known with what is known now.

    Args:
        before: Over what was known.
        after: Over what is known.
        changed: Ids of articles that were known in another wording.
        was: By id of a position in them, the id of the same one in that wording.
    """
    seen = {page.article.id for page in before.pages()} | {*changed}
    new = tuple(page.article.id for page in after.pages() if page.article.id not in seen)
    was = was or {}
    known = {thread: _known(thread, before, was) for thread in after.threads()}
    return News(
        new,
        tuple(thread.id for thread, found in known.items() if not found),
        tuple(_turned(known)),
        tuple(_reworded(before, after, was)),
    )


def since_seen(
    index: CrossIndex, seen: Collection[str], former: Mapping[str, Pair] | None = None
) -> News:
    """Tell what is new to somebody who has seen the articles with these ids.

    `former` holds, by id, what they have seen of articles that have changed since.
    """
    pages = {page.article.id: page for page in index.pages()}
    changed = {id_: pair for id_, pair in (former or {}).items() if id_ in pages}
    if all(id_ in seen for id_ in pages):
        return News()
    known = [(one.article, one.analysis) for id_, one in pages.items() if id_ in seen]
    was: dict[str, str] = {}
    for id_, pair in changed.items():
        old = {words: one for one, words in _said(*pair).items()}
        now = _said(pages[id_].article, pages[id_].analysis)
        was |= {one: old[words] for one, words in now.items() if words in old}
    return since(CrossIndex.of([*known, *changed.values()]), index, changed=changed, was=was)


def _said(article: Article, analysis: Analysis) -> dict[str, tuple[str, str, str]]:
    """Return the positions by their ids, as kind and words."""
    return {
        one.id: (one.kind, one.trigger.of(article.text), _words(article, one))
        for one in analysis.positions
    }


def _known(thread: Thread, before: CrossIndex, was: Mapping[str, str]) -> list[Thread]:
    """Return the demands as which this one was known: it may have been more than one."""
    found = (before.thread_of(was.get(one, one)) for one in thread.positions)
    return list(dict.fromkeys(one for one in found if one))


def _turned(known: Mapping[Thread, Sequence[Thread]]) -> Iterator[Turned]:
    for thread, before in known.items():
        was = [one.status for one in before]
        if was and thread.status not in was:
            yield Turned(thread.id, was[0], thread.status)


def _reworded(before: CrossIndex, after: CrossIndex, was: Mapping[str, str]) -> Iterator[Reworded]:
    for thread in after.threads(Kind.DEMAND):
        old = [one for one in thread.positions if before.position(was.get(one, one))]
        new = [one for one in thread.positions if one not in old]
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
    return _words(page.article, found)


def _words(article: Article, position: Position) -> str:
    return " ".join(position.content.of(article.text).split())


def _shared(one: str, other: str) -> int:
    return len(set(one.lower().split()) & set(other.lower().split()))
