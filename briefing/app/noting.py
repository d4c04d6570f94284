"""Notes on passages: written, highlighted, changed, deleted, and all of it taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from briefing import notes, wording
from briefing.app.article_view.looks import note_sign
from briefing.app.article_view.marks import Layer, Mark
from briefing.app.jumping import Jumping
from briefing.app.keys import key_for
from briefing.errors import StoreError
from briefing.model import HIGHLIGHTS, Span
from briefing.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.note_editor import NoteEditor
    from briefing.model import Article, Note
    from briefing.store import Change

NOTHING = "Nothing is selected: move to a sentence first."


class Noting(Jumping):
    """The notes of the article in front; the store keeps them, and every change, at once.

    What is done to a note is told where the reader looks, which may be a screen above.
    """

    _notes: list[tuple[Note, Span | None]]
    _editor: NoteEditor | None = None
    _colour = HIGHLIGHTS[0]
    """The one chosen last."""

    def show_article(self, article: Article, at: int | None = None) -> None:
        """Show an article with its notes."""
        super().show_article(article, at)
        self.show_notes()

    def show_notes(self) -> None:
        """Mark the notes of the article in front."""
        self._notes = notes.placed(self.article, self.stored(self.store.notes) or ())
        marks = [_mark(note, span) for note, span in self._notes if span]
        self.view.mark(Layer.NOTE, marks)

    def _note_here(self, *, near: bool = False) -> Note | None:
        """Return the note on what is selected or, `near` it or without a selection, around it."""
        place, cursor, selected = self.passage(), self.view.cursor, self.view.selected
        if place is None:
            return None
        around = [(span, note) for note, span in self._notes if span and span.overlaps(place)]
        exact = (note for span, note in around if span == selected)
        if (found := next(exact, None)) or (selected and not near):
            return found
        at_cursor = [pair for pair in around if pair[0].covers(Span(cursor, cursor + 1))]
        shortest = min(at_cursor or around, key=lambda pair: _length(pair[0]), default=None)
        return shortest[1] if shortest else None

    # --- writing

    async def action_note(self) -> None:
        """Open the editor on the note here, or on a new one."""
        passage, note = self.passage(), self._note_here()
        if note:
            await self.edit_note(note)
        elif passage:
            new = notes.make_note(self.article, passage, "", datetime.now(UTC))
            await self.edit_note(new)
        else:
            self.say(NOTHING)

    async def edit_note(self, note: Note, *, done: Callable[[], None] | None = None) -> None:
        """Open the editor on a note, new or not; `done` is called when something was kept."""
        from briefing.app.note_editor import NoteEditor  # noqa: PLC0415  (seldom needed, slow)

        def keep(text: str) -> None:
            there = any(one.id == note.id for one in self.store.notes())
            if there and (text or note.colour):
                self.store.change_note(note.id, text)
            elif there:
                self.store.delete_note(note.id)
            elif text:  # new, or deleted in another window meanwhile
                self.store.add_note(replace(note, text=text))
            self.show_notes()
            self.report(f"Note {'kept' if text else 'deleted'}; {key_for('undo')} takes it back.")
            if done:
                done()

        self._editor = NoteEditor(note.quote, note.text, keep)
        await self.app.push_screen(self._editor)

    def kept(self) -> bool:
        """Keep the place and what is being written; false if the note could not be kept."""
        self.keep_place()
        return self._editor is None or not self._editor.is_attached or self._editor.keep()

    # --- highlighting and deleting

    def action_highlight(self) -> None:
        """Highlight what is selected, or the note here in the next colour."""
        passage, note = self.passage(), self._note_here()
        if note:
            self.highlight_note(note)
        elif passage:
            now = datetime.now(UTC)
            made = notes.make_note(self.article, passage, "", now, self._colour)
            if self._done(self.store.add_note, made):
                again, words = key_for("highlight"), key_for("note")
                self.report(f"Highlighted in {made.colour}; {again} for another, {words} to write.")
        else:
            self.say(NOTHING)

    def highlight_note(self, note: Note) -> None:
        """Give a note the next colour; those with words may also have none."""
        colours = (*HIGHLIGHTS, "") if note.text else HIGHLIGHTS
        after = dict(zip(colours, (*colours[1:], colours[0]), strict=True)) | {"": self._colour}
        colour = after.get(note.colour, HIGHLIGHTS[0])
        if self._done(self.store.colour_note, note.id, colour):
            self._colour = colour or HIGHLIGHTS[0]
            self.report(f"Highlighted in {colour}." if colour else "Not highlighted any more.")

    def action_delete_note(self) -> None:
        """Delete the note here."""
        if note := self._note_here(near=True):
            self.drop_note(note)
        else:
            self.say("There is no note on this passage.")

    def drop_note(self, note: Note) -> None:
        """Delete a note."""
        if self._done(self.store.delete_note, note.id):
            words = wording.shortened(one_line(note.text), 30)
            what = f"the note “{words}”" if words else "the highlight"
            self.report(f"Deleted {what}; {key_for('undo')} brings it back.")

    # --- back and forth

    def action_undo(self) -> None:
        """Take the last change of a note or a finding back."""
        self._travel(self.store.undo, "There is nothing to take back.")

    def action_redo(self) -> None:
        """Make the change again."""
        self._travel(self.store.redo, "There is nothing to make again.")

    def _travel(self, travel: Callable[[], Change | None], nothing: str) -> None:
        try:
            change = travel()
        except StoreError as error:
            self.report(str(error))
        else:
            self.report(change.sentence if change else nothing)
        self.show_notes()

    def _done(self, act: Callable[..., object], *values: object) -> bool:
        """Do something to a note, and show it; if that fails, say so."""
        try:
            act(*values)
        except StoreError as error:
            self.report(str(error))
            return False
        finally:
            self.show_notes()
        return True

    def report(self, sentence: str) -> None:
        """Say something on the topmost screen that has room for it."""
        stack: list[Any] = self.app.screen_stack
        next(screen for screen in reversed(stack) if hasattr(screen, "say")).say(sentence)


def _mark(note: Note, span: Span) -> Mark:
    sign = note_sign(note.colour, words=bool(note.text))
    return Mark(span, Layer.NOTE, note.colour, key=note.id, sign=sign)


def _length(span: Span) -> int:
    return span.end - span.start
