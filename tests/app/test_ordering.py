"""The list in any order and any groups; where it goes, the keys for the next article go too."""

from types import SimpleNamespace

import pytest

from briefing.app.ordering import ALONE, UNDATED, in_groups, in_order, stories
from briefing.crossref import CrossIndex
from tests.app.newsroom import (
    ANSWER_ARTICLE,
    LONG_ARTICLE,
    STRIKE_ARTICLE,
    findings,
    opened,
)

STRIKE, ANSWER, LONG = STRIKE_ARTICLE, ANSWER_ARTICLE, LONG_ARTICLE
ALL = (STRIKE, LONG, ANSWER)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", [STRIKE, LONG, ANSWER]),
        ("date", [ANSWER, STRIKE, LONG]),
        ("title", [ANSWER, LONG, STRIKE]),
        ("source", [STRIKE, LONG, ANSWER]),
        ("unread", [LONG, ANSWER, STRIKE]),
        ("demands", [STRIKE, ANSWER, LONG]),
        ("nonsense", [STRIKE, LONG, ANSWER]),
    ],
)
def test_every_order(order, expected):
    """What is alike stays as given; what has no date or no findings yet comes last."""
    demands = {STRIKE.id: 2, ANSWER.id: 1, LONG.id: None}
    assert in_order(ALL, order, read={STRIKE.id}, demands=demands) == expected


def test_groups_keep_the_order_inside():
    """Days run back, and what has none stands last."""
    assert in_groups(ALL, "day", {}) == {
        "5 Mar 2024": [ANSWER],
        "4 Mar 2024": [STRIKE],
        UNDATED: [LONG],
    }
    assert in_groups(ALL, "source", {}) == {"The Courier": [STRIKE, LONG, ANSWER]}
    assert in_groups(ALL, "", {}) == in_groups(ALL, "story", {}) == {"": [*ALL]}


def test_a_story_is_what_shares_a_demand():
    """It has the name of the demand that most of its articles carry."""
    index = CrossIndex.of([(one, findings(one)) for one in ALL])
    found = stories(index)
    assert found == {STRIKE.id: "reopen the night ferry", ANSWER.id: "reopen the night ferry"}
    assert in_groups(ALL, "story", found) == {
        "reopen the night ferry": [STRIKE, ANSWER],
        ALONE: [LONG],
    }


def test_stories_that_meet_in_an_article_are_one():
    """However many demands lead from one to the next; the most carried one names them all."""
    carried = {"talks": [0, 1], "wages": [2, 3], "ferry": [3, 4, 1], "fog": [6, 7], "tea": [5]}
    places = [(SimpleNamespace(article=SimpleNamespace(id=f"a{number}")),) for number in range(8)]
    threads = [SimpleNamespace(gist=gist, positions=some) for gist, some in carried.items()]
    index = SimpleNamespace(place=places.__getitem__, threads=lambda: threads)
    one, other = dict.fromkeys("01234", "ferry"), dict.fromkeys("67", "fog")
    assert stories(index) == {f"a{at}": gist for at, gist in (one | other).items()}


@pytest.mark.parametrize(("key", "heading"), [("D", "4 Mar"), ("S", "The Courier")])
async def test_keys_group_the_list(tmp_path, key, heading):
    """By day and by source, and `oN` takes the groups away."""
    async with opened(tmp_path, ALL) as desk:
        plain = desk.seen("#articles")
        await desk.press("o", key)
        assert heading in desk.seen("#articles")
        assert desk.seen("#articles") != plain
        await desk.press("o", "N")
        assert desk.seen("#articles") == plain


async def test_keys_order_the_list_and_it_stays_so(tmp_path):
    """`ot` orders, `oT` groups; `]a` follows; another day it is the same."""
    async with opened(tmp_path, ALL) as desk:
        await desk.press("o", "t", "o", "T")
        pane = desk.seen("#articles")
        assert pane.index("reopen the night") < pane.index("Arland offers") < pane.index("Port")
        assert pane.index("Port") < pane.index(ALONE.split()[0]) < pane.index("Long day")
        assert "by title" in pane
        await desk.act("step_article(1)")
        assert desk.reader.article is LONG
        assert desk.reader.query_one("#articles").row.key == LONG.id
    async with opened(tmp_path, ALL) as desk:
        assert "by title" in desk.seen("#articles")
        await desk.press("o", "N", "o", "o")
        assert [one.article for one in desk.reader.query_one("#articles").rows] == [*ALL]


async def test_the_list_says_how_long_it_takes_and_how_much_was_read(tmp_path):
    """What was never opened has minutes, the rest a share; nothing moves while one reads."""
    async with opened(tmp_path, [LONG, STRIKE]) as desk:
        assert "4 Mar 1 min" in desk.seen("#articles")
        await desk.press("o", "u")
        await desk.press("pagedown")
        await desk.act("step_article(-1)")
        rows = desk.reader.query_one("#articles").rows
        assert [row.article for row in rows] == [STRIKE, LONG]
        assert rows[1].progress.endswith("%")
        await desk.act("step_article(1)")
        assert desk.reader.query_one("#articles").rows[0].progress == "read"
