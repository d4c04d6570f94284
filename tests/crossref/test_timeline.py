"""What happened, was said or is due on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.crossref import CrossIndex
from briefing.crossref.timeline import Timeline, What, timeline
from briefing.model import DateMention
from tests.stories import Told, find, story

if TYPE_CHECKING:
    from tests.stories import Pair

DAY = date(2024, 3, 5)


def dated(pair: Pair, *dates: tuple[str, date, date, str]) -> Pair:
    """Add dates: words, first and last day, granularity."""
    article, analysis = pair
    mentions = tuple(
        DateMention(find(article.text, words), first, last, granularity, stated=False)
        for words, first, last, granularity in dates
    )
    return article, replace(analysis, dates=mentions)


def told(index: CrossIndex) -> list[tuple[str, str, str]]:
    """Return day, what, and the date expression of all entries."""
    found = []
    for entry in timeline(index).entries:
        text = index.article(entry.places[0][0]).text
        words = entry.when.of(text) if entry.when else ""
        found.append((str(entry.first), entry.what.value, words))
    return found


def a_story(published: date | None = DAY) -> Pair:
    """Tell of something of each kind."""
    return dated(
        story(
            "a.txt",
            "Row over the bridge\n"
            "On Monday Belmark urged Arland to reopen the bridge by Friday.\n"
            "Coria asked for calm. The war ended in 1991. The bridge fell in March.\n"
            "A fair opens on Saturday.\n",
            published,
            [
                Told("Belmark > Arland | urged | reopen the bridge by Friday"),
                Told("Coria > | asked | calm"),
            ],
        ),
        ("Monday", date(2024, 3, 4), date(2024, 3, 4), "day"),
        ("Friday", date(2024, 3, 8), date(2024, 3, 8), "day"),
        ("1991", date(1991, 1, 1), date(1991, 12, 31), "year"),
        ("March", date(2024, 3, 1), date(2024, 3, 31), "month"),
        ("Saturday", date(2024, 3, 9), date(2024, 3, 9), "day"),
    )


def with_deadline(pair: Pair) -> Pair:
    """Make "by Friday" the deadline of the first position."""
    article, analysis = pair
    first, *rest = analysis.positions
    first = replace(first, deadline=find(article.text, "by Friday"))
    return article, replace(analysis, positions=(first, *rest))


def test_all_stands_on_its_day() -> None:
    """Said where the sentence or the article says so; years and months before their days."""
    assert told(CrossIndex.of([with_deadline(a_story())])) == [
        ("1991-01-01", "happened", "1991"),
        ("2024-03-01", "happened", "March"),
        ("2024-03-04", "said", "Monday"),
        ("2024-03-05", "said", ""),
        ("2024-03-08", "due", "Friday"),
        ("2024-03-09", "due", "Saturday"),
    ]


def test_what_is_due_after_the_newest_article_stands_out() -> None:
    """Until a later article makes it past."""
    early = CrossIndex.of([with_deadline(a_story())])
    assert [entry.ahead for entry in timeline(early).entries][-2:] == [True, True]
    assert len(timeline(early).deadlines()) == 2
    later = story("b.txt", "Spring\nNothing new.\n", date(2024, 4, 1))
    both = CrossIndex.of([with_deadline(a_story()), later])
    assert timeline(both).deadlines() == ()
    assert told(both) == told(early)


def test_without_a_date_what_was_said_comes_last() -> None:
    """What the text dates in full is known all the same."""
    entries = timeline(CrossIndex.of([a_story(None)])).entries
    assert entries[-1].first is None
    assert [entry.what for entry in entries][-1] == What.SAID
    assert entries[0].first == date(1991, 1, 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "Belmark has urged Arland since Monday to reopen the bridge.",
        "Belmark urged Arland to reopen the bridge that fell into the deep river on Monday.",
        "The crowd that has stood before the town hall since well before Monday at noon urged "
        "Arland to reopen the bridge.",
    ],
)
def test_a_date_that_belongs_to_something_else_dates_no_position(sentence: str) -> None:
    """It was taken on the day of the article, as far as is known."""
    pair = story(
        "a.txt", f"Row\n{sentence}\n", DAY, [Told("Belmark > Arland | urged | reopen the")]
    )
    day = date(2024, 3, 4)
    found = told(CrossIndex.of([dated(pair, ("Monday", day, day, "day"))]))
    assert ("2024-03-05", "said", "") in found


def test_years_beside_exact_dates_are_background() -> None:
    """What is the worst since 2009 is no event of 2009; a year alone tells when it happened."""
    pair = story(
        "a.txt", "Row\nSales fell in March, the worst since 2009.\nIt began in 1997.\n", DAY
    )
    index = CrossIndex.of(
        [
            dated(
                pair,
                ("March", date(2024, 3, 1), date(2024, 3, 31), "month"),
                ("2009", date(2009, 1, 1), date(2009, 12, 31), "year"),
                ("1997", date(1997, 1, 1), date(1997, 12, 31), "year"),
            )
        ]
    )
    assert [words for *_, words in told(index)] == ["1997", "March"]


def test_a_year_that_names_a_thing_is_no_event() -> None:
    """What a demand is about did not happen again."""
    pair = story(
        "a.txt",
        "Row\nCoria urged Arland to rescind the 2008 promise.\n",
        DAY,
        [Told("Coria > Arland | urged | rescind the 2008 promise")],
    )
    year = ("2008", date(2008, 1, 1), date(2008, 12, 31), "year")
    assert told(CrossIndex.of([dated(pair, year)])) == [("2024-03-05", "said", "")]


def test_copies_of_a_sentence_are_one_entry() -> None:
    """With all places; and five thousand of them are no trouble."""
    first = a_story()
    copies = [
        (
            replace(first[0], id=f"copy{number}", path=f"{number:04}.txt"),
            replace(first[1], article_id=f"copy{number}", positions=()),
        )
        for number in range(5000)
    ]
    (entry, *_) = timeline(CrossIndex.of([first, *copies])).entries
    assert len(entry.places) == 5001


def test_activity_has_no_gaps_and_no_ancient_days() -> None:
    """For a chart: the last two months at the most, without what is still due."""
    articles = [
        story(
            f"{day}.txt",
            f"Row {day}\nBelmark urged haste.\n",
            day,
            [Told("Belmark > | urged | haste")],
        )
        for day in (date(2020, 1, 1), date(2024, 3, 1), date(2024, 3, 4))
    ]
    activity = timeline(CrossIndex.of(articles)).activity()
    assert [(day.day, count) for day, count in activity] == [(1, 1), (2, 0), (3, 0), (4, 1)]
    assert timeline(CrossIndex()) == Timeline()
    assert Timeline().activity() == ()


def test_the_first_and_the_last_day_of_the_calendar_do_no_harm() -> None:
    """Dates of all kinds stand in articles."""
    pair = story("a.txt", "Row\nIt was long ago and is far ahead.\n", date.max)
    pair = dated(
        pair,
        ("long ago", date.min, date.min, "day"),
        ("far ahead", date.max, date.max, "day"),
    )
    made = timeline(CrossIndex.of([pair]))
    assert [entry.first for entry in made.entries] == [date.min, date.max]
    assert made.activity()[-1] == (date.max, 1)
    only = dated(story("b.txt", "Row\nIt was long ago.\n"), ("long ago", date.min, date.min, "day"))
    assert timeline(CrossIndex.of([only])).activity() == ((date.min, 1),)
