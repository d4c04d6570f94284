"""Findings confirmed and rejected: in the text, in the lists, on the screens about the story."""

from __future__ import annotations

from briefing.app.demands_pane import DemandsPane
from briefing.app.rows import Rows
from briefing.corrections.record import Do
from briefing.errors import StoreError
from briefing.store import Store
from tests.app.newsroom import ANSWER_ARTICLE, ARTICLES, STRIKE_ARTICLE, FakeAnalyst, opened


async def follow(desk) -> None:
    """Wait until all panes know."""
    await desk.app.workers.wait_for_complete()
    await desk.settle()


async def press(desk, *keys: str) -> None:
    """Press keys one after the other without waiting, then wait for what comes of them."""
    await desk.pilot.press(*keys)
    await follow(desk)


def kept(desk) -> list[tuple[Do, str]]:
    """Return what is in the file."""
    lines = desk.app.store.corrections.lines().corrections
    return [(one.do, one.found.content) for one in lines]


def reviews(desk, article=STRIKE_ARTICLE) -> list[str]:
    """Return what is said of the positions of an article."""
    return [one.review for one in desk.reader.collection.positions(article.id)]


async def test_a_list_is_reviewed_key_by_key(tmp_path):
    """`a` and `x` judge the lit row, and the next is lit already."""
    async with opened(tmp_path) as desk:
        await desk.act("filter", "go_to_pane('demands')")
        await press(desk, "j", "a", "x", "a")
        assert kept(desk) == [
            (Do.CONFIRM, "raise wages before winter"),
            (Do.REJECT, "open talks with the union"),
            (Do.CONFIRM, "a pay freeze"),
        ]
        assert reviews(desk) == ["confirmed", "confirmed", ""]
        pane = desk.seen("#demands")
        assert "urge (confirmed)" in pane
        assert "║" in pane
        assert "open talks" not in pane
        assert desk.lit() == "reopen the night ferry"


async def test_a_row_the_next_key_has_left_is_not_lit_again(tmp_path):
    """Word of where the cursor rested may come late, when the machine is busy."""
    async with opened(tmp_path) as desk:
        await desk.act("filter", "go_to_pane('demands')")
        await press(desk, "j")
        pane = desk.reader.query_one(DemandsPane)
        left = pane.row
        await press(desk, "a")
        lit = pane.row.key
        pane.post_message(Rows.Rested(pane, left))
        await follow(desk)
        assert (pane.row.key, desk.reader.target.position) == (lit, lit)


async def test_the_last_row_rejected_leaves_the_one_before_lit(tmp_path):
    """So that `x` can be pressed down to the empty list."""
    async with opened(tmp_path) as desk:
        await desk.act("go_to_pane('demands')")
        await press(desk, "G", "x")
        await press(desk, "x")
        assert "No demands in this article." in desk.seen("#demands")
        await press(desk, "x")  # there are others, but they are not shown
        assert len(kept(desk)) == 2


async def test_the_demand_in_the_text_is_judged_and_nothing_moves(tmp_path):
    """The cursor stays; the text has a mark that is not colour alone."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        before = desk.reader.view.cursor, desk.reader.view.scroll_y
        await press(desk, "a")
        assert "Confirmed; u takes it back." in desk.seen("Notice")
        assert reviews(desk) == ["confirmed", "", "", ""]
        assert "║" in desk.seen("#article")
        await press(desk, "a")
        assert "It is confirmed already." in desk.seen("Notice")
        await press(desk, "x")
        assert len(reviews(desk)) == 3
        assert (desk.reader.view.cursor, desk.reader.view.scroll_y) == before
        assert kept(desk) == [(Do.REJECT, "raise wages before winter")]


async def test_where_there_is_no_demand_nothing_is_judged(tmp_path):
    """One sentence says how to get to one."""
    async with opened(tmp_path) as desk:
        await press(desk, "a")
        assert "No demand is selected: ]d goes to the next one." in desk.seen("Notice")
        assert kept(desk) == []


async def test_corrections_are_taken_back_after_a_restart(tmp_path):
    """`u` and `ctrl+r` go through them as through notes."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await press(desk, "a", "x")
    async with opened(tmp_path) as desk:
        assert len(reviews(desk)) == 3
        await press(desk, "u")
        assert "Took back the rejection of “raise wages before winter”." in desk.seen("Notice")
        assert reviews(desk) == ["confirmed", "", "", ""]
        await press(desk, "u")
        assert reviews(desk) == ["", "", "", ""]
        await press(desk, "ctrl+r", "ctrl+r")
        assert len(reviews(desk)) == 3


