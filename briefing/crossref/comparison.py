"""One version against another: texts, positions and figures of two articles or collections."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing.crossref.differences import Difference, Differing, Version, differences
from briefing.crossref.edits import changes
from briefing.crossref.figures import figures
from briefing.crossref.origins import origins
from briefing.crossref.since import Reworded, reworded
from briefing.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefing.crossref.edits import Change
    from briefing.crossref.index import CrossIndex
    from briefing.crossref.pages import Page


OTHER_TEXT = 0.7
"""Share of sentences without a counterpart from which on a text is another one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of one article, by their ids, with the sentences that differ.

    No sentences if hardly any are alike: to list two whole texts would tell nothing.
    """

    old: str
    new: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the old articles; what is the same in both is not mentioned."""

    pairs: tuple[Pair, ...]
    """Articles of which there is another version."""
    gone: tuple[str, ...]
    """Ids of articles that are only among the old ones."""
    added: tuple[str, ...]
    """Ids of articles that are only among the new ones."""
    lost: tuple[str, ...]
    """Ids of positions that nobody takes any more, each once however often it was taken."""
    gained: tuple[str, ...]
    """Ids of positions that nobody took before."""
    reworded: tuple[Reworded, ...]
    figures: tuple[Difference, ...]


def compare(both: CrossIndex, old: Collection[str], new: Collection[str]) -> Comparison:
    """Compare two collections.

    Args:
        both: Over all articles of both.
        old: Ids of the old articles; some may be among the new ones too.
        new: Ids of the new ones.
    """
    before, after = frozenset(old), frozenset(new)
    ids = [page.article.id for page in both.pages()]
    gone = [one for one in ids if one in before and one not in after]
    added = [one for one in ids if one in after and one not in before]
    pairs = [
        Pair(one, other, _changes(both.page(one), both.page(other)))
        for one, other in _paired(both, gone, added)
    ]
    matched = {one for pair in pairs for one in (pair.old, pair.new)}
    return Comparison(
        tuple(pairs),
        tuple(one for one in gone if one not in matched),
        tuple(one for one in added if one not in matched),
        tuple(_only(both, before, after)),
        tuple(_only(both, after, before)),
        tuple(_reworded(both, before, frozenset(added))),
        tuple(_figures(both, pairs, frozenset(gone), frozenset(added))),
    )


def _changes(old: Page, new: Page) -> tuple[Change, ...]:
    """Return the sentences that differ; none where nearly all do: these are two texts."""
    found = changes(old, new)
    alone = sum(1 for change in found if not (change.old and change.new))
    count = len(old.analysis.sentences) + len(new.analysis.sentences)
    return () if alone > OTHER_TEXT * count else found


def _paired(both: CrossIndex, gone: list[str], added: list[str]) -> Iterator[tuple[str, str]]:
    """Give versions of one article: two alone, files of one name, or with the same text."""
    if len(gone) == len(added) == 1:
        yield gone[0], added[0]
        return
    carried = origins(both).by_article
    names = {one: PurePath(both.article(one).path).name for one in (*gone, *added)}
    texts = {one: carried[one].first for one in names}
    for key in (names, texts):
        waiting: dict[str, list[str]] = defaultdict(list)
        for one in reversed(added):
            waiting[key[one]].append(one)
        matches = [(one, waiting[key[one]].pop()) for one in gone if waiting[key[one]]]
        yield from matches
        matched = {one for match in matches for one in match}
        gone = [one for one in gone if one not in matched]
        added = [one for one in added if one not in matched]


def _only(both: CrossIndex, here: frozenset[str], there: frozenset[str]) -> Iterator[str]:
    """Give the first of each position that is taken in some articles and not in the others."""
    for kind in Kind:
        for thread in both.threads(kind):
            articles = [both.place(one)[0].article.id for one in thread.positions]
            if there.isdisjoint(articles) and not here.isdisjoint(articles):
                yield next(
                    one for one, at in zip(thread.positions, articles, strict=True) if at in here
                )


def _reworded(
    both: CrossIndex, before: frozenset[str], added: frozenset[str]
) -> Iterator[Reworded]:
    for kind in Kind:
        for thread in both.threads(kind):
            placed = [(one, both.place(one)[0].article.id) for one in thread.positions]
            old = [one for one, article in placed if article in before]
            new = [one for one, article in placed if article in added]
            yield from reworded(both, thread.id, old, new)


def _figures(
    both: CrossIndex, pairs: Iterable[Pair], gone: frozenset[str], added: frozenset[str]
) -> Iterator[Difference]:
    """Give figures that differ from one version to the other, then those of other reports."""
    told: set[Version] = set()
    for pair in pairs:
        for change in pair.changes:
            for difference in _recounted(both.page(pair.old), both.page(pair.new), change):
                told.update(difference.versions)
                yield difference
    for difference in differences(both):
        articles = {one.article_id for one in difference.versions}
        known = difference.what != Differing.FIGURE or not told.isdisjoint(difference.versions)
        if not known and articles & gone and articles & added:
            yield difference


def _recounted(old: Page, new: Page, change: Change) -> Iterator[Difference]:
    """Give the figures of a sentence that became others of the same unit."""
    if not change.old or not change.new:
        return
    after = list(figures(new.article.text, change.new))
    for was in figures(old.article.text, change.old):
        match = next((one for one in after if not one.unit.isdisjoint(was.unit)), None)
        if match:
            after.remove(match)
            if match.differs(was):
                versions = (
                    Version(was.span.of(old.article.text), old.article.id, change.old, was.span),
                    Version(
                        match.span.of(new.article.text), new.article.id, change.new, match.span
                    ),
                )
                yield Difference(Differing.FIGURE, was.about, versions)
