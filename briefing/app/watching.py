"""Files that change while they are read: counted in the header, brought in with one key."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from briefing import notes
from briefing.app.finding import Finding
from briefing.app.keys import key_for
from briefing.model import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from briefing.ingest import Reading
    from briefing.ingest.watching import Changes
    from briefing.model import Article

    class Files(Protocol):
        """The files that were opened."""

        def look(self) -> Reading:
            """Read what was written to since the last look."""

        def begin(self, tell: Callable[[Reading], object]) -> None:
            """Tell of changes from another thread, unless the user does not want that."""


LATER = 1.0
"""Seconds after the first paint before anything is watched."""


class Watching(Finding):
    """Nothing on the screen moves until the reader asks for what is new."""

    files: Files | None = None
    _changes: Changes | None = None

    class Looked(Message):
        """The files are as in this reading now."""

        def __init__(self, reading: Reading) -> None:
            super().__init__()
            self.reading = reading

    def on_mount(self) -> None:
        """Begin to watch when the first page was painted and nothing else waits."""
        articles = self.collection.articles.values()
        self._files_read = [one for one in articles if one.path != STANDARD_INPUT]
        if self.files:
            self.set_timer(LATER, partial(self.files.begin, self._tell))

    def _tell(self, reading: Reading) -> None:
        """Pass on what the watching thread has found."""
        self.post_message(self.Looked(reading))

    @on(Looked)
    def count_changes(self, message: Looked) -> None:
        """Say in the header what is new, and nothing else."""
        self._changes = self._since(message.reading)
        self.show_figures()

    def _since(self, reading: Reading) -> Changes:
        from briefing.ingest.watching import changes  # noqa: PLC0415  (not needed to start)

        return changes(self._files_read, reading.articles)

    def figures(self) -> str:
        """Return the figures of the header, after what waits to be brought in."""
        waiting = told(self._changes) if self._changes else ""
        waiting = f"{key_for('bring_in')}: {waiting}" if waiting else ""
        return " · ".join(filter(None, (waiting, super().figures())))

    # --- bringing in

    @work(exclusive=True, group="files")
    async def action_bring_in(self) -> None:
        """Show the files as they are now; the reader stays where they are."""
        if self.files is None:
            self.say("There are no files to look at again.")
            return
        reading = await asyncio.to_thread(self.files.look)
        async with self.collection.still:
            found = self._since(reading)
            self._bring_in(reading, found)
        self.say(f"Brought in: {told(found)}." if found else "No file is new, changed or gone.")
        for problem in reading.problems:
            self.trouble(problem)
        self.keep_searchable()
        self.analyse()

    def _bring_in(self, reading: Reading, found: Changes) -> None:
        self.keep_place()
        if self.begins:  # they began with these: more is news
            self._seen = frozenset(self.collection.articles)
        now = {article.id: article for article in reading.articles}
        for old, new in found.changed.items():
            self._change(self.collection.articles[old], now[new])
        self.collection.lay(reading.articles, found)
        self._unread |= {id_ for id_ in found.new if self.stored(self.store.place, id_) is None}
        self._unread |= {*found.changed.values()}
        self._files_read = [*reading.articles]
        self._changes = None
        new_front = self.collection.articles[found.changed.get(self.article.id, self.article.id)]
        if new_front.id != self.article.id:
            self._change_front(new_front)
        self.article = new_front  # where it was only renamed
        if self.target and self.target.article_id not in self.collection.articles:
            self.select(self.sentence())
        self.show_about()
        self.show_all()

    def _change(self, old: Article, new: Article) -> None:
        """Let places, marks and the way back lead into the new text."""
        moved = partial(notes.followed, old.text, new.text)
        self.stored(self.store.carry_places, old.id, new.id, moved)
        self._trail.carry(old.id, new.id, moved)
        self._failed.pop(old.id, None)
        if old.id in self._former:
            self._former[new.id] = self._former.pop(old.id)
        elif old.id in self._seen and (analysis := self.collection.analyses.get(old.id)):
            self._former[new.id] = old, analysis

    def _change_front(self, new: Article) -> None:
        """Show what the article in front became, the same words at the same place."""
        view, old = self.view, self.article
        held, down = view.hold()
        self.show_article(new, at=notes.followed(old.text, new.text, view.cursor))
        view.stand(notes.followed(old.text, new.text, held), down)


def told(found: Changes) -> str:
    """Return "3 new, 1 changed, 2 gone"; empty if nothing is."""
    counts = {"new": found.new, "changed": found.changed, "gone": found.gone}
    return ", ".join(f"{len(some):,} {what}" for what, some in counts.items() if some)