async def test_other_findings_keep_their_threads(tmp_path):
    """Only what the rejected one was in is another thread now."""
    async with opened(tmp_path) as desk:
        index = desk.reader.collection.index
        before = {one.id for one in index.threads()}
        await desk.act("step('demand', 1)")
        await press(desk, "x")
        assert {one.id for one in index.threads()} < before


async def test_what_cannot_be_kept_is_said(tmp_path, monkeypatch):
    """And the finding stays as it is."""
    async with opened(tmp_path) as desk:

        def full(*_):
            raise StoreError("The disk is full: free some space and try again.")

        monkeypatch.setattr(desk.app.store, "correct", full)
        await desk.act("step('demand', 1)")
        await press(desk, "x")
        assert "disk is full" in desk.seen("Notice")
        assert len(reviews(desk)) == 4


async def test_what_another_window_corrects_is_seen_with_the_next_article(tmp_path):
    """Without a restart."""
    async with opened(tmp_path) as desk:
        async with opened(tmp_path) as other:
            await other.act("step('demand', 1)")
            await press(other, "x")
        await desk.act("step_article(1)")
        await follow(desk)
        assert len(reviews(desk)) == 3


async def test_the_history_of_a_demand_is_reviewed_place_by_place(tmp_path):
    """There, too, the next row is lit; a demand as a whole is judged by its places."""
    async with opened(tmp_path) as desk:
        await desk.act("story('threads')")
        await follow(desk)
        await press(desk, "a")
        assert "Enter shows them" in desk.app.screen.query_one("Notice").render().plain
        desk.app.screen.open_thread(
            desk.reader.collection.index.thread_of(
                desk.reader.collection.positions(ANSWER_ARTICLE.id)[-1].id
            ).id
        )
        await follow(desk)
        await press(desk, "a", "x")
        assert reviews(desk)[-1] == "confirmed"
        assert len(reviews(desk, ANSWER_ARTICLE)) == 1
        await press(desk, "u")
        assert len(reviews(desk, ANSWER_ARTICLE)) == 2


async def test_corrections_hold_for_what_is_analysed_later(tmp_path):
    """They need no analysis to be there before."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await press(desk, "x")
    async with opened(tmp_path, ARTICLES, FakeAnalyst()) as desk:
        await follow(desk)
        assert len(reviews(desk)) == 3
        assert isinstance(desk.app.store, Store)
        assert len(desk.reader.query_one(DemandsPane).rows) == 2


async def test_a_mind_changed_at_once_is_two_steps_back(tmp_path):
    """However fast the keys come, each is on what the one before has made."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        for do in ("confirm", "reject"):  # before any pane knows
            await desk.reader.run_action(do)
        await follow(desk)
        await press(desk, "u")
        assert reviews(desk)[0] == "confirmed"
        await press(desk, "u")
        assert reviews(desk)[0] == ""


async def test_what_was_rejected_is_seen_and_brought_back(tmp_path):
    """One by one, whatever was done since; `u` rejects it again."""
    async with opened(tmp_path) as desk:
        await desk.act("filter", "go_to_pane('demands')")
        await press(desk, "j", "x", "x", "a", "X")
        rows = desk.app.screen.query_one(Rows)
        assert [row.correction.found.content for row in rows.rows] == [
            "raise wages before winter",
            "open talks with the union",
        ]
        assert rows.region.x == (desk.app.size.width - rows.region.width) // 2 > 0
        await press(desk, "j", "enter")
        assert len(rows.rows) == 1
        assert len(reviews(desk)) == 3
        await press(desk, "enter")
        assert "Nothing was rejected" in rows.rows[0].text
        await press(desk, "escape", "u")
        assert reviews(desk) == ["", "confirmed", ""]


async def test_what_was_rejected_can_be_added(tmp_path):
    """The rejection goes, for there is a finding after all."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await press(desk, "x", "A")
        desk.app.screen.query_one("#what").value = "raise wages before winter"
        await press(desk, "enter")
        assert [one.do for one in desk.app.store.corrections.lines().corrections] == [Do.ADD]
        assert reviews(desk)[0] == "added"
        assert len(reviews(desk)) == 4
