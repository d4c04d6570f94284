"""Reading goes on at the same character of the same article, with the same panes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.app.demands_pane import DemandsPane
from briefing.app.first_page import begun
from briefing.app.kept import Looks
from briefing.app.session import Return, returning
from briefing.store import Store
from tests.app.newsroom import ANSWER_ARTICLE, ARTICLES, LONG, LONG_ARTICLE, article, opened

ALL = (*ARTICLES, LONG_ARTICLE)
PATHS = ["news"]


def goes_on(tmp_path, articles=ALL) -> Return:
    """Return where reading goes on."""
    with Store.open(tmp_path, tmp_path) as store:
        return returning(PATHS, articles, store)


async def read(tmp_path, *actions, to=LONG_ARTICLE, at=1000) -> None:
    """Read to a place, do something there, and quit."""
    async with opened(tmp_path, ALL, begin=goes_on(tmp_path)) as desk:
        desk.reader.open(to, at=at)
        await desk.settle()
        await desk.act(*actions)
        desk.reader.kept()


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)], ids=str)
@pytest.mark.parametrize(
    "actions",
    [
        (),
        ("zoom",),
        ("filter",),
        ("go_to_pane('demands')",),
        ("go_to_pane('references')", "zoom"),
        ("go_to_pane('articles')",),
        ("toggle_list",),
        ("reading",),
        ("go_to_pane('demands')", "put_away"),
    ],
    ids=" ".join,
)
async def test_all_is_as_it_was_left(tmp_path, actions, size) -> None:
    """Whatever the panes were, and however large the screen is now."""
    await read(tmp_path, *actions)
    async with opened(tmp_path, ALL, begin=goes_on(tmp_path), size=size) as desk:
        reader = desk.reader
        assert (reader.article, reader.view.cursor) == (LONG_ARTICLE, 1000)
        assert reader.query_one(DemandsPane).everything == ("filter" in actions)
        assert reader.has_class("-zoom") == bool({"zoom", "reading"} & {*actions})
        assert reader.looks.reading == ("reading" in actions)
        at = actions[0][12:-2] if actions and "go_to" in actions[0] else "article"
        assert reader.pane == ("article" if "put_away" in actions else at)
        assert desk.app.focused.id == reader.pane
        if reader.pane == "article":
            assert reader.view.cursor_row in reader.view.visible_rows()


async def test_the_wheel_moves_the_place_as_well(tmp_path) -> None:
    """Who scrolled away from the cursor comes back to what they saw."""
    async with opened(tmp_path, ALL, begin=goes_on(tmp_path)) as desk:
        desk.reader.open(LONG_ARTICLE)
        await desk.settle()
        desk.reader.view.scroll_to(y=100, animate=False)
        await desk.settle()
        shown = desk.reader.view.visible_span()
        desk.reader.kept()
    async with opened(tmp_path, ALL, begin=goes_on(tmp_path)) as desk:
        assert desk.reader.view.visible_span().covers(replace(shown, end=shown.start + 1))


async def test_without_a_proper_end_little_is_lost(tmp_path) -> None:
    """The place is kept every now and then."""
    async with opened(tmp_path, ALL, begin=goes_on(tmp_path)) as desk:
        desk.reader.open(LONG_ARTICLE, at=500)
        await desk.settle()
        desk.reader.view.cursor = 1000
        desk.reader.keep_all()
        await desk.app.workers.wait_for_complete()
        assert goes_on(tmp_path)[1:3] == (LONG_ARTICLE, 1000)


async def test_an_article_that_changed_meanwhile_is_gone_on_with(tmp_path) -> None:
    """At the same words; that it has changed is said."""
    await read(tmp_path)
    longer = article(LONG.replace("\n\n", "\n\nA new paragraph.\n\n", 1), LONG_ARTICLE.path)
    begin = goes_on(tmp_path, (ANSWER_ARTICLE, longer))
    assert begin.article is longer
    assert longer.text[begin.at :] == LONG[1000:]
    async with opened(tmp_path, (ANSWER_ARTICLE, longer), begin=begin) as desk:
        assert desk.reader.view.cursor == begin.at
        assert desk.reader.problems == ["news/long.txt has changed since you read it."]


async def test_what_became_a_copy_of_another_article_is_that_one(tmp_path) -> None:
    """Each text is in the list once, and the next one is a key away."""
    twin = article(ARTICLES[0].text, "news/twin.txt")
    begin = Return("news", twin)
    async with opened(tmp_path, (*ARTICLES, twin), begin=begin) as desk:
        assert desk.reader.article is ARTICLES[0]
        await desk.act("step_article(1)")
        assert desk.reader.article is ARTICLES[1]


async def test_an_article_that_vanished_is_told(tmp_path) -> None:
    """And reading begins with the first of the others."""
    await read(tmp_path)
    begin = goes_on(tmp_path, ARTICLES)
    assert begin.article is ARTICLES[0]
    assert begin.problem == "news/long.txt, which you read last, is no longer there."


async def test_an_idle_window_takes_no_place_from_another(tmp_path) -> None:
    """The one that was read in last counts, whichever is closed last."""
    await read(tmp_path, at=500)
    async with opened(tmp_path, ALL, begin=goes_on(tmp_path)) as idle:
        await read(tmp_path, at=1500)
        idle.reader.kept()
    assert goes_on(tmp_path)[1:3] == (LONG_ARTICLE, 1500)


def test_what_came_by_standard_input_cannot_be_gone_on_with(tmp_path) -> None:
    """It stands for another text every time."""
    with Store.open(tmp_path, tmp_path) as store:
        assert returning(["-"], ALL, store).key == ""


async def test_the_first_page_is_that_of_the_zoomed_article(tmp_path) -> None:
    """So that nothing jumps; where another pane was zoomed there is none."""
    await read(tmp_path, "zoom")
    begin = goes_on(tmp_path)
    assert f"╭{'─' * 118}╮" in begun(begin, 120, 36, Looks())
    left = replace(begin.session, pane="demands")
    assert begun(begin._replace(session=left), 120, 36, Looks()) == ""
