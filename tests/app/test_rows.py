"""Lists of rows."""

from briefing.app.demands_pane import Heading
from tests.app.newsroom import opened


async def test_headings_are_passed_over(tmp_path):
    """Up, down, first and last stop at rows that can be chosen, and nowhere else."""
    async with opened(tmp_path) as desk:
        await desk.act("filter", "go_to_pane('demands')")
        pane = desk.reader.query_one("#demands")
        keys = [row.key for row in pane.rows if row.key]
        assert any(isinstance(row, Heading) for row in pane.rows)
        pane.action_first()
        met = [pane.row.key]
        for _ in range(len(keys)):
            pane.action_cursor(1)
            met.append(pane.row.key)
        assert met == [*keys, keys[-1]]
        pane.action_first()
        pane.action_page(1)
        assert pane.row.key == keys[-1]
        pane.action_page(-1)
        assert pane.row.key == keys[0]
        pane.action_last()
        assert pane.row.key == keys[-1]
        pane.action_cursor(-1)
        assert pane.row.key == keys[-2]


async def test_filling_anew_keeps_the_lit_row(tmp_path):
    """A list that is filled with other rows still lights the same thing, or nothing."""
    async with opened(tmp_path) as desk:
        pane = desk.reader.query_one("#articles")
        pane.light(pane.rows[1].key)
        pane.fill([pane.rows[1]])
        assert pane.lit == 0
        pane.fill([Heading("gone")])
        assert pane.lit is None
        pane.action_cursor(1)
        pane.action_choose()
        assert pane.lit is None
