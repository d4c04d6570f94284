"""One version of a story against another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefing.crossref import CrossIndex
from briefing.crossref.comparison import Comparison, compare
from tests.stories import Told, story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.stories import Pair


def report(path: str, *sentences: str, told: tuple[Told, ...] = ()) -> Pair:
    """Make an article about a bridge."""
    return story(path, "\n".join(["Row over the bridge", *sentences, ""]), date(2024, 3, 4), told)


OLD = report(
    "old/a.txt",
    "Some 300 people crossed the bridge on foot.",
    "Belmark urged Arland to reopen the bridge.",
    "Coria begged Arland to free two fishermen.",
    told=(
        Told("Belmark > Arland | urged | reopen the bridge"),
        Told("Coria > Arland | begged | free two fishermen"),
    ),
)
NEW = report(
    "new/a.txt",
    "Some 400 people crossed the bridge on foot.",
    "Belmark urged Arland to reopen the bridge by May.",
    "Dorland asked for a share of the toll.",
    told=(
        Told("Belmark > Arland | urged | reopen the bridge by May"),
        Told("Dorland > | asked | a share of the toll"),
    ),
)


def compared(old: Sequence[Pair], new: Sequence[Pair]) -> tuple[Comparison, CrossIndex]:
    """Compare articles, and return an index over all of them."""
    index = CrossIndex.of([*new, *old])
    sides = ([article.id for article, _ in side] for side in (old, new))
    return compare(index, *sides), index


def gists(index: CrossIndex, ids: tuple[str, ...]) -> list[str]:
    """Return what positions are about."""
    return [index.place(one)[1].gist for one in ids]


def test_positions_are_lost_gained_and_reworded() -> None:
    """And sentences and figures with them."""
    found, index = compared([OLD], [NEW])
    assert gists(index, found.lost) == ["free two fishermen"]
    assert gists(index, found.gained) == ["a share of the toll"]
    (reworded,) = found.reworded
    assert reworded.edits[-1].text == "by May"
    (figure,) = found.figures
    assert [one.text for one in figure.versions] == [
        "Some 300 people crossed",
        "Some 400 people crossed",
    ]
    (pair,) = found.pairs
    assert len(pair.changes) == 4
    assert (found.gone, found.added) == ((), ())


def test_versions_are_paired_by_file_name_or_text() -> None:
    """The others came or went."""
    body = [
        f"Sentence {word} of the long report on the bridge over the river." for word in "abcdefgh"
    ]
    moved = report("new/other.txt", *body, "A new end.")
    old = [OLD, report("old/b.txt", *body), report("old/c.txt", "It is gone.")]
    found, index = compared(old, [NEW, moved, report("new/d.txt", "It is new.")])
    paths = [(index.article(one.old).path, index.article(one.new).path) for one in found.pairs]
    assert paths == [("old/a.txt", "new/a.txt"), ("old/b.txt", "new/other.txt")]
    assert [index.article(one).path for one in found.gone] == ["old/c.txt"]
    assert [index.article(one).path for one in found.added] == ["new/d.txt"]


def test_what_is_in_both_is_not_mentioned() -> None:
    """An article that was kept keeps its positions."""
    found, _ = compared([OLD], [OLD, NEW])
    assert found.lost == ()
    assert found.added == (NEW[0].id,)
    same, _ = compared([OLD], [OLD])
    assert not any((same.pairs, same.gone, same.added, same.lost, same.gained, same.reworded))
    assert same.figures == ()


def test_two_texts_on_other_things_are_not_listed_sentence_by_sentence() -> None:
    """What they demand is compared all the same."""
    other = report("b.txt", "Snow fell.", "Trains stopped.", "Schools closed.", "Shops did not.")
    found, _ = compared([OLD], [other])
    assert [pair.changes for pair in found.pairs] == [()]
    assert len(found.lost) == 2


def test_nothing_can_be_compared_with_something() -> None:
    """All of it is new."""
    found, _ = compared([], [NEW])
    assert found.added == (NEW[0].id,)
    assert len(found.gained) == 2
