"""Two windows on the same library."""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.app.article_view.marks import Layer
from briefing.errors import StoreError
from briefing.model import Span
from briefing.notes import make_note
from briefing.store import Store
from tests.app.newsroom import STRIKE_ARTICLE, opened, text_of

NOTE = make_note(STRIKE_ARTICLE, Span(0, 12), "seen from afar", datetime(2024, 3, 4, tzinfo=UTC))


async def test_a_window_sees_the_notes_of_another(tmp_path) -> None:
    """In the text and in their list, without a restart, and without its place being touched."""
    with Store.open(tmp_path, tmp_path) as other:
        async with opened(tmp_path) as desk:
            reader = desk.reader
            reader.view.cursor = place = STRIKE_ARTICLE.text.index("The union rejected")
            await desk.settle()
            other.add_note(NOTE)
            other.keep_place(STRIKE_ARTICLE.id, 3)
            reader.follow()
            assert len(reader.view.marks(Layer.NOTE)) == 1
            await desk.act("story('notes')")
            other.change_note(NOTE.id, "seen from nearby")
            reader.follow()
            await desk.app.workers.wait_for_complete()
            await desk.settle()
            assert "seen from nearby" in text_of(desk.app.screen)
            other.delete_note(NOTE.id)
            reader.follow()
            assert len(reader.view.marks(Layer.NOTE)) == 0
            assert reader.view.cursor == place


async def test_what_could_not_be_read_is_looked_at_again(tmp_path, monkeypatch) -> None:
    """A library that is locked for a moment hides no note for good."""
    with Store.open(tmp_path, tmp_path) as other:
        async with opened(tmp_path) as desk:
            other.add_note(NOTE)

            def locked():
                raise StoreError("The library is locked.")

            with monkeypatch.context() as patch:
                patch.setattr(desk.app.store, "notes", locked)
                desk.reader.follow()
            assert len(desk.reader.view.marks(Layer.NOTE)) == 0
            desk.reader.follow()
            assert len(desk.reader.view.marks(Layer.NOTE)) == 1
