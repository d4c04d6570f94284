"""Since you last read: what some more articles changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.crossref.edits import word_edits
from briefing.crossref.index import CrossIndex
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from briefing.crossref.edits import Edit
    from briefing.model import Analysis, Article, Position, Thread

    Pair = tuple[Article, Analysis]
    Said = tuple[Kind, str, str]

LIKE = 0.4
"""Share of equal words that makes one demand of two wordings in two versions of a text."""


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
    """Id of the position that was known; that of the new one where its text was changed."""
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
        was: By id of a position in them, the id of the same one, or of what it was made of, in
            that wording.
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
        was |= _matched(_said(*pair), _said(pages[id_].article, pages[id_].analysis))
    return since(CrossIndex.of([*known, *changed.values()]), index, changed=changed, was=was)


def _said(article: Article, analysis: Analysis) -> dict[str, Said]:
    """Return the positions by their ids, as kind, holder and words."""
    return {
        one.id: (one.kind, one.holder.name if one.holder else "", _words(article, one))
        for one in analysis.positions
    }


def _matched(old: dict[str, Said], now: dict[str, Said]) -> dict[str, str]:
    """Return what positions were before: in the same words, else in those most like them."""
    found: dict[str, str] = {}
    pairs = sorted(
        (
            (_likeness(there, here), other, one)
            for one, here in now.items()
            for other, there in old.items()
        ),
        key=lambda pair: -pair[0],
    )
    taken: set[str] = set()
    for value, other, one in pairs:
        if value >= LIKE and one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _likeness(one: Said, other: Said) -> float:
    """Return the share of equal words, 0 for what another holds or is of another kind."""
    if one[:2] != other[:2]:
        return 0.0
    words = [set(said[2].lower().split()) for said in (one, other)]
    return 1.0 if one == other else len(words[0] & words[1]) / (len(words[0] | words[1]) + 1)


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
        for one in old:
            words = _wording(before, was.get(one, one)), _wording(after, one)
            if words[0] != words[1]:
                yield Reworded(thread.id, one, one, word_edits(*words))
        first = min((_day(after, one) for one in old), default=None)
        new = [one for one in thread.positions if one not in old]
        again = [one for one in new if first is None or _day(after, one) >= first]
        yield from reworded(after, thread.id, old, again)


def _day(index: CrossIndex, position: str) -> tuple[bool, date]:
    """Return when it was told, undated articles last."""
    undated, day, *_ = index.place(position)[0].order
    return undated, day


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
