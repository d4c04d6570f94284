"""Which articles carry the same text."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.origins import Support, origins
from tests.stories import story

if TYPE_CHECKING:
    from tests.stories import Pair

VOCABULARY = [f"{a}{b}{c}" for a in "bdfgklmn" for b in "aeiou" for c in ("r", "st", "lm", "n")]
SPEECH = "“" + "we shall mend this bridge before the snow comes and nobody shall pay " * 8 + "”"


def sentences(seed: int, count: int) -> list[str]:
    """Make up sentences of twelve words, the same for the same seed."""
    chance = random.Random(seed)
    return [" ".join(chance.choices(VOCABULARY, k=12)).capitalize() + "." for _ in range(count)]


def wire(path: str, told: list[str], title: str = "Row", day: int = 4, head: str = "") -> Pair:
    """Make an article with two sentences a paragraph."""
    lines = [" ".join(told[at : at + 2]) for at in range(0, len(told), 2)]
    text = "\n".join([title, *lines]).replace(lines[0], head + lines[0], 1)
    return story(path, text + "\n", date(2024, 3, day))


def groups(*pairs: Pair) -> list[set[str]]:
    """Return the paths of articles that carry the same text."""
    index = CrossIndex.of(pairs)
    return [{index.article(one).path for one in origin.articles} for origin in origins(index).all]


REPORT = sentences(1, 12)
EDITED = [words.replace("a", "o", 1) if at % 3 == 0 else words for at, words in enumerate(REPORT)]


@pytest.mark.parametrize(
    "copy",
    [
        wire("copy.txt", REPORT, title="Another headline"),
        wire("copy.txt", REPORT, head="PORT ELSA, March 4 (Wire) - "),
        wire("copy.txt", REPORT[:5]),
        wire("copy.txt", [*REPORT, *sentences(2, 8)]),
        wire("copy.txt", EDITED),
        wire("copy.txt", [*REPORT, "Editing by Mara Quill; Read more."]),
    ],
    ids=["headline", "dateline", "cut", "longer", "edited", "credits"],
)
def test_a_copy_has_the_same_origin(copy: Pair) -> None:
    """Whatever the desk did to it."""
    assert groups(wire("wire.txt", REPORT), copy) == [{"wire.txt", "copy.txt"}]


def test_other_reports_of_one_speech_are_no_copies() -> None:
    """However much of it both quote."""
    one = wire("a.txt", [*sentences(3, 4), SPEECH])
    other = wire("b.txt", [*sentences(4, 4), SPEECH])
    assert groups(one, other) == [{"a.txt"}, {"b.txt"}]


def test_a_paragraph_of_background_makes_no_copy() -> None:
    """Agencies add the same one to all reports of a story."""
    background = sentences(5, 3)
    one = wire("a.txt", [*sentences(6, 8), *background])
    other = wire("b.txt", [*sentences(7, 8), *background])
    assert groups(one, other) == [{"a.txt"}, {"b.txt"}]


def test_empty_and_tiny_texts_are_copies_of_nothing_else() -> None:
    """Five words may be the same by chance; a whole text may not."""
    tiny = [
        story(f"{one}.txt", f"{one}\n{body}\n")
        for one, body in enumerate(("", "No news.", "No news."))
    ]
    assert groups(*tiny) == [{"0.txt"}, {"1.txt", "2.txt"}]


def test_demands_are_carried_by_articles_and_rest_on_origins() -> None:
    """Four articles, two texts."""
    pairs = [
        wire("a.txt", REPORT, day=5),
        wire("b.txt", REPORT, title="Same day", day=4),
        wire("c.txt", REPORT[:8], title="Later", day=6),
        wire("d.txt", sentences(8, 12), day=4),
    ]
    found = origins(CrossIndex.of(pairs))
    ids = [article.id for article, _ in pairs]
    assert found.support(ids) == Support(4, 2)
    assert found.support(ids[:1]) == Support(1, 1)
    (copied,) = found.copied()
    assert copied.first == ids[1]
    assert found.by_article[ids[2]] is copied


def test_thousands_of_copies_are_compared_with_few() -> None:
    """Each with a change of its own; comparing all with all would take an hour."""
    copies = [
        wire(f"{number:04}.txt", [*REPORT, f"Desk number {number} says so."])
        for number in range(1500)
    ]
    (one, other) = origins(CrossIndex.of([*copies, wire("z.txt", sentences(9, 12))])).all
    assert (len(one.articles), len(other.articles)) == (1500, 1)
