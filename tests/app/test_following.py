"""Two windows on the same library."""

from __future__ import annotations

from briefing.app.article_view.marks import Layer
from tests.app.newsroom import STRIKE_ARTICLE, opened


async def test_the_second_window_sees_the_notes_of_the_first(tmp_path) -> None:
    """Without a restart, and without its place being touched."""
    async with opened(tmp_path) as one, opened(tmp_path) as other:
        other.reader.view.cursor = STRIKE_ARTICLE.text.index("The union rejected")
        await other.settle()
        await one.act("highlight")
        other.reader.follow()
        assert len(other.reader.view.marks(Layer.NOTE)) == 1
        await one.act("undo", "leap(1)")
        one.reader.kept()
        other.reader.follow()
        assert len(other.reader.view.marks(Layer.NOTE)) == 0
        assert STRIKE_ARTICLE.text[other.reader.view.cursor :].startswith("The union rejected")
