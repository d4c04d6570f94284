"""Dates as the news words them, reckoned from Thursday, 16 December 2021."""

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing.analysis import layout  # noqa: F401 - registers the boilerplate flags
from briefing.analysis.dates import find_dates
from briefing.analysis.dates.calendar import nearest, stretch, third, unit, years

NLP = spacy.blank("en")
PUBLISHED = date(2021, 12, 16)
WILD = (
    "31 February 2021 29 the end of last next 12 - May 0 1999s Q4 Friday ago in within 99 years "
    "decade between and 3 1900 2099-12-31 weeks , . ’90s a 0000-00-00"
)


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    """Return words, days and granularity of every date; no verb says past or future."""
    return [
        (d.span.of(text), f"{d.first:%Y%m%d}-{d.last:%Y%m%d}", d.granularity)
        for d in find_dates(NLP(text), published)
    ]


@pytest.mark.parametrize(
    ("text", "words", "days", "granularity"),
    [
        ("on 15 December 2021", "15 December 2021", "20211215-20211215", "day"),
        ("on Dec. 15, 2021,", "Dec. 15, 2021", "20211215-20211215", "day"),
        ("Tuesday, 14 December 2021", "Tuesday, 14 December 2021", "20211214-20211214", "day"),
        ("2021-12-15", "2021-12-15", "20211215-20211215", "day"),
        ("in March 2020", "March 2020", "20200301-20200331", "month"),
        ("early March 2019", "early March 2019", "20190301-20190310", "range"),
        ("in 1991", "1991", "19910101-19911231", "year"),
        ("mid-2019", "mid-2019", "20190502-20190831", "range"),
        ("the 1990s", "1990s", "19900101-19991231", "decade"),
        ("the ’80s", "’80s", "19800101-19891231", "decade"),
        ("Q3 2020", "Q3 2020", "20200701-20200930", "quarter"),
        ("first quarter of 2021", "first quarter of 2021", "20210101-20210331", "quarter"),
        ("from 2014 to 2016", "from 2014 to 2016", "20140101-20161231", "range"),
        ("2014-15", "2014-15", "20140101-20151231", "range"),
        ("May 3-5, 2019", "May 3-5, 2019", "20190503-20190505", "range"),
        ("on Dec. 7", "Dec. 7", "20211207-20211207", "day"),
        ("on January 3", "January 3", "20220103-20220103", "day"),
        ("the 31 August deadline", "31 August", "20210831-20210831", "day"),
        ("between 3 and 5 May", "between 3 and 5 May", "20220503-20220505", "range"),
        ("since last July", "last July", "20210701-20210731", "month"),
        ("on Wednesday", "Wednesday", "20211215-20211215", "day"),
        ("on Thursday", "Thursday", "20211216-20211216", "day"),
        ("next Wednesday", "next Wednesday", "20211222-20211222", "day"),
        ("last Thursday", "last Thursday", "20211209-20211209", "day"),
        ("yesterday", "yesterday", "20211215-20211215", "day"),
        ("last week", "last week", "20211206-20211212", "week"),
        ("this weekend", "this weekend", "20211218-20211219", "range"),
        ("late last year", "late last year", "20200901-20201231", "range"),
        ("the end of the month", "the end of the month", "20211221-20211231", "range"),
        ("Two days ago", "Two days ago", "20211214-20211214", "day"),
        ("three months ago", "three months ago", "20210901-20210930", "month"),
        ("within 30 days", "within 30 days", "20211216-20220115", "range"),
        ("the past two years", "the past two years", "20191216-20211216", "range"),
        ("before New Year", "New Year", "20220101-20220101", "day"),
        ("on Christmas Eve", "Christmas Eve", "20211224-20211224", "day"),
    ],
)
def test_how_dates_are_worded(text: str, words: str, days: str, granularity: str) -> None:
    """What stays open stays partial."""
    assert read(text) == [(words, days, granularity)]


@pytest.mark.parametrize(
    "text",
    ["2,014 people", "$2014", "14.2019", "on 31 June 2021", "that same year", "May I", "in march",
     "room 201", "2014 people", "5 Mayors", "the Sun", "v2.2014"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    """Numbers, other words, days that no calendar has."""
    assert [words for words, _, _ in read(text)] == []


def test_without_a_publication_date_nothing_is_guessed() -> None:
    """Full dates and years are read all the same."""
    text = "On Dec. 7, on Wednesday and last week, but in March 2020 and on 3 May 2019."
    assert [words for words, _, _ in read(text, None)] == ["March 2020", "3 May 2019"]


def test_what_the_text_gives_in_full_is_told_from_what_was_worked_out() -> None:
    """The reader is shown the difference."""
    found = find_dates(NLP("in 1991 and on Dec. 7"), PUBLISHED)
    assert [mention.stated for mention in found] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leaders met on Friday.", date(2021, 12, 10)),
        ("Leaders will meet on Friday.", date(2021, 12, 17)),
        ("Leaders meet on Friday.", date(2021, 12, 17)),
        ("He said troops would leave on Friday.", date(2021, 12, 17)),
        ("He ordered troops to leave by Friday.", date(2021, 12, 17)),
        ("The summit is scheduled for Friday.", date(2021, 12, 17)),
        ("He ordered the ports closed to ships from Friday.", date(2021, 12, 17)),
        ("He quoted a letter from Friday.", date(2021, 12, 10)),
        ("The vote was held on March 3.", date(2021, 3, 3)),
        ("The trial will start on March 3.", date(2022, 3, 3)),
    ],
)
def test_what_the_verb_says(nlp, text: str, expected: date) -> None:
    """Past tense looks back, "will", "to leave by" and "closed from" look ahead."""
    doc = nlp.make_doc(text)
    for name, component in nlp.pipeline:
        doc = doc if name.startswith("briefing_") else component(doc)
    assert [mention.first for mention in find_dates(doc, PUBLISHED)] == [expected]


def test_boilerplate_holds_no_dates() -> None:
    """Copyright lines have years."""
    doc = NLP("Copyright in 2021")
    doc._.boiler = [True] * len(doc)
    assert find_dates(doc, PUBLISHED) == ()


def test_an_empty_document_has_no_dates() -> None:
    """Not even an error."""
    assert find_dates(Doc(NLP.vocab), PUBLISHED) == ()


def test_weeks_months_and_decades_are_reckoned_over_their_edges() -> None:
    """January's last month is in the year before; the 2020s began in 2020."""
    january = date(2021, 1, 31)
    assert unit(january, "month", -1).first == date(2020, 12, 1)
    assert unit(january, "quarter", -1).last == date(2020, 12, 31)
    assert unit(january, "decade", 0).first == date(2020, 1, 1)
    assert stretch(january, "month", 1).last == date(2021, 2, 28)
    assert third(years(2021, 2021, "year"), "late").first == date(2021, 9, 1)


@pytest.mark.parametrize(
    ("tense", "expected"), [(0, date(2022, 1, 3)), (1, date(2022, 1, 3)), (-1, date(2022, 1, 3))]
)
def test_a_past_tense_does_not_reach_back_ten_months(tense: int, expected: date) -> None:
    """In December, "was set for January 3" means the coming one."""
    assert nearest(PUBLISHED, 1, 3, tense) == expected


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(WILD.split()),
        max_size=20,
    )
)
def test_any_mixture_of_date_words(words: list[str]) -> None:
    """Nothing breaks, nothing overlaps, and no date ends before it begins."""
    text = " ".join(words)
    end = 0
    for mention in find_dates(NLP(text), PUBLISHED):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.first <= mention.last
        end = mention.span.end
