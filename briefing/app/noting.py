"""Notes on passages: written, changed, deleted, and all of it taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing import notes
from briefing.app.article_view.marks import Layer, Mark
from briefing.app.jumping import Jumping
from briefing.errors import StoreError
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.note_editor import NoteEditor
    from briefing.model import Article, Note, Span
    from briefing.store import Change


class Noting(Jumping):
    """The notes of the article in front; the store keeps them, and every change, at once."""

    _notes: list[tuple[Note, Span | None]]
    _editor: NoteEditor | None = None

    def show_article(self, article: Article, at: int | None = None) -> None:
        """Show an article with its notes."""
        super().show_article(article, at)
        self.show_notes()

    def show_notes(self) -> None:
        """Mark the notes of the article in front."""
        self._notes = notes.placed(self.article, self.stored(self.store.notes) or ())
        marks = [Mark(span, Layer.NOTE, key=note.id) for note, span in self._notes if span]
        self.view.mark(Layer.NOTE, marks)

    def _note_here(self) -> Note | None:
        """Return the note on what is selected."""
        place = self.passage()
        touched = (note for note, span in self._notes if span and place and span.overlaps(place))
        return next(touched, None)

    async def action_note(self) -> None:
        """Open the editor on the note here, or on a new one."""
        from briefing.app.note_editor import NoteEditor  # noqa: PLC0415  (seldom needed, slow)

        article, passage, note = self.article, self.passage(), self._note_here()
        if passage is None:
            self.say("Nothing is selected: move to a sentence first.")
            return

        def keep(text: str) -> None:
            if note and not text:
                self.store.delete_note(note.id)
            elif note:
                self.store.change_note(note.id, text)
            else:
                self.store.add_note(notes.make_note(article, passage, text, datetime.now(UTC)))
            self.show_notes()
            self.say("Note kept; u takes it back." if text else "Note deleted; u brings it back.")

        quote = note.quote if note else passage.of(article.text)
        self._editor = NoteEditor(quote, note.text if note else "", keep)
        await self.app.push_screen(self._editor)

    def kept(self) -> bool:
        """Keep the place and what is being written; false if the note could not be kept."""
        self.keep_place()
        return self._editor is None or not self._editor.is_attached or self._editor.keep()

    def action_delete_note(self) -> None:
        """Delete the note here."""
        note = self._note_here()
        if note is None:
            self.say("There is no note on this passage.")
            return
        try:
            self.store.delete_note(note.id)
        except StoreError as error:
            self.say(str(error))
        else:
            self.say(f"Deleted the note “{_short(note.text)}”; u brings it back.")
        self.show_notes()

    def action_undo(self) -> None:
        """Take the last change of a note back."""
        self._travel(self.store.undo, "There is nothing to take back.")

    def action_redo(self) -> None:
        """Make the change again."""
        self._travel(self.store.redo, "There is nothing to make again.")

    def _travel(self, travel: Callable[[], Change | None], nothing: str) -> None:
        try:
            change = travel()
        except StoreError as error:
            self.say(str(error))
        else:
            self.say(change.sentence if change else nothing)
        self.show_notes()


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= 30 else text[:29] + "…"
