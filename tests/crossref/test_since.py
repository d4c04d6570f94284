"""What is new since the last reading."""

from __future__ import annotations

from datetime import date

from briefing.crossref import CrossIndex
from briefing.crossref.edits import Op
from briefing.crossref.since import News, since, since_seen
from briefing.model import Kind
from tests.stories import Told, story

MONDAY = story(
    "a.txt",
    "Row over the bridge\nBelmark urged Arland to reopen the old bridge.\n",
    date(2024, 3, 4),
    [Told("Belmark > Arland | urged | reopen the old bridge")],
)
TUESDAY = story(
    "b.txt",
    "A day later\nBelmark urged Arland to reopen the old bridge at once.\n"
    "Coria begged Belmark to free two fishermen.\n",
    date(2024, 3, 5),
    [
        Told("Belmark > Arland | urged | reopen the old bridge at once"),
        Told("Coria > Belmark | begged | free two fishermen"),
    ],
)
WEDNESDAY = story(
    "c.txt",
    "An answer\nArland declared: reopen the old bridge in May.\n",
    date(2024, 3, 6),
    [Told("Arland > Belmark | declared | reopen the old bridge in May", Kind.COMMITMENT)],
)
ALL = CrossIndex.of([MONDAY, TUESDAY, WEDNESDAY])


def seen(*pairs: tuple[object, object]) -> set[str]:
    """Return the ids of articles."""
    return {article.id for article, _ in pairs}


def test_new_articles_demands_and_wordings_are_told() -> None:
    """To somebody who has read Monday's article."""
    index = CrossIndex.of([MONDAY, TUESDAY])
    news = since_seen(index, seen(MONDAY))
    assert news.articles == (TUESDAY[0].id,)
    (thread,) = (one for one in index.threads() if one.id in news.threads)
    assert thread.gist == "free two fishermen"
    (reworded,) = news.reworded
    assert [(edit.op, edit.text) for edit in reworded.edits] == [
        (Op.SAME, "reopen the old bridge"),
        (Op.ADDED, "at once"),
    ]
    assert news.turned == ()


def test_a_changed_status_is_told() -> None:
    """With what it was."""
    (turned,) = since_seen(ALL, seen(MONDAY, TUESDAY)).turned
    assert (turned.was, turned.now) == ("open", "agreed")


def test_nothing_new_is_nothing() -> None:
    """Also where more was seen than is at hand."""
    assert not since_seen(ALL, seen(MONDAY, TUESDAY, WEDNESDAY) | {"gone"})
    assert since_seen(ALL, seen(MONDAY, TUESDAY, WEDNESDAY)) == News()
    assert not since(ALL, ALL)


def test_of_a_changed_article_only_what_was_not_in_it_is_new() -> None:
    """Though every position in it has another id and place now."""
    text = "A day later\nA word before.\nBelmark urged Arland to reopen the old bridge now.\n"
    told = [
        Told("Belmark > Arland | urged | reopen the old bridge now"),
        Told("Coria > Belmark | begged | free two fishermen"),
        Told("Coria > Arland | asked | send medicine"),
    ]
    lines = "Coria begged Belmark to free two fishermen.\nCoria asked Arland to send medicine.\n"
    edited = story("b.txt", text + lines, date(2024, 3, 5), told)
    index = CrossIndex.of([MONDAY, edited])
    news = since_seen(index, seen(MONDAY), {edited[0].id: TUESDAY})
    assert news.articles == ()
    assert [one.gist for one in index.threads() if one.id in news.threads] == ["send medicine"]
    (reworded,) = news.reworded
    assert [edit.text for edit in reworded.edits] == ["reopen the old bridge", "at once", "now"]


def test_a_demand_reworded_in_a_changed_article_is_no_new_one() -> None:
    """Its wording before is shown, though no article has it any more."""
    text = "Row over the bridge\nBelmark urged Arland to reopen the old bridge by May.\n"
    told = [Told("Belmark > Arland | urged | reopen the old bridge by May")]
    edited = story("a.txt", text, date(2024, 3, 4), told)
    news = since_seen(CrossIndex.of([edited]), {edited[0].id}, {edited[0].id: MONDAY})
    assert news == News()  # seen as it is now
    news = since_seen(CrossIndex.of([edited]), (), {edited[0].id: MONDAY})
    assert news.threads == ()
    assert [edit.text for edit in news.reworded[0].edits] == ["reopen the old bridge", "by May"]


def test_what_was_said_before_is_not_said_again() -> None:
    """An older article that comes later rewords nothing."""
    assert since_seen(ALL, seen(TUESDAY, WEDNESDAY)).reworded == ()


def test_who_has_seen_nothing_finds_all_new() -> None:
    """Every article and every demand, and no change."""
    news = since_seen(ALL, ())
    assert len(news.articles) == 3
    assert set(news.threads) == {thread.id for thread in ALL.threads()}
    assert (news.turned, news.reworded) == ((), ())
