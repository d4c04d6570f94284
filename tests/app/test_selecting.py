"""One selection, lit in all panes."""

from textual import events

from tests.app.newsroom import ANSWER_ARTICLE, LONG_ARTICLE, FakeAnalyst, opened


async def test_the_next_demand_is_lit_everywhere(tmp_path):
    """Stepping to a demand lights its words, its row, and its cross-references."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)", "step('demand', 1)")
        assert desk.lit() == "reopen the night ferry"
        demands = desk.reader.query_one("#demands")
        assert demands.row.position.gist == "reopen the night ferry"
        references = desk.reader.query_one("#references")
        assert [row.article for row in references.rows][:1] == [ANSWER_ARTICLE]
        assert "Cross-references · reopen the night ferry · " in desk.seen("#references")


async def test_two_keys_may_come_as_fast_as_they_like(tmp_path):
    """Both are in the queue before the first has done anything."""
    async with opened(tmp_path) as desk:
        for _ in range(2):
            desk.app.post_message(events.Key("right_square_bracket", "]"))
            desk.app.post_message(events.Key("d", "d"))
        await desk.settle()
        assert desk.lit() == "reopen the night ferry"


async def test_the_next_entity_lists_where_else_it_is_named(tmp_path):
    """An entity's cross-references are all sentences that name it, here and elsewhere."""
    async with opened(tmp_path) as desk:
        await desk.act("step('entity', 1)")
        assert desk.lit() == "Arland"
        assert "Arland · 7 places in 2 articles" in desk.seen("#references")


async def test_moving_on_selects_the_sentence(tmp_path):
    """After a step, the arrow keys let go of the demand and take the sentence."""
    async with opened(tmp_path) as desk:
        await desk.act("step('demand', 1)")
        await desk.press("j", "j", "j")
        assert desk.lit() is None
        assert "this sentence" in desk.seen("#references")


async def test_a_sentence_lights_the_demand_in_it(tmp_path):
    """Resting on the sentence of a demand lights its row in the sidebar."""
    async with opened(tmp_path) as desk:
        await desk.press("j", "j")
        assert desk.reader.query_one("#demands").row.position.gist == "raise wages before winter"


async def test_moving_in_the_sidebar_shows_the_demand_in_the_text(tmp_path):
    """The text follows the sidebar, and the focus stays where it is."""
    async with opened(tmp_path) as desk:
        await desk.press("g", "3", "j", "j")
        assert desk.lit() == "reopen the night ferry"
        assert desk.app.focused.id == "demands"


async def test_the_filter_shows_all_positions_in_sidebar_and_text(tmp_path):
    """What the sidebar leaves out is no stop for the next-demand key either."""
    async with opened(tmp_path) as desk:
        assert "promised" not in desk.seen("#demands")
        await desk.act("filter", "step('demand', 1)", "step('demand', 1)")
        assert desk.lit() == "open talks with the union"
        assert "Arland → Union" in desk.seen("#demands")


async def test_late_findings_move_nothing(tmp_path):
    """View, cursor, selection and focus are the same before and after findings arrive."""
    analyst = FakeAnalyst(held=True)
    async with opened(tmp_path, [LONG_ARTICLE], analyst) as desk:
        await desk.press(*["pagedown"] * 3)
        view = desk.reader.view
        before = (view.cursor, view.scroll_offset, view.selected, desk.app.focused)
        assert not desk.reader.collection.analyses
        analyst.gate.set()
        await desk.pilot.pause(0.1)
        assert desk.reader.collection.analyses
        assert (view.cursor, view.scroll_offset, view.selected, desk.app.focused) == before


async def test_a_click_on_a_name_selects_it(tmp_path):
    """The mouse does what the keys do."""
    async with opened(tmp_path) as desk:
        lines = desk.seen("#article").splitlines()
        y = next(at for at, line in enumerate(lines) if "urged Arland" in line)
        await desk.pilot.click("#article", offset=(lines[y].index("Arland") + 2, y))
        await desk.settle()
        assert "Arland · 7 places" in desk.seen("#references")
